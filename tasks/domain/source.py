"""A publisher's site as data: where its releases are listed and how a page of it is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

PAGE_LIMIT = 5_000_000
"""Bytes of one page; a larger one is no press release and goes to quarantine."""

DateOrder = Literal["day-first", "month-first"]


@dataclass(frozen=True, slots=True)
class Source:
    """One file `tasks/fetch/sources/<name>.toml`, or one of the user's own folder."""

    name: str
    title: str
    publisher: str
    """As releases of this source are to be attributed."""
    hosts: tuple[str, ...]
    """Official host names; links to others are not followed."""
    listings: tuple[str, ...]
    """Addresses of the first listing pages."""
    language: str = "en"
    """ISO 639-1."""
    country: str | None = None
    """ISO 3166 alpha-2 of the publisher; None for an international body."""
    link: str | None = None
    """CSS selector of the links to articles on a listing page; None takes every link."""
    pattern: str | None = None
    """Regular expression that an article's address matches somewhere; None lets every address pass."""
    page: str | None = None
    """What a further page's address has after the listing's, `{n}` being its number; None for one page."""
    first_page: int = 1
    """The `{n}` of the second listing page (1 where pages count from 0, 2 where they count from 1)."""
    max_pages: int = 500
    """Listing pages to walk at most."""
    title_selector: str | None = None
    date_selector: str | None = None
    body_selector: str | None = None
    remove: tuple[str, ...] = ()
    """CSS selectors of what is no text of the release (captions, contacts), inside the body."""
    date_order: DateOrder = "day-first"
    """How to read 03/04/2012."""
    timezone: str | None = None
    """IANA name: a time in the markup is a day of this zone; None takes the day as it is written."""
    delay: float = 2.0
    """Seconds between two requests; a longer crawl-delay of robots.txt wins."""
    schedule: str | int | None = None
    """When to ingest: a cron line, or seconds between runs."""
    allow_private: bool = False
    """Whether loopback and private addresses may be asked."""
    mirror: str | None = None
    """Base address of a copy to ask in place of `https://<first host>`; records keep the official address."""


def source_of(url: str, sources: Mapping[str, Source] | Iterable[Source]) -> Source | None:
    """The source on whose official hosts this address is, if one is known."""
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    known = sources.values() if isinstance(sources, Mapping) else sources
    return next((s for s in known if host and host in {h.removeprefix("www.") for h in s.hosts}), None)
