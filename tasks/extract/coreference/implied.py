"""Who takes part in a visit without being named again: the traveller, and the visited state."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from tasks.domain.records import Role
from tasks.extract.coreference.happenings import Happening, are_compatible
from tasks.extract.coreference.sides import other_state
from tasks.extract.mentions.document import Document
from tasks.extract.mentions.units import Party
from tasks.extract.roles.presence import LEADER
from tasks.extract.syntax.reading import Claim
from tasks.extract.vocabulary import words

_TALKS = frozenset({"meeting", "negotiation"})
_TALKING = words("roles", "talking")
_OCCASIONS = words("roles", "occasions")
# Cues of those who were at the talks, and not who met.
_CAME_ALONG = frozenset({"present", "beside", "accompanying"})
_NEWS = timedelta(40)
"""A visit longer ago is recalled by the release, not told."""
_SOON = timedelta(8)


def imply(document: Document, main: Happening, happenings: list[Happening]) -> None:
    """Add the visitor and the host that a reader takes from the rest of the text; let hosts take part who met."""
    tells_talks = any(unit.lower in _TALKING for sentence in document.sentences for unit in sentence.units)
    for visit in (h for h in happenings if h.type == "visit"):
        _company(visit)
        _visitor(document, main, visit)
        _host(visit)
        is_now = _is_now(document, visit)
        if is_now or visit.when is None:
            _meet_in_talks(visit, happenings)
        if is_now and tells_talks and not _is_for_occasion(document, visit):
            _meet(visit, _state_of(visit))


def _company(visit: Happening) -> None:
    """Let who accompanies the visitor, or leads the delegation, visit too."""
    for claim in visit.claims:
        is_leader = claim.cue == LEADER and claim.party.key not in _state_of(visit)
        if claim.role == "participant" and (claim.cue.startswith("accompan") or is_leader):
            claim.role = "visitor"


def _protagonists(document: Document, main: Happening) -> list[Party]:
    """Whose doings the text tells: the visitors of the visit that it is about, else who issued it."""
    visitors = (
        [claim.party for claim in main.claims if claim.role == "visitor"] if main.type == "visit" else []
    )
    if visitors:
        return visitors
    own = document.author or (Party(document.publisher) if document.publisher else None)
    return [own] if own is not None else []


def _visitor(document: Document, main: Happening, visit: Happening) -> None:
    """Give a stop its visitor: "In Rome, …" in a release about a journey; no state visits itself."""
    home = _state_of(visit)
    if not home:
        return
    if visit.place is not None and (visit.place.city is None or visit.parties("visitor") - home):
        _receive(visit, home, other_state(document) if f"state:{document.country}" in home else None)
    if visit.parties("visitor"):
        return
    for party in _protagonists(document, main):
        if party.key not in home:
            _add(visit, party, "visitor", "visit of")
    if not visit.parties("visitor"):
        other = other_state(document) if f"state:{document.country}" in home else document.publisher
        if other is not None and other not in home:
            _add(visit, Party(other), "visitor", "visit of")


def _receive(visit: Happening, home: set[str], other: str | None) -> None:
    """Make the state that was taken for its own visitor the host."""
    for claim in visit.claims:
        if claim.role == "visitor" and claim.party.key in home:
            person = claim.party.person
            if person is not None and person.is_guess and other is not None:
                person.told = other
            else:
                claim.role = "host"


def _host(visit: Happening) -> None:
    """Let the state that is visited be the host, where no host is named and it does not take part by name."""
    if visit.parties("visitor") and not visit.parties("host"):
        for state in _state_of(visit) - visit.parties():
            _add(visit, Party(state), "host", "visit to")


def _meet_in_talks(visit: Happening, happenings: list[Happening]) -> None:
    """Let hosts take part who met the visitor in talks that the text tells."""
    for talks in (h for h in happenings if h.type in _TALKS):
        if talks.parties() & visit.parties("visitor"):
            _meet(visit, talks.parties())
            if (
                _is_there(talks, visit)
                and sum(_is_there(talks, h) for h in happenings if h.type == "visit") == 1
            ):
                _name(visit, talks)


def _is_there(talks: Happening, visit: Happening) -> bool:
    """Whether talks can have been during a visit: its visitor is in them, and neither day nor place is another."""
    here, there = talks.place, visit.place
    is_elsewhere = (
        here is not None
        and there is not None
        and (
            here.country != there.country or (None not in {here.city, there.city} and here.city != there.city)
        )
    )
    is_then = talks.when is None or visit.when is None or are_compatible(talks.when[:2], visit.when[:2])
    is_one = all(r.noun is None or not r.noun.is_plural for r in visit.references)
    return bool(talks.parties() & visit.parties("visitor")) and not is_elsewhere and is_then and is_one


def _name(visit: Happening, talks: Happening) -> None:
    """Let who met in the talks stand in the visit by name too, in the roles that it has for their sides."""
    named = {claim.party.key for claim in visit.claims if claim.party.person is not None}
    roles = {claim.party.key: claim.role for claim in visit.claims if claim.party.key not in named}
    for claim in talks.claims:
        has_met = claim.role == "participant" and claim.cue not in _CAME_ALONG
        if has_met and claim.party.person is not None and claim.party.key in roles:
            _add(visit, claim.party, roles[claim.party.key], "talks")


def _meet(visit: Happening, met: set[str]) -> None:
    for claim in visit.claims:
        if claim.role == "host" and claim.party.key in met:
            claim.role = "participant"


def _state_of(visit: Happening) -> set[str]:
    return {f"state:{visit.place.country}"} if visit.place is not None and visit.place.country else set()


def _is_now(document: Document, visit: Happening) -> bool:
    """Whether the visit is news, and neither recalled nor only planned."""
    today = document.article.published_on
    return visit.when is not None and today is not None and today - _NEWS <= visit.when[0] <= today + _SOON


def _is_for_occasion(document: Document, visit: Happening) -> bool:
    """Whether the visitor comes for an event of others: "travels to Geneva to attend …"."""
    told = [document.sentences[r.sentence].units for r in visit.references]
    return any(
        one.lower == "to" and other.lower in _OCCASIONS for units in told for one, other in pairwise(units)
    )


def _add(visit: Happening, party: Party, role: Role, cue: str) -> None:
    first = next((r for r in visit.references if r.claims), visit.first)
    first.claims.append(Claim(party, role, cue, first.sentence, 0.4))
