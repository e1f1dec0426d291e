"""Organizations whose names are like a given one.

Two names are as like as the words that they share are rare: "of" says nothing, "Hydrometeorology" much. Long words
of almost the same letters count as the same one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from math import log
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.fuzz import ratio

from tasks.domain.gazetteer.spelling import comparable

LIKE = 0.5
"""Below this likeness two names are not worth a look."""
SAME_WORD = 85
"""From this percentage of letters in order, two words are spellings of one."""
LONG = 6
"""Shorter words that differ in a letter are different words, or acronyms."""


class Named(NamedTuple):
    """An organization and its names, the canonical first."""

    reference: str
    names: tuple[str, ...]
    country: str | None


class Candidate(NamedTuple):
    organization: Named
    likeness: float
    """0 to 1."""


class Candidates:
    """Many organizations, asked for those of like names."""

    def __init__(self, organizations: Iterable[Named]) -> None:
        self._names = [(words(name), one) for one in organizations for name in one.names]
        self._holding: defaultdict[str, list[int]] = defaultdict(list)
        for number, (name, _) in enumerate(self._names):
            for word in name:
                self._holding[word].append(number)

    def near(self, wanted: Named, count: int = 3) -> list[Candidate]:
        """The most like of other organizations, none of another country than the wanted one's."""
        best: dict[Named, float] = {}
        for name in map(words, wanted.names):
            for number, shared in self._sharing(name).items():
                other, one = self._names[number]
                if one.reference != wanted.reference and not _elsewhere(one, wanted):
                    likeness = shared / (self._weight(name) + self._weight(other) - shared)
                    best[one] = max(likeness, best.get(one, 0.0))
        found = [Candidate(one, min(likeness, 1.0)) for one, likeness in best.items() if likeness >= LIKE]
        return sorted(found, key=lambda one: (-one.likeness, one.organization.reference))[:count]

    def _sharing(self, name: Iterable[str]) -> dict[int, float]:
        """Names that share words with this one, and the weight of these words."""
        sharing: defaultdict[int, float] = defaultdict(float)
        for word in name:
            for same in self._spelled_like(word):
                for number in self._holding[same]:
                    sharing[number] += self._rarity(same)
        return sharing

    def _spelled_like(self, word: str) -> list[str]:
        if len(word) < LONG:
            return [word] if word in self._holding else []
        close = process.extract(word, self._holding.keys(), scorer=ratio, score_cutoff=SAME_WORD, limit=5)
        return [same for same, _, _ in close]

    def _weight(self, name: Iterable[str]) -> float:
        return sum(map(self._rarity, name))

    def _rarity(self, word: str) -> float:
        return log((1 + len(self._names)) / (0.5 + len(self._holding.get(word, ()))))


def words(name: str) -> frozenset[str]:
    return frozenset(comparable(name).split())


def _elsewhere(one: Named, other: Named) -> bool:
    return one.country is not None and other.country is not None and one.country != other.country
