"""Several events in one noun: "bilateral meetings with Brazil, Iran and South Africa" are three."""

from __future__ import annotations

from dataclasses import replace

from tasks.domain.records import EventType
from tasks.extract.coreference.happenings import Happening
from tasks.extract.mentions.document import Document

_BILATERAL: frozenset[EventType] = frozenset({"meeting", "summit", "consultation"})
_MOST_ON_ONE_SIDE = 2


def split(document: Document, happening: Happening) -> list[Happening]:
    """One happening for each counterpart of meetings in the plural; else the happening itself."""
    if happening.type not in _BILATERAL or not all(r.noun and r.noun.is_plural for r in happening.references):
        return [happening]
    ours = {c.party.key for c in happening.claims if not c.is_object and c.party.key}
    theirs = {c.party.key: None for c in happening.claims if c.is_object and c.party.key}
    if len(theirs) == 1 or not 0 < len(ours) <= _MOST_ON_ONE_SIDE:
        return [happening]
    return [_with(document, happening, key) for key in theirs] or [happening]


def _with(document: Document, happening: Happening, key: str) -> Happening:
    """The meeting with one of the counterparts."""
    name = document.organizations.mention(key).name
    return Happening(
        [
            replace(
                reference,
                words=(happening.type, "with", name),
                claims=[c for c in reference.claims if not c.is_object or c.party.key == key],
            )
            for reference in happening.references
        ]
    )
