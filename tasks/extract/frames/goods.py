"""Things given without a word of handing over: "received ten vehicles from X", "provided equipment to Y"."""

from __future__ import annotations

from tasks.extract.syntax.doers import subject_list
from tasks.extract.syntax.grammar import chain, subject
from tasks.extract.syntax.groups import Group, parties_of
from tasks.extract.syntax.reading import Reading
from tasks.extract.vocabulary import words

_GOODS = words("deeds", "goods")
_GIVING = words("deeds", "equipping")
_TAKING = words("deeds", "taken") | {"receiving"}
_BE = words("grammar", "be")
_BREAKS = frozenset({";", ".", "that", "which", "who", "while"})
_THROUGH = frozenset({"through", "via"})
_TO = frozenset({"to"})
_FROM = frozenset({"from", "by"})
_OBJECT = 10
_REACH = 14


def read_goods(reading: Reading) -> None:
    """Refer to a handover for goods that a sentence without sums and handovers says were given."""
    is_told = any(reference.type in {"other", "project"} for reference in reading.references)
    if is_told or any(unit.kind == "sum" for unit in reading.units):
        return
    for i, unit in enumerate(reading.units):
        if unit.kind == "word" and unit.lower in _TAKING | _GIVING and _handed(reading, i):
            return


def _handed(reading: Reading, i: int) -> bool:
    """State who gives the goods and who gets them, by the verb at `i`; whether both are said."""
    goods = _goods(reading, i)
    if goods is None:
        return False
    is_taken = reading.word(i) in _TAKING
    is_passive = goods < i
    who = subject_list(reading, i)
    behind = max(i, goods)
    if is_taken:
        givers, takers = _led(reading, behind, _FROM), who
    elif is_passive:
        givers, takers = _led(reading, behind, _FROM), _led(reading, behind, _TO)
    else:
        givers, takers = who, _led(reading, behind, _TO) or _equipped(reading, i, goods)
    if not givers or not takers:
        return False
    said = [unit.text for unit in reading.units[min(i, goods) : behind + 1]]
    reference = reading.refer("other", "hand over", tuple(said), i)
    reading.restate(reference, parties_of(givers), "funder", "goods", 0.7)
    reading.restate(reference, parties_of(takers), "recipient", "goods", 0.7)
    reading.restate(reference, parties_of(_led(reading, behind, _THROUGH)), "implementer", "goods", 0.7)
    return True


def _goods(reading: Reading, i: int) -> int | None:
    """Index of the goods: the object behind the verb, or the subject of its passive."""
    is_passive = any(reading.word(k) in _BE for k in range(i - 3, i))
    near = range(i - 1, max(-1, i - _OBJECT), -1) if is_passive else range(i + 1, i + _OBJECT)
    for k in near:
        if reading.word(k) in _BREAKS:
            return None
        if reading.word(k) in _GOODS and reading.units[k].text.islower():
            return k
    return None


def _led(reading: Reading, i: int, prepositions: frozenset[str]) -> list[Group]:
    """The list behind one of the prepositions, behind unit `i`, in its clause."""
    for group in reading.groups:
        if not i < group.first < i + _REACH:
            continue
        if any(reading.word(k) in _BREAKS for k in range(i + 1, group.first)):
            return []
        if group.preposition in prepositions:
            return chain(reading.groups, reading.units, group)
    return []


def _equipped(reading: Reading, i: int, goods: int) -> list[Group]:
    """Who is provided "with" the goods: between the verb and them."""
    inside = [g for g in reading.groups if i < g.first and g.last < goods and not g.preposition]
    is_with = any(reading.word(k) == "with" for k in range(i + 1, goods))
    return inside[:1] if is_with and subject(reading.units, reading.groups, i) is not None else []
