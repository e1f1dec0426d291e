"""Scheduled: what is new at the sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from prefect import flow
from prefect.runtime import flow_run

from flows.outcome import Outcome, SourcesSilent, Tally
from flows.pipeline import carry
from flows.progress import tell
from flows.runs import started
from flows.settings import chosen_sources, warehouse_folder
from tasks.domain.errors import CommuniqueError
from tasks.domain.records import Batch, Run
from tasks.domain.source import Source
from tasks.fetch.task import fetch
from warehouse.layout import Layout


def name_of_run() -> str:
    """Say which sources a run is for."""
    return f"ingest {', '.join(flow_run.parameters['sources'] or ['all sources'])}"


@flow(name="ingest", flow_run_name=name_of_run)
def ingest(sources: list[str] | None = None, warehouse: Path | None = None) -> Outcome:
    """Fetch what is new at the sources, load and audit it, publish it.

    Args:
        sources: Names of the sources to ask, as `communique sources` lists them; all when none is named.
        warehouse: Folder of the warehouse; else COMMUNIQUE_WAREHOUSE, else `warehouse` where the run works.
    """
    chosen, layout = chosen_sources(sources), Layout(warehouse_folder(warehouse))
    run, tally = started("ingest", sources=list(chosen)), Tally()
    outcome = carry(run, arriving(chosen, run, layout, tally), chosen, layout, tally)
    if tally.silent:
        raise SourcesSilent(outcome)
    return outcome


def arriving(sources: Mapping[str, Source], run: Run, layout: Layout, tally: Tally) -> Iterator[Batch]:
    """What each source has that is new; one that cannot be read holds up no other."""
    for source in sources.values():
        tell(f"asking {source.name}")
        try:
            yield from fetch(source, layout.archive, run.run_id)
        except CommuniqueError as error:
            tally.silent.append(str(error))
