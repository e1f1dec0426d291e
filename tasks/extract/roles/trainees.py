"""Who is trained: "a course for officers of the Border Service", "a training for 25 Saudi officials"."""

from __future__ import annotations

from tasks.extract.mentions.units import Unit
from tasks.extract.syntax.grammar import chain
from tasks.extract.syntax.groups import Group
from tasks.extract.syntax.reading import Reading, Reference
from tasks.extract.vocabulary import words

_TRAINEES = words("deeds", "trainees")
_BREAKS = frozenset({".", ";", "which", "that", "where", "by", "with", "at"})
_GIVING = words("deeds", "giving_training")
_REACH = 16
_NEAR = 5


def read_trainees(reading: Reading) -> None:
    """State for whom a training is held."""
    for i, reference in reading.nouns.items():
        if reference.type == "training":
            _trained(reading, i, reference)


def _trained(reading: Reading, i: int, reference: Reference) -> None:
    start = next((k for k in range(i + 1, i + _REACH) if _opens(reading, k)), None)
    if start is None:
        return
    if reading.word(start) != "to" and any(_parts(u) for u in reading.units[i + 1 : start]):
        return
    for group in reading.groups:
        if start < group.last and group.first <= start + _NEAR and _is_trained(reading, start, group):
            parties = [party for g in chain(reading.groups, reading.units, group) for party in g.parties]
            reading.restate(reference, parties, "recipient", "training for", 0.7)
            return
    for unit in reading.units[start + 1 : start + _NEAR]:
        if unit.kind == "adjective" and unit.party is not None:
            reading.claim(reference, [unit.party], "recipient", "training for", 0.6)


def _opens(reading: Reading, k: int) -> bool:
    """Whether "for" at `k`, or "to" behind what is given, stands before people who can be trained."""
    near = {word for j in range(k + 1, k + _NEAR + 1) for word in reading.word(j).split()}
    is_led = reading.word(k) in {"for", "of"} or (reading.word(k) == "to" and _is_given(reading, k))
    return is_led and bool(near & _TRAINEES)


def _is_given(reading: Reading, k: int) -> bool:
    """Whether a training is delivered or provided to somebody."""
    return any(reading.word(j) in _GIVING for j in range(k - _REACH, k))


def _parts(unit: Unit) -> bool:
    return unit.lower in _BREAKS or unit.event is not None


def _is_trained(reading: Reading, start: int, group: Group) -> bool:
    return not any(_parts(unit) for unit in reading.units[start + 1 : group.first])
