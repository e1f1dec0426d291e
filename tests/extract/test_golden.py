"""The project's own labelled pages are read no worse than the floor says."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tasks.evaluate.comparison import Comparison
from tests.extract.golden import FLOOR, figures, measured, of_documents, read_floor
from tests.site import DOCUMENTS


@pytest.fixture(scope="module")
def comparisons() -> list[Comparison]:
    return measured()


def test_no_figure_falls_below_its_floor(comparisons: list[Comparison]) -> None:
    """Events, rows, people, dates, places and types are found as well as they once were."""
    floor = read_floor()["figures"]
    now = figures(comparisons)
    assert now.keys() == floor.keys()
    fallen = [
        f"{name} {now[name]:.3f} is below {floor[name]:.3f}" for name in floor if now[name] < floor[name]
    ]
    assert not fallen, explained(fallen, comparisons)


def explained(fallen: Sequence[str], comparisons: Sequence[Comparison]) -> str:
    """What fell, the documents that got worse, the worst first, and how to look at them."""
    before, now = read_floor()["documents"], of_documents(comparisons)
    losses = sorted((now[id_] - before.get(id_, 0.0), id_) for id_ in now)
    worse = [f"  {id_}: {now[id_]:.3f}, was {before[id_]:.3f}" for loss, id_ in losses if loss < -0.001]
    look = f"communique evaluate tests/documents tests/documents --differences --only {losses[0][1]}"
    return "\n".join(
        [*fallen, "Worse than before, most first:", *worse[:8], f"See {look}", f"The floor is {FLOOR.name}."]
    )


def test_every_page_has_labels_or_is_none(comparisons: list[Comparison]) -> None:
    """Each labelled page is read, and each page that is read is labelled."""
    assert [one.gold.url for one in comparisons if not one.is_read] == []
    pages = {file.with_suffix("") for file in DOCUMENTS.glob("*/*.html")}
    labels = {file.with_suffix("") for file in DOCUMENTS.glob("*/*.json")}
    assert labels <= pages
