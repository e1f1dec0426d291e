"""Many releases: precision, recall and F1 as micro averages, accuracy, and the worth of confidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise
from typing import get_args

from tasks.evaluate.comparison import Comparison, Count, Measure

FOUND_AND_MISSED: tuple[Measure, ...] = ("event", "participation", "involvement", "organization", "person")
ACCURACIES: tuple[Measure, ...] = ("date", "place", "type")
"""Of aligned events: each is right or wrong, none is missed."""
BANDS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


@dataclass(frozen=True, slots=True)
class Score:
    """One measure."""

    precision: float
    recall: float
    f1: float
    gold: int
    found: int


@dataclass(frozen=True, slots=True)
class Band:
    """Found rows of like confidence: how many there are and how many of them are right."""

    low: float
    high: float
    rows: int
    right: int


def scores(comparisons: Iterable[Comparison]) -> dict[Measure, Score]:
    """Every measure over all releases; that of an accuracy is its share of right ones, three times over."""
    all_counts = [one.counts for one in comparisons]
    return {
        measure: score(reduce(Count.__add__, (one.get(measure, Count()) for one in all_counts), Count()))
        for measure in get_args(Measure)
    }


def score(count: Count) -> Score:
    """Shares of what was counted; 0 of nothing."""
    precision = count.right / count.found if count.found else 0.0
    recall = count.right / count.gold if count.gold else 0.0
    both = precision + recall
    return Score(precision, recall, 2 * precision * recall / both if both else 0.0, count.gold, count.found)


def reliability(comparisons: Iterable[Comparison]) -> list[Band]:
    """The found rows by confidence, in bands of a tenth; the first holds all below its end."""
    judged = [row for one in comparisons for row in one.judged]
    return [_band(low, high, judged) for low, high in pairwise(BANDS)]


def _band(low: float, high: float, judged: Sequence[tuple[float, bool]]) -> Band:
    inside = [
        is_right
        for confidence, is_right in judged
        if (low <= confidence or low == BANDS[0]) and (confidence < high or high == BANDS[-1])
    ]
    return Band(low, high, len(inside), sum(inside))
