"""How well the project's own labelled pages are read, and the floor under it.

    python -m tests.extract.golden    raise the floor to 0.02 below what is measured

The floor (`floor.json`) holds a figure for each measure, and for each document the F1 of all its measures
together, which tells what got worse. Nothing here lowers a measure's floor: that is done by hand, in a commit
that says why.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import reduce
from pathlib import Path

from flows.evaluating import evaluate
from tasks.evaluate.comparison import Comparison, Count
from tasks.evaluate.scores import score, scores
from tests.site import DOCUMENTS

FLOOR = Path(__file__).with_name("floor.json")
MARGIN = 0.02


def measured() -> list[Comparison]:
    """Each labelled page of `tests/documents` beside its labels."""
    return evaluate(DOCUMENTS, DOCUMENTS)


def figures(comparisons: Sequence[Comparison]) -> dict[str, float]:
    """F1 of what can be missed or invented, accuracy (which is the same there) of dates, places and types."""
    found = scores(comparisons)
    return {name: one.f1 for name, one in found.items() if name != "organization"}


def of_documents(comparisons: Sequence[Comparison]) -> dict[str, float]:
    """A figure by the id of its labels; 1 where there is nothing to find and nothing was found."""
    totals = {one.gold.id: reduce(Count.__add__, one.counts.values()) for one in comparisons}
    return {id_: score(total).f1 if total != Count() else 1.0 for id_, total in totals.items()}


def read_floor() -> dict[str, dict[str, float]]:
    return json.loads(FLOOR.read_text("utf-8"))


def raised() -> dict[str, dict[str, float]]:
    """The floor under what is measured now; no measure's is lower than it was."""
    comparisons = measured()
    known = read_floor()["figures"] if FLOOR.exists() else {}
    floor = {name: max(value - MARGIN, known.get(name, 0)) for name, value in figures(comparisons).items()}
    parts = {"figures": floor, "documents": of_documents(comparisons)}
    return {part: {name: round(value, 3) for name, value in of.items()} for part, of in parts.items()}


if __name__ == "__main__":
    FLOOR.write_text(json.dumps(raised(), indent=1) + "\n", "utf-8")
