"""Releases made by hand, as the normalizer would give them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256

from tasks.domain.identity import folded, surrogate_key
from tasks.domain.records import (
    Event,
    EventReport,
    GroupMember,
    NormalizedRelease,
    Organization,
    Participation,
    Person,
    Place,
    PressRelease,
    Role,
)

KAZAKHSTAN, UZBEKISTAN, NORWAY = "Kazakhstan", "Uzbekistan", "Norway"
STATES = {KAZAKHSTAN: "KZ", UZBEKISTAN: "UZ", NORWAY: "NO"}


def organization(name: str, **changes: object) -> Organization:
    fields: dict[str, object] = {
        "organization_key": surrogate_key("organization", folded(name)),
        "name": name,
        "acronym": None,
        "aliases": (),
        "kind": "state" if name in STATES else "unknown",
        "country_code": STATES.get(name),
        "parent_key": None,
        "is_curated": name in STATES,
    }
    return Organization(**{**fields, **changes})


@dataclass(frozen=True)
class Told:
    """One event as a release tells it: who took part in which role."""

    title: str
    day: date | None
    city: str | None
    rows: tuple[tuple[Organization, Role, str | None], ...]
    is_main: bool = True


def place(city: str) -> Place:
    return Place(surrogate_key("place", "KZ", city), city, "KZ", 43.25, 76.95)


def person(name: str, of: Organization) -> Person:
    return Person(
        surrogate_key("person", folded(name), of.organization_key), name, "Ambassador", of.organization_key
    )


def event(told: Told, url: str) -> Event:
    where = place(told.city).place_key if told.city else None
    precision = "day" if told.day else None
    key = surrogate_key("event", url, told.title, told.day)
    return Event(key, told.title, "meeting", told.day, told.day, precision, where, is_online=False)


def release(url: str, *events: Told, version: str = "1", fetched: int | None = None) -> NormalizedRelease:
    """A release at `url`; `version` tells its bytes apart, `fetched` is an hour of 1 July 2012."""
    key = surrogate_key("press_release", url)
    rows = [(told, event(told, url)) for told in events]
    return NormalizedRelease(
        release=PressRelease(
            key, url, "documents", "UNRCCA", f"Title of {url}", "en", date(2012, 6, 22),
            None if fetched is None else datetime(2012, 7, 1, fetched, tzinfo=UTC),
            sha256(f"{url} {version}".encode()).hexdigest(), "1", "given", "Text.",
        ),
        organizations=tuple(party for told in events for party, _, _ in told.rows),
        people=tuple(person(name, party) for told in events for party, _, name in told.rows if name),
        places=tuple(place(told.city) for told in events if told.city),
        events=tuple(row for _, row in rows),
        reports=tuple(EventReport(row.event_key, key, one.is_main, "Text.", 0, 5, None) for one, row in rows),
        participation=tuple(
            Participation(
                surrogate_key("participation", row.event_key, key, party.organization_key, name, role),
                row.event_key, key, party.organization_key,
                person(name, party).person_key if name else None,
                role, None, "Text.", 0, 5, "test", 0.9,
            )
            for told, row in rows
            for party, role, name in told.rows
        ),
    )  # fmt: skip


def member(group: str, *names: str) -> tuple[Organization, tuple[GroupMember, ...]]:
    """A group of organizations, with the bridge rows of its members."""
    whole = organization(group, kind="group", is_curated=True)
    keys = [organization(name).organization_key for name in names]
    return whole, tuple(GroupMember(whole.organization_key, key, None, None) for key in keys)


def told(
    title: str = "Talks", day: date | None = date(2012, 6, 21), city: str | None = "Almaty", **roles: str
) -> Told:
    """`organizer="Kazakhstan"` names one organization in that role."""
    rows = tuple((organization(name), role, None) for role, name in roles.items())
    return Told(title, day, city, rows)  # type: ignore[arg-type]
