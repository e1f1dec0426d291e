"""Who signed, where the text tells of talks of two sides and says only that an agreement was signed."""

from __future__ import annotations

from tasks.domain.records import EventType, Role
from tasks.extract.coreference.happenings import Happening
from tasks.extract.mentions.units import Party
from tasks.extract.syntax.reading import Claim

_BILATERAL: frozenset[EventType] = frozenset({"meeting", "visit", "consultation", "negotiation", "signing"})
_SIDES: frozenset[Role] = frozenset({"participant", "visitor", "host", "signatory"})
_DEED = "sign"


def imply_signatories(main: Happening, happenings: list[Happening]) -> None:
    """Let both sides of the talks have signed what was signed, where nobody is said to."""
    sides = _sides(main)
    for signing in happenings:
        if (
            len(sides) == 2
            and signing.type == "signing"
            and signing.first.head == _DEED
            and not signing.claims
        ):
            first = signing.first
            first.claims += [
                Claim(Party(key), "signatory", "both sides", first.sentence, 0.4) for key in sides
            ]


def _sides(main: Happening) -> list[str]:
    """The organizations that met, in the order of the text; none where the main event is none of two sides."""
    if main.type not in _BILATERAL:
        return []
    return list(dict.fromkeys(c.party.key for c in main.claims if c.party.key and c.role in _SIDES))
