"""Orders and prizes that are presented: "conferred the Order of … on X", "X received the Peace Prize from Y"."""

from __future__ import annotations

from tasks.domain.records import Role
from tasks.extract.syntax.doers import subject_list
from tasks.extract.syntax.grammar import chain
from tasks.extract.syntax.groups import Group, parties_of
from tasks.extract.syntax.reading import Reading, Reference
from tasks.extract.vocabulary import words

_PRIZES = words("deeds", "prizes")
_AWARDING = words("deeds", "awarding")
_DECORATING = words("deeds", "decorating")
_TAKING = words("deeds", "taken")
_BE = words("grammar", "be")
_BREAKS = frozenset({";", ".", "that", "which", "while"})
_ONTO = frozenset({"to", "on", "upon"})
_FROM = frozenset({"from", "by"})
_OBJECT = 9
_REACH = 16


def read_awards(reading: Reading) -> None:
    """Refer to a ceremony for each award that the sentence dates or names a ceremony for."""
    is_dated = any(u.date is not None and u.date.precision == "day" for u in reading.units)
    held = next((r for r in reading.nouns.values() if r.type == "ceremony"), None)
    if not is_dated and held is None:
        return
    for i, unit in enumerate(reading.units):
        if (
            unit.kind == "word"
            and unit.lower in _AWARDING | _DECORATING | _TAKING
            and _award(reading, i, held)
        ):
            return


def _award(reading: Reading, i: int, held: Reference | None) -> bool:
    """State who presents a prize and who gets it, by the verb at `i`; whether it tells of one."""
    prize = next((k for k in range(i + 1, i + _OBJECT) if reading.word(k) in _PRIZES), None)
    if prize is None or any(reading.word(k) in _BREAKS for k in range(i + 1, prize)):
        return False
    is_got = reading.word(i) in _TAKING or any(reading.word(k) in _BE for k in range(i - 3, i))
    who = subject_list(reading, i)
    if is_got:
        givers, takers = _led(reading, prize, _FROM), who
    else:
        givers, takers = who, _led(reading, prize, _ONTO) or _object(reading, i, prize)
    if not takers:
        return False
    said = tuple(unit.text for unit in reading.units[i : prize + _OBJECT] if unit.kind != "mark")
    target = held or reading.refer("ceremony", "award", said, i)
    reading.restate(target, parties_of(takers), "recipient", "award", 0.7)
    for party in parties_of(givers):
        role: Role = "organizer" if party.person is None else "participant"
        reading.restate(target, [party], role, "award", 0.6)
    return True


def _object(reading: Reading, i: int, prize: int) -> list[Group]:
    """Who is decorated, between the verb and the prize: "awarded Mr X the Order of …"."""
    return [g for g in reading.groups if i < g.first and g.last < prize and not g.preposition][:1]


def _led(reading: Reading, i: int, prepositions: frozenset[str]) -> list[Group]:
    for group in reading.groups:
        if i < group.first < i + _REACH and group.preposition in prepositions:
            return chain(reading.groups, reading.units, group)
    return []
