"""Scheduled: what is new at the sources."""

from __future__ import annotations

from pathlib import Path

from prefect import flow
from prefect.runtime import flow_run
from prefect.task_runners import ThreadPoolTaskRunner

from flows.outcome import Outcome
from flows.pipeline import carry, started
from flows.settings import chosen_sources, warehouse_folder
from tasks.fetch.task import fetch
from warehouse.layout import Layout


def name_of_run() -> str:
    """Say which sources a run is for."""
    return f"ingest {', '.join(flow_run.parameters['sources'] or ['all sources'])}"


@flow(name="ingest", flow_run_name=name_of_run, task_runner=ThreadPoolTaskRunner(max_workers=8))
def ingest(sources: list[str] | None = None, warehouse: Path | None = None) -> Outcome:
    """Fetch what is new at the sources, load and audit it, publish it.

    Args:
        sources: Names of the sources to ask (`communique sources` lists them); all of them when none is named.
        warehouse: Folder of the warehouse; else COMMUNIQUE_WAREHOUSE, else `warehouse` where the run works.
    """
    chosen, layout = chosen_sources(sources), Layout(warehouse_folder(warehouse))
    run = started("ingest", sources=list(chosen))
    batches = (fetch(source, layout.archive) for source in chosen.values())
    return carry(run, batches, chosen, layout)
