"""Events that are only wished for: "invited the Minister to visit Japan", "looks forward to the next meeting"."""

from __future__ import annotations

from tasks.extract.syntax.reading import Reading, Reference
from tasks.extract.vocabulary import words

_WISHING = words("events", "wishing")
_BE = frozenset({"is", "are", "was", "were"})
_REACH = 16


def drop_hopes(reading: Reading) -> None:
    """Forget the events without a day to which somebody is invited, or to which he looks forward."""
    reading.references = [r for r in reading.references if r.date is not None or not _is_hoped(reading, r)]


def _is_hoped(reading: Reading, reference: Reference) -> bool:
    if reference.noun is not None and reference.noun.is_named:
        return False
    if reading.word(0) == "invited" and reading.word(reference.position + 1) in _BE:
        # "Invited to the conference are …" tells of a conference that will be.
        return False
    before = " ".join(reading.word(k) for k in range(reference.position - _REACH, reference.position))
    said = next((phrase for phrase in _WISHING if f" {phrase} " in f" {before} "), None)
    if said is None:
        return False
    behind = f" {before} ".rsplit(f" {said} ", 1)[1].split()
    return not {".", ";", ","} & set(behind) and (reference.noun is not None or "to" in behind)
