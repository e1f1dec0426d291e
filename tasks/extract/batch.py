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

from tasks.domain.gazetteer import gazetteer, places
from tasks.domain.records import ExtractedRelease, Page, Rejected
from tasks.domain.source import Source, source_of
from tasks.extract.article import read_article
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
    article = read_article(page, sources.get(page.source) or source_of(page.url, sources), today)
    if isinstance(article, Rejected):
        return article
    return extract_release(article, gazetteer(), places())


@cache
def _pool() -> ProcessPoolExecutor:
    # Not forked: a forked child of a process with threads may hang.
    return ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn"))
