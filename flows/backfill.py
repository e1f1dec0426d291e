"""By hand: a window of dates, a file of saved documents, or the archive once more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from prefect import flow
from prefect.runtime import flow_run

from flows.outcome import Outcome, Tally
from flows.pipeline import carry
from flows.runs import started
from flows.settings import chosen_sources, warehouse_folder
from flows.window import Window
from tasks.domain.errors import CommuniqueError
from tasks.domain.records import Batch, Run
from tasks.domain.source import Source
from tasks.fetch.task import fetch, read_archive, read_documents
from warehouse.layout import Layout


def name_of_run() -> str:
    """Say which part of the past a run is for."""
    asked = {name: value for name, value in flow_run.parameters.items() if name != "warehouse"}
    return f"backfill {Window(**asked)}"


@flow(name="backfill", flow_run_name=name_of_run)
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
        documents: File or folder of saved documents: .jsonl(.gz), .warc(.gz), .html, .txt. Stands alone.
        source: Name of the source that the window or the archive is narrowed to.
        since: First day of the window.
        until: Last day of the window.
        archive: Extract again from what is archived and fetch nothing.
        warehouse: Folder of the warehouse; else COMMUNIQUE_WAREHOUSE, else `warehouse` where the run works.
    """
    window = Window(documents, archive, source, since, until)
    if fault := window.fault():
        raise CommuniqueError(fault)
    known, layout = chosen_sources([source] if source else None), Layout(warehouse_folder(warehouse))
    run = started("backfill", documents=documents, source=source, since=since, until=until, archive=archive)
    return carry(run, saved(window, run, known, layout), known, layout, Tally(), window)


def saved(window: Window, run: Run, known: Mapping[str, Source], layout: Layout) -> Iterator[Batch]:
    """The pages of the window, from wherever it says they are."""
    if window.documents:
        return read_documents(window.documents, layout.archive, run.run_id)
    if window.archive or not window.source:
        return read_archive(layout.archive, window.source, window.since, window.until)
    return fetch(known[window.source], layout.archive, run.run_id, everything=True)
