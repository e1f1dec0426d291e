"""Those who hold one office in several states: "the Foreign Ministers of Armenia and Georgia, Jane Roe and Li Tan"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from tasks.extract.mentions.names import name_at, skip_honorifics, written
from tasks.extract.mentions.persons import Persons
from tasks.extract.mentions.units import Party, Unit
from tasks.extract.vocabulary import words

_PLURALS = words("people", "plurals")
_JOINTS = frozenset({",", "and", "of", "from", "the", "&", "(", ")", "–", "respectively"})
_BEFORE = 4
_MOST_ITEMS = 100
"""Longer lists are of something else; reading them from each of their members takes too long."""


@dataclass(frozen=True, slots=True)
class _Item:
    """A state or body of the list, or the name of a holder: units first..last."""

    first: int
    last: int
    name: str | None = None


def read_holders(units: list[Unit], persons: Persons) -> list[Unit]:
    """Give each state of such a list the holder whose name the list has for it, in the same order or behind each."""
    out = list(units)
    reached = 0
    for i, unit in enumerate(units):
        is_seated = _is_seated(unit)
        if i < reached or not (is_seated or _is_body(unit)):
            continue
        items = list(islice(_items(units, i + is_seated), _MOST_ITEMS))
        if len(items) == _MOST_ITEMS:
            reached = items[-1].last + 1
            continue
        pairs = _pairs(items, 1 if is_seated else 2)
        title = _title(units, i, items) if pairs else None
        if title is not None:
            _seat(out, title, pairs, persons)
            _drop(out, items)
            reached = items[-1].last + 1
    return [unit for unit in out if unit.kind != "dropped"]


def _title(units: list[Unit], i: int, items: list[_Item]) -> str | None:
    """The office in the plural behind or with which a list begins, as one of them holds it."""
    before = [unit for unit in units[max(0, i - _BEFORE) : i] if unit.kind == "word"]
    for said in (
        units[i].text.split(),
        *(units[k.first].text.split() for k in items),
        [u.text for u in before],
    ):
        at = next((k for k, word in enumerate(said) if word.lower() in _PLURALS), None)
        if at is not None:
            return " ".join(said[: at + 1]).removesuffix("s")
    return None


def _is_seated(unit: Unit) -> bool:
    """Whether the first holder stands with the office: "the Foreign Ministers of Serbia, Jane Roe, and of …"."""
    person = unit.party.person if unit.kind == "party" and unit.party is not None else None
    return person is not None and not _PLURALS.isdisjoint((person.title or "").lower().split())


def _is_body(unit: Unit) -> bool:
    party = unit.party if unit.kind in {"party", "adjective"} else None
    return party is not None and party.person is None and party.organization is not None


def _items(units: list[Unit], i: int) -> Iterator[_Item]:
    """The states and names from unit `i` on, as long as only what joins a list stands between."""
    while i < len(units):
        first = skip_honorifics(units, i)
        name = name_at(units, first, is_titled=False)
        if _is_body(units[i]):
            yield _Item(i, i)
        elif name is not None and name[1] > name[0]:
            yield _Item(i, name[1], written(units, *name))
            i = name[1]
        elif _is_unknown(units[i]) and (party := units[i].party) and party.person:
            yield _Item(i, i, party.person.name)
        elif units[i].lower not in _JOINTS:
            return
        i += 1


def _is_unknown(unit: Unit) -> bool:
    """Whether a unit is a person of whom nothing is known but the name."""
    person = unit.party.person if unit.kind == "party" and unit.party is not None else None
    return person is not None and person.title is None


def _pairs(items: list[_Item], fewest: int) -> list[tuple[_Item, str]]:
    """Each state with its holder, where there are as many of both; else none."""
    bodies = [item for item in items if item.name is None]
    names = [item.name for item in items if item.name is not None]
    is_apart = items[: len(items) // 2] == bodies
    is_in_turn = items[::2] == bodies
    if len(bodies) < fewest or len(bodies) != len(names) or not (is_apart or is_in_turn):
        return []
    return list(zip(bodies, names, strict=True))


def _seat(out: list[Unit], title: str, pairs: list[tuple[_Item, str]], persons: Persons) -> None:
    for item, name in pairs:
        unit = out[item.first]
        key = unit.party.organization if unit.party is not None else None
        person = persons.meet(name, title, key)
        out[item.first] = Unit("party", unit.start, unit.end, unit.text, party=Party(key, person))


def _drop(out: list[Unit], items: list[_Item]) -> None:
    """Leave out the names, which stand with their states now, and the comma or bracket before each."""
    for item in items:
        if item.name is None:
            continue
        for k in range(item.first - 1, item.last + 1):
            if k >= item.first or out[k].text in {",", "(", "and", "–"}:
                out[k] = Unit("dropped", out[k].start, out[k].end, out[k].text)
        if item.last + 1 < len(out) and out[item.last + 1].text == ")":
            out[item.last + 1] = Unit("dropped", out[item.last + 1].start, out[item.last + 1].end, ")")
