"""What the events of one release tell of each other: shared days and places, talks within a visit."""

from __future__ import annotations

from tasks.domain.records import PlaceMention
from tasks.extract.happenings import Happening
from tasks.extract.reading import Claim

_TALKS = frozenset({"meeting", "negotiation"})


def settle(main: Happening, happenings: list[Happening], loose: list[Claim]) -> None:
    """Give loose claims, of an event that their sentence does not name, and talks within a visit to their events."""
    for claim in loose:
        _adopt(claim, happenings, main)
    if main.type == "visit":
        _absorb_talks(main, happenings)


def share(main: Happening, happenings: list[Happening]) -> None:
    """Let the events have days, places and roles from each other, where the text gives them none of their own."""
    _place_in_visit(main, happenings)
    for happening in happenings:
        if happening is not main:
            _share(main, happening)


def _adopt(claim: Claim, happenings: list[Happening], main: Happening) -> None:
    """Give a loose claim to the event told in or before its sentence, else to the main one."""
    near = [r for h in happenings for r in h.references if 0 <= claim.sentence - r.sentence <= 1 and r.claims]
    target = max(near, key=lambda r: r.sentence, default=main.first)
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
    if first.is_sideline or is_one_more:
        first.date = next((r.date for r in main.references if r.date is not None), None)
        first.place = first.place or main.place
