"""What the markup of a page says of it: title, date, publisher, and the paragraphs of its text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tasks.domain.identity import folded
from tasks.domain.source import Source
from tasks.extract.page.body import densest, paragraphs, selected, without_furniture
from tasks.extract.page.published import written_date
from tasks.extract.vocabulary import vocabulary

_JSON_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
LISTED = 4
"""Headings with a link from which a text is a listing."""
_SITE = re.compile(r"\s+(?:[|»·:]{1,2}|[-–—])\s+")


@dataclass(frozen=True, slots=True)
class Markup:
    """A page read by its markup; what it does not say is None or empty."""

    title: str | None
    stated_on: date | None
    """Day of publication by the source's selector, or by markup that means just that."""
    shown: tuple[str, ...]
    """Texts of elements that are named after dates, in the order of the page."""
    site_name: str | None
    paragraphs: tuple[str, ...]
    beside: tuple[str, ...]
    """All lines of the page, its text among them; empty where the markup states the day."""
    by_selectors: bool
    is_listing: bool
    """Whether the text is made of headings that lead elsewhere."""


def read_markup(html: str, source: Source | None) -> Markup:
    """Read a page; the selectors of its source decide where they find something.

    `BadDateError` where the markup states a date that is none.
    """
    tree = LexborHTMLParser(html)
    metas = _metas(tree)
    title = _title(tree, metas, source)
    day = _stated_date(tree, html, metas, source)
    shown = () if day else tuple(_shown_dates(tree))
    without_furniture(tree)
    found = selected(tree, source.body_selector, source.remove) if source and source.body_selector else []
    element = None if found else densest(tree)
    return Markup(
        title=title,
        stated_on=day,
        shown=shown,
        site_name=metas.get("og:site_name"),
        is_listing=element is not None and len(element.css("h2 a, h3 a, h4 a")) >= LISTED,
        paragraphs=tuple(found or (paragraphs(element) if element else [])),
        beside=tuple(paragraphs(tree.body)) if tree.body and not day else (),
        by_selectors=bool(found),
    )


def _title(tree: LexborHTMLParser, metas: dict[str, str], source: Source | None) -> str | None:
    """By selector; else the heading that agrees with the head of the page; else what the head says."""
    if source and source.title_selector and (text := _text(tree.css_first(source.title_selector))):
        return text
    head = metas.get("og:title") or _text(tree.css_first("title:not(svg *)")) or ""
    parts = {folded(part): part for part in _SITE.split(head)}
    first = _headings(tree, "h1")
    for heading in first:
        if " " in heading and folded(heading) in parts:
            return heading
    # The longest part of the head is the title, and the rest the site's name; a heading may spell it better.
    longest = max(parts, key=len)
    headings = first + _headings(tree, "h2, h3, .title")
    for heading in headings:
        if len(heading) * 2 > len(longest) and folded(heading) in folded(head):
            return heading
    if len(first) == 1 and len(first[0].split()) >= 4:
        return first[0]
    return parts[longest] or next(iter(headings), None)


def _headings(tree: LexborHTMLParser, selector: str) -> list[str]:
    """Texts of headings that are no links: those lead to other pages, a logo home."""
    texts = ((_text(node), _text(node.css_first("a[href]"))) for node in tree.css(selector))
    return [text for text, link in texts if text and text != link]


def _stated_date(
    tree: LexborHTMLParser, html: str, metas: dict[str, str], source: Source | None
) -> date | None:
    order, zone = (source.date_order, source.timezone) if source else (None, None)
    names = vocabulary("pages")["dates"]
    stated = _dates_at(tree, source.date_selector) if source and source.date_selector else []
    stated += [metas[name] for name in names["meta"] if name in metas]
    stated += _JSON_DATE.findall(html)[:1]
    for selector in names["stated"]:
        stated += _dates_at(tree, selector)
    days = (written_date(text, order, zone) for text in stated)
    return next((day for day in days if day), None)


def _shown_dates(tree: LexborHTMLParser) -> list[str]:
    return [text for selector in vocabulary("pages")["dates"]["shown"] for text in _dates_at(tree, selector)]


def _dates_at(tree: LexborHTMLParser, selector: str) -> list[str]:
    """What the first elements of a selector say, by attribute or else by a short text."""
    found = []
    for node in tree.css(selector)[:5]:
        text = node.attributes.get("datetime") or node.attributes.get("content") or _text(node) or ""
        if len(text) < 200:
            found.append(text)
    return found


def _metas(tree: LexborHTMLParser) -> dict[str, str]:
    """Contents of the meta elements by name, the first of each."""
    found: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        if content := " ".join((attributes["content"] or "").split()):
            found.setdefault(name.lower(), content)
    return found


def _text(node: LexborNode | None) -> str | None:
    return (" ".join(node.text(separator=" ").split()) or None) if node else None
