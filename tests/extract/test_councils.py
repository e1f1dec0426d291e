"""Bodies whose name stands for their meeting, and missions and town halls that are no events."""

from __future__ import annotations

from tests.extract.reading import events, rows


def test_a_body_meets_by_its_name() -> None:
    """A council that somebody comes to on a day holds a meeting on that day."""
    (found,) = events("The Minister reported to the United Nations Security Council on 8 June 2012.")
    assert (found.type, str(found.start)) == ("meeting", "2012-06-08")
    assert {(c.organization.name, c.role) for c in found.participation if c.organization} >= {
        ("United Nations Security Council", "organizer")
    }


def test_the_seat_of_a_body_is_no_meeting() -> None:
    """A council in its city, without a day, is only where somebody works."""
    assert not events("She is the envoy to the United Nations Security Council in New York.")


def test_a_mission_with_a_name_is_no_journey() -> None:
    """A scheme or body called a Mission visits nobody; a trade mission does."""
    assert not {role for _, role in rows("India runs the Clean River Mission.")} & {"visitor"}
    (found,) = events("A Norwegian Trade Mission was in Nairobi on 21 June.")
    assert found.type == "visit"


def test_a_town_hall_is_an_event_and_a_building() -> None:
    """Whoever holds a town hall meets people; a concert in Riga Town Hall is no conference."""
    (held,) = events("On 20 June UN Women held a town hall with women leaders in Nairobi.")
    assert held.type == "conference"
    assert {e.type for e in events("On 20 June a concert was held in Riga Town Hall.")} == {"other"}
