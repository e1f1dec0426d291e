"""By hand: a window of dates, a file of saved documents, or the archive once more."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from prefect import flow
from prefect.runtime import flow_run
from prefect.task_runners import ThreadPoolTaskRunner

from flows.outcome import Outcome
from flows.pipeline import carry, started
from flows.settings import chosen_sources, warehouse_folder
from flows.window import Window
from tasks.domain.errors import CommuniqueError
from tasks.fetch.task import fetch, read_archive, read_documents
from warehouse.layout import Layout

BATCH = 250
"""Documents carried at a time."""


def name_of_run() -> str:
    """Say which part of the past a run is for."""
    asked = {name: value for name, value in flow_run.parameters.items() if name != "warehouse"}
    return f"backfill {Window(**asked)}"


@flow(name="backfill", flow_run_name=name_of_run, task_runner=ThreadPoolTaskRunner(max_workers=4))
def backfill(
    documents: Path | None = None,
    source: str | None = None,
    since: date | None = None,
    until: date | None = None,
    archive: bool = False,
    warehouse: Path | None = None,
) -> Outcome:
    """Load a part of the past: saved documents, a window of dates at a source, or the archive once more.

    Args:
        documents: File or folder of saved documents: .jsonl, .jsonl.gz, .warc, .warc.gz, .html, .txt. Stands alone.
        source: Name of the source that the window or the archive is narrowed to.
        since: First day of the window.
        until: Last day of the window.
        archive: Extract again from what is archived and fetch nothing.
        warehouse: Folder of the warehouse; else COMMUNIQUE_WAREHOUSE, else `warehouse` where the run works.
    """
    window = Window(documents, archive, source, since, until)
    if fault := window.fault():
        raise CommuniqueError(fault)
    sources, layout = chosen_sources([source] if source else None), Layout(warehouse_folder(warehouse))
    run = started("backfill", documents=documents, source=source, since=since, until=until, archive=archive)
    return carry(run, batches(window, sources, layout), sources, layout)
