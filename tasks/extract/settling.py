"""What the events of one release tell of each other: shared days and places, talks within a visit."""

from __future__ import annotations

from tasks.domain.records import PlaceMention, Role
from tasks.extract.happenings import Happening
from tasks.extract.reading import Claim

_TALKS = frozenset({"meeting", "negotiation"})
# Roles that a text states of much besides events: who supports a policy, organizes relief, hosts refugees.
_OF_ANYTHING: frozenset[Role] = frozenset({"supporter", "organizer", "host", "facilitator"})


def settle(main: Happening, happenings: list[Happening], loose: list[Claim]) -> None:
    """Give loose claims, of an event that their sentence does not name, and talks within a visit to their events."""
    for claim in loose:
        _adopt(claim, happenings, main)
    if main.type == "visit":
        _absorb_talks(main, happenings, main)
        _make_stops(main, happenings)
    for visit in [h for h in happenings if h.type == "visit" and h is not main]:
        _absorb_talks(visit, happenings, main)


def share(main: Happening, happenings: list[Happening]) -> None:
    """Let the events have days, places and roles from each other, where the text gives them none of their own."""
    _place_in_visit(main, happenings)
    for happening in happenings:
        if happening is not main:
            _share(main, happening)


def _adopt(claim: Claim, happenings: list[Happening], main: Happening) -> None:
    """Give a loose claim to the event told in or before its sentence, else to the main one where its role says one."""
    near = [r for h in happenings for r in h.references if 0 <= claim.sentence - r.sentence <= 1 and r.claims]
    if not near and claim.role in _OF_ANYTHING:
        return
    target = max(near, key=lambda r: r.sentence, default=main.first)
    target.claims.append(claim)


def _absorb_talks(visit: Happening, happenings: list[Happening], main: Happening) -> None:
    """Make talks during a visit its own participation, unless they have a day, a city or a name of their own."""
    visitors = visit.parties("visitor")
    others = [h for h in happenings if h is not visit and h is not main]
    for talks in [h for h in others if h.type in _TALKS and not h.is_named]:
        is_own_day = talks.when is not None and talks.when != visit.when
        cities = {_city(talks), _city(visit)}
        is_there = len(cities - {None}) < 2 if visit is main else len(cities) == 1 and None not in cities
        if not is_own_day and visitors & talks.parties() and is_there:
            visit.first.claims += [c for c in talks.claims if c.party.key not in visitors]
            happenings.remove(talks)


def _make_stops(journey: Happening, happenings: list[Happening]) -> None:
    """Make talks of the traveller in a city to which the text tells no visit a stop of the journey."""
    visited = {_city(h) for h in happenings if h.type == "visit"} | {None}
    for talks in [h for h in happenings if h.type in _TALKS and not h.is_named]:
        home = f"state:{talks.place.country}" if talks.place is not None else None
        travellers = (journey.parties("visitor") & talks.parties()) - {home}
        if travellers and _city(talks) not in visited:
            visited.add(_city(talks))
            _make_visit(talks, travellers)


def _make_visit(talks: Happening, travellers: set[str]) -> None:
    for reference in talks.references:
        reference.type = "visit"
        for claim in reference.claims:
            if claim.party.key in travellers:
                claim.role = "visitor"


def _city(happening: Happening) -> str | None:
    return happening.place.city if happening.place is not None else None


def _place_in_visit(main: Happening, happenings: list[Happening]) -> None:
    """Let a meeting with somebody who "is on a visit to India" have been in India."""
    if main.place is not None or main.is_online or main.type not in _TALKS | {"signing"}:
        return
    for visit in happenings:
        if visit.type == "visit" and visit.place is not None and any(r.is_current for r in visit.references):
            main.first.place = PlaceMention(country=visit.place.country)
            return


def _share(main: Happening, happening: Happening) -> None:
    """Let further talks of the day, and what happened on the sidelines, have the main event's day and place."""
    if happening.when is not None:
        return
    first = happening.first
    are_talks = happening.type == main.type == "meeting" and len(happening.parties()) > 1
    is_one_more = are_talks and (first.noun is None or first.noun.is_plural)
    if first.is_sideline or is_one_more:
        first.date = next((r.date for r in main.references if r.date is not None), None)
        first.place = first.place or main.place
