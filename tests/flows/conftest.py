"""A Prefect server for the flows under test, and the command inside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from prefect.testing.utilities import prefect_test_harness
from typer.testing import CliRunner, Result

from flows.cli import app

Command = Callable[..., Result]


@pytest.fixture(scope="session")
def prefect_server() -> Iterator[None]:
    """A real server with a database of its own; it takes seconds to start, so once a session."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
        with prefect_test_harness(server_startup_timeout=120):
            yield


@pytest.fixture(scope="session")
def communique(prefect_server: None) -> Command:
    """The command: a warehouse folder, a folder of sources, and what is typed behind them."""

    def run(warehouse: Path, sources: Path, *arguments: object) -> Result:
        # Beside the warehouse, so that no test reads or writes the decisions of the repository.
        decisions = warehouse.parent / "decisions.csv"
        decisions.touch()
        environment = {
            "COMMUNIQUE_SOURCES": str(sources),
            "COMMUNIQUE_DECISIONS": str(decisions),
            "COLUMNS": "300",
        }
        return CliRunner(env=environment).invoke(app, ["--warehouse", str(warehouse), *map(str, arguments)])

    return run
