"""Who speaks at a press conference: whoever gives it or is at it, beside those who only listen."""

from __future__ import annotations

from tasks.domain.records import Role
from tasks.extract.mentions.units import Party
from tasks.extract.syntax.reading import Reading, Reference
from tasks.extract.vocabulary import words

_PRESS = words("events", "press")
_GIVES: frozenset[Role] = frozenset({"participant", "organizer"})


def read_press(reading: Reading) -> None:
    """Let people who give a press conference, or are at it, be its speakers."""
    for reference in reading.references:
        if reference.head in _PRESS:
            _give(reading, reference)
            for claim in reference.claims:
                if claim.role in _GIVES and _is_somebody(claim.party):
                    claim.role = "speaker"


def _give(reading: Reading, reference: Reference) -> None:
    """Let who goes on with "At a press conference in Graz, X and Y said …" speak there."""
    if reading.word_before(reference.position) not in {"at", "during"}:
        return
    behind = next((g for g in reading.groups if g.first > reference.position and not g.preposition), None)
    if behind is not None and reading.word_before(behind.first) == "," and not behind.phrase:
        reading.claim_groups(reference, [behind], "speaker", "press conference", 0.6)


def _is_somebody(party: Party) -> bool:
    return party.person is not None or party.is_office
