"""Whose claims are of which a sentence does not name the event."""

from __future__ import annotations

from tests.extract.reading import events


def test_support_of_no_event_is_carried_to_none() -> None:
    """Who supports something else than an event does not support the main event."""
    text = (
        "Kari Lund of Norway met with the President of Peru.\n\nPrices rose.\n\n"
        "The policy is supported by Samoa."
    )
    found = events(text)
    assert not any(r.organization and r.organization.name == "Samoa" for e in found for r in e.participation)
