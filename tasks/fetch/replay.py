"""The archive read back: the pages as they came, without any network."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path

from tasks.domain.errors import CommuniqueError
from tasks.domain.records import Batch, Page
from tasks.fetch.archive import open_index
from tasks.fetch.documents import batched
from tasks.fetch.records import page_of
from tasks.fetch.warc import record_at


def read_archive(
    archive: Path,
    source: str | None = None,
    since: date | None = None,
    until: date | None = None,
    size: int = 500,
) -> Iterator[Batch]:
    """Every version of every page, in the order in which they came.

    `since` and `until` are days of publication. They leave out what cannot be of that window: pages whose
    hint says another day, and pages fetched before it. The day of others is known once they are extracted.
    """
    if not any(archive.glob("*.warc.gz")):
        raise CommuniqueError(f"The archive {archive} is empty; run `communique ingest` or a backfill first.")
    pages = (page for page in _pages(archive, source) if _may_be_of(page, since, until))
    return batched(pages, size)


def _pages(archive: Path, source: str | None) -> Iterator[Page]:
    with open_index(archive) as index:
        captures = index.contents(source)
        for name, same_file in groupby(captures, key=lambda capture: capture.file):
            with (archive / name).open("rb") as file:
                yield from (page_of(record_at(file, capture.offset)) for capture in same_file)


def _may_be_of(page: Page, since: date | None, until: date | None) -> bool:
    if page.hints.published_on is not None:
        return (since or date.min) <= page.hints.published_on <= (until or date.max)
    # A page may be dated a few days ahead of its fetch.
    return since is None or page.fetched_at is None or page.fetched_at.date() + timedelta(days=7) >= since
