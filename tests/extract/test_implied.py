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


def _visit(text: str, **of: str) -> set[tuple[str, str]]:
    visit = next(e for e in events(text, **of) if e.type == "visit")
    return {(row.organization.name, row.role) for row in visit.participation if row.organization}


def test_who_receives_a_visitor_now_takes_part() -> None:
    """A visit that is news is told for the talks there; one of years ago is only recalled, and has a host."""
    now = "Norwegian Foreign Minister Kari Lund paid an official visit to Chile on 20 June 2012. Talks were useful."
    then = "Norwegian Foreign Minister Kari Lund paid an official visit to Chile on 20 June 2009. Talks were useful."
    assert ("Chile", "participant") in _visit(now)
    assert ("Chile", "host") in _visit(then)


def test_who_comes_for_a_conference_does_not_see_the_state() -> None:
    """The state where a visitor only attends something is no more than its host."""
    text = "Norwegian Foreign Minister Kari Lund will travel to Chile on 25 June 2012 to attend a meeting."
    assert ("Chile", "host") in _visit(text)


def test_a_named_host_stands_for_its_state() -> None:
    """Where the text names the body that is visited, its state is not one more host."""
    text = (
        "Norwegian Foreign Minister Kari Lund visited the World Trade Organization in Geneva on 20 June 2012."
    )
    assert not {name for name, _ in _visit(text)} & {"Switzerland"}


def test_no_state_visits_itself() -> None:
    """A visit to a state has its visitor from the text where the sentence seems to name the state twice."""
    text = (
        "Minister Kari Lund spoke of the friendship with Chile. Chile is a partner.\n\n"
        "The visit to Norway of the President, who is a friend of Norway, is planned for 25 June 2012."
    )
    found = _visit(text, publisher="Ministry of Foreign Affairs, Norway")
    assert ("Chile", "visitor") in found
    assert ("Norway", "visitor") not in found


def test_the_publisher_goes_where_the_guest_of_the_text_comes_from() -> None:
    """In a release about a visitor, a visit to the visitor's own state is the publisher's."""
    text = (
        "The President of Chile will pay a state visit to Norway from 23 to 24 June 2012.\n\n"
        "A visit to Chile was made in October 2009."
    )
    found = events(text, title="President of Chile to visit Norway", publisher="Norway")
    back = next(e for e in found if e.start and e.start.year == 2009)
    assert ("Norway", "visitor") in {
        (r.organization.name, r.role) for r in back.participation if r.organization
    }


def test_company_of_a_visitor_visits_too() -> None:
    """Who accompanies the visitor is on the visiting side."""
    text = (
        "Norwegian Foreign Minister Kari Lund paid an official visit to Chile on 20 June 2012. "
        "She was accompanied by the Ministry of Defence of Norway."
    )
    assert ("Norway", "visitor") in _visit(text)
    assert "visitor" in {role for name, role in _visit(text) if "Defence" in name}


def test_who_met_during_a_visit_stands_in_it_by_name() -> None:
    """The visitor and whom he met in talks without a day of their own are named in the visit too, no bystander."""
    found = events(
        "Foreign Minister Jan Novak of Slovenia paid an official visit to Malta on 20-21 June. "
        "On 21 June Minister Novak met with the President of Malta, Anna Vella. "
        "Also present was the Ambassador of Malta to Slovenia, Mark Borg.",
        publisher="Ministry of Foreign Affairs of Slovenia",
    )
    [visit] = [event for event in found if event.type == "visit"]
    named = {(claim.role, claim.person.name) for claim in visit.participation if claim.person}
    assert named == {("visitor", "Jan Novak"), ("participant", "Anna Vella")}


def test_i_am_the_minister_whom_the_first_lines_name() -> None:
    """ "I" and "my visit" are the minister who issues the text; "we" is only the state."""
    text = (
        "Anna Berg, Minister for Trade\n\nI will visit Malta on 25 June 2012.\n\n"
        "On 28 June I will meet the President of Portugal, Rui Costa, in Lisbon. "
        "We will attend a conference in Rome on 30 June."
    )
    found = events(text, publisher="Minister for Trade, Norway")
    named = {
        (event.type, claim.person and claim.person.name)
        for event in found
        for claim in event.participation
        if claim.organization and claim.organization.name == "Norway"
    }
    assert named == {("visit", "Anna Berg"), ("conference", None)}
