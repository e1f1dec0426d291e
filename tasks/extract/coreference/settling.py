"""Whose the claims are of which a sentence does not name the event."""

from __future__ import annotations

from tasks.domain.records import Role
from tasks.extract.coreference.happenings import Happening
from tasks.extract.mentions.document import Document
from tasks.extract.roles.bystanders import LONG_LIST
from tasks.extract.roles.remarks import REMARK, hush, is_heard
from tasks.extract.syntax.reading import Claim, Reference

# Roles that a text states of much besides events: who supports a policy, organizes relief, hosts refugees.
_OF_ANYTHING: frozenset[Role] = frozenset({"supporter", "organizer", "host", "facilitator"})


def settle(document: Document, main: Happening, happenings: list[Happening], loose: list[Claim]) -> None:
    """Give loose claims, of an event that their sentence does not name, to their events."""
    references = [reference for happening in happenings for reference in happening.references]
    for claim in loose:
        if is_heard(document, main, claim):
            main.first.claims.append(claim)
        elif claim.cue != REMARK:
            _adopt(claim, references, main, reach=_reach(document, claim))
    hush(happenings)


def _adopt(claim: Claim, references: list[Reference], main: Happening, *, reach: int) -> None:
    """Give a loose claim to the event told in or before its sentence in the paragraph, else to the main one."""
    if claim.told_in is None:
        near = [r for r in references if 0 <= claim.sentence - r.sentence <= reach and r.claims]
    else:
        near = [r for r in references if 0 <= claim.told_in - r.sentence <= reach]
    if claim.cue == LONG_LIST and _told_before(claim, references) not in main.references:
        return
    if not near and claim.role in _OF_ANYTHING and claim.told_in is None:
        return
    target = max(near, key=lambda r: r.sentence, default=main.first)
    if target.type == "statement" and claim.role != "speaker":
        return
    target.claims.append(claim)


def _told_before(claim: Claim, references: list[Reference]) -> Reference | None:
    """The event last told before the sentence of a claim."""
    told = [r for r in references if r.sentence < claim.sentence]
    return max(told, key=lambda r: (r.sentence, r.position), default=None)


def _reach(document: Document, claim: Claim) -> int:
    """How many sentences before a claim its event may be told: across no break, and from no label of a list."""
    if claim.told_in is not None:
        return 0 if document.sentences[claim.told_in].is_heading else 1
    return 0 if document.sentences[claim.sentence].opens else 1
