"""References → happenings: one for each event of the document, however often it is mentioned."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta

from tasks.domain.identity import folded
from tasks.domain.records import DatePrecision, EventType, PlaceMention, Role
from tasks.extract.mentions.dates import is_length
from tasks.extract.mentions.numbering import are_two, is_other, number_of
from tasks.extract.syntax.reading import Claim, Reference
from tasks.extract.vocabulary import words

_TAKEN_UP = words("events", "taken_up")
_VAGUE = words("events", "vague")
# What takes up nothing but its like: "the briefing" is no forum.
_OF_ITS_KIND = frozenset({"briefing", "exercise", "consultation", "consultations", "call"})
# What "the event" is not: the deed is told as such, and a visit or project is called one.
_NO_EVENTS: frozenset[EventType] = frozenset({"visit", "project", "election", "statement"})
_GATHERINGS: frozenset[EventType] = frozenset(
    {"meeting", "consultation", "conference", "summit", "training", "briefing", "negotiation", "other"}
)
_FAMILIES: tuple[frozenset[EventType], ...] = (
    _GATHERINGS,
    frozenset({"visit"}),
    frozenset({"signing", "ceremony"}),
    frozenset({"ceremony", "other"}),
    frozenset({"project"}),
    frozenset({"exercise", "training"}),
    frozenset({"election"}),
)
# People who only spoke by telephone did not meet.
_CALLS = frozenset({"call", "phone call", "telephone conversation", "conversation", "video call"})
_EMPTY = words("grammar", "empty")
_REACH = 100
"""Events back to which a mention is compared: more than a release has."""
NEWS = timedelta(60)
"""What was longer ago is no news: a headline announces something else."""
_LONGEST = timedelta(31)
"""From the day on which an event is said to begin to that on which it is said to end."""
_EXACTNESS: dict[DatePrecision, int] = {"day": 3, "month": 2, "year": 1}


@dataclass(slots=True)
class Happening:
    """One event of the document."""

    references: list[Reference] = field(default_factory=list)
    is_main: bool = False

    @property
    def first(self) -> Reference:
        """Its first mention."""
        return self.references[0]

    @property
    def named(self) -> Reference:
        """The mention that names it most fully."""
        return max(self.references, key=lambda r: (bool(r.noun and r.noun.is_named), len(r.words)))

    @property
    def type(self) -> EventType:
        """The most frequent type of its mentions; of the fuller name where they tie."""
        named = self.named
        if named.noun is not None and named.noun.is_named:
            return named.type
        telling = [r for r in self.references if not _only_takes_up(r)] or self.references
        counts = Counter(r.type for r in telling)
        return max(counts, key=lambda kind: (counts[kind], kind == telling[0].type))

    @property
    def claims(self) -> list[Claim]:
        """What all its mentions say of participants."""
        return [claim for reference in self.references for claim in reference.claims]

    @property
    def is_online(self) -> bool:
        """Whether a mention says that it was held online."""
        return any(r.is_online for r in self.references)

    @property
    def place(self) -> PlaceMention | None:
        """The most exact place of its mentions."""
        places = [r.place for r in self.references if r.place is not None]
        return next((p for p in places if p.city), next(iter(places), None))

    @property
    def when(self) -> tuple[date, date, DatePrecision] | None:
        """First and last day, as exactly as a mention gives them."""
        dates = [r.date for r in self.references if r.date is not None]
        if not dates:
            return None
        best = max(dates, key=lambda d: (_EXACTNESS[d.precision], not d.is_relative, (d.last - d.first).days))
        until = next((r.until for r in self.references if r.until), None)
        if best.precision == "day" and until and best.first < until <= best.first + _LONGEST:
            return best.first, until, "day"
        whole = _from_begin_to_end(self.references) if best.first == best.last else None
        return (*whole, "day") if whole else (best.first, best.last, best.precision)

    @property
    def numbers(self) -> set[str | None]:
        """Which of a series its mentions say that it is."""
        return {number_of(r.words, r.head) for r in self.references}

    @property
    def stated_participants(self) -> int | None:
        """How many people came, by the mention that states most."""
        return max((r.stated for r in self.references if r.stated is not None), default=None)

    @property
    def is_named(self) -> bool:
        """Whether a mention gives it a name of its own."""
        return any(r.noun is not None and r.noun.is_named and not r.noun.is_plural for r in self.references)

    def parties(self, role: Role | None = None) -> set[str]:
        """Keys of the organizations in it, or of those in one role."""
        return {c.party.key for c in self.claims if c.party.key and role in {None, c.role}}

    def content(self) -> set[str]:
        """The words of its names that tell it from others."""
        return {w for r in self.references for w in content_words(r.words)}


def _only_takes_up(reference: Reference) -> bool:
    """Whether a mention says nothing of what sort of event it is: "the meeting", "the two-day event"."""
    noun = reference.noun
    is_again = noun is not None and noun.is_definite and not noun.is_named and not noun.is_plural
    return is_again and reference.head in _VAGUE and all(map(is_length, reference.words[:-1]))


def content_words(said: tuple[str, ...]) -> set[str]:
    """Words of an event's name, folded, without the empty ones."""
    return {w for text in said for w in folded(text).split() if w not in _EMPTY}


