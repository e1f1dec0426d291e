"""The articles of a source, fetched one after the other."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from tasks.domain.records import Batch, Fetch
from tasks.fetch.visit import Visit, Visitor

PATIENCE = 5
"""Articles in a row that got no answer at all before the rest is left for the next run."""


def fetch_articles(visitor: Visitor, addresses: Iterable[str]) -> Batch:
    """Pages that are new or changed, the log of every request, and what could not be had."""
    visits: list[Visit] = []
    silent = 0
    for url in addresses:
        visit = visitor.article(url) if silent < PATIENCE else _skipped(url, visitor.source.name)
        silent = silent + 1 if _is_silence(visit) else 0
        visits.append(visit)
    return Batch(
        pages=tuple(visit.page for visit in visits if visit.page),
        fetches=tuple(visit.fetch for visit in visits),
        rejected=tuple(visit.rejected for visit in visits if visit.rejected),
    )


def _is_silence(visit: Visit) -> bool:
    skipped = visit.fetch.outcome == "skipped"
    return skipped or (
        visit.rejected is not None and visit.rejected.rule in {"timeout", "no-connection", "no-host"}
    )


def _skipped(url: str, source: str) -> Visit:
    reason = f"the site gave no answer {PATIENCE} times in a row"
    return Visit(Fetch(url, source, datetime.now(UTC), None, "skipped", reason=reason))
