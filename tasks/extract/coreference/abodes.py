"""Where events were with which no place stands: at their host's, where people elect, where a project's help goes."""

from __future__ import annotations

from tasks.domain.records import PlaceMention
from tasks.extract.coreference.happenings import Happening
from tasks.extract.mentions.document import Document


def place_by_parties(document: Document, happenings: list[Happening]) -> None:
    """Let an event without a place have been in the country that its parties tell."""
    for happening in happenings:
        if happening.place is None and not happening.is_online:
            state = _state(document, happening)
            happening.first.place = PlaceMention(country=state) if state else None


def _state(document: Document, happening: Happening) -> str | None:
    """ISO code of that country; None where nothing tells it."""
    if happening.type == "election":
        return _only(_owners(happening)) or document.country
    if happening.type == "project":
        return _only(happening.parties("recipient"))
    return _only(happening.parties("host")) if happening.type != "visit" else None


def _owners(happening: Happening) -> set[str]:
    return {key for r in happening.references if r.noun is not None for key in r.noun.owners}


def _only(keys: set[str]) -> str | None:
    """The code of the one state among the keys of parties."""
    states = [key.removeprefix("state:") for key in keys if key.startswith("state:")]
    return states[0] if len(states) == 1 else None
