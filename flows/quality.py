"""The figures of an evaluation, kept in the warehouse where that can be done at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from flows.runs import started
from tasks.domain.errors import CommuniqueError
from tasks.domain.records import Measurement, Quality
from tasks.evaluate.comparison import Comparison, Measure
from tasks.evaluate.scores import ACCURACIES, Score, scores
from tasks.extract.release import VERSION
from tasks.load.quality import keep_quality
from warehouse.layout import Layout


def keep(comparisons: Sequence[Comparison], gold_folder: Path, layout: Layout) -> None:
    """Keep them, and say in one line on standard error where, or why not."""
    figures = quality(comparisons, gold_set(gold_folder))
    try:
        is_new = keep_quality(started("evaluate", gold=gold_folder), figures, layout)
        said = (
            f"Kept in audit.quality of {layout.published}."
            if is_new
            else "audit.quality holds these figures."
        )
    except CommuniqueError as error:
        said = f"The figures were not kept: {error}"
    Console(stderr=True, highlight=False, markup=False).print(said, soft_wrap=True)


def gold_set(folder: Path) -> str:
    """A name for the labelled set that does not depend on where one stands: `eval/gold`."""
    return "/".join(folder.resolve().parts[-2:])


def quality(comparisons: Sequence[Comparison], name: str) -> Quality:
    """All figures, as the warehouse keeps them."""
    measurements = (measurement(measure, score) for measure, score in scores(comparisons).items())
    read = sum(one.is_read for one in comparisons)
    return Quality(VERSION, name, len(comparisons), read, tuple(measurements))


def measurement(measure: Measure, score: Score) -> Measurement:
    """One measure; of what is right or wrong and never missed there is an accuracy alone."""
    if measure in ACCURACIES:
        return Measurement(measure, score.gold, score.found, accuracy=score.recall)
    return Measurement(measure, score.gold, score.found, score.precision, score.recall, score.f1)
