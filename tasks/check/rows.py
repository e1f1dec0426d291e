"""What becomes of a release that breaks a row rule: all of it, or the rows concerned, go to quarantine."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from tasks.check.rules import Fault, event_faults, fault, participation_faults, release_faults
from tasks.domain.records import NormalizedRelease, Participation, PressRelease, Rejected


def passed(
    releases: Iterable[NormalizedRelease], today: date
) -> tuple[list[NormalizedRelease], list[Rejected]]:
    """Releases without the rows that break a rule, and what was taken out of them or away altogether."""
    kept: list[NormalizedRelease] = []
    rejected: list[Rejected] = []
    for release in releases:
        found = next(release_faults(release.release, today), None)
        if found:
            rejected.append(rejection(release.release, found))
            continue
        sound, removed = without_faults(release)
        kept.append(sound)
        rejected += removed
    return kept, rejected


def without_faults(release: NormalizedRelease) -> tuple[NormalizedRelease, list[Rejected]]:
    """The release without faulty events, what hangs on them, and faulty participation."""
    events = faulty_events(release)
    rows = [row for row in release.participation if row.event_key not in events]
    faults = faulty_rows(rows, release.release)
    if not events and not faults:
        return release, []
    sound = replace(
        release,
        events=tuple(event for event in release.events if event.event_key not in events),
        reports=tuple(report for report in release.reports if report.event_key not in events),
        participation=tuple(row for n, row in enumerate(rows) if n not in faults),
    )
    return sound, [rejection(release.release, found) for found in (*events.values(), *faults.values())]


def faulty_events(release: NormalizedRelease) -> dict[int, Fault]:
    """Key of each faulty event → its first fault, which also says how much participation goes with it."""
    reports = {report.event_key: report for report in release.reports}
    faulty: dict[int, Fault] = {}
    for event in release.events:
        if found := next(event_faults(event, reports.get(event.event_key), release.release), None):
            rows = sum(row.event_key == event.event_key for row in release.participation)
            faulty[event.event_key] = found._replace(detail={**found.detail, "participation_rows": str(rows)})
    return faulty


def faulty_rows(rows: Sequence[Participation], release: PressRelease) -> dict[int, Fault]:
    """Position of each faulty row → its first fault; of rows that state the same, all but the first."""
    faulty: dict[int, Fault] = {}
    stated: set[tuple[object, ...]] = set()
    for n, row in enumerate(rows):
        statement = (row.event_key, row.role, row.organization_key, row.person_key)
        if found := next(participation_faults(row, release), None):
            faulty[n] = found
        elif statement in stated:
            reason = f"Another row already states the same role, {row.role}, in the same event."
            faulty[n] = fault("participation-twice", reason, evidence=row.evidence, cue=row.cue)
        else:
            stated.add(statement)
    return faulty


def rejection(release: PressRelease, found: Fault) -> Rejected:
    return Rejected(
        url=release.url,
        source=release.source,
        stage="check",
        rule=found.rule,
        reason=found.reason,
        digest=release.content_hash,
        detail=found.detail,
    )
