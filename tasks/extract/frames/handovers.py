"""Things handed over: who gets them, and the ceremony at which they are."""

from __future__ import annotations

from tasks.extract.syntax.grammar import chain, subject
from tasks.extract.syntax.groups import Group
from tasks.extract.syntax.reading import Reading, Reference
from tasks.extract.syntax.verbs import Verb
from tasks.extract.vocabulary import words

_NOT_HANDED = words("speech", "speeches") | words("deeds", "charges")
_TAKEN = words("deeds", "taken")
_REACH = 16
_OBJECT = 8
_REACH_OF_CEREMONY = 30


def is_of_things(reading: Reading, verb: Verb) -> bool:
    """Whether what is handed over is no message and no office: "delivered a message to", "handed over the chair"."""
    near = reading.units[verb.last : verb.last + _OBJECT]
    said = [unit for unit in near if unit.kind != "party" or unit.party is None or unit.party.is_office]
    return not any(word in _NOT_HANDED for unit in said for word in unit.lower.split())


def takers(reading: Reading, verb: Verb) -> list[Group]:
    """Who gets what is handed over: behind "to", or who "received two vehicles donated by Canada"."""
    for group in reading.groups:
        if verb.last < group.first < verb.last + _REACH and group.preposition == "to":
            return chain(reading.groups, reading.units, group)
    if not verb.is_passive:
        return []
    taken = next((k for k in range(verb.first - 1, -1, -1) if reading.word(k) in _TAKEN), None)
    who = subject(reading.units, reading.groups, taken) if taken is not None else None
    return [who] if who is not None else []


def ceremony(reading: Reading, verb: Verb) -> Reference | None:
    """The ceremony that is of the handover alone: "handed over ten vehicles at a ceremony"."""
    for i, reference in reading.nouns.items():
        if verb.last < i < verb.last + _REACH_OF_CEREMONY and reference.type == "ceremony":
            noun = reference.noun
            return reference if noun is not None and not (noun.is_definite or noun.is_plural) else None
    return None
