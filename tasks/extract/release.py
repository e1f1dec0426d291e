"""An article → the events it reports, who took part in them and in which role."""

from __future__ import annotations

import re
from datetime import timedelta

from tasks.domain.gazetteer import Gazetteer, Places
from tasks.domain.records import (
    Article,
    DatePrecision,
    EventClaim,
    ExtractedRelease,
    ParticipationClaim,
    PersonMention,
    PlaceMention,
    Role,
)
from tasks.extract.bystanders import read_bystanders
from tasks.extract.deeds import read_deeds
from tasks.extract.happenings import Happening, content_words, gather
from tasks.extract.mentions import Document, read_document
from tasks.extract.noun_roles import read_nouns
from tasks.extract.phrase_roles import read_phrases
from tasks.extract.pronouns import Pronouns
from tasks.extract.reading import Claim, Reading, Reference
from tasks.extract.sides import tell_sides
from tasks.extract.speech import read_speech
from tasks.extract.units import Sentence
from tasks.extract.verb_roles import read_verbs
from tasks.extract.when_where import read_when_and_where

VERSION = "1"
"""Raised with every change that changes what is extracted; rows say which version made them."""

_LEAD = 6
_NUMBERS = {
    word: n
    for n, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1
    )
}
_DAYS = re.compile(r"^(\w+)-days?$", re.IGNORECASE)


def extract_release(article: Article, gazetteer: Gazetteer, places: Places) -> ExtractedRelease:
    """Read one article; what it does not say is left open, not guessed."""
    document = read_document(article, gazetteer, places)
    references: list[Reference] = []
    loose: list[Claim] = []
    pronouns = Pronouns(document)
    for number, sentence in enumerate(document.sentences):
        pronouns.resolve(sentence)
        reading = read_sentence(sentence, number, document.publisher)
        references += reading.references
        loose += reading.loose
    happenings = gather(references, article.title)
    tell_sides(document, happenings)
    main = _main(document, happenings)
    if main is not None:
        main.is_main = True
        _adopt(loose, happenings, main)
        _absorb_meetings(main, happenings)
        _give_dateline(document, main)
        _share_with(main, happenings)
        _meet_hosts(happenings)
    kept = [h for h in happenings if h.is_main or _counts(h)]
    return ExtractedRelease(article, tuple(_event(document, h) for h in kept), VERSION)


def read_sentence(sentence: Sentence, number: int, publisher: str | None) -> Reading:
    """The references to events in one sentence, each with its claims, date and place."""
    reading = Reading(sentence.units, number, publisher, is_heading=sentence.is_heading)
    read_verbs(reading)
    read_nouns(reading)
    read_deeds(reading)
    read_speech(reading)
    read_phrases(reading)
    read_bystanders(reading)
    read_when_and_where(reading)
    return reading


def _main(document: Document, happenings: list[Happening]) -> Happening | None:
    """The event that the release is about: early in the text and in the words of its title."""
    title = content_words(tuple(document.article.title.split()))
    headings = {n for n, s in enumerate(document.sentences) if s.is_heading}
    body = [n for n in range(len(document.sentences)) if n not in headings]
    lead = set(body[:_LEAD]) | headings

    def weight(h: Happening) -> float:
        early = min(
            (body.index(r.sentence) if r.sentence in lead - headings else 0 if r.sentence in headings else 9)
            for r in h.references
        )
        overlap = len(title & h.content()) / (len(title) or 1)
        support = min(len(h.claims), 4) * 0.1 + min(len(h.references), 4) * 0.1
        dated = 0.3 * (h.when is not None) + 0.2 * (h.place is not None)
        return (
            2.0 * overlap
            - 0.25 * early
            + support
            + dated
            - 0.8 * (h.type == "project")
            - 0.5 * _is_thin(h)
            - 0.8 * h.first.is_frame
        )

    candidates = [h for h in happenings if any(r.sentence in lead for r in h.references)]
    return max(candidates, key=weight, default=None)


def _is_thin(happening: Happening) -> bool:
    return (
        all(r.noun is not None and (r.noun.is_weak or r.noun.is_plural) for r in happening.references)
        and not happening.claims
    )


