"""Settings: where data and sources lie, and how Prefect behaves under the command line.

    COMMUNIQUE_WAREHOUSE   folder of the warehouse; `warehouse` where it is not set
    COMMUNIQUE_SOURCES     folder of your own sources, which join the bundled ones
    COMMUNIQUE_DECISIONS   file of what analysts decided; tasks/review/decisions.csv where it is not set

Knows no Prefect: what it sets must stand before Prefect is imported.
"""

from __future__ import annotations

import os
from pathlib import Path

from tasks.domain.errors import CommuniqueError
from tasks.domain.source import Source
from tasks.fetch.catalog import load_sources
from tasks.review.file import BUNDLED

WAREHOUSE = "COMMUNIQUE_WAREHOUSE"
SOURCES = "COMMUNIQUE_SOURCES"
DECISIONS = "COMMUNIQUE_DECISIONS"
EVERY_SIX_HOURS = "0 */6 * * *"
"""When a source is asked that says no schedule of its own."""

# A server of our own tells nobody of itself. Failures reach users as one sentence: no log line repeats it.
PREFECT = {
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "CRITICAL",
}


def warehouse_folder(given: Path | None = None) -> Path:
    """The folder named by the caller, else by the environment, else `warehouse` here."""
    return given or Path(os.environ.get(WAREHOUSE) or "warehouse")


def decisions_file() -> Path:
    """The file named by the environment, else the one in the repository."""
    return Path(os.environ.get(DECISIONS) or BUNDLED)


def known_sources() -> dict[str, Source]:
    """All sources by name: the bundled ones and the user's."""
    folder = os.environ.get(SOURCES)
    return load_sources(Path(folder) if folder else None)


def chosen_sources(names: list[str] | None) -> dict[str, Source]:
    """The named sources, or all; an unknown name is answered with the known ones."""
    known = known_sources()
    for name in names or ():
        if name not in known:
            raise CommuniqueError(f"There is no source '{name}'; known are {', '.join(known) or 'none'}.")
    return {name: known[name] for name in names} if names else known


def settle_prefect(verbose: bool) -> None:
    """Set what the user has not set for runs from the command line; quiet unless logs are asked for."""
    for name, value in PREFECT.items():
        if "LOGGING" not in name or not (verbose or "PREFECT_LOGGING_LEVEL" in os.environ):
            os.environ.setdefault(name, value)
