"""Who takes part in a visit without being named again: the traveller, and the visited state."""

from __future__ import annotations

from tasks.domain.records import Role
from tasks.extract.happenings import Happening
from tasks.extract.mentions import Document
from tasks.extract.reading import Claim
from tasks.extract.units import Party


def imply(document: Document, main: Happening, happenings: list[Happening]) -> None:
    """Add the visitor and the host that a reader takes from the rest of the text."""
    for visit in (h for h in happenings if h.type == "visit"):
        _visitor(document, main, visit)
        _host(visit)


def _protagonists(document: Document, main: Happening) -> list[Party]:
    """Whose doings the text tells: the visitors of the visit that it is about, else who issued it."""
    visitors = (
        [claim.party for claim in main.claims if claim.role == "visitor"] if main.type == "visit" else []
    )
    if visitors:
        return visitors
    return [Party(document.publisher)] if document.publisher else []


def _visitor(document: Document, main: Happening, visit: Happening) -> None:
    """Give a stop its visitor: "In Rome, …" in a release about a journey."""
    place = visit.place
    if place is None or visit.parties("visitor"):
        return
    for party in _protagonists(document, main):
        if party.key != f"state:{place.country}":
            _add(visit, party, "visitor", "visit of")


def _host(visit: Happening) -> None:
    """Let the state that is visited take part in the visit that the text is about, and be the host of another."""
    place = visit.place
    if place is None or place.country is None:
        return
    state = f"state:{place.country}"
    if visit.parties("visitor") and not visit.parties() & {state}:
        # A release about a visit tells of talks, be they with a mayor or a board.
        _add(visit, Party(state), "participant" if visit.is_main else "host", "visit to")


def _add(visit: Happening, party: Party, role: Role, cue: str) -> None:
    first = next((r for r in visit.references if r.claims), visit.first)
    first.claims.append(Claim(party, role, cue, first.sentence, 0.4))
