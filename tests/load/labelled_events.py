"""The labelled events of same_event/, and how well they are told apart; fit.txt says how they are written."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from tasks.domain.gazetteer import gazetteer
from tasks.domain.records import (
    Article,
    EventClaim,
    ExtractedRelease,
    NormalizedRelease,
    OrganizationMention,
    ParticipationClaim,
    PersonMention,
    PlaceMention,
    Span,
)
from tasks.normalize.release import normalize_release

FOLDER = Path(__file__).with_name("same_event")


@dataclass(frozen=True)
class Labelled:
    """A release with the label of each of its events, by key."""

    release: NormalizedRelease
    labels: dict[int, str]


class Figures(NamedTuple):
    """Pairs of events of two releases: those that are one, those found to be, and those right of them."""

    same: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        return self.right / self.found

    @property
    def recall(self) -> float:
        return self.right / self.same


def labelled(half: str) -> list[Labelled]:
    """The releases of `fit` or `test`."""
    return [_release(block, f"https://{half}.example/{n}") for n, block in enumerate(_blocks(half))]


def labelled_texts() -> list[tuple[str, Article]]:
    """The releases of texts.txt with the label of the event that each is about."""
    return [_article(block, f"https://texts.example/{n}") for n, block in enumerate(_blocks("texts"))]


def compared(events: Iterable[tuple[str, str, int]]) -> Figures:
    """Figures of events, each the url of its release, its label, and the key that it goes by."""
    pairs = [(a[1] == b[1], a[2] == b[2]) for a, b in combinations(events, 2) if a[0] != b[0]]
    return Figures(sum(s for s, _ in pairs), sum(f for _, f in pairs), sum(s and f for s, f in pairs))


def _blocks(file: str) -> list[str]:
    text = re.sub(r"^#.*\n", "", (FOLDER / f"{file}.txt").read_text("utf-8"), flags=re.MULTILINE)
    return re.split(r"^@ ", text, flags=re.MULTILINE)[1:]


def _article(block: str, url: str) -> tuple[str, Article]:
    head, title, text = block.strip().split("\n", 2)
    label, publisher, published = head.split(" | ")
    on = date.fromisoformat(published)
    return label, Article(url, "documents", publisher, "en", title, on, text, url, None, "given")


def _release(block: str, url: str) -> Labelled:
    head, *lines = block.strip().splitlines()
    publisher, published = head.rsplit(" ", 1)
    events = list(_events(lines))
    article = Article(
        url, "documents", publisher, "en", "Title", date.fromisoformat(published), "Text.", url, None, "given"
    )
    rows = normalize_release(ExtractedRelease(article, tuple(claim for _, claim in events), "1"), gazetteer())
    return Labelled(rows, {row.event_key: label for row, (label, _) in zip(rows.events, events, strict=True)})


def _events(lines: list[str]) -> Iterator[tuple[str, EventClaim]]:
    """Label and claim; the first event is the release's main one."""
    for at, line in enumerate(lines):
        if " | " in line:
            label, kind, days, where, title = line.split(" | ")
            who = lines[at + 1] if at + 1 < len(lines) and lines[at + 1].startswith(" ") else ""
            claim = EventClaim(title, kind, at == 0, Span(0, 5), **_days(days), **_where(where))  # type: ignore[arg-type]
            yield label, replace(claim, participation=tuple(_participation(who)))


def _days(text: str) -> dict[str, object]:
    if text == "-":
        return {}
    first, _, last = text.partition("/")
    start, end = _bounds(first)[0], _bounds(last or first)[1]
    return {"start": start, "end": end, "precision": {4: "year", 7: "month", 10: "day"}[len(first)]}


def _bounds(text: str) -> tuple[date, date]:
    """First and last day of a day, a month or a year."""
    year, month, day = (int(part) if part else None for part in (*text.split("-"), "", "")[:3])
    assert year
    last_month = month or 12
    return date(year, month or 1, day or 1), date(year, last_month, day or monthrange(year, last_month)[1])


def _where(text: str) -> dict[str, object]:
    if text == "online":
        return {"is_online": True}
    city, _, country = text.rpartition(" ")
    return {} if text == "-" else {"place": PlaceMention(None if city == "-" else city, country)}


def _participation(text: str) -> Iterator[ParticipationClaim]:
    for part in filter(None, text.strip().split("; ")):
        role, parties = part.split(": ")
        for party in parties.split(", "):
            name, _, person = party.rstrip(")").partition(" (")
            yield ParticipationClaim(
                _organization(name),
                role,
                Span(0, 5),
                "test",
                0.9,
                PersonMention(person) if person else None,  # type: ignore[arg-type]
            )


def _organization(name: str) -> OrganizationMention:
    return OrganizationMention(name, next(iter(gazetteer().ids_of(name)), None))
