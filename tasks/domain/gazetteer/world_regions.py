"""Regions of the world: how near a body is to a state, where its acronym is another body's as well."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from tasks.domain.gazetteer.files import rows, several
from tasks.domain.gazetteer.loader import Entry


@dataclass(frozen=True, slots=True)
class _Region:
    words: re.Pattern[str]
    states: frozenset[str]

    def has(self, entry: Entry) -> bool:
        """Whether the body is one of its states', or has the region in its name."""
        return entry.country in self.states if entry.country else bool(self.words.search(entry.name))


def distance(entry: Entry, country: str) -> int:
    """How far the body is from the state: 0 for its own, else the number of states of the least region of both.

    A body of no region and no country is everybody's, farther than those of a region; one of another region
    is the farthest.
    """
    if entry.country == country:
        return 0
    shared = [len(region.states) for region in _regions() if country in region.states and region.has(entry)]
    if shared:
        return min(shared)
    is_of_the_world = entry.country is None and not any(region.has(entry) for region in _regions())
    return _WORLD if is_of_the_world else 2 * _WORLD


_WORLD = 200
"""More than any region has states."""


@cache
def _regions() -> tuple[_Region, ...]:
    return tuple(
        _Region(
            re.compile(rf"\b(?:{'|'.join(map(re.escape, several(row['words'])))})\b"),
            frozenset(several(row["states"])),
        )
        for row in rows("world_regions.csv")
    )
