"""A Prefect server for as long as it is needed, where the user runs none.

Prefect would start one too, but inside the terminal's process group: a Ctrl-C then ends the server before the
run can tell it that it was stopped, and the command hangs in asking.
"""

from __future__ import annotations

import atexit
import signal
import socket
import subprocess
import sys
import time
from contextlib import ExitStack

import requests
from prefect.settings import PREFECT_API_URL, PREFECT_SERVER_API_PORT, temporary_settings

from tasks.domain.errors import CommuniqueError

PATIENCE = 120
"""Seconds in which a server has to answer; its first start prepares a database."""

# Quick to start: no pages, no schedules.
BARE = ("--no-ui", "--no-scheduler", "--no-late-runs")


def passing_server() -> None:
    """Where no server is configured, have one on a free port until this process ends."""
    if not PREFECT_API_URL.value():
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        _run(port, *BARE)


def standing_server() -> str:
    """Address of the configured server; else of the one on Prefect's own port, started where none answers."""
    return PREFECT_API_URL.value() or _run(PREFECT_SERVER_API_PORT.value())


def _run(port: int, *options: str) -> str:
    """Have this process use the server on `port`, and stop it at the end if it is ours."""
    address = f"http://127.0.0.1:{port}/api"
    # Prefect sends its last events while the interpreter ends: the server goes after that.
    at_end = ExitStack()
    atexit.register(at_end.close)
    if not _answers(address):
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
        process = _start(port, *options)
        at_end.callback(process.wait)
        at_end.callback(process.terminate)
        _wait_for(address, process)
    at_end.enter_context(temporary_settings({PREFECT_API_URL: address}))
    return address


def _start(port: int, *options: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    return subprocess.Popen(  # noqa: S603  # our own words and a number
        [*command, *options], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, start_new_session=True
    )


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not _answers(address):
        if process.poll() is not None or time.monotonic() > deadline:
            raise CommuniqueError("No Prefect server starts here; `prefect server start` says why.")
        time.sleep(0.1)


def _answers(address: str) -> bool:
    try:
        return requests.get(f"{address}/health", timeout=2).ok
    except requests.RequestException:
        return False
