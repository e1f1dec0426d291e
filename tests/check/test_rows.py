"""The row rules: each with a release that breaks it, beside one that breaks none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tasks.check.rows import passed
from tasks.domain.records import Event, EventReport, NormalizedRelease, Participation, PressRelease

TODAY = date(2012, 7, 1)
TEXT = (
    "On 21-22 June the Centre for Quiet Diplomacy held consultations on water in Almaty. "
    "On 30 May the Almaty Water Forum met Jiří Novák."
)
FIRST, SECOND = TEXT[:83], TEXT[84:]

RELEASE = NormalizedRelease(
    release=PressRelease(
        press_release_key=1,
        url="https://example.org/releases/1",
        source="documents",
        publisher="CQD",
        title="Consultations on water",
        language="en",
        published_on=date(2012, 6, 22),
        fetched_at=None,
        content_hash="ab" * 32,
        extractor_version="1",
        layout="given",
        text=TEXT,
    ),
    events=(
        Event(1, "Consultations", "consultation", date(2012, 6, 21), date(2012, 6, 22), "day", None, False),
        Event(2, "Meeting", "meeting", date(2012, 5, 30), date(2012, 5, 30), "day", None, False),
    ),
    reports=(
        EventReport(1, 1, True, FIRST, 0, 83, None),
        EventReport(2, 1, False, SECOND, 84, len(TEXT), None),
    ),
    participation=(
        Participation(1, 1, 1, 10, None, "organizer", None, FIRST, 0, 83, "held", 0.9),
        Participation(2, 2, 1, 11, None, "participant", None, SECOND, 84, len(TEXT), "met", 0.9),
        Participation(3, 2, 1, None, 20, "participant", None, SECOND, 84, len(TEXT), "met", 0.9),
    ),
)

DOCUMENT_FAULTS: list[tuple[str, dict[str, Any]]] = [
    ("malformed-url", {"url": ""}),
    ("malformed-url", {"url": "https://example.org/releases 1"}),
    ("malformed-url", {"url": "https:///releases/1"}),
    ("no-title", {"title": " "}),
    ("text-too-short", {"text": "Read more."}),
    ("control-character", {"text": TEXT + "\x00"}),
    ("control-character", {"title": "Consultations\x1b on water"}),
    ("published-before-1945", {"published_on": date(1944, 12, 31)}),
    ("published-in-future", {"published_on": TODAY + timedelta(days=2)}),
]
EVENT_FAULTS: list[tuple[str, dict[str, Any]]] = [
    ("event-untitled", {"title": ""}),
    ("event-type-unknown", {"event_type": "party"}),
    ("event-precision", {"date_precision": "week"}),
    ("event-precision", {"date_precision": None}),
    ("event-precision", {"start_date": None, "end_date": None}),
    ("event-before-1945", {"start_date": date(1944, 12, 31)}),
    ("event-too-far-ahead", {"end_date": date(2043, 1, 1)}),
    ("event-ends-before-start", {"end_date": date(2012, 5, 29)}),
]
ROW_FAULTS: list[tuple[str, dict[str, Any]]] = [
    ("role-unknown", {"role": "attendee"}),
    ("nobody", {"organization_key": None}),
    ("confidence-range", {"confidence": 1.01}),
    ("confidence-range", {"confidence": float("nan")}),
    ("no-evidence", {"evidence": " "}),
    ("evidence-not-in-text", {"evidence_start": 83}),
    ("evidence-not-in-text", {"evidence_start": -len(SECOND)}),
    ("participation-twice", {"organization_key": None, "person_key": 20}),
]


def changed(rows: tuple[Any, ...], position: int, changes: dict[str, Any]) -> tuple[Any, ...]:
    return (*rows[:position], replace(rows[position], **changes), *rows[position + 1 :])


def test_sound() -> None:
    """A release that breaks no rule passes as it is."""
    assert passed([RELEASE], TODAY) == ([RELEASE], [])


@pytest.mark.parametrize(("rule", "changes"), DOCUMENT_FAULTS)
def test_document(rule: str, changes: dict[str, Any]) -> None:
    """A faulty document is turned away whole, with its reason and what finds its bytes; others stay."""
    faulty = replace(RELEASE, release=replace(RELEASE.release, **changes))
    kept, (rejection,) = passed([faulty, RELEASE], TODAY)
    assert kept == [RELEASE]
    assert (rejection.stage, rejection.rule, rejection.digest) == ("check", rule, "ab" * 32)
    assert rejection.reason.endswith(".")


@pytest.mark.parametrize(("rule", "changes"), EVENT_FAULTS)
def test_event(rule: str, changes: dict[str, Any]) -> None:
    """A faulty event takes its report and its participation along; the rest of the document stays."""
    faulty = replace(RELEASE, events=changed(RELEASE.events, 1, changes))
    (kept,), (rejection,) = passed([faulty], TODAY)
    assert rejection.rule == rule
    assert rejection.detail["participation_rows"] == "2"
    assert (kept.events, kept.reports, kept.participation) == (
        RELEASE.events[:1],
        RELEASE.reports[:1],
        RELEASE.participation[:1],
    )


@pytest.mark.parametrize(
    ("rule", "reports"),
    [
        ("event-unreported", RELEASE.reports[:1]),
        ("no-evidence", changed(RELEASE.reports, 1, {"evidence": ""})),
        ("evidence-not-in-text", changed(RELEASE.reports, 1, {"evidence_end": 90})),
    ],
)
def test_report(rule: str, reports: tuple[EventReport, ...]) -> None:
    """An event that no sentence of the release reports is turned away."""
    (kept,), (rejection,) = passed([replace(RELEASE, reports=reports)], TODAY)
    assert (rejection.rule, kept.events) == (rule, RELEASE.events[:1])


@pytest.mark.parametrize(("rule", "changes"), ROW_FAULTS)
def test_participation(rule: str, changes: dict[str, Any]) -> None:
    """A faulty row is turned away alone; of two that state the same, the first stays."""
    faulty = replace(RELEASE, participation=changed(RELEASE.participation, 1, changes))
    (kept,), (rejection,) = passed([faulty], TODAY)
    assert rejection.rule == rule
    assert kept.events == RELEASE.events
    assert len(kept.participation) == len(RELEASE.participation) - 1


@pytest.mark.parametrize(
    "edge",
    [
        lambda release: replace(release, published_on=TODAY + timedelta(days=1)),
        lambda release: replace(release, published_on=date(1982, 6, 22)),
        lambda release: replace(release, url="HTTP://example.org"),
        lambda release: replace(release, url="minutes:1994:271"),
        lambda release: replace(release, text=TEXT + "\n\n\tTable\x0c"),
    ],
)
def test_edge(edge: Callable[[PressRelease], PressRelease]) -> None:
    """What is just inside a limit passes: tomorrow, thirty years ahead, an odd address, white space."""
    release = replace(RELEASE, release=edge(RELEASE.release))
    assert passed([release], TODAY) == ([release], [])


@given(start=st.none() | st.dates(), end=st.none() | st.dates())
def test_dates(start: date | None, end: date | None) -> None:
    """Whatever the dates, an event that is kept lies in its bounds and in order; no other is."""
    undated = start is None and end is None
    event = replace(
        RELEASE.events[1], start_date=start, end_date=end, date_precision=None if undated else "day"
    )
    (kept,), _ = passed([replace(RELEASE, events=(RELEASE.events[0], event))], TODAY)
    inside = all(1945 <= day.year <= 2042 for day in (start, end) if day)
    in_order = start is None or end is None or start <= end
    assert (event in kept.events) == (inside and in_order)


@given(start=st.integers(-200, 300), end=st.integers(-200, 300))
@example(start=84, end=len(TEXT))
@example(start=84, end=len(TEXT) + 1)
def test_offsets(start: int, end: int) -> None:
    """Only the offsets of the evidence itself are taken, though Python's slices would allow others."""
    report = replace(RELEASE.reports[1], evidence_start=start, evidence_end=end)
    (kept,), _ = passed([replace(RELEASE, reports=(RELEASE.reports[0], report))], TODAY)
    assert (report in kept.reports) == ((start, end) == (84, len(TEXT)))
