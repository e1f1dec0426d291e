"""Who takes part without being named where the event is told."""

from __future__ import annotations

from tests.extract.reading import events, rows


def test_the_author_is_meant_by_i() -> None:
    """In a minister's release "I" is the minister's state."""
    found = rows("I met the Foreign Minister of Samoa yesterday.", publisher="Minister for Trade, Australia")
    assert ("Australia", "participant") in found


def test_stops_of_a_journey_have_the_traveller_and_the_host() -> None:
    """A stop that does not name the traveller again has the one of the visit that the text is about."""
    text = (
        "Norwegian Foreign Minister Kari Lund will pay a visit to Chile from 4 to 6 June 2012.\n\n"
        "A visit to Lima is planned for 7 June 2012."
    )
    stop = next(
        e for e in events(text, title="Minister to visit Chile") if e.place and e.place.city == "Lima"
    )
    found = {(row.organization.name, row.role) for row in stop.participation if row.organization}
    assert found == {("Norway", "visitor"), ("Peru", "host")}


def test_the_state_of_the_visit_that_the_text_is_about_takes_part() -> None:
    """A release about a visit to a city tells of talks there: its state is more than a host."""
    found = rows("Norwegian Foreign Minister Kari Lund paid an official visit to Astana on 21 June 2012.")
    assert found == {("Norway", "visitor"), ("Kazakhstan", "participant")}