@dataclass(slots=True)
class _Gathered(Happening):
    """What is known so far of one event: its mentions without those that say nothing new."""

    whole: Happening = field(default_factory=Happening)
    told: set[object] = field(default_factory=set)

    def take(self, reference: Reference) -> None:
        self.whole.references.append(reference)
        telling = _telling(reference)
        if telling not in self.told:
            self.told.add(telling)
            self.references.append(reference)


def gather(references: list[Reference], published_on: date) -> list[Happening]:
    """Put references to the same event together, in the order of the text."""
    recalled = published_on - NEWS
    gathered: list[_Gathered] = []
    homes: dict[int, _Gathered] = {}
    for reference in references:
        if reference.same_as is not None:
            home = homes.get(id(reference.same_as))
        else:
            near = [one for one in gathered[-_REACH:] if not _is_recalled(reference, one, recalled)]
            home = _home(reference, near)
        if home is None:
            home = _Gathered()
            gathered.append(home)
        home.take(reference)
        homes[id(reference)] = home
    return [one.whole for one in gathered]


def _telling(reference: Reference) -> object:
    """What a mention says of its event; one that says the same once more need not be compared."""
    who = frozenset((c.party.key, c.party.person and c.party.person.name, c.role) for c in reference.claims)
    days = reference.date and (reference.date.first, reference.date.last, reference.date.is_relative)
    noun = reference.noun and (reference.noun.is_named, reference.noun.is_plural)
    return (
        reference.type,
        reference.head,
        reference.words,
        reference.place,
        days,
        who,
        noun,
        reference.is_heading,
    )


def _is_recalled(reference: Reference, happening: Happening, recalled: date) -> bool:
    """Whether a mention tells of a time that the release only recalls, and so not of what its headline announces."""
    if reference.date is None or reference.date.last > recalled:
        return False
    return happening.when is None and happening.first.is_heading


def _home(reference: Reference, happenings: list[_Gathered]) -> _Gathered | None:
    """The happening that a reference mentions once more; None where it is a new one."""
    fitting = [h for h in happenings if _fits(reference, h)]
    if not fitting:
        return None
    same = next((h for h in fitting if _same_time_and_place(reference, h)), None)
    if same is not None:
        return same
    if reference.head in {"money", "vote"}:
        return next((h for h in fitting if any(_same_deed(reference, r) for r in h.references)), None)
    if reference.noun is None:
        return next((h for h in reversed(fitting) if _same_parties(reference, h)), None)
    noun = reference.noun
    said = content_words(reference.words)
    if (noun is not None and noun.is_named) or len(said) > 2:
        likeness = [(_likeness(said, h), -i, h) for i, h in enumerate(fitting)]
        best = max(likeness, key=lambda one: one[:2])
        if best[0] >= 0.5:
            return best[2]
    announced = next((h for h in fitting if h.first.is_heading and h.first.head == reference.head), None)
    if announced is not None:
        opens_text = all(r.is_heading for r in announced.references)
        if opens_text or len(said) < 3:
            return announced
    if (taken_up := _taken_up(reference, fitting)) is not None:
        return taken_up
    if noun.is_definite and (again := [h for h in fitting if _is_named_again(reference, h)]):
        return again[-1]
    return next((h for h in reversed(fitting) if _is_retold(reference, h)), None)


def _taken_up(reference: Reference, fitting: list[_Gathered]) -> _Gathered | None:
    """The event that "the meeting" takes up: the last of its noun, else of its type, else any that it may be called."""
    noun, head = reference.noun, reference.head
    if noun is None or not noun.is_definite or head not in _TAKEN_UP or _distinct(reference, fitting):
        return None
    said_here = [h for h in fitting if not any(map(is_other, h.numbers))] or fitting
    same_head = [h for h in said_here if any(r.head == head for r in h.references)]
    if not same_head and number_of(reference.words, head) is not None:
        return None
    same_type = [h for h in said_here if any(r.type == reference.type for r in h.references)]
    of_some = [h for h in same_type if h.claims or h.when or h.place]
    same_type = of_some or ([] if head in _VAGUE else same_type)
    known = same_head or same_type or (fitting if head not in _OF_ITS_KIND else [])
    # "The discussion focused on …": too little for the list of who attended "the meeting".
    told = [h for h in known if h.claims or h.when is not None]
    return next(reversed(told or known), None)


def _is_named_again(reference: Reference, happening: Happening) -> bool:
    """Whether a definite phrase has the noun of an event and says no more than its name: "the opening ceremony"."""
    has_noun = any(r.head == reference.head for r in happening.references)
    return has_noun and content_words(reference.words) <= happening.content()


