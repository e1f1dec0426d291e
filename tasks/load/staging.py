"""Parquet files of one run, written batch by batch, so that memory stays flat however long the run."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pyarrow.parquet as pq
from filelock import FileLock, Timeout

from tasks.domain.records import Fetch, NormalizedRelease, Rejected
from tasks.load.tables import tables
from warehouse.layout import Layout

# Documents of a run are numbered by batch and place in it; no batch is larger.
BATCH_SIZE = 1_000_000

# The lock of each staging folder that this process writes; it dies with the process and so tells a dead run.
_owned: dict[Path, FileLock] = {}


def write_batch(
    run_id: str,
    number: int,
    releases: Sequence[NormalizedRelease],
    rejected: Sequence[Rejected],
    fetches: Sequence[Fetch],
    layout: Layout,
) -> None:
    """Write `staging/<run_id>/<table>/<number>.parquet`; the same batch written again takes its own place."""
    folder = layout.staging / run_id
    _own(folder)
    for name, table in tables(releases, rejected, fetches, number * BATCH_SIZE).items():
        (folder / name).mkdir(exist_ok=True)
        pq.write_table(table, folder / name / f"{number:06}.parquet")


def ensure(run_id: str, layout: Layout) -> None:
    """Stage an empty batch for a run that staged none, so that its load finds every table."""
    if not (layout.staging / run_id / "release").exists():
        write_batch(run_id, 0, [], [], [], layout)


def clear(layout: Layout, run_id: str) -> None:
    """Remove what the run staged."""
    folder = layout.staging / run_id
    shutil.rmtree(folder, ignore_errors=True)
    if lock := _owned.pop(folder, None):
        lock.release(force=True)


def sweep(layout: Layout) -> None:
    """Remove what runs staged that died before their load; the caller holds the writer's lock."""
    for folder in layout.staging.glob("*"):
        try:
            with FileLock(folder / "lock", timeout=0):
                shutil.rmtree(folder, ignore_errors=True)
        except Timeout:
            continue


def _own(folder: Path) -> None:
    """Mark the folder as that of a living run."""
    folder.mkdir(parents=True, exist_ok=True)
    _owned.setdefault(folder, FileLock(folder / "lock", thread_local=False)).acquire()
