"""Happenings → records: what the document says of each event, in its own names."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date, timedelta

from tasks.domain.records import DatePrecision, EventClaim, EventType, ParticipationClaim, PersonMention, Role
from tasks.extract.coreference.confidence import confidence
from tasks.extract.coreference.happenings import Happening
from tasks.extract.mentions.document import Document
from tasks.extract.syntax.reading import Claim

_LONGEST_TITLE = 200
# Roles beside which "took part" says nothing more of an organization.
_SAY_MORE: frozenset[Role] = frozenset({"visitor", "signatory", "recipient", "observer"})
# What one can do in an event that nobody attends; what the release is about may be no project but its launch.
_ROLES_IN: dict[EventType, frozenset[Role]] = {
    "project": frozenset({"organizer", "funder", "implementer", "recipient", "supporter"}),
    "statement": frozenset({"speaker", "recipient", "supporter"}),
}


def event_claim(document: Document, happening: Happening) -> EventClaim:
    """One event with its participants, each with the sentence that proves it."""
    start, end, precision = _days(happening)
    return EventClaim(
        title=_title(document, happening),
        type=happening.type,
        is_main=happening.is_main,
        evidence=document.sentences[happening.first.sentence].span,
        start=start,
        end=end,
        precision=precision,
        place=None if happening.is_online else happening.place,
        is_online=happening.is_online,
        stated_participants=happening.stated_participants,
        participation=_participation(document, happening),
    )


def _days(happening: Happening) -> tuple[date | None, date | None, DatePrecision | None]:
    """First and last day; "a two-day conference" that begins on a day ends on the next."""
    if happening.when is None:
        return None, None, None
    first, last, precision = happening.when
    if precision == "day" and first == last:
        days = max(reference.days for reference in happening.references)
        if any(reference.ended == last for reference in happening.references):
            return last - timedelta(days - 1), last, precision
        return first, first + timedelta(days - 1), precision
    return first, last, precision


def _title(document: Document, happening: Happening) -> str:
    named = happening.named
    if happening.is_main and not (named.noun is not None and named.noun.is_named):
        return document.article.title
    return re.sub(r"\s+([’',.)])", r"\1", " ".join(named.words))[:_LONGEST_TITLE].strip() or happening.type


def _participation(document: Document, happening: Happening) -> tuple[ParticipationClaim, ...]:
    roles: defaultdict[str | None, set[Role]] = defaultdict(set)
    for claim in happening.claims:
        roles[claim.party.key].add(claim.role)
    kind = happening.type
    known = _ROLES_IN.get(kind)
    claims = [
        claim
        for claim in happening.claims
        if not _is_pointless(claim, kind, roles[claim.party.key])
        and (known is None or happening.is_main or claim.role in known)
    ]
    observers = tuple(sorted({c.party.key for c in claims if c.role == "observer" and c.party.key}))
    first: dict[tuple[str | None, Role, str | None], Claim] = {}
    for claim in claims:
        person = claim.party.person
        first.setdefault((claim.party.key, claim.role, person.name if person else None), claim)
    # Where a person is named, the same organization in the same role without one is the same fact.
    named = {(key, role) for key, role, person in first if person}
    return tuple(
        _row(document, happening, claim, observers)
        for (key, role, person), claim in first.items()
        if person or (key, role) not in named
    )


def _row(
    document: Document, happening: Happening, claim: Claim, observers: tuple[str, ...]
) -> ParticipationClaim:
    key, person = claim.party.key, claim.party.person
    return ParticipationClaim(
        organization=document.organizations.mention(key) if key else None,
        role=claim.role,
        evidence=document.sentences[claim.sentence].span,
        cue=claim.cue,
        confidence=confidence(claim, happening, document.publisher),
        person=PersonMention(person.name, person.title) if person else None,
        excluded=observers if key and key.startswith("group:") else (),
        counted=claim.counted,
        warning=claim.doubt,
    )


def _is_pointless(claim: Claim, kind: EventType, roles: set[Role]) -> bool:
    """Whether a stronger claim of the same organization says it already, or nobody would know who is meant."""
    key = claim.party.key
    if key is None:
        return claim.party.person is None or claim.role not in {"speaker", "chair"}
    others = roles - {claim.role}
    if claim.role == "host" and kind == "visit":
        return bool(others & {"participant", "visitor"})
    return claim.role == "participant" and bool(others & _SAY_MORE)
