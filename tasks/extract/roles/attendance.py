"""Who stands in an item of an announced list: "Jane Doe, Director, World Bank" under "Participants included:"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tasks.extract.mentions.units import Party, Sentence, Unit
from tasks.extract.syntax.reading import Claim

_JOINTS = frozenset({"and", "&", "/"})


def read_attendance(sentence: Sentence, number: int) -> list[Claim]:
    """The claims of a listed item, in the role that its list was announced with."""
    if sentence.listed is None:
        return []
    role, announcer = sentence.listed
    return [
        Claim(party, role, "listed", number, 0.7, told_in=announcer) for party in _present(sentence.units)
    ]


def _present(units: list[Unit]) -> Iterator[Party]:
    """Each person for the body last named behind them; where an item names nobody, the bodies."""
    starts = [i for i, unit in enumerate(units) if unit.party is not None and unit.party.person is not None]
    if not starts:
        yield from (party for _, party in _bodies(units))
    for start, end in pairwise([*starts, len(units)]):
        yield from _person(units[start], units[start + 1 : end])


def _person(named: Unit, behind: list[Unit]) -> Iterator[Party]:
    party = named.party
    person = party.person if party is not None else None
    bodies = _bodies(behind)
    if person is None:
        return
    if bodies and (person.organization is None or person.is_guess or not _is_state(bodies[-1][1])):
        person.organization, person.is_guess = bodies[-1][1].organization, False
    yield Party(person.organization, person)
    # "Economic Fund & The New School": for both.
    if len(bodies) > 1 and any(unit.lower in _JOINTS for unit in behind[bodies[-2][0] + 1 : bodies[-1][0]]):
        yield Party(bodies[-2][1].organization)


def _is_state(party: Party) -> bool:
    return (party.organization or "").startswith("state:")


def _bodies(units: list[Unit]) -> list[tuple[int, Party]]:
    """The organizations of an item, each with its index."""
    return [
        (i, unit.party)
        for i, unit in enumerate(units)
        if unit.kind == "party" and unit.party is not None and unit.party.key
    ]
