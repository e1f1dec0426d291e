"""One event that the text names in two ways: a signing and who signed, the opening of a conference, a visit twice."""

from __future__ import annotations

from itertools import combinations

from tasks.domain.records import EventType
from tasks.extract.coreference.happenings import Happening, are_compatible, content_words
from tasks.extract.mentions.numbering import is_other

_WHOLE: frozenset[EventType] = frozenset({"conference", "training", "summit", "exercise"})
_OPENS = frozenset({"opening", "closing", "inaugural"})
_SHOWS = frozenset({"exhibition", "expo", "festival", "fair", "job fair", "games", "tournament", "campaign"})
_PARTS = frozenset({"opening", "closing", "ceremony", "session", "opening ceremony", "plenary"})
_LEAD = 3
"""Sentences, the title among them, that only announce what the next ones tell."""


def join_doubles(happenings: list[Happening]) -> list[Happening]:
    """Make each event that is there twice one."""
    gone: set[int] = set()
    for one, other in combinations(happenings, 2):
        if id(one) in gone or id(other) in gone:
            continue
        if (
            _is_told_later(one, other)
            or _is_signed_again(one, other)
            or _is_same_visit(one, other)
            or _is_part(other, one)
        ):
            gone.add(_join(one, other))
        elif _is_part(one, other) or _is_handed_at(one, other):
            gone.add(_join(other, one))
    return [happening for happening in happenings if id(happening) not in gone]


def _join(whole: Happening, part: Happening) -> int:
    """Put the mentions of one event with those of the other, whose type and name it takes; the identity of the one."""
    kind = whole.type
    for reference in part.references:
        reference.type = kind
    whole.references += part.references
    return id(part)


def _is_told_later(announced: Happening, told: Happening) -> bool:
    """Whether the opening of the text only announces what is told behind: nobody is named there."""
    is_bare = not announced.claims and announced.first.sentence < _LEAD and bool(told.claims)
    if not is_bare or announced.type != told.type or not _may_be_one(announced, told):
        return False
    if told.first.noun is None:
        return told.type == "signing"
    return told.first.head == announced.first.head and told.content() <= announced.content()


def _is_signed_again(one: Happening, other: Happening) -> bool:
    """Whether the text only goes on to tell who signed: "The agreement was signed by …"."""
    again = other.first.noun is None and other.parties() and other.parties() <= one.parties()
    is_near = 0 < other.first.sentence - one.first.sentence <= _LEAD
    return {one.type, other.type} == {"signing"} and bool(again) and is_near and _may_be_one(one, other)


def _is_handed_at(handover: Happening, ceremony: Happening) -> bool:
    """Whether a ceremony of the next sentence is that of what was handed over or given."""
    is_deed = handover.type == "other" and handover.first.noun is None
    is_next = 0 < ceremony.first.sentence - handover.first.sentence <= 1
    return is_deed and is_next and ceremony.type == "ceremony" and _may_be_one(handover, ceremony)


def _is_same_visit(one: Happening, other: Happening) -> bool:
    """Whether one guest visits one country both times, and the days do not say that those are two visits."""
    if {one.type, other.type} != {"visit"} or not one.parties("visitor") & other.parties("visitor"):
        return False
    ours, theirs = _guests(one), _guests(other)
    if ours and theirs and not ours & theirs:
        return False
    cities = {h.place and h.place.city for h in (one, other)}
    return len(cities) == 1 and one.place is not None and other.place is not None and _may_be_one(one, other)


def _guests(visit: Happening) -> set[str]:
    return {c.party.person.name for c in visit.claims if c.role == "visitor" and c.party.person is not None}


def _is_part(part: Happening, whole: Happening) -> bool:
    """Whether an event is the opening or closing of a conference that the text names too."""
    first = part.first
    said = {word.lower() for word in first.words}
    is_whole = whole.type in _WHOLE or any(r.head in _SHOWS for r in whole.references)
    if first.head not in _PARTS or not said & _OPENS or not is_whole or _is_plural(whole):
        return False
    own = content_words(first.words) - _OPENS - _PARTS
    return own <= whole.content() and _may_be_one(part, whole)


def _may_be_one(one: Happening, other: Happening) -> bool:
    """Whether neither days nor places nor numbers say that two happenings are two events."""
    if _is_plural(one) or _is_plural(other) or any(map(is_other, one.numbers ^ other.numbers)):
        return False
    if one.when is not None and other.when is not None and not are_compatible(one.when[:2], other.when[:2]):
        return False
    here, there = one.place, other.place
    if here is None or there is None:
        return True
    return here.country == there.country and (not here.city or not there.city or here.city == there.city)


def _is_plural(happening: Happening) -> bool:
    """Whether a happening is several events in one noun."""
    return any(r.noun is not None and r.noun.is_plural for r in happening.references)
