"""What people say around an event: a speech at a gathering, none in talks of two."""

from __future__ import annotations

from tasks.domain.records import EventType
from tasks.extract.coreference.happenings import Happening
from tasks.extract.mentions.document import Document
from tasks.extract.syntax.reading import Claim

REMARK = "remark"
"""Cue of what a person says, the text does not say where."""
DELEGATE = "delegate said"
"""Cue of what the delegate of a state says."""

_GATHERINGS: frozenset[EventType] = frozenset({"conference", "summit", "training", "ceremony", "exercise"})
_BILATERAL: frozenset[EventType] = frozenset({"meeting", "negotiation", "consultation", "visit"})
_TWO = 2
_MANY = 4


def is_heard(document: Document, main: Happening, claim: Claim) -> bool:
    """Whether a claim is of something said that many hear, in the event that the text is about."""
    if claim.cue not in {REMARK, DELEGATE} or _is_to_come(document, main):
        return False
    is_led = bool(main.parties("organizer") or main.parties("chair"))
    if main.type == "summit" and len(main.parties()) == _TWO and not is_led:
        return False
    return main.type in _GATHERINGS or (main.type == "meeting" and is_led and len(main.parties()) >= _MANY)


def _is_to_come(document: Document, main: Happening) -> bool:
    """Whether an event was still to come when the release was written: what is said in it is a quotation."""
    day = document.article.published_on
    return day is not None and main.when is not None and main.when[0] > day


def hush(happenings: list[Happening]) -> None:
    """Let whoever makes remarks in talks of two only take part: they are no speech."""
    for talks in happenings:
        is_bilateral = talks.type in _BILATERAL and len(talks.parties()) == _TWO
        for claim in talks.claims if is_bilateral and not talks.parties("organizer") else ():
            if claim.role == "speaker":
                claim.role = "participant"
