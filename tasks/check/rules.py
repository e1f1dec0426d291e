"""The row rules: what makes a release, an event or a statement of participation unfit to load.

Each yields its faults in the order in which a reader would want to hear of them. The suites in
`expectations/` ask the same of the loaded rows: what a rule here turns away one by one would there stop the
whole load.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple, get_args

from tasks.domain.records import (
    DatePrecision,
    Event,
    EventReport,
    EventType,
    Participation,
    PressRelease,
    Role,
)

EARLIEST = date(1945, 1, 1)
"""The bodies whose releases are read are younger."""
YEARS_AHEAD = 30
SHORTEST_TEXT = 80
"""Characters; below it there is no room for who met whom, when and where."""
ADDRESS = re.compile(r"(?!https?:)\S+|https?://[^\s/?#]\S*", re.IGNORECASE)
"""A web address with its host, or whatever else a saved document is called by."""
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


class Fault(NamedTuple):
    """One rule broken: its name, a sentence for a person, and the offending values by name."""

    rule: str
    reason: str
    detail: dict[str, str]


def fault(rule: str, reason: str, **values: object) -> Fault:
    return Fault(rule, reason, {name: str(value) for name, value in values.items()})


def release_faults(release: PressRelease, today: date) -> Iterator[Fault]:
    published = release.published_on
    if not ADDRESS.fullmatch(release.url):
        reason = f"The address {release.url!r} is blank, broken or has no host."
        yield fault("malformed-url", reason, url=release.url)
    if not release.title.strip():
        yield fault("no-title", "The release has no title.")
    if len(release.text.strip()) < SHORTEST_TEXT:
        reason = f"The text has {len(release.text.strip())} characters, fewer than {SHORTEST_TEXT}."
        yield fault("text-too-short", reason, text=release.text)
    if found := CONTROL.search(release.title + release.text):
        reason = f"The control character {found[0]!r} says that this is no text, or of another charset."
        yield fault("control-character", reason, character=repr(found[0]))
    if published < EARLIEST:
        yield fault("published-before-1945", f"The date of publication, {published}, lies before 1945.")
    # A day is allowed, since it is tomorrow in some time zones.
    if published > today + timedelta(days=1):
        yield fault("published-in-future", f"The date of publication, {published}, lies in the future.")


def event_faults(event: Event, report: EventReport | None, release: PressRelease) -> Iterator[Fault]:
    """`report` is what the release says of the event; None where it says nothing."""
    days = [day for day in (event.start_date, event.end_date) if day]
    dates = {"title": event.title, "start_date": event.start_date, "end_date": event.end_date}
    if not event.title.strip():
        yield fault("event-untitled", "The event has no title.")
    if event.event_type not in get_args(EventType):
        yield fault("event-type-unknown", f"{event.event_type!r} is not a type of event.", title=event.title)
    if event.date_precision not in (get_args(DatePrecision) if days else (None,)):
        reason = f"The precision {event.date_precision!r} does not fit the dates of the event."
        yield fault("event-precision", reason, **dates)
    if days and min(days) < EARLIEST:
        yield fault("event-before-1945", f"The event is dated {min(days)}, before 1945.", **dates)
    if days and max(days).year > release.published_on.year + YEARS_AHEAD:
        reason = f"The event is dated {max(days)}, more than {YEARS_AHEAD} years after the release."
        yield fault("event-too-far-ahead", reason, **dates)
    if event.start_date and event.end_date and event.end_date < event.start_date:
        yield fault(
            "event-ends-before-start", f"The event ends on {event.end_date}, before it starts.", **dates
        )
    if report is None:
        yield fault("event-unreported", "No sentence of the release reports the event.", title=event.title)
    else:
        yield from evidence_faults(report, release)


def participation_faults(row: Participation, release: PressRelease) -> Iterator[Fault]:
    if row.role not in get_args(Role):
        yield fault("role-unknown", f"{row.role!r} is not a role.", evidence=row.evidence)
    if row.organization_key is None and row.person_key is None:
        yield fault("nobody", "The row names neither an organization nor a person.", evidence=row.evidence)
    if not 0 <= row.confidence <= 1:
        yield fault("confidence-range", f"The confidence {row.confidence} is not a share.", cue=row.cue)
    yield from evidence_faults(row, release)


def evidence_faults(row: EventReport | Participation, release: PressRelease) -> Iterator[Fault]:
    start, end = row.evidence_start, row.evidence_end
    span = {"evidence": row.evidence, "start": start, "end": end}
    if not row.evidence.strip():
        yield fault("no-evidence", "No sentence of the release proves the row.", **span)
    elif start < 0 or end - start != len(row.evidence) or release.text[start:end] != row.evidence:
        reason = f"The text from {start} to {end} is not the evidence."
        yield fault("evidence-not-in-text", reason, **span, text=release.text[max(start, 0) : max(end, 0)])
