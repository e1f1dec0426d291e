"""What happened during a visit: talks and tours that are its own participation, and stops of a trip."""

from __future__ import annotations

from tasks.extract.coreference.happenings import Happening, are_compatible
from tasks.extract.mentions.document import Document
from tasks.extract.mentions.units import Party
from tasks.extract.syntax.reading import Claim

_TALKS = frozenset({"meeting", "negotiation"})


def settle_visits(document: Document, main: Happening, happenings: list[Happening]) -> None:
    """Give talks and tours within visits to the visits."""
    if main.type == "visit":
        _send(document, main)
        _absorb_talks(main, happenings, main)
        _absorb_tours(main, happenings)
        _tell_stops(main, happenings)
    for visit in [h for h in happenings if h.type == "visit" and h is not main]:
        _absorb_talks(visit, happenings, main)


def _send(document: Document, trip: Happening) -> None:
    """Let who issued the text be the visitor of its trip abroad, where it names only whom that goes to."""
    own = {document.publisher, f"state:{document.country}"}
    goes_abroad = bool(trip.parties("host")) and not own & trip.parties()
    if document.publisher is not None and goes_abroad and not trip.parties("visitor"):
        first = trip.first
        first.claims.append(Claim(Party(document.publisher), "visitor", "visit of", first.sentence, 0.4))


def _absorb_talks(visit: Happening, happenings: list[Happening], main: Happening) -> None:
    """Make talks during a visit its own participation, unless they have a day, a city or a name of their own."""
    visitors = visit.parties("visitor")
    others = [h for h in happenings if h is not visit and h is not main]
    for talks in [h for h in others if h.type in _TALKS and not h.is_named]:
        cities = {_city(talks), _city(visit)}
        is_there = len(cities - {None}) < 2 if visit is main else len(cities) == 1 and None not in cities
        is_theirs = visitors & talks.parties() or (visit is main and _names_only_hosts(talks))
        is_told = visit is main and talks.first.is_in_visit
        if (is_told or (is_theirs and is_there)) and not _has_own_day(talks, visit):
            visit.first.claims += [c for c in talks.claims if c.party.key not in visitors]
            happenings.remove(talks)


def _absorb_tours(visit: Happening, happenings: list[Happening]) -> None:
    """Make what the guest saw part of the visit: "He also visited the museum", with no day or city of its own."""
    tours = [h for h in happenings if h.type == "visit" and h is not visit and h.first.noun is None]
    for tour in tours:
        seen = tour.parties("host")
        is_abroad = tour.place not in {None, visit.place} or any(key.startswith("state:") for key in seen)
        is_theirs = tour.parties("visitor") <= visit.parties()
        if is_theirs and not is_abroad and not _has_own_day(tour, visit):
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


def _has_own_day(part: Happening, visit: Happening) -> bool:
    """Whether the text gives what happened during a visit a day of its own."""
    ours, theirs = part.when, visit.when
    if ours is None or ours == theirs:
        return False
    return theirs is None or ours[2] == "day" or not are_compatible(ours[:2], theirs[:2])


def _names_only_hosts(talks: Happening) -> bool:
    """Whether talks name only whom the travelers met: "discussions with the Chamber of Commerce"."""
    return bool(talks.claims) and all(claim.is_object for claim in talks.claims)


def _city(happening: Happening) -> str | None:
    return happening.place.city if happening.place is not None else None