def _counts(happening: Happening) -> bool:
    """Whether an event that is not the main one is reported, and not only named in passing."""
    if happening.type == "project":
        has_name = any(
            r.head == "money" or (r.noun is not None and r.noun.is_named) for r in happening.references
        )
        return has_name and any(c.role in {"organizer", "implementer", "funder"} for c in happening.claims)
    if _is_thin(happening) and happening.when is None:
        return False
    is_named = any(
        r.noun is not None and r.noun.is_named and not r.noun.is_plural for r in happening.references
    )
    if is_named and happening.claims:
        return True
    if happening.type in {"meeting", "signing", "visit"} and len({c.party.key for c in happening.claims}) > 1:
        return True
    if happening.when is not None and happening.when[2] != "year":
        return True
    if happening.when is not None or happening.place is not None or happening.is_online:
        return bool(happening.claims) or any(
            r.noun is not None and r.noun.is_named for r in happening.references
        )
    return False


def _adopt(loose: list[Claim], happenings: list[Happening], main: Happening) -> None:
    """Give what a sentence says of an event that it does not name to the event before it, else to the main one."""
    for claim in loose:
        before = [
            r for h in happenings for r in h.references if 0 <= claim.sentence - r.sentence <= 1 and r.claims
        ]
        target = max(before, key=lambda r: r.sentence, default=main.first)
        if target.type == "visit" and claim.cue.startswith("accompan"):
            claim.role = "visitor"
        target.claims.append(claim)


def _absorb_meetings(main: Happening, happenings: list[Happening]) -> None:
    """Talks during a visit are the visit's own participation, unless they have a day, venue or name of their own."""
    if main.type != "visit":
        return
    visitors = {c.party.key for c in main.claims if c.role == "visitor"}
    for one in list(happenings):
        if (
            one is main
            or one.type not in {"meeting", "negotiation"}
            or any(r.noun and r.noun.is_named for r in one.references)
        ):
            continue
        who = {c.party.key for c in one.claims}
        if (
            not who & visitors
            or (one.when is not None and not _inside(one, main))
            or (
                one.place is not None
                and one.place.city
                and main.place is not None
                and one.place.city != main.place.city
            )
        ):
            continue
        if one.when is not None and one.when != main.when:
            continue
        main.first.claims += [
            c
            for c in one.claims
            if c.party.key not in visitors or (c.party.person is not None and c.role == "visitor")
        ]
        happenings.remove(one)


def _share_with(main: Happening, happenings: list[Happening]) -> None:
    """Let what belongs to the main event have its day and country, where the text gives it none of its own."""
    for one in happenings:
        if one.first.is_sideline and one.when is None:
            one.first.date = next((r.date for r in main.references if r.date is not None), None)
            one.first.place = one.first.place or main.place
        if one is main:
            if one.place is None and not one.is_online and one.type in {"meeting", "negotiation", "signing"}:
                visit = next(
                    (
                        h
                        for h in happenings
                        if h.type == "visit" and h.place and any(r.is_current for r in h.references)
                    ),
                    None,
                )
                if visit is not None and visit.place is not None:
                    one.first.place = PlaceMention(country=visit.place.country)
        elif (
            one.type == "meeting"
            and one.when is None
            and main.type == "meeting"
            and len({c.party.key for c in one.claims}) > 1
        ):
            if one.first.noun is None or one.first.noun.is_plural:
                one.first.date = next((r.date for r in main.references if r.date is not None), None)
                one.first.place = one.first.place or main.place


def _meet_hosts(happenings: list[Happening]) -> None:
    """The visited side takes part in a visit where the text says that it met the visitor."""
    met = {
        frozenset({a.party.key, b.party.key})
        for h in happenings
        if h.type in {"meeting", "negotiation"}
        for a in h.claims
        for b in h.claims
    }
    for visit in (h for h in happenings if h.type == "visit"):
        visitors = {c.party.key for c in visit.claims if c.role == "visitor"}
        for claim in visit.claims:
            if claim.role == "host" and any(frozenset({claim.party.key, v}) in met for v in visitors):
                claim.role = "participant"


