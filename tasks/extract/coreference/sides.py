"""For whom the other side of a meeting speaks, where the text leaves it out: "Finer met with President Petro"."""

from __future__ import annotations

from collections import Counter

from tasks.extract.coreference.happenings import Happening
from tasks.extract.mentions.affiliation import is_at_home, is_of_state
from tasks.extract.mentions.document import Document
from tasks.extract.mentions.units import state_of
from tasks.extract.syntax.reading import Claim

_MINISTERS = frozenset({"minister", "premier", "prime-minister"})
_ENVOYS = frozenset({"ambassador", "envoy", "chargé"})


def tell_sides(document: Document, happenings: list[Happening]) -> None:
    """Give who is met by the publisher's side, and was taken for its own, to the state that the text is about."""
    own = f"state:{document.country}" if document.country else None
    visited = _visited(own, happenings)
    _receive(document, happenings)
    if own is None:
        return
    other = other_state(document)
    travelers = _travelers(own, happenings)
    for happening in happenings:
        there = _country(happening)
        state = there if there is not None and there != own else visited or other
        if state is None or not _is_ours(own, happening):
            continue
        people = {c.party.person.name for c in happening.claims if c.party.person is not None and c.is_object}
        is_received = not people.isdisjoint(travelers)
        for claim in happening.claims:
            person = claim.party.person
            if (
                person is None
                or not person.is_guess
                or person.organization != own
                or person.name in travelers
            ):
                continue
            is_local = there is not None and there == state and _is_beside_envoy(happening, claim)
            is_met = claim.is_object or claim.role == "host" or is_local
            if is_met or (is_received and happening.type != "visit"):
                # "The Minister will be received by President Petro"
                person.told = state


def _is_beside_envoy(happening: Happening, claim: Claim) -> bool:
    """Whether a minister does the same as an ambassador: "Ambassador Berg and Finance Minister Banda signed"."""
    title = set(((claim.party.person and claim.party.person.title) or "").lower().split())
    others = (c.party.person for c in happening.claims if c.role == claim.role and c is not claim)
    titles = (set((person.title or "").lower().split()) for person in others if person is not None)
    return bool(title & _MINISTERS) and any(other & _ENVOYS for other in titles)


def _receive(document: Document, happenings: list[Happening]) -> None:
    """Let a rector of whom nothing is told receive guests for the one body that the sentence says they visit."""
    visits = [h for h in happenings if h.type == "visit"]
    for talks in (h for h in happenings if h.type == "meeting"):
        bodies = {
            key
            for visit in visits
            if visit.first.sentence == talks.first.sentence
            for key in visit.parties("host")
            if not key.startswith(("state:", "group:"))
        }
        for claim in talks.claims if len(bodies) == 1 else ():
            person = claim.party.person
            is_open = person is not None and (
                claim.party.key is None or person.organization == document.publisher
            )
            if person is not None and is_open and person.is_guess and not is_of_state(person.title or ""):
                person.told = next(iter(bodies))


def _is_ours(own: str, happening: Happening) -> bool:
    """Whether the publisher's side met, or the text says only with whom somebody did."""
    sides = {(c.party.key == own, c.is_object) for c in happening.claims}
    return (True, False) in sides or all(is_object for _, is_object in sides)


def _country(happening: Happening) -> str | None:
    """The state where a happening was."""
    place = happening.place
    return f"state:{place.country}" if place is not None and place.country else None


def _visited(own: str | None, happenings: list[Happening]) -> str | None:
    """The one foreign state that the visits of the text go to."""
    states = {_country(happening) for happening in happenings if happening.type == "visit"} - {None, own}
    return states.pop() if len(states) == 1 else None


def tell_states(document: Document, happenings: list[Happening]) -> None:
    """Give the ministers whom a body's text names without their state to the one that it is about or at."""
    if document.country is not None:
        return
    goals = {h.place.country for h in happenings if h.type == "visit" and h.place is not None}
    visited = f"state:{goals.pop()}" if len(goals) == 1 else None
    for happening in happenings:
        state = _state_at(document, happening, happenings, visited)
        for claim in happening.claims if state is not None else ():
            person = claim.party.person
            if person is not None and claim.party.key is None and is_at_home(person):
                person.told = state


def _state_at(
    document: Document, happening: Happening, happenings: list[Happening], visited: str | None
) -> str | None:
    """The state of those who sign, the one visited, or the one that the text names most, else that of the place."""
    place = happening.place
    there = f"state:{place.country}" if place is not None and place.country else None
    alike = [h for h in happenings if h.type == happening.type]
    states = {key for h in alike for key in h.parties() if key.startswith("state:")}
    if happening.type == "signing" and len(states) == 1:
        return states.pop()
    top = document.sentences[0].units[:1]
    dateline = next(
        (f"state:{u.place.country}" for u in top if u.place is not None and u.place.country), None
    )
    if there is not None and happening.type == "visit":
        return there
    near = [state for state in (there, visited, dateline) if state is not None]
    # A body's seat hosts many: the state of the place is meant where the text names it.
    return next(
        (state for state in near if state in _named(document)),
        other_state(document) or next(iter(near), None),
    )


def _named(document: Document) -> set[str]:
    """Keys of the states that the text names, by an adjective too."""
    parties = (unit.party for sentence in document.sentences for unit in sentence.units)
    return {p.organization for p in parties if p is not None and p.organization and p.person is None}


def _travelers(own: str, happenings: list[Happening]) -> set[str]:
    """The people of the publisher's side who go abroad."""
    return {
        claim.party.person.name
        for happening in happenings
        if happening.place is None or f"state:{happening.place.country}" != own
        for claim in happening.claims
        if claim.role == "visitor" and claim.party.person is not None
    }


def other_state(document: Document) -> str | None:
    """The foreign state that the opening of the text names most, if it names one at least twice."""
    counts: Counter[str] = Counter()
    for sentence in document.sentences[:8]:
        for unit in sentence.units:
            state = state_of(unit)
            if state is None and unit.kind == "adjective" and unit.party is not None:
                state = (unit.party.organization or "").removeprefix("state:")
            if state and state != document.country:
                counts[state] += 1
    best = counts.most_common(1)
    return f"state:{best[0][0]}" if best and best[0][1] > 1 else None
