"""Who takes part in talks and signings of which the text names one side or none: the sides of its main event."""

from __future__ import annotations

from tasks.domain.records import EventType, Role
from tasks.extract.coreference.happenings import Happening
from tasks.extract.mentions.document import Document
from tasks.extract.mentions.units import Party
from tasks.extract.syntax.reading import Claim

_TALKS: frozenset[EventType] = frozenset({"meeting", "negotiation", "consultation"})
_HAS_SIDES = _TALKS | {"conference"}
_TAKES_PART: frozenset[Role] = frozenset({"participant", "chair", "visitor", "host", "signatory"})
_ACTS: frozenset[Role] = frozenset({"participant", "chair", "visitor", "signatory"})
_MEETS: frozenset[Role] = frozenset({"participant", "speaker"})


def carry_over(document: Document, main: Happening, reported: list[Happening]) -> None:
    """Add the sides that a reader knows from the main event, and from who issued the text."""
    state = f"state:{document.country}"
    own = state if state in main.parties() else document.publisher
    known = _sides(main) or _speaks_for(main, own)
    for event in reported:
        if event.type in _TALKS and _is_one_sided(event) and own and not event.parties() & {own, state}:
            _add(event, {own}, "participant")
        elif event.parties() or event is main:
            continue
        elif event.type == "signing":
            _add(event, known, "signatory")
        elif event.type in _TALKS and main.type in _HAS_SIDES:
            _add(event, known, "participant")


def _sides(main: Happening) -> set[str]:
    """Both sides of a bilateral event; nobody where it has more."""
    keys = main.parties()
    takes_part = all(claim.role in _TAKES_PART for claim in main.claims)
    return keys if len(keys) == 2 and takes_part else set()


def _speaks_for(main: Happening, own: str | None) -> set[str]:
    """The publisher's state, where it takes part in the main event: the text tells further talks as its own."""
    acting = {claim.party.key for claim in main.claims if claim.role in _ACTS}
    return {own} if own is not None and own.startswith("state:") and own in acting else set()


def _is_one_sided(event: Happening) -> bool:
    """Whether talks name one state, and nobody whom it met."""
    keys = event.parties()
    is_state = len(keys) == 1 and all(key.startswith("state:") for key in keys)
    return is_state and all(claim.role in _MEETS for claim in event.claims)


def _add(event: Happening, keys: set[str], role: Role) -> None:
    first = event.first
    for key in sorted(keys):
        first.claims.append(Claim(Party(key), role, "side", first.sentence, 0.4))
