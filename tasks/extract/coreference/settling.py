"""Whose the claims are of which a sentence does not name the event."""

from __future__ import annotations

from tasks.domain.records import Role
from tasks.extract.coreference.happenings import Happening
from tasks.extract.coreference.main_event import is_reported
from tasks.extract.mentions.document import Document
from tasks.extract.roles.bystanders import LONG_LIST
from tasks.extract.roles.presence import LEADER
from tasks.extract.roles.remarks import REMARK, hush, is_heard
from tasks.extract.syntax.reading import Claim, Reference

_NEXT = 2
"""Sentences behind an event that can still say "it"."""
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
    _fund(main, happenings)
    hush(happenings)


def _fund(main: Happening, happenings: list[Happening]) -> None:
    """Let who pays for "the project" that has no name of its own fund the event that the text tells as part of it."""
    for project in [h for h in happenings if h.type == "project" and h is not main]:
        is_part = project.first.sentence >= main.first.sentence and not any(
            r.noun and r.noun.is_plural for r in project.references
        )
        if is_part and not is_reported(project):
            main.first.claims += [c for c in project.claims if c.role == "funder"]


def _adopt(claim: Claim, references: list[Reference], main: Happening, *, reach: int) -> None:
    """Give a loose claim to the event told in or before its sentence in the paragraph, else to the main one."""
    if claim.told_in is None:
        near = [r for r in references if 0 <= claim.sentence - r.sentence <= reach and r.claims]
    else:
        near = [r for r in references if 0 <= claim.told_in - r.sentence <= reach]
    if claim.cue == LONG_LIST and _told_before(claim, references) not in main.references:
        return
    if (
        not near
        and claim.role in _OF_ANYTHING
        and claim.told_in is None
        and not _is_next(claim, main, references)
    ):
        return
    target = max(near, key=lambda r: r.sentence, default=main.first)
    if target.type == "statement" and claim.role != "speaker":
        return
    if claim.cue == LEADER and claim.party.key is None and main.type == "visit":
        target = main.first
    _lead_from(target, claim)
    target.claims.append(claim)


def _lead_from(target: Reference, claim: Claim) -> None:
    """Let whoever leads "the delegation", and is of nobody known, be of those who came to the event."""
    person = claim.party.person
    if claim.cue != LEADER or person is None or claim.party.key is not None:
        return
    guests = [c for c in target.claims if c.party.key and c.role == "visitor"]
    met = [c for c in target.claims if c.party.key and c.is_object]
    came = {c.party.key: c.role for c in guests or met}
    if len(came) == 1:
        person.told, claim.role = came.popitem()


def _is_next(claim: Claim, main: Happening, references: list[Reference]) -> bool:
    """Whether a claim stands behind a mention of the main event and of no other: "It was convened by …"."""
    if not claim.cue.endswith((" by", " it")):
        return False
    told = _told_before(claim, references)
    return told is not None and told in main.references and claim.sentence - told.sentence <= _NEXT


def _told_before(claim: Claim, references: list[Reference]) -> Reference | None:
    """The event last told before the sentence of a claim."""
    told = [r for r in references if r.sentence < claim.sentence]
    return max(told, key=lambda r: (r.sentence, r.position), default=None)


def _reach(document: Document, claim: Claim) -> int:
    """How many sentences before a claim its event may be told: across no break, and from no label of a list."""
    if claim.told_in is not None:
        return 0 if document.sentences[claim.told_in].is_heading else 1
    return 0 if document.sentences[claim.sentence].opens else 1
