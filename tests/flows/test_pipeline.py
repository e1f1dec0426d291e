"""How batches are carried: extraction runs ahead by one, and no more than two batches are in memory."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from types import SimpleNamespace

import pytest

from flows import pipeline
from tasks.domain.records import Batch


@pytest.fixture
def events(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What happens, in order; the extraction stands in for a task."""
    happened: list[str] = []

    def submit(batch: object, sources: object) -> Future[tuple[list[object], list[object]]]:
        happened.append("submitted")
        future: Future[tuple[list[object], list[object]]] = Future()
        future.set_result(([], []))
        return future

    monkeypatch.setattr(pipeline, "extract", SimpleNamespace(submit=submit))
    return happened


def carried(events: list[str], count: int) -> list[str]:
    def batches() -> Iterator[Batch]:
        for _ in range(count):
            events.append("read")
            yield Batch()

    for _ in pipeline.extracted_ahead(batches(), {}):
        events.append("handled")
    return events


def test_one_ahead(events: list[str]) -> None:
    """The next batch is read and its extraction begun before this one is handled, and never the one after."""
    begin, go_on = ["read", "submitted"], ["read", "submitted", "handled"]
    assert carried(events, 4) == [*begin, *go_on, *go_on, *go_on, "handled"]


@pytest.mark.parametrize("count", [0, 1])
def test_few(events: list[str], count: int) -> None:
    """A single batch is handled though none follows it, and no batch makes no work."""
    assert carried(events, count) == ["read", "submitted", "handled"] * count
