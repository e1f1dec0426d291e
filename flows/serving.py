"""Scheduled work on one machine: every source on its own schedule, and backfill by hand."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from prefect import serve as serve_deployments
from prefect.deployments.runner import RunnerDeployment
from prefect.types.entrypoint import EntrypointType
from rich.console import Console

from flows.backfill import backfill
from flows.ingest import ingest
from flows.server import standing_server
from flows.settings import EVERY_SIX_HOURS, known_sources
from tasks.domain.source import Source
from warehouse.layout import Layout


def serve(layout: Layout) -> None:
    """Serve all deployments until stopped, on the configured Prefect server or one of our own."""
    address = standing_server()
    Console(stderr=True).print(f"Serving on {address.removesuffix('/api')}; stop with Ctrl-C.")
    serve_deployments(*deployments(known_sources(), layout))


def deployments(sources: Mapping[str, Source], layout: Layout) -> list[RunnerDeployment]:
    """One deployment of ingest a source, with its schedule, and one of backfill without."""
    # Runs start in a folder of the runner's choice: the warehouse is named in full, the flows by module.
    here = {"warehouse": str(layout.root.absolute())}
    make = partial(RunnerDeployment.from_flow, entrypoint_type=EntrypointType.MODULE_PATH)
    scheduled = [
        make(ingest, name, parameters={"sources": [name], **here}, **schedule(source))
        for name, source in sources.items()
    ]
    return [*scheduled, make(backfill, "by-hand", parameters=here)]


def schedule(source: Source) -> dict[str, Any]:
    """A source's schedule in Prefect's words."""
    when = source.schedule or EVERY_SIX_HOURS
    return {"cron": when} if isinstance(when, str) else {"interval": when}
