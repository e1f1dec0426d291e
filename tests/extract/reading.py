"""A text of a test, read as a release: shorthands that the tests of extraction share."""

from __future__ import annotations

from datetime import date

from tasks.domain.gazetteer import gazetteer, places
from tasks.domain.records import Article, EventClaim, ExtractedRelease
from tasks.extract.release import extract_release

FRIDAY = date(2012, 6, 22)
"""The day of every release here that says no other."""


def read(text: str, title: str = "News", publisher: str = "OSCE", on: date = FRIDAY) -> ExtractedRelease:
    """What the text says as the release of that publisher, of that day."""
    article = Article(
        "https://e.org/1", "documents", publisher, "en", title, on, text, "0" * 64, None, "given"
    )
    return extract_release(article, gazetteer(), places())


def events(text: str, **of: str | date) -> tuple[EventClaim, ...]:
    """The events of a text."""
    return read(text, **of).events


def rows(text: str, **of: str | date) -> set[tuple[str, str]]:
    """Organization and role of every row in any event of the text."""
    return {
        (claim.organization.name if claim.organization else "", claim.role)
        for event in events(text, **of)
        for claim in event.participation
    }


def people(text: str, **of: str | date) -> dict[str, tuple[str | None, str | None]]:
    """The named people of any event: title, and name of the organization that they act for."""
    return {
        claim.person.name: (claim.person.title, claim.organization.name if claim.organization else None)
        for event in events(text, **of)
        for claim in event.participation
        if claim.person
    }
