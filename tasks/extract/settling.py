"""What the events of one release tell of each other: shared days and places, talks within a visit, hosts who met."""

from __future__ import annotations

from tasks.domain.records import PlaceMention
from tasks.extract.happenings import Happening
from tasks.extract.reading import Claim

_SIGNED_AT = frozenset({"meeting", "consultation", "summit"})
_TALKS = frozenset({"meeting", "negotiation"})


def settle(main: Happening, happenings: list[Happening], loose: list[Claim]) -> None:
    """Give loose claims, of an event that their sentence does not name, and talks within a visit to their events."""
    for claim in loose:
        _adopt(claim, happenings, main)
    if main.type == "visit":
        _absorb_talks(main, happenings)
        _tell_stops(main, happenings)


def share(main: Happening, happenings: list[Happening]) -> None:
    """Let the events have days, places and roles from each other, where the text gives them none of their own."""
    _place_in_visit(main, happenings)
    for happening in happenings:
        if happening is not main:
            _share(main, happening)
    _meet_hosts(happenings)


def _adopt(claim: Claim, happenings: list[Happening], main: Happening) -> None:
    """Give a loose claim to the event told in or before its sentence, else to the main one."""
    near = [r for h in happenings for r in h.references if 0 <= claim.sentence - r.sentence <= 1 and r.claims]
    target = max(near, key=lambda r: r.sentence, default=main.first)
    if target.type == "statement" and claim.role != "speaker":
        return
    if target.type == "visit" and claim.cue.startswith("accompan"):
        claim.role = "visitor"
    target.claims.append(claim)


def _absorb_talks(visit: Happening, happenings: list[Happening]) -> None:
    """Make talks during a visit its own participation, unless they have a day, a city or a name of their own."""
    visitors = visit.parties("visitor")
    for talks in [h for h in happenings if h is not visit and h.type in _TALKS and not h.is_named]:
        is_own_day = talks.when is not None and talks.when != visit.when
        if not is_own_day and visitors & talks.parties() and not _is_elsewhere(talks, visit):
            visit.first.claims += [c for c in talks.claims if c.party.key not in visitors]
            happenings.remove(talks)


def _tell_stops(trip: Happening, happenings: list[Happening]) -> None:
    """Make talks of the travelers in another city abroad a visit to it: a stop of the trip."""
    travelers = trip.parties("visitor")
    for talks in happenings:
        place = talks.place
        if talks.type not in _TALKS or talks.is_named or place is None or place.city is None:
            continue
        if travelers & talks.parties() and f"state:{place.country}" not in travelers:
            for reference in talks.references:
                reference.type = "visit"
            for claim in talks.claims:
                claim.role = "visitor" if claim.party.key in travelers else claim.role


def _is_elsewhere(one: Happening, other: Happening) -> bool:
    cities = {h.place.city for h in (one, other) if h.place is not None and h.place.city}
    return len(cities) > 1


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
    is_signed_there = happening.type == "signing" and main.type in _SIGNED_AT
    if first.is_sideline or is_one_more or is_signed_there:
        first.date = next((r.date for r in main.references if r.date is not None), None)
        first.place = first.place or main.place


def _meet_hosts(happenings: list[Happening]) -> None:
    """Let the visited side take part in a visit where the text says that it met the visitor."""
    met = [h.parties() for h in happenings if h.type in _TALKS]
    for visit in (h for h in happenings if h.type == "visit"):
        visitors = visit.parties("visitor")
        for claim in visit.claims:
            if claim.role == "host" and any(claim.party.key in who and who & visitors for who in met):
                claim.role = "participant"
