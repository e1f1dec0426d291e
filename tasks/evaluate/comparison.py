"""One release: what was found beside its labels, and every difference with its sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from tasks.domain.gazetteer.spelling import comparable
from tasks.domain.records import NormalizedRelease
from tasks.evaluate.alignment import align, partners, same_day
from tasks.evaluate.events import Event, Row, events_of
from tasks.evaluate.gold import Gold

Measure = Literal["event", "participation", "involvement", "organization", "person", "date", "place", "type"]


@dataclass(frozen=True, slots=True)
class Count:
    """How many of the labelled items and of the found ones are right."""

    right: int = 0
    gold: int = 0
    found: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.right + other.right, self.gold + other.gold, self.found + other.found)


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing to work through."""

    url: str
    event: str
    """Title of the labelled event, of the found one where no label answers to it, or empty."""
    fault: str
    sentence: str = ""
    """What the fault was read from; empty for what was not read at all."""


@dataclass(slots=True)
class Comparison:
    """One release."""

    gold: Gold
    is_read: bool
    """False where the document is not at hand or was turned away."""
    counts: dict[Measure, Count] = field(default_factory=dict)
    judged: list[tuple[float, bool]] = field(default_factory=list)
    """Confidence of each found row, and whether it is right."""
    differences: list[Difference] = field(default_factory=list)

    def add(self, measure: Measure, right: int, gold: int, found: int) -> None:
        self.counts[measure] = self.counts.get(measure, Count()) + Count(right, gold, found)

    def differ(self, event: Event | None, fault: str, sentence: str = "") -> None:
        self.differences.append(Difference(self.gold.url, event.title if event else "", fault, sentence))


def compare(gold: Gold, release: NormalizedRelease | None) -> Comparison:
    """Compare one release; None stands for one that could not be read."""
    comparison = Comparison(gold, is_read=release is not None)
    found = events_of(release) if release else ()
    pairs = align(gold.events, found)
    comparison.add("event", len(pairs), len(gold.events), len(found))
    for i, labelled in enumerate(gold.events):
        answer = found[pairs[i]] if i in pairs else None
        if answer:
            _compare_frame(comparison, labelled, answer)
        else:
            comparison.differ(labelled, f"event missed ({_frame(labelled)})")
        _compare_rows(comparison, labelled, answer)
    for j, invented in enumerate(found):
        if j not in pairs.values():
            comparison.differ(invented, f"event invented ({_frame(invented)})", invented.evidence)
            _compare_rows(comparison, None, invented)
    everywhere = _organizations(row for event in gold.events for row in event.rows)
    named = _organizations(row for event in found for row in event.rows)
    comparison.add("organization", len(partners(everywhere, named, _overlap)), len(everywhere), len(named))
    return comparison


def _compare_frame(comparison: Comparison, gold: Event, found: Event) -> None:
    """When, where and what kind of event it was."""
    agreement: list[tuple[Measure, bool, str, str]] = [
        (
            "date",
            same_day(gold.start, found.start) and same_day(gold.end, found.end),
            _days(gold),
            _days(found),
        ),
        (
            "place",
            (gold.city, gold.country) == (found.city, found.country),
            _place(gold),
            _place(found),
        ),
        ("type", gold.type == found.type, gold.type, found.type),
    ]
    for measure, is_same, expected, actual in agreement:
        comparison.add(measure, is_same, 1, 1)
        if not is_same:
            comparison.differ(gold, f"{measure}: {actual}, labelled {expected}", found.evidence)


def _compare_rows(comparison: Comparison, gold: Event | None, found: Event | None) -> None:
    """Who took part; an event without counterpart has all its rows missed, or wrong."""
    labelled, answers = _distinct(gold), _distinct(found)
    right = partners(labelled, answers, _same_row)
    comparison.add("participation", len(right), len(labelled), len(answers))
    expected, actual = _organizations(labelled), _organizations(answers)
    comparison.add("involvement", len(partners(expected, actual, _overlap)), len(expected), len(actual))
    people, names = _people(gold), _people(found)
    comparison.add("person", len(partners(people, names, same_person)), len(people), len(names))
    comparison.judged += [(row.confidence, j in right) for j, row in enumerate(answers)]
    if gold and found:
        for i, row in enumerate(labelled):
            if i not in right.values():
                comparison.differ(gold, f"missed {row.shown} as {row.role}")
        for j, row in enumerate(answers):
            if j not in right:
                comparison.differ(gold, f"wrong {row.shown} as {row.role}", row.evidence)


def _distinct(event: Event | None) -> list[Row]:
    """The rows of organizations, each organization and role once, at its greatest confidence."""
    rows = sorted(event.rows, key=lambda row: row.confidence) if event else []
    return list({(row.names, row.role): row for row in rows if row.names}.values())


def _organizations(rows: Iterable[Row]) -> list[frozenset[str]]:
    return list(dict.fromkeys(row.names for row in rows if row.names))


def _people(event: Event | None) -> list[str]:
    return list(dict.fromkeys(row.person for row in event.rows if row.person)) if event else []


def _overlap(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one.isdisjoint(other)


def _same_row(one: Row, other: Row) -> bool:
    return one.role == other.role and _overlap(one.names, other.names)


def same_person(one: str, other: str) -> bool:
    """Whether two spellings are one person's name: the surname, and no word that the longer has not."""
    short, long = sorted((comparable(one).split(), comparable(other).split()), key=len)
    return bool(short) and short[-1] == long[-1] and set(short) <= set(long)


def _frame(event: Event) -> str:
    return f"{event.type}, {_days(event)}, {_place(event)}"


def _days(event: Event) -> str:
    return " to ".join(dict.fromkeys(day for day in (event.start, event.end) if day)) or "no date"


def _place(event: Event) -> str:
    return ", ".join(part for part in (event.city.title(), event.country) if part) or "no place"
