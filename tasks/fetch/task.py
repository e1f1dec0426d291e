"""The door of the stage.

A source is asked in two tasks: its listings walked, then its articles by the batch. Saved documents and the
archive need no network and so no task of their own; saved documents are archived as they are read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from pathlib import Path

from prefect import get_run_logger, task
from prefect.cache_policies import NO_CACHE

from tasks.domain.records import Batch
from tasks.domain.source import Source
from tasks.fetch import archive as archives
from tasks.fetch import discovery, documents, replay
from tasks.fetch.http import Limits
from tasks.fetch.pages import fetch_articles
from tasks.fetch.visit import Visitor

SIZE = 250
"""Documents in a batch."""


def fetch(
    source: Source, archive: Path, run: str, *, everything: bool = False, size: int = SIZE
) -> Iterator[Batch]:
    """What is new or changed at a source, with `everything` along the whole of its listings; archived."""
    found = discover(source, archive, run, everything)
    yield Batch(fetches=found.fetches, rejected=found.rejected)
    addresses = iter(found.addresses)
    while some := list(islice(addresses, size)):
        yield download(source, archive, run, some)


@task(retries=2, retry_delay_seconds=[2, 6], retry_jitter_factor=0.5, cache_policy=NO_CACHE)
def discover(source: Source, archive: Path, run: str, everything: bool) -> discovery.Discovery:
    """Addresses of the articles to fetch; CommuniqueError where no listing answers."""
    with archives.open_archive(archive, run, source.name) as opened:
        found = discovery.discover(Visitor(source, opened, Limits()), everything=everything)
    get_run_logger().info("%s: %d articles listed", source.name, len(found.addresses))
    return found


@task(retries=2, retry_delay_seconds=[2, 6], retry_jitter_factor=0.5, cache_policy=NO_CACHE)
def download(source: Source, archive: Path, run: str, addresses: Sequence[str]) -> Batch:
    """The pages of these addresses that no finished run has taken as they are now."""
    with archives.open_archive(archive, run, source.name) as opened:
        batch = fetch_articles(Visitor(source, opened, Limits()), addresses)
    get_run_logger().info("%s: %d asked, %d to read", source.name, len(addresses), len(batch.pages))
    return batch


def settle(archive: Path, run: str) -> None:
    """Note that a run came to its end: what it was handed need not be handed to later ones."""
    with archives.open_index(archive) as index:
        index.settle(run)


def read_documents(path: Path, archive: Path, run: str, size: int = SIZE) -> Iterator[Batch]:
    """Saved documents, archived under `run` as they are read."""
    with archives.open_archive(archive, run, documents.NAME) as opened:
        for batch in documents.read_documents(path, size):
            opened.keep_pages(batch.pages)
            yield batch


def read_archive(
    archive: Path,
    source: str | None = None,
    since: date | None = None,
    until: date | None = None,
    size: int = SIZE,
) -> Iterator[Batch]:
    """Pages of the archive once more; see `replay.read_archive` for what the days leave out."""
    return replay.read_archive(archive, source, since, until, size)
