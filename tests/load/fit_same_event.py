"""Fit the weights of tasks/load/same_event.toml to the labelled pairs of same_event/fit.txt, and print both.

    python -m tests.load.fit_same_event

A logistic regression, its weights drawn toward none. What speaks for one event gets no weight below 0, what speaks
against it none above: the pairs are too few to teach otherwise.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from scipy.optimize import minimize

from tasks.load.same_event import weigh_events
from tests.load.driving import load_batches
from tests.load.labelled_events import labelled
from warehouse.connection import open_build
from warehouse.layout import Layout
from warehouse.statements import statement

AGAINST = {"same_publisher", "other_person", "other_words"}
EITHER = {"undated"}
KEYS = ("event_key", "other_key", "press_release_key", "other_release_key")
DRAWN = 0.1


def agreement(half: str) -> tuple[list[str], np.ndarray, np.ndarray]:
    """Names of the measures, their values for each pair that is weighed, and which pairs are one event."""
    releases = labelled(half)
    labels = {key: label for one in releases for key, label in one.labels.items()}
    with TemporaryDirectory() as folder:
        layout = Layout(Path(folder))
        load_batches(layout, [one.release for one in releases], publish=False)
        connection = open_build(layout)
        connection.execute("""set variable review = '{"decisions": [], "organizations": []}'""")
        connection.execute(statement("load/create_resolved"))
        weigh_events(connection)
        found = connection.execute("from event_agreement order by event_key, other_key")
        names = [column[0] for column in found.description]
        rows = [dict(zip(names, row, strict=True)) for row in found.fetchall()]
        connection.close()
    same = np.array([labels[row["event_key"]] == labels[row["other_key"]] for row in rows])
    measures = [name for name in names if name not in KEYS]
    return measures, np.array([[row[name] for name in measures] for row in rows]), same


def fitted(names: list[str], values: np.ndarray, same: np.ndarray) -> np.ndarray:
    """The bias, then a weight for each measure."""

    def loss(weights: np.ndarray) -> float:
        score = weights[0] + values @ weights[1:]
        return float(np.logaddexp(0, np.where(same, -score, score)).sum() + DRAWN * (weights[1:] ** 2).sum())

    bounds = [(None, 0) if n in AGAINST else (None, None) if n in EITHER else (0, None) for n in names]
    return minimize(loss, np.zeros(len(names) + 1), bounds=[(None, None), *bounds], method="L-BFGS-B").x


def main() -> None:
    names, values, same = agreement("fit")
    weights = fitted(names, values, same)
    for name, weight in zip(["bias", *names], weights, strict=True):
        sys.stdout.write(f"{name} = {round(float(weight), 2) + 0.0}\n")
    for half in ("fit", "test"):
        _, values, same = agreement(half)
        score = np.round(weights, 2)[0] + values @ np.round(weights, 2)[1:]
        for threshold in np.arange(-1, 2.25, 0.25):
            found = score >= threshold
            right = (found & same).sum()
            figures = f"precision {right / max(1, found.sum()):.3f}, recall {right / same.sum():.3f}"
            sys.stdout.write(f"{half} threshold {threshold:5.2f}: {figures}\n")


if __name__ == "__main__":
    main()
