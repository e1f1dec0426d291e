"""For whom the other side of a meeting speaks, where the text leaves it out: "Finer met with President Petro"."""

from __future__ import annotations

from collections import Counter

from tasks.extract.coreference.happenings import Happening
from tasks.extract.mentions.affiliation import is_of_state
from tasks.extract.mentions.document import Document
from tasks.extract.mentions.units import state_of


def tell_sides(document: Document, happenings: list[Happening]) -> None:
    """Give who is met by the publisher's side, and was taken for its own, to the state that the text is about."""
    own = f"state:{document.country}" if document.country else None
    other = other_state(document)
    if own is None or document.publisher != own:
        _tell_locals(document, happenings)
    if own is None:
        return
    for happening in happenings:
        place = happening.place
        there = f"state:{place.country}" if place is not None and place.country else None
        state = there if there is not None and there != own else other
        if state is None or not any(c.party.key == own and not c.is_object for c in happening.claims):
            continue
        for claim in happening.claims:
            person = claim.party.person
            if claim.is_object and person is not None and person.is_guess and person.organization == own:
                person.told = state


def _tell_locals(document: Document, happenings: list[Happening]) -> None:
    """Give ministers of whom the text of an organization says no more to the state where they were met."""
    for happening in happenings:
        state = happening.place.country if happening.place is not None else None
        for claim in happening.claims if state is not None else ():
            person = claim.party.person
            if person is not None and claim.party.key is None and is_of_state(person.title or ""):
                person.told = f"state:{state}"


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
