"""Agreements whose signers no verb names: "a memorandum between X and Y was signed", "two agreements were signed"."""

from __future__ import annotations

from itertools import pairwise

from tasks.extract.mentions.units import Party, Unit
from tasks.extract.syntax.reading import Reading
from tasks.extract.vocabulary import words

_SIGNING = words("deeds", "signing")
_DOCUMENTS = words("deeds", "documents")
_CONCLUDING = words("deeds", "concluding")
_BOTH = words("deeds", "both")
_SURELY = frozenset({"signed", "sign", "signing", "inked"})
_HYPHENS = frozenset({"-", "–"})
_NARROW = 3
"""Characters between the sides of a compound: " - "."""
_SIDES = 2
_REACH = 12
_NEAR = 6


def read_agreements(reading: Reading) -> None:
    """Refer to a signing where no verb or noun has named its signers; who they are, other sentences may tell."""
    if any(r.type == "signing" and r.claims for r in reading.references):
        return
    for i, unit in enumerate(reading.units):
        if unit.kind in {"word", "event"} and unit.lower in _SIGNING:
            document = _document(reading, i)
            if document is not None:
                _agreement(reading, i, document)
                return


def _document(reading: Reading, i: int) -> int | None:
    """Index of what is signed, the nearest to the verb at `i`."""
    near = [k for k in range(i - _REACH, i + _REACH) if reading.word(k) in _DOCUMENTS]
    return min(near, key=lambda k: abs(k - i), default=None)


def _agreement(reading: Reading, i: int, document: int) -> None:
    parties = _between(reading, document) or _compound(reading.units, document)
    if not parties and not (reading.word(i) in _SURELY and _is_news(reading, i)):
        return
    known = next((r for r in reading.references if r.type == "signing"), None)
    said = reading.units[min(i, document) : max(i, document) + 1]
    reference = known or reading.refer("signing", "sign", tuple(u.text for u in said), i)
    reading.claim(reference, parties, "signatory", "agreement", 0.6)


def _between(reading: Reading, document: int) -> list[Party]:
    """Between whom an agreement is, as it is named: "the Agreement between Norway and Kenya on trade"."""
    for group in reading.groups:
        if document < group.first <= document + _REACH and group.preposition in {"between", "among"}:
            return group.parties if len(group.parties) > 1 else []
    return []


def _compound(units: list[Unit], document: int) -> list[Party]:
    """Whose a "Norway-Kenya Trade Agreement" or a "Norwegian-Kenyan treaty" is."""
    near = [unit for unit in units[max(0, document - _NEAR) : document] if unit.text not in _HYPHENS]
    for one, other in pairwise(near):
        sides = [side for side in (one.party, other.party) if side is not None and side.person is None]
        if len(sides) == _SIDES and other.start - one.end <= _NARROW:
            return sides
    return []


def _is_news(reading: Reading, i: int) -> bool:
    """Whether the sentence tells when it was signed, or that both sides did it."""
    is_dated = any(unit.date is not None for unit in reading.units)
    before = {reading.word(k) for k in range(i - _NEAR, i)}
    return is_dated or bool(before & _BOTH) or any(unit.lower in _CONCLUDING for unit in reading.units)
