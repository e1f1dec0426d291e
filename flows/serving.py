"""Scheduled work on one machine: every source on its own schedule, and backfill by hand."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import Any

import requests
from prefect import serve as serve_deployments
from prefect.deployments.runner import RunnerDeployment
from prefect.settings import (
    PREFECT_API_URL,
    PREFECT_SERVER_API_HOST,
    PREFECT_SERVER_API_PORT,
    temporary_settings,
)
from prefect.types.entrypoint import EntrypointType
from rich.console import Console

from flows.backfill import backfill
from flows.ingest import ingest
from flows.settings import EVERY_SIX_HOURS, known_sources
from tasks.domain.errors import CommuniqueError
from tasks.domain.source import Source
from warehouse.layout import Layout

PATIENCE = 120
"""Seconds in which a server has to answer; its first start prepares a database."""


def serve(layout: Layout) -> None:
    """Serve all deployments until stopped, on the configured Prefect server or one of our own."""
    with server() as address:
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


@contextmanager
def server() -> Iterator[str]:
    """Address of the API to use; where none is configured and none answers, a server runs meanwhile."""
    configured = PREFECT_API_URL.value()
    address = configured or f"http://{PREFECT_SERVER_API_HOST.value()}:{PREFECT_SERVER_API_PORT.value()}/api"
    if configured or answers(address):
        with temporary_settings({PREFECT_API_URL: address}):
            yield address
        return
    process = subprocess.Popen(
        [sys.executable, "-m", "prefect", "server", "start"], stdout=subprocess.DEVNULL
    )
    try:
        wait_for(address, process)
        with temporary_settings({PREFECT_API_URL: address}):
            yield address
    finally:
        process.terminate()
        process.wait()


def wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not answers(address):
        if process.poll() is not None or time.monotonic() > deadline:
            raise CommuniqueError(
                f"The Prefect server at {address} does not start; see `prefect server start`."
            )
        time.sleep(0.5)


def answers(address: str) -> bool:
    try:
        return requests.get(f"{address}/health", timeout=2).ok
    except requests.RequestException:
        return False
