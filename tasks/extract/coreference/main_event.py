"""Which event a release is about, and which of the others it reports."""

from __future__ import annotations

from tasks.domain.records import EventType
from tasks.extract.coreference.happenings import NEWS, Happening, content_words
from tasks.extract.mentions.document import Document

_LEAD = 6
"""Sentences of the body among which the main event is first told."""
_TOLD_BY_ONE: frozenset[EventType] = frozenset({"visit", "conference", "ceremony", "other"})
_OF_SOMEBODY: frozenset[EventType] = frozenset({"meeting", "signing"})
_BOTH_SIDES = frozenset({"implementer", "funder"})
_NAMES_A_PROJECT = frozenset({"organizer", "implementer", "funder"})


def choose_main(document: Document, happenings: list[Happening]) -> Happening | None:
    """The event that is told early and in the words of the title, else the first reported; None where none is."""
    title = content_words(tuple(document.article.title.split()))
    body = [n for n, sentence in enumerate(document.sentences) if not sentence.is_heading]
    rank = {n: 0 for n, sentence in enumerate(document.sentences) if sentence.is_heading}
    rank |= {n: i for i, n in enumerate(body[:_LEAD])}

    def weight(h: Happening) -> float:
        place = min(rank[r.sentence] for r in h.references if r.sentence in rank)
        overlap = len(title & (h.content() | _names(h))) / (len(title) or 1)
        told = 0.1 * min(len(h.claims), 4) + 0.1 * min(len(h.references), 4)
        fixed = 0.3 * (h.when is not None) + 0.2 * (h.place is not None)
        is_recalled = h.when is not None and h.when[1] < document.article.published_on - NEWS
        against = 0.8 * (h.type == "project") + 0.5 * (is_thin(h) + is_recalled) + 0.8 * h.first.is_frame
        return 2 * overlap - 0.25 * place + told + fixed - against

    told = [h for h in happenings if is_reported(h) or _is_told(h) or h.parties("organizer")]
    early = [h for h in told if any(r.sentence in rank for r in h.references)]
    reply = next((h for h in happenings if h.first.head == "reply"), None)
    return reply or max(early, key=weight, default=None) or next(filter(is_reported, happenings), None)


def _names(happening: Happening) -> set[str]:
    """The words of the names of those in it: a deed is told by them, and a noun is not."""
    people = (claim.party.person for claim in happening.claims)
    return content_words(tuple(word for p in people if p is not None for word in p.name.split()))


def is_thin(happening: Happening) -> bool:
    """Whether it is named only by nouns like "talks" or "meetings", with nobody in it."""
    return not happening.claims and _is_vague(happening)


def _is_vague(happening: Happening) -> bool:
    """Whether it is named only by nouns like "talks" or "meetings"."""
    nouns = [r.noun for r in happening.references]
    return all(n is not None and (n.is_weak or n.is_plural) for n in nouns)


def _is_peopled(happening: Happening) -> bool:
    """Whether a party or a person is known to be in it, and not only some "president"."""
    return any(c.party.key or c.party.person for c in happening.claims)


def _is_told(happening: Happening) -> bool:
    """Whether the text says more of an event than the noun: who was there, its name, or that it is the headline."""
    is_said = _is_peopled(happening) or happening.is_named or any(r.is_heading for r in happening.references)
    return is_said and not _is_vague(happening)


def _is_bare(happening: Happening) -> bool:
    """Whether nothing tells what sort of event a weak noun names: "training", "the opening of"."""
    nouns = [r.noun for r in happening.references if r.noun is not None]
    return happening.type != "election" and all(noun.words[0].lower() == noun.head for noun in nouns)


def _is_told_by_one(happening: Happening) -> bool:
    """Whether the text that names one who was there reports it: of talks it must name two."""
    return happening.type in _TOLD_BY_ONE and not _is_vague(happening)


def is_reported(happening: Happening) -> bool:
    """Whether an event that is not the main one is reported, and not only named in passing."""
    if happening.type == "project":
        return _is_project(happening)
    is_deed = happening.type in _OF_SOMEBODY and all(r.noun is None for r in happening.references)
    if is_deed and not _is_peopled(happening):
        return False
    when, place = happening.when, happening.place
    if place is not None and place.city:
        return True
    if is_thin(happening) and (when is None or _is_bare(happening)):
        return False
    if happening.claims and (happening.is_named or _is_told_by_one(happening)):
        return True
    if happening.type in {"meeting", "signing", "visit"} and len({c.party.key for c in happening.claims}) > 1:
        return True
    if when is not None and when[2] != "year":
        return True
    is_fixed = when is not None or place is not None or happening.is_online
    return is_fixed and (bool(happening.claims) or happening.is_named)


def _is_project(happening: Happening) -> bool:
    """A project needs a name, a sum or both sides, and somebody who runs, carries out or pays it."""
    roles = {claim.role for claim in happening.claims}
    has_sum = any(r.head == "money" for r in happening.references)
    has_sides = roles >= _BOTH_SIDES and not any(r.noun and r.noun.is_plural for r in happening.references)
    return (has_sum or happening.is_named or has_sides) and bool(roles & _NAMES_A_PROJECT)
