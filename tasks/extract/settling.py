"""What the events of one release tell of each other's participants: talks within a visit, hosts who met."""

from __future__ import annotations

from tasks.extract.happenings import Happening
from tasks.extract.mentions import Document
from tasks.extract.reading import Claim

_HEARD = frozenset({"conference", "summit", "training", "ceremony", "exercise"})
_SAID = frozenset({"remark", "delegate said"})
_MANY = 4
_TWO = 2
_BILATERAL = frozenset({"meeting", "negotiation", "consultation", "visit"})
_TALKS = frozenset({"meeting", "negotiation"})


def settle(document: Document, main: Happening, happenings: list[Happening], loose: list[Claim]) -> None:
    """Give loose claims, of an event that their sentence does not name, and talks within a visit to their events."""
    for claim in loose:
        if claim.cue in _SAID and _is_heard(main) and not _is_to_come(document, main):
            main.first.claims.append(claim)
        elif claim.cue != "remark":
            _adopt(claim, happenings, main, reach=0 if document.sentences[claim.sentence].opens else 1)
    _hush(happenings)
    if main.type == "visit":
        _absorb_talks(main, happenings)
        _tell_stops(main, happenings)


def _adopt(claim: Claim, happenings: list[Happening], main: Happening, *, reach: int) -> None:
    """Give a loose claim to the event told in or before its sentence in the paragraph, else to the main one."""
    references = [r for h in happenings for r in h.references]
    if claim.told_in is None:
        near = [r for r in references if 0 <= claim.sentence - r.sentence <= reach and r.claims]
    else:
        near = [r for r in references if r.sentence == claim.told_in]
    if claim.cue == "long list":
        told = [r for r in references if r.sentence < claim.sentence]
        last = max(told, key=lambda r: (r.sentence, r.position), default=None)
        if last is None or last not in main.references:
            return
    target = max(near, key=lambda r: r.sentence, default=main.first)
    if target.type == "statement" and claim.role != "speaker":
        return
    if target.type == "visit" and claim.cue.startswith("accompan"):
        claim.role = "visitor"
    target.claims.append(claim)


def _hush(happenings: list[Happening]) -> None:
    """Let whoever makes remarks in talks of two only take part: they are no speech."""
    for talks in happenings:
        is_bilateral = talks.type in _BILATERAL and len(talks.parties()) == _TWO
        for claim in talks.claims if is_bilateral and not talks.parties("organizer") else ():
            if claim.role == "speaker":
                claim.role = "participant"


def _is_to_come(document: Document, main: Happening) -> bool:
    """Whether an event was still to come when the release was written: what is said in it is a quotation."""
    day = document.article.published_on
    return day is not None and main.when is not None and main.when[0] > day


def _is_heard(main: Happening) -> bool:
    """Whether many listen to whoever says something in an event: not in talks of two."""
    is_led = bool(main.parties("organizer") or main.parties("chair"))
    return main.type in _HEARD or (main.type == "meeting" and is_led and len(main.parties()) >= _MANY)


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


def meet_hosts(happenings: list[Happening]) -> None:
    """Let the visited side take part in a visit where the text says that it met the visitor."""
    met = [h.parties() for h in happenings if h.type in _TALKS]
    for visit in (h for h in happenings if h.type == "visit"):
        visitors = visit.parties("visitor")
        for claim in visit.claims:
            if claim.role == "host" and any(claim.party.key in who and who & visitors for who in met):
                claim.role = "participant"
