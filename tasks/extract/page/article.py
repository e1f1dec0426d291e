"""Page → Article: the release itself, without the site around it; or the reason why the page is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import shorten
from typing import Literal
from urllib.parse import urlsplit

from tasks.domain.identity import folded
from tasks.domain.records import Article, Hints, Page, Rejected
from tasks.domain.source import PAGE_LIMIT, Source
from tasks.extract.page.charset import decoded
from tasks.extract.page.language import language_name, language_of
from tasks.extract.page.markup import read_markup
from tasks.extract.page.paragraphs import (
    RUNNING,
    after_title,
    has_running_text,
    plain_paragraphs,
    release_text,
)
from tasks.extract.page.published import (
    BadDateError,
    check_date,
    dateline_date,
    is_date_line,
    written_date,
)
from tasks.extract.vocabulary import words

LANGUAGE = "en"
HEAD = 12
"""Paragraphs at the beginning, in which the date of a release may stand."""
WORDS = 30
"""Words that a release has at least."""


class NoArticleError(Exception):
    """The page is no release that can be read; `rule` names the kind of reason."""

    def __init__(self, rule: str, reason: str) -> None:
        super().__init__(reason)
        self.rule = rule


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood of a page, before it is judged."""

    title: str
    published_on: date | None
    text: str
    layout: Literal["selectors", "generic", "given"]
    site_name: str | None = None


def read_article(page: Page, source: Source | None, today: date) -> Article | Rejected:
    """The release of a page; `source` is the one that the page is of, or on whose official hosts it is."""
    try:
        reading = _read(page, source)
        return _judged(page, reading, source, today)
    except BadDateError as error:
        rule, reason = "bad-date", f"The date of publication is wrong: {error}."
    except NoArticleError as error:
        rule, reason = error.rule, str(error)
    return Rejected(page.url, page.source, "extract", rule, reason, page.digest)


def _read(page: Page, source: Source | None) -> Reading:
    if len(page.content) > PAGE_LIMIT:
        raise NoArticleError("too-large", f"The page has {len(page.content) / 1e6:.1f} MB.")
    text = decoded(page.content, page.content_type)
    if text is None:
        raise NoArticleError("bad-charset", "The bytes of the page make no text in any charset.")
    if not text.strip():
        raise NoArticleError("empty", "The page is empty.")
    is_plain = page.content_type.split(";")[0].strip().lower() == "text/plain"
    return _read_plain(text, page.hints, source) if is_plain else _read_html(text, page.hints, source)


def _read_html(html: str, hints: Hints, source: Source | None) -> Reading:
    markup = read_markup(html, source)
    if markup.is_listing:
        raise NoArticleError("not-a-release", "The page is a list of other pages.")
    title = hints.title or markup.title or ""
    day = hints.published_on or markup.stated_on
    if day is None:
        # Below the title first: dates of other releases may stand above it.
        beside = filter(is_date_line, (*after_title(markup.beside, title), *markup.beside))
        day = _date_in(markup.paragraphs, (*markup.shown, *beside), title, source)
    text = release_text(markup.paragraphs, title)
    return Reading(title, day, text, "selectors" if markup.by_selectors else "generic", markup.site_name)


def _read_plain(text: str, hints: Hints, source: Source | None) -> Reading:
    """A plain text opens with its title and a line with its date, where its giver does not say them."""
    found = plain_paragraphs(text)
    title = hints.title or shorten(found[0], 300, placeholder=" …")
    day = hints.published_on or _date_in(found, (), title, source)
    return Reading(title, day, release_text(found, title), "given")


def _date_in(found: Sequence[str], shown: Sequence[str], title: str, source: Source | None) -> date | None:
    """The date as a reader finds it: on a line of its own, in the dateline, beside the text, in the title."""
    order = source.date_order if source else None
    around = (*found[:HEAD], *found[-3:])
    running = [paragraph for paragraph in found[:HEAD] if len(paragraph) >= RUNNING][:2]
    places = (
        (written_date(line, order) for line in around if is_date_line(line)),
        (dateline_date(paragraph, order) for paragraph in running),
        (written_date(text, order) for text in shown),
        (written_date(line, order) for line in around if len(line) < RUNNING and not line.endswith(".")),
        (written_date(title, order),),
    )
    return next((day for place in places for day in place if day), None)


def _judged(page: Page, reading: Reading, source: Source | None, today: date) -> Article:
    if not any(c.isalpha() for c in reading.title + reading.text):
        raise NoArticleError("empty", "The page has no text.")
    language = page.hints.language or language_of(reading.text or reading.title)
    if language != LANGUAGE:
        raise NoArticleError("language", f"The text is in {language_name(language)}; only English is read.")
    _check_release(reading)
    if reading.published_on is None:
        raise NoArticleError("no-date", "The page does not say when the release was published.")
    return Article(
        url=page.url,
        source=page.source,
        publisher=page.hints.publisher
        or (source.publisher if source else None)
        or reading.site_name
        or _host(page.url),
        language=language,
        title=reading.title,
        published_on=check_date(reading.published_on, today),
        text=reading.text,
        digest=page.digest,
        fetched_at=page.fetched_at,
        layout=reading.layout,
    )


def _check_release(reading: Reading) -> None:
    """A release has a title and running text; challenges, forms, listings and contact pages lack them."""
    if not reading.title or folded(reading.title) in words("pages", "not_release", "titles"):
        raise NoArticleError("not-a-release", f"The title '{reading.title}' is not that of a release.")
    count = len(reading.text.split())
    if count < WORDS or not has_running_text(reading.text):
        raise NoArticleError("not-a-release", f"The page has no running text to speak of ({count} words).")


def _host(url: str) -> str:
    return urlsplit(url).hostname or url.partition(":")[0]
