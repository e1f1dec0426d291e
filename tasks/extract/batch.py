"""A batch of pages → releases, on all cores.

The workers import neither Prefect nor the warehouse; they load the gazetteers once and live as long as the process.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import cache, partial
from itertools import chain
from multiprocessing import get_context
from signal import SIG_IGN, SIGINT, signal
from traceback import format_exc

from tasks.domain.gazetteer import gazetteer, places
from tasks.domain.records import ExtractedRelease, Page, Rejected
from tasks.domain.source import Source, source_of
from tasks.extract.page.article import read_article
from tasks.extract.release import extract_release

_CHUNK = 25
_WORTH_A_POOL = 100
"""Pages; the workers take a second to start."""


def extract_pages(
    pages: Sequence[Page], sources: Mapping[str, Source], today: date
) -> tuple[list[ExtractedRelease], list[Rejected]]:
    """What each page says, or why it is no release; in the order of the pages."""
    read = partial(_read_pages, sources=sources, today=today)
    if len(pages) < _WORTH_A_POOL:
        results: Iterable[ExtractedRelease | Rejected] = read(pages)
    else:
        chunks = [pages[i : i + _CHUNK] for i in range(0, len(pages), _CHUNK)]
        results = chain.from_iterable(_pool().map(read, chunks))
    kept, rejected = [], []
    for result in results:
        if isinstance(result, Rejected):
            rejected.append(result)
        else:
            kept.append(result)
    return kept, rejected


def _read_pages(
    pages: Sequence[Page], sources: Mapping[str, Source], today: date
) -> list[ExtractedRelease | Rejected]:
    return [_read_page(page, sources, today) for page in pages]


def _read_page(page: Page, sources: Mapping[str, Source], today: date) -> ExtractedRelease | Rejected:
    try:
        article = read_article(page, sources.get(page.source) or source_of(page.url, sources), today)
        return article if isinstance(article, Rejected) else extract_release(article, gazetteer(), places())
    except Exception as fault:
        # A fault of ours on one page must not cost the others.
        reason = f"Reading the page failed ({fault!r}); please report it with its address."
        detail = {"traceback": format_exc()}
        return Rejected(page.url, page.source, "extract", "unreadable", reason, page.digest, detail)


@cache
def _pool() -> ProcessPoolExecutor:
    # Not forked: a forked child of a process with threads may hang.
    # Ctrl-C is for the process that commands them; they end with it.
    return ProcessPoolExecutor(
        os.cpu_count(), get_context("spawn"), initializer=signal, initargs=(SIGINT, SIG_IGN)
    )
