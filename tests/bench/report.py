"""The figures as a table: one line a stage, the sizes side by side, the peers beside them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table

from tests.bench.stopwatch import Stopwatch
from tests.bench.whole import Backfill

# Name on the line → stage, and the peer of it.
LINES = {
    "archive": ("archive", None),
    "parse, HTML page → article": ("parse html", "trafilatura"),
    "parse, text → article": ("parse text", None),
    "sentences": ("sentences", "spacy"),
    "extract": ("extract", None),
    "normalize": ("normalize", None),
    "extract and normalize": ("understand", "spacy whole"),
    "  words": ("understand words", "spacy whole words"),
    "check rows": ("check rows", None),
    "load (stage, merge)": ("load", "dlt"),
    "audit": ("audit", None),
    "publish": ("publish", None),
}


@dataclass(frozen=True, slots=True)
class Figures:
    """What one size of corpus gave."""

    documents: int
    stages: Stopwatch
    whole: Backfill
    found: float
    """Share of the planted participation that the backfill stated."""


def show(all_figures: list[Figures], console: Console) -> None:
    """Print the table; with lines around it on a terminal, plain elsewhere."""
    table = Table(
        title="Documents per second",
        caption="Parse to check rows, and their peers: one core's own seconds. All else: by the clock.",
        box=box.SIMPLE_HEAD if console.is_terminal else None,
        pad_edge=False,
    )
    table.add_column("stage", no_wrap=True)
    for figures in all_figures:
        table.add_column(f"{figures.documents:,}", justify="right", no_wrap=True)
    for header in ("peer", *(f"{figures.documents:,}" for figures in all_figures), "ratio"):
        table.add_column(header, justify="right" if header != "peer" else "left", no_wrap=True)
    for label, (stage, peer) in LINES.items():
        table.add_row(label, *stage_cells(all_figures, stage, peer))
    for label, cell in WHOLE.items():
        table.add_row(label, *(cell(figures) for figures in all_figures))
    console.print(table)


def stage_cells(all_figures: list[Figures], stage: str, peer: str | None) -> list[str]:
    """Rates of the stage, then its peer's, then how much faster the stage is on the largest corpus."""
    ours = [figures.stages.rate(stage) for figures in all_figures]
    cells = [number(rate) for rate in ours]
    if peer is None:
        return cells
    theirs = [figures.stages.rate(peer) for figures in all_figures]
    return [*cells, peer, *map(number, theirs), f"{ours[-1] / theirs[-1]:.1f}"]


WHOLE: dict[str, Callable[[Figures], str]] = {
    "whole backfill": lambda figures: number(figures.documents / figures.whole.seconds),
    "  seconds": lambda figures: f"{figures.whole.seconds:.1f}",
    "  start-up before it, s": lambda figures: f"{figures.whole.startup:.1f}",
    "  peak memory, MB": lambda figures: number(figures.whole.peak / 1e6),
    "  releases loaded": lambda figures: number(figures.whole.loaded),
    "  participations": lambda figures: number(figures.whole.participations),
    "  planted ones found": lambda figures: f"{figures.found:.0%}",
}


def number(value: float) -> str:
    """With commas; a decimal where the number is small."""
    return f"{value:,.0f}" if value >= 10 else f"{value:.1f}"


def as_json(figures: Figures) -> dict[str, Any]:
    """All figures of one size, rates in documents per second."""
    watch = figures.stages
    return {
        "documents": figures.documents,
        "rates": {stage: round(watch.rate(stage), 1) for stage in watch.seconds},
        "seconds": {stage: round(seconds, 3) for stage, seconds in watch.seconds.items()},
        "whole": asdict(figures.whole),
        "whole_rate": round(figures.documents / figures.whole.seconds, 1),
        "planted_found": round(figures.found, 4),
    }
