"""Seconds by stage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter


class Stopwatch:
    """Adds up what each stage takes, over as many passes as there are."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self.items: defaultdict[str, int] = defaultdict(int)

    @contextmanager
    def timing(self, stage: str, items: int = 0) -> Iterator[None]:
        """Time the block as work of `stage` on that many items."""
        began = perf_counter()
        try:
            yield
        finally:
            self.seconds[stage] += perf_counter() - began
            self.items[stage] += items

    def rate(self, stage: str) -> float:
        """Items a second."""
        return self.items[stage] / self.seconds[stage] if self.seconds[stage] else 0.0
