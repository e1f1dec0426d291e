"""One real backfill in a process of its own, and the most memory that it and its children held.

    python -m tests.bench.whole DOCUMENTS WAREHOUSE      prints one line of JSON

Start-up is what comes before the flow's own first line: imports, Great Expectations among them, and Prefect's
server.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

PAUSE = 0.1
"""Seconds between two looks at the memory."""


@dataclass(frozen=True, slots=True)
class Backfill:
    """Seconds of a run after its start-up, seconds of the start-up, peak bytes, and what the run loaded."""

    seconds: float
    startup: float
    peak: int
    loaded: int
    rejected: int
    participations: int


def backfill(documents: Path, warehouse: Path) -> Backfill:
    """Run the flow on a file of documents; its Prefect server lives and ends with it."""
    environment = {key: value for key, value in os.environ.items() if key != "PREFECT_API_URL"}
    environment["PREFECT_HOME"] = str(warehouse.parent / "prefect")
    command = [sys.executable, "-m", "tests.bench.whole", str(documents), str(warehouse)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        peak = watch_memory(process)
        output = process.stdout.read() if process.stdout else ""
    if process.returncode:
        raise SystemExit(
            f"The backfill of {documents.name} failed with status {process.returncode}; see above."
        )
    return Backfill(peak=peak, **json.loads(output.splitlines()[-1]))


def watch_memory(process: subprocess.Popen[str]) -> int:
    """Peak of the resident memory of a process and its children, in bytes, sampled until it ends."""
    import psutil  # noqa: PLC0415 - not in the child

    watched, peak = psutil.Process(process.pid), 0
    while process.poll() is None:
        try:
            family = [watched, *watched.children(recursive=True)]
            peak = max(peak, sum(member.memory_info().rss for member in family))
        except psutil.Error:
            continue
        time.sleep(PAUSE)
    return peak


def main(documents: Path, warehouse: Path) -> None:
    began = datetime.now(UTC)
    from flows import settings  # noqa: PLC0415 - timed

    settings.settle_prefect(False)
    import great_expectations  # noqa: F401, PLC0415 - timed

    from flows.backfill import backfill as flow  # noqa: PLC0415 - timed
    from flows.server import passing_server  # noqa: PLC0415 - timed

    passing_server()
    outcome = flow(documents=documents, warehouse=warehouse)
    figures = {
        "seconds": (datetime.now(UTC) - outcome.run.started_at).total_seconds(),
        "startup": (outcome.run.started_at - began).total_seconds(),
        "loaded": outcome.load.documents,
        "rejected": sum(outcome.tally.rejected.values()),
        "participations": outcome.load.participations,
    }
    sys.stdout.write(f"{json.dumps(figures)}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