def _inside(one: Happening, main: Happening) -> bool:
    return one.when is None or main.when is None or main.when[0] <= one.when[0] <= main.when[1]


def _give_dateline(document: Document, main: Happening) -> None:
    """Where the text gives the main event no place or day, the dateline does."""
    for sentence in document.sentences[:8]:
        units = sentence.units
        for i, unit in enumerate(units[:4]):
            after = units[i + 1].text if i + 1 < len(units) else ""
            if (
                unit.place is not None
                and (after in {"–", "—", "-", "(", ":", ",", "/"} or (sentence.is_heading and i == 0))
                and (unit.text.isupper() or i == 0)
            ):
                if main.place is None and not main.is_online:
                    main.first.place = unit.place
                date_units = [u.date for u in units[i : i + 7] if u.date is not None]
                if main.when is None and date_units:
                    main.first.date = date_units[0]
                return


# --- to records ---


def _event(document: Document, happening: Happening) -> EventClaim:
    when = _extended(happening)
    place = None if happening.is_online else happening.place
    evidence = document.sentences[happening.first.sentence].span
    title = _title(document, happening)
    claims = _participation(document, happening)
    return EventClaim(
        title=title,
        type=happening.type,
        is_main=happening.is_main,
        evidence=evidence,
        start=when[0] if when else None,
        end=when[1] if when else None,
        precision=when[2] if when else None,
        place=place,
        is_online=happening.is_online,
        participation=claims,
    )


def _extended(happening: Happening) -> tuple[object, object, DatePrecision] | None:  # type: ignore[type-arg]
    """Its days; "a two-day conference" that begins on a day ends on the next."""
    when = happening.when
    if when is None or when[2] != "day" or when[0] != when[1]:
        return when
    for reference in happening.references:
        for word in reference.words:
            match = _DAYS.match(word)
            if match:
                number = _NUMBERS.get(match.group(1).lower()) or (
                    int(match.group(1)) if match.group(1).isdigit() else 1
                )
                return when[0], when[0] + timedelta(number - 1), when[2]
    return when


def _title(document: Document, happening: Happening) -> str:
    named = happening.named
    title = " ".join(named.words)
    if happening.is_main and (named.noun is None or not named.noun.is_named):
        return document.article.title
    return re.sub(r"\s+([’',.)])", r"\1", title)[:200].strip() or happening.type


def _participation(document: Document, happening: Happening) -> tuple[ParticipationClaim, ...]:
    claims = _settled(happening)
    seen: dict[tuple[str | None, Role, str | None], ParticipationClaim] = {}
    observers = {c.party.key for c in claims if c.role == "observer" and c.party.key}
    for claim in claims:
        key = claim.party.key
        person = claim.party.person
        if key is None and (person is None or claim.role not in {"speaker", "chair"}):
            continue
        organization = document.organizations.mention(key) if key else None
        row = ParticipationClaim(
            organization=organization,
            role=claim.role,
            evidence=document.sentences[claim.sentence].span,
            cue=claim.cue,
            confidence=claim.confidence,
            person=PersonMention(person.name, person.title) if person else None,
            excluded=tuple(sorted(o for o in observers if o)) if key and key.startswith("group:") else (),
        )
        seen.setdefault((key, claim.role, person.name if person else None), row)
    named = {(key, role) for key, role, person in seen if person}
    return tuple(row for (key, role, person), row in seen.items() if person or (key, role) not in named)


def _settled(happening: Happening) -> list[Claim]:
    """Claims without those that a stronger one of the same organization makes pointless."""
    claims = happening.claims
    roles: dict[str | None, set[Role]] = {}
    for claim in claims:
        roles.setdefault(claim.party.key, set()).add(claim.role)
    kept = []
    for claim in claims:
        others = roles[claim.party.key] - {claim.role}
        if claim.role == "host" and happening.type == "visit" and others & {"participant", "visitor"}:
            continue
        if claim.role == "participant" and others & {"visitor", "signatory", "recipient", "observer"}:
            continue
        kept.append(claim)
    return kept
