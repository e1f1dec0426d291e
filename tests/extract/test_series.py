"""Events of one series are of the same body."""

from __future__ import annotations

from tests.extract.reading import events

TOLD = "The 35th session of the Water Commission was held in Astana on 21 June. "


def _organizers(text: str) -> list[set[str]]:
    """Names of the organizers of each event."""
    return [
        {c.organization.name for c in event.participation if c.organization and c.role == "organizer"}
        for event in events(text)
    ]


def test_a_further_session_is_of_the_same_body() -> None:
    """The next of a series names no body again."""
    text = TOLD + "The next, 36th session will take place in Almaty on 3 December."
    assert _organizers(text) == [{"Water Commission"}, {"Water Commission"}]


def test_another_kind_of_event_is_of_no_body_by_that() -> None:
    """What does not share the name of the series is none of it."""
    text = TOLD + "The third workshop will take place in Almaty on 3 December."
    assert _organizers(text) == [{"Water Commission"}, set()]
