"""The form in which both sides are compared: an event and its rows, with names and days made comparable."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tasks.domain.gazetteer.spelling import comparable
from tasks.domain.records import NormalizedRelease


@dataclass(frozen=True, slots=True)
class Row:
    """An organization, or a person without one, in one role."""

    names: frozenset[str]
    """Comparable names of the organization, any of which identifies it; empty where there is none."""
    role: str
    person: str | None
    shown: str
    """The organization as a reader is shown it."""
    evidence: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Event:
    """One happening in one release."""

    title: str
    type: str
    start: str | None
    """ISO day; a labelled one may be a month or a year alone."""
    end: str | None
    city: str
    """Comparable; empty where unknown, `online` where it took place online."""
    country: str
    rows: tuple[Row, ...]
    evidence: str = ""


def name_set(*names: str | None) -> frozenset[str]:
    """The names in the form in which they are compared."""
    return frozenset(comparable(name) for name in names if name) - {""}


def events_of(release: NormalizedRelease) -> tuple[Event, ...]:
    """What the stages found in one release."""
    rows = _rows(release)
    places = {place.place_key: place for place in release.places}
    evidence = {report.event_key: report.evidence for report in release.reports}
    found = []
    for event in release.events:
        place = places.get(event.place_key) if event.place_key is not None else None
        found.append(
            Event(
                title=event.title,
                type=event.event_type,
                start=_iso(event.start_date),
                end=_iso(event.end_date or event.start_date),
                city=comparable("online" if event.is_online else (place and place.city) or ""),
                country=(place and place.country_code) or "",
                rows=tuple(rows.get(event.event_key, ())),
                evidence=evidence[event.event_key],
            )
        )
    return tuple(found)


def _rows(release: NormalizedRelease) -> dict[int, list[Row]]:
    organizations = {one.organization_key: one for one in release.organizations}
    names = {key: name_set(one.name, one.acronym, *one.aliases) for key, one in organizations.items()}
    people = {one.person_key: one.name for one in release.people}
    rows: dict[int, list[Row]] = {}
    for one in release.participation:
        key, person = one.organization_key, one.person_key
        row = Row(
            names=names[key] if key is not None else frozenset(),
            role=one.role,
            person=people[person] if person is not None else None,
            shown=organizations[key].name if key is not None else "",
            evidence=one.evidence,
            confidence=one.confidence,
        )
        rows.setdefault(one.event_key, []).append(row)
    return rows


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