def _is_retold(reference: Reference, happening: Happening) -> bool:
    """Whether talks of the same parties are told once more, in the next sentence or under the headline."""
    is_near = happening.first.sentence == reference.sentence - 1
    is_bilateral = {reference.type, happening.type} <= {"meeting", "negotiation", "consultation"}
    is_undated = reference.date is None or happening.when is None or happening.first.is_heading
    return (is_near or (is_bilateral and is_undated)) and _same_parties(reference, happening)


def _distinct(reference: Reference, fitting: list[_Gathered]) -> bool:
    """Whether a definite phrase names something else: capitalised words that no happening has."""
    noun = reference.noun
    if noun is None or not noun.is_named:
        return False
    # "the three-day Dialogue" has no name.
    said = content_words(tuple(word for word in reference.words if not is_length(word)))
    return len(said) > 1 and all(_likeness(said, h) < 0.34 for h in fitting)


def _likeness(said: set[str], happening: Happening) -> float:
    """Share of the words of the shorter name that the other has too."""
    best = 0.0
    for reference in happening.references:
        other = content_words(reference.words)
        shorter = min(len(said), len(other))
        if shorter:
            common = len(said & other)
            best = max(best, common / shorter if shorter > 1 or len(said) == len(other) else 0.4 * common)
    return best


def _fits(reference: Reference, happening: Happening) -> bool:
    types = {r.type for r in happening.references}
    is_any = reference.head == "event" and _only_takes_up(reference) and types.isdisjoint(_NO_EVENTS)
    if (
        not any(reference.type in family and types & family for family in _FAMILIES)
        and reference.type not in types
        and not is_any
    ):
        return False
    if reference.date is not None and not reference.date.is_relative:
        when = happening.when
        is_same = _only_takes_up(reference) or reference.head in {r.head for r in happening.references}
        is_end = is_same and _from_begin_to_end([*happening.references, reference])
        days = (reference.date.first, reference.date.last)
        if when is not None and not is_end and not are_compatible(days, when[:2]):
            return False
    if reference.type == "visit" and _differ(_visitors([reference]), _visitors(happening.references)):
        return False
    if reference.head == "meeting" and all(_is_by_telephone(r) for r in happening.references):
        return False
    if are_two(number_of(reference.words, reference.head), happening.numbers):
        return False
    place, other = reference.place, happening.place
    if place is not None and other is not None:
        if place.country and other.country and place.country != other.country:
            return False
        if place.city and other.city and place.city != other.city:
            return False
    # "meetings" takes up no single meeting.
    is_plural = reference.noun is not None and reference.noun.is_plural
    return not is_plural or any(r.noun is not None and r.noun.is_plural for r in happening.references)


def _from_begin_to_end(references: list[Reference]) -> tuple[date, date] | None:
    """The day on which the mentions say that the event began, and that on which it ended."""
    begun = next((r.begun for r in references if r.begun), None)
    ended = next((r.ended for r in references if r.ended), None)
    return (begun, ended) if begun and ended and begun < ended <= begun + _LONGEST else None


def _is_by_telephone(reference: Reference) -> bool:
    return reference.head in _CALLS and "courtesy" not in reference.words


def _same_deed(one: Reference, other: Reference) -> bool:
    """The same sum, or a vote of the same body."""
    if one.head == "money":
        return other.head == "money" and one.words[:1] == other.words[:1]
    return one.head == other.head and one.words[:3] == other.words[:3]


def are_compatible(ours: tuple[date, date], theirs: tuple[date, date]) -> bool:
    """Whether one span holds the other: "April 2012" and "3 April 2012" can be one, "1-4" and "4-6 April" not."""
    (a, b), (c, d) = ours, theirs
    return (a <= c and d <= b) or (c <= a and b <= d)


def _visitors(references: list[Reference]) -> set[str | None]:
    return {c.party.key for r in references for c in r.claims if c.role == "visitor"} - {None}


def _differ(ours: set[str | None], theirs: set[str | None]) -> bool:
    return bool(ours and theirs) and not ours & theirs


def _same_time_and_place(reference: Reference, happening: Happening) -> bool:
    """Whether both have a city and days, the same; and not two names."""
    place, when = reference.place, happening.when
    if place is None or happening.place is None or when is None or reference.date is None or not place.city:
        return False
    return place.city == happening.place.city and reference.head in {"adoption", "vote"}


def _same_parties(reference: Reference, happening: Happening) -> bool:
    ours = {c.party.key or (c.party.person and c.party.person.name) for c in reference.claims} - {None}
    theirs = {c.party.key or (c.party.person and c.party.person.name) for c in happening.claims} - {None}
    return bool(ours) and (len(ours & theirs) >= 2 or (ours == theirs and len(ours) > 1))
