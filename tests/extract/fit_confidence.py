"""Fit the weights of confidence on labelled releases, and print how far they can be believed on unseen ones.

python -m tests.extract.fit_confidence DOCUMENTS GOLD [DOCUMENTS GOLD …]
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from flows.evaluating import evaluate
from tasks.extract import vocabulary
from tasks.extract.coreference import claims, confidence
from tasks.extract.coreference.happenings import Happening
from tasks.extract.syntax.reading import Claim

WEIGHTS = Path(vocabulary.__file__).parent / "confidence.toml"
RARE = 12
"""Signs of fewer rows are not weighed."""
RIDGE = 8.0
FOLDS = 10
HEAD = (
    "# How much each sign speaks for a row (above 0) or against it, as log odds; fitted on labelled releases by\n"
    "# tests/extract/fit_confidence.py.\n[weights]\n"
)
Row = tuple[int, tuple[str, ...], bool]
"""Number of the release, signs, and whether the row is right."""


def labelled_rows(sets: Sequence[tuple[Path, Path]]) -> list[Row]:
    """Every row that is stated of the labelled releases; its confidence stands for its signs on the way."""
    seen: list[tuple[str, ...]] = []

    def number(claim: Claim, happening: Happening, publisher: str | None) -> float:
        seen.append(("all", *confidence.signs(claim, happening, publisher)))
        return float(len(seen) - 1)

    claims.confidence = number
    rows: list[Row] = []
    documents = 0
    for files, gold in sets:
        for comparison in evaluate(files, gold):
            rows += [(documents, seen[int(which)], right) for which, right in comparison.judged]
            documents += 1
    return rows


def fit(table: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Weights of a logistic regression with a ridge on all but the first, by Newton's method."""
    weights = np.zeros(table.shape[1])
    ridge = np.full(table.shape[1], RIDGE)
    ridge[0] = 0.0
    for _ in range(30):
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (right - chance) - ridge * weights
        bend = (table * (chance * (1 - chance))[:, None]).T @ table + np.diag(ridge)
        weights += np.linalg.solve(bend, slope)
    return weights


def main() -> None:
    paths = [Path(argument) for argument in sys.argv[1:]]
    rows = labelled_rows(list(zip(paths[::2], paths[1::2], strict=True)))
    counts = Counter(sign for _, signs, _ in rows for sign in signs)
    names = ["all", *sorted(sign for sign, count in counts.items() if count >= RARE and sign != "all")]
    column = {name: i for i, name in enumerate(names)}
    table = np.zeros((len(rows), len(names)))
    for i, (_, signs, _) in enumerate(rows):
        table[i, [column[sign] for sign in signs if sign in column]] = 1.0
    right = np.array([float(one) for _, _, one in rows])
    fold = np.array([document % FOLDS for document, _, _ in rows])
    show(table, right, fold)
    weights = fit(table, right)
    lines = [f'"{name}" = {weight:.2f}' for name, weight in zip(names, weights, strict=True)]
    WEIGHTS.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


def show(table: np.ndarray, right: np.ndarray, fold: np.ndarray) -> None:
    """How many rows of each band of confidence are right, each release left out of the fit that judges it."""
    chance = np.zeros(len(right))
    for number in range(FOLDS):
        out = fold == number
        chance[out] = 1 / (1 + np.exp(-table[out] @ fit(table[~out], right[~out])))
    for low in np.arange(0, 1, 0.1):
        band = (chance >= low) & (chance < low + 0.1)
        print(f"{low:.1f}-{low + 0.1:.1f}  {band.sum():5}  {right[band].mean() if band.any() else 0:.2f}")  # noqa: T201


if __name__ == "__main__":
    main()
