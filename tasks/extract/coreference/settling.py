"""What the events of one release tell of each other's participants: talks within a visit."""

from __future__ import annotations

from tasks.domain.records import Role
from tasks.extract.coreference.happenings import Happening
from tasks.extract.mentions.document import Document
from tasks.extract.roles.bystanders import LONG_LIST
from tasks.extract.roles.remarks import REMARK, hush, is_heard
from tasks.extract.syntax.reading import Claim, Reference

_TALKS = frozenset({"meeting", "negotiation"})
# Roles that a text states of much besides events: who supports a policy, organizes relief, hosts refugees.
_OF_ANYTHING: frozenset[Role] = frozenset({"supporter", "organizer", "host", "facilitator"})


def settle(document: Document, main: Happening, happenings: list[Happening], loose: list[Claim]) -> None:
    """Give loose claims, of an event that their sentence does not name, and talks within a visit to their events."""
    references = [reference for happening in happenings for reference in happening.references]
    for claim in loose:
        if is_heard(document, main, claim):
            main.first.claims.append(claim)
        elif claim.cue != REMARK:
            _adopt(claim, references, main, reach=_reach(document, claim))
    hush(happenings)
    if main.type == "visit":
        _absorb_talks(main, happenings, main)
        _absorb_tours(main, happenings)
        _tell_stops(main, happenings)
    for visit in [h for h in happenings if h.type == "visit" and h is not main]:
        _absorb_talks(visit, happenings, main)


def _adopt(claim: Claim, references: list[Reference], main: Happening, *, reach: int) -> None:
    """Give a loose claim to the event told in or before its sentence in the paragraph, else to the main one."""
    if claim.told_in is None:
        near = [r for r in references if 0 <= claim.sentence - r.sentence <= reach and r.claims]
    else:
        near = [r for r in references if 0 <= claim.told_in - r.sentence <= reach]
    if claim.cue == LONG_LIST and _told_before(claim, references) not in main.references:
        return
    if not near and claim.role in _OF_ANYTHING and claim.told_in is None:
        return
    target = max(near, key=lambda r: r.sentence, default=main.first)
    if target.type == "statement" and claim.role != "speaker":
        return
    target.claims.append(claim)


def _told_before(claim: Claim, references: list[Reference]) -> Reference | None:
    """The event last told before the sentence of a claim."""
    told = [r for r in references if r.sentence < claim.sentence]
    return max(told, key=lambda r: (r.sentence, r.position), default=None)


def _reach(document: Document, claim: Claim) -> int:
    """How many sentences before a claim its event may be told: across no break, and from no label of a list."""
    if claim.told_in is not None:
        return 0 if document.sentences[claim.told_in].is_heading else 1
    return 0 if document.sentences[claim.sentence].opens else 1


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


def _absorb_tours(visit: Happening, happenings: list[Happening]) -> None:
    """Make what the guest saw part of the visit: "He also visited the museum", with no day or city of its own."""
    tours = [h for h in happenings if h.type == "visit" and h is not visit and h.first.noun is None]
    for tour in tours:
        is_own_day = tour.when is not None and tour.when != visit.when
        seen = tour.parties("host")
        is_abroad = tour.place is not None or any(key.startswith("state:") for key in seen)
        if not is_own_day and not is_abroad and tour.parties("visitor") <= visit.parties():
            visit.first.claims += [c for c in tour.claims if c.party.key in seen]
            happenings.remove(tour)


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


def _city(happening: Happening) -> str | None:
    return happening.place.city if happening.place is not None else None
