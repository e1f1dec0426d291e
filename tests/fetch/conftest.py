from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tasks.domain.records import Batch
from tasks.domain.source import Source
from tasks.fetch.archive import open_archive
from tasks.fetch.catalog import read_source
from tasks.fetch.discovery import discover
from tasks.fetch.http import Limits
from tasks.fetch.pages import fetch_articles
from tasks.fetch.visit import Visitor
from tests.site import Site, serving

HASTY = Limits(connect=0.5, read=0.3, total=0.5, retries=1, backoff=0.01)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as running:
        yield running


@pytest.fixture
def source(site: Site, tmp_path: Path) -> Source:
    """The UN mission of the sample site."""
    return read_source(site.write_sources(tmp_path / "sources") / "un-mission.toml")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "archive"


@pytest.fixture
def visit(source: Source, archive: Path) -> Callable[..., Batch]:
    """Fetch the articles at some paths of the source, in a run of their own."""
    runs = iter(range(100))

    def visited(*paths: str, **changes: object) -> Batch:
        changed = replace(source, **changes)
        with open_archive(archive, f"visit-{next(runs)}", source.name) as opened:
            urls = [f"https://{source.hosts[0]}{path}" for path in paths]
            return fetch_articles(Visitor(changed, opened, HASTY), urls)

    return visited


@pytest.fixture
def ingest(source: Source, archive: Path) -> Callable[..., Batch]:
    """One whole run over the source's listings."""

    def ingested(run: str, *, everything: bool = False, settled: bool = True) -> Batch:
        with open_archive(archive, run, source.name) as opened:
            visitor = Visitor(source, opened, HASTY)
            found = discover(visitor, everything=everything)
            batch = fetch_articles(visitor, found.addresses)
            if settled:
                opened.index.settle(run)
        return batch

    return ingested
