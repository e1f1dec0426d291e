"""A run and its name."""

from __future__ import annotations

from datetime import UTC, datetime
from secrets import token_hex

from tasks.domain.records import Run


def started(flow: str, **parameters: object) -> Run:
    """A new run; its id sorts by time."""
    now = datetime.now(UTC)
    return Run(f"{now:%Y%m%d-%H%M%S}-{token_hex(2)}", flow, parameters, now)
