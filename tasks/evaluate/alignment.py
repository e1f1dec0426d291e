"""Which found event is which labelled one: one to one, from the pair that agrees most."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from tasks.evaluate.events import Event

T = TypeVar("T")

# What agreement in each respect is worth; a pair that reaches less than ENOUGH is none.
DAY, YEAR, CITY, COUNTRY, TYPE, PARTIES = 2.0, 0.5, 1.0, 0.5, 0.5, 2.0
ENOUGH = 1.5


def align(gold: Sequence[Event], found: Sequence[Event]) -> dict[int, int]:
    """Index of the found event for each index of a labelled one that has its counterpart."""
    pairs = [(likeness(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)]
    chosen: dict[int, int] = {}
    for worth, i, j in sorted(pairs, reverse=True):
        if worth >= ENOUGH and i not in chosen and j not in chosen.values():
            chosen[i] = j
    return chosen


def likeness(gold: Event, found: Event) -> float:
    """How much two events agree."""
    worth = TYPE * (gold.type == found.type) + PARTIES * _shared_parties(gold, found)
    worth += CITY * (gold.city != "" and gold.city == found.city)
    worth += COUNTRY * (gold.country != "" and gold.country == found.country)
    if gold.start and found.start:
        same_year = gold.start[:4] == found.start[:4]
        worth += DAY if same_day(gold.start, found.start) else YEAR * same_year
    return worth


def _shared_parties(gold: Event, found: Event) -> float:
    """Share of rows, of both sides, whose organization is on the other side."""
    common = sum(any(g.names & f.names for f in found.rows) for g in gold.rows)
    return 2 * common / (len(gold.rows) + len(found.rows)) if common else 0.0


def same_day(gold: str | None, found: str | None) -> bool:
    """Whether a found day is the labelled one, or in the labelled month or year; none answers to none."""
    return found is None if gold is None else found is not None and found.startswith(gold)


def partners(left: Sequence[T], right: Sequence[T], same: Callable[[T, T], bool]) -> dict[int, int]:
    """As many one-to-one pairs as can be: index of the right item → index of its left partner."""
    taken: dict[int, int] = {}

    def settle(i: int, asked: set[int]) -> bool:
        """Find a partner for left item `i`, moving earlier ones on where they have another choice."""
        for j, item in enumerate(right):
            if j not in asked and same(left[i], item):
                asked.add(j)
                if j not in taken or settle(taken[j], asked):
                    taken[j] = i
                    return True
        return False

    for i in range(len(left)):
        settle(i, set())
    return taken
