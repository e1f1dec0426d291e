"""Seconds by stage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from time import perf_counter, process_time


class Stopwatch:
    """Adds up what each stage takes, over as many passes as there are."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self.items: defaultdict[str, int] = defaultdict(int)

    @contextmanager
    def timing(self, stage: str, items: int = 0, clock: Callable[[], float] = perf_counter) -> Iterator[None]:
        """Time the block as work of `stage` on that many items."""
        began = clock()
        try:
            yield
        finally:
            self.seconds[stage] += clock() - began
            self.items[stage] += items

    def computing(self, stage: str, items: int) -> AbstractContextManager[None]:
        """Time a block that only computes, on one core: whatever else the machine does is left out."""
        return self.timing(stage, items, process_time)

    @contextmanager
    def reading(self, stage: str, texts: Sequence[str]) -> Iterator[None]:
        """Time a block that reads texts, on one core, counting the texts and, as `<stage> words`, their words."""
        words = sum(len(text.split()) for text in texts)
        with self.computing(stage, len(texts)), self.computing(f"{stage} words", words):
            yield

    def rate(self, stage: str) -> float:
        """Items a second."""
        return self.items[stage] / self.seconds[stage] if self.seconds[stage] else 0.0
