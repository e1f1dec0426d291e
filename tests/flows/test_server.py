"""The server that a command brings along where none is configured."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

# A run that takes longer than anybody waits. What is started in the background of a shell ignores SIGINT, and what it
# starts inherits that, so the program asks for it.
PROGRAM = """
import signal, time
signal.signal(signal.SIGINT, signal.default_int_handler)
from flows.server import passing_server
passing_server()
from prefect import flow
from prefect.settings import PREFECT_API_URL

@flow
def long():
    print(PREFECT_API_URL.value(), flush=True)
    time.sleep(60)

long()
"""


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_server_goes_with_its_run(tmp_path: Path, stop: signal.Signals) -> None:
    """However a run is stopped, its server goes with it and is not left behind."""
    settings = {"PREFECT_HOME": str(tmp_path), "PREFECT_SERVER_ANALYTICS_ENABLED": "false"}
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")
    } | settings
    command = [sys.executable, "-c", PROGRAM]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as run:
        assert run.stdout is not None
        address = run.stdout.readline().strip()
        assert address.startswith("http://127.0.0.1:")
        os.killpg(run.pid, stop)
        assert run.wait(timeout=60) != 0
    port = int(address.split(":")[2].split("/")[0])
    with socket.socket() as door:
        assert door.connect_ex(("127.0.0.1", port)) != 0
