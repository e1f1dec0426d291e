"""Who takes part in talks and signings of which the text names one side or none: the sides of its main event."""

from __future__ import annotations

from tasks.domain.records import EventType, Role
from tasks.extract.coreference.happenings import Happening
from tasks.extract.mentions.document import Document
from tasks.extract.mentions.units import Party
from tasks.extract.syntax.reading import Claim

_TALKS: frozenset[EventType] = frozenset({"meeting", "negotiation", "consultation"})
_HAS_SIDES = _TALKS | {"conference"}
_JOINT = frozenset({"joint", "bilateral", "mixed", "intergovernmental", "inter-governmental", "political"})
_TAKES_PART: frozenset[Role] = frozenset({"participant", "chair", "visitor", "host", "signatory"})
_ACTS: frozenset[Role] = frozenset({"participant", "chair", "visitor", "signatory"})
_MEETS: frozenset[Role] = frozenset({"participant", "speaker"})


def carry_over(document: Document, main: Happening, reported: list[Happening]) -> None:
    """Add the sides that a reader knows from the main event, and from who issued the text."""
    state = f"state:{document.country}"
    own = state if state in main.parties() else document.publisher
    known = _sides(main) or _speaks_for(main, own)
    pair = _states(main)
    for event in reported:
        role: Role = "signatory" if event.type == "signing" else "participant"
        if own and _is_one_sided(event) and not event.parties() & {own, state}:
            _add(event, {own}, role)
        elif event is main or event.type not in _TALKS | {"signing"}:
            continue
        elif not event.parties():
            _add(event, _unnamed(event, main, known, pair), role)
        elif _is_half(event, pair):
            _add(event, pair - event.parties(), role)


def _unnamed(event: Happening, main: Happening, known: set[str], pair: set[str]) -> set[str]:
    """Who takes part in talks or signs, where the text names nobody."""
    if event.type == "signing":
        return known if len(known) > 1 else pair or known
    if pair and _is_joint(event):
        return pair
    return known if main.type in _HAS_SIDES else set()


def _is_half(event: Happening, pair: set[str]) -> bool:
    """Whether of the two states of the main event a text names one as a signatory, or in talks of the same days."""
    if len(event.parties() & pair) != 1 or len(event.parties()) != 1:
        return False
    if event.type == "signing":
        return bool(event.parties("signatory"))
    return event.when is None and all(claim.role in _MEETS for claim in event.claims)


def _sides(main: Happening) -> set[str]:
    """Both sides of a bilateral event; nobody where it has more."""
    keys = main.parties()
    takes_part = all(claim.role in _TAKES_PART for claim in main.claims)
    return keys if len(keys) == 2 and takes_part else set()


def _states(main: Happening) -> set[str]:
    """The two states in talks or a visit, whoever else is in it."""
    states = {key for key in main.parties() if key.startswith("state:")}
    return states if main.type in _TALKS | {"visit"} and len(states) == 2 else set()


def _is_joint(event: Happening) -> bool:
    """Whether talks are by their name of two sides, or one of the rounds that two sides hold."""
    said = {word.lower() for reference in event.references for word in reference.words}
    return bool(said & _JOINT) or event.numbers != {None}


def _speaks_for(main: Happening, own: str | None) -> set[str]:
    """The publisher's state, where it takes part in the main event: the text tells further talks as its own."""
    acting = {claim.party.key for claim in main.claims if claim.role in _ACTS}
    return {own} if own is not None and own.startswith("state:") and own in acting else set()


def _is_one_sided(event: Happening) -> bool:
    """Whether talks name one state, or a body that somebody met, and nobody whom it met."""
    keys = event.parties()
    is_met = event.type in _TALKS and all(claim.role in _MEETS for claim in event.claims)
    is_other = all(key.startswith("state:") for key in keys) or all(c.is_object for c in event.claims)
    return len(keys) == 1 and is_met and is_other


def _add(event: Happening, keys: set[str], role: Role) -> None:
    first = event.first
    for key in sorted(keys):
        first.claims.append(Claim(Party(key), role, "side", first.sentence, 0.4))
