"""Which articles a source has: its listings walked page by page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import urldefrag, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from tasks.domain.errors import CommuniqueError
from tasks.domain.records import Fetch, Page, Rejected
from tasks.domain.source import Source
from tasks.fetch.addresses import official
from tasks.fetch.visit import Visit, Visitor


@dataclass(frozen=True, slots=True)
class Discovery:
    """Addresses to fetch, oldest first, and what the walk itself asked for."""

    addresses: tuple[str, ...]
    fetches: tuple[Fetch, ...]
    rejected: tuple[Rejected, ...]


def discover(visitor: Visitor, *, everything: bool) -> Discovery:
    """Walk the listings: to the first page with nothing unknown, or with `everything` to their ends.

    Articles are then fetched oldest first: whatever ends the run early, what is still unknown stays at the
    head of the listing, where the next walk meets it. Pages that no finished run has taken come along.
    """
    source = visitor.source
    found: dict[str, None] = {}
    visits: list[Visit] = []
    for listing in source.listings:
        visits += _walk(visitor, listing, found, everything=everything)
    if not any(visit.page for visit in visits):
        reasons = "; ".join(dict.fromkeys(visit.fetch.reason or "" for visit in visits))
        raise CommuniqueError(f"Source {source.name} cannot be read: {reasons}.")
    if not found:
        raise CommuniqueError(
            f"Source {source.name}: its listings link to no article; look at 'link', 'pattern' and 'hosts'."
        )
    pending = [url for url in visitor.archive.index.pending(source.name) if url not in found]
    return Discovery(
        addresses=(*pending, *reversed(found)),
        fetches=tuple(visit.fetch for visit in visits),
        rejected=tuple(visit.rejected for visit in visits if visit.rejected),
    )


def _walk(visitor: Visitor, listing: str, found: dict[str, None], *, everything: bool) -> Iterator[Visit]:
    """Visit the pages of one listing and add the links of each to `found`; stop where a page adds none."""
    for url in _pages(visitor.source, listing):
        visit = visitor.listing(url)
        if visit.fetch.status == 404 and url != listing:
            # Many sites end their pages so.
            yield Visit(replace(visit.fetch, outcome="skipped", reason="the listing ended before this page"))
            return
        yield visit
        added = (
            [link for link in links(visit.page, visitor.source) if link not in found] if visit.page else []
        )
        if not added:
            return
        is_known = all(visitor.archive.index.knows(link) for link in added)
        found.update(dict.fromkeys(added))
        if is_known and not everything:
            return


def _pages(source: Source, listing: str) -> Iterator[str]:
    yield listing
    if source.page is not None:
        for n in range(source.first_page, source.first_page + source.max_pages - 1):
            yield listing + source.page.replace("{n}", str(n))


def links(page: Page, source: Source) -> list[str]:
    """The articles that a listing page links to, in its order, each once."""
    tree = LexborHTMLParser(page.content.decode("utf-8", "replace"))
    found: dict[str, None] = {}
    for node in tree.css(source.link or "a[href]"):
        anchor = node if node.tag == "a" else node.css_first("a[href]")
        href = (anchor.attributes.get("href") or "").strip() if anchor else ""
        url = official(urldefrag(urljoin(page.url, href)).url, source) if href else ""
        if _is_article(url, source):
            found[url] = None
    return list(found)


def _is_article(url: str, source: Source) -> bool:
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return False
    if host not in source.hosts or re.search(r"\s", url):
        return False
    if url in source.listings:
        return False
    return source.pattern is None or re.search(source.pattern, url) is not None
