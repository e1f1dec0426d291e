"""Event nouns: "the 16th India-Japan Annual Summit", "a bilateral visit", "Consultation Meeting with …"."""

from __future__ import annotations

from functools import cache

from tasks.domain.records import EventType
from tasks.extract.mentions.units import EventNoun, Unit
from tasks.extract.syntax.verbs import is_only_verb, verb_forms
from tasks.extract.vocabulary import vocabulary, words

_NOT_BEFORE = words("events", "not_before")
_MISSIONS = words("events", "missions")
_REMOTE = frozenset({"teleconference", "videoconference", "video-conference"})
_BY_MEANS = frozenset({"by", "via", "through", "over", "using"})
_NAMED = frozenset({"Mission", "Town"})
_NOT_FIRST = words("organizations", "not_first")
_DEFINITE = frozenset({"the", "this", "these", "that", "his", "her", "its", "their", "our", "'s", "’s"})
_MARKS_VERB = words("grammar", "marks_verb")
_OBJECTS = frozenset({"me", "us", "you", "him", "them", "it"})
_BEFORE_VERB = _MARKS_VERB | {"now", "also", "just", "then"}
_VERB_LIKE = words("grammar", "verb_like")
_ADJECTIVES = words("grammar", "adjectives")
_STOPS = words("grammar", "stops")
_TAIL_BEGINS = words("grammar", "tail_begins")
_TAIL_ENDS = words("grammar", "tail_ends")
_TAIL_TRIMMED = words("grammar", "tail_trimmed")
_INSIDE_NAMES = frozenset({"and", "of", "on", "for"})
_MARKS_INSIDE = frozenset({"&", "–", "-"})
_POSSESSIVE = words("grammar", "possessive")
# What is launched into the air: no ceremony.
_LAUNCHED = frozenset({"missile", "missiles", "rocket", "rockets", "satellite", "ballistic"})
_BEFORE_MEETING = frozenset({"be", "is", "are", "was", "were", "been", "after", "while", "when", "by"})
_ARTICLES = frozenset({"the", "this", "a", "an"})
# Nouns that end in s and name one event.
_SINGULAR = frozenset({"talks", "discussions", "congress", "polls", "negotiations"})
# Types that a word before the head decides, the strongest first: a "summit meeting" is a summit.
_STRONGER: tuple[EventType, ...] = (
    "signing", "summit", "consultation", "training", "negotiation", "election", "exercise", "conference",
)  # fmt: skip
_WEAKER: frozenset[EventType] = frozenset(
    {"meeting", "ceremony", "other", "conference", "briefing", "project"}
)
_MOST_MODIFIERS = 8
_LONGEST_TAIL = 14
_YEAR = 4
"""Digits of a year: "the Summit 2012"."""


@cache
def event_nouns() -> dict[str, tuple[EventType, bool]]:
    """Event noun → its type, and whether it is weak."""
    return {
        noun.lstrip("+"): (kind, noun.startswith("+"))
        for kind, nouns in vocabulary("events")["nouns"].items()
        for noun in nouns
    }


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """First word of an event noun → how many words such nouns have, the longest first."""
    lengths: dict[str, set[int]] = {}
    for noun in event_nouns():
        first, *rest = noun.split()
        lengths.setdefault(first, set()).add(1 + len(rest))
    return {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}


def read_events(units: list[Unit]) -> list[Unit]:
    """Put one unit in the place of each event noun with its modifiers."""
    out: list[Unit] = []
    i = 0
    while i < len(units):
        length = _noun_at(units, i)
        if not length:
            out.append(units[i])
            i += 1
            continue
        first = _left(out)
        if first == len(out) and _is_second(out, units[i]):
            first = len(out) - 2
        article = out[first - 1].lower if first else ""
        unit = _event(out[first:], article, units[i : i + length], *_right(units, i + length))
        del out[first:]
        out.append(unit)
        i += length
    return out


def _noun_at(units: list[Unit], i: int) -> int:
    """How many units the event noun at `i` has; 0 where there is none."""
    if units[i].kind != "word":
        return 0
    for length in _lengths().get(units[i].lower, ()):
        phrase = " ".join(u.lower for u in units[i : i + length])
        if (
            phrase in event_nouns()
            and not _is_body(units, i)
            and not _modifies_next(units, i, length)
            and not _is_verb_here(units, i, length)
        ):
            return length
    return 0


def _is_body(units: list[Unit], i: int) -> bool:
    """Whether a "Mission" behind a name is a body or a scheme, and no journey; a "Town Hall" is a building."""
    is_name = units[i].text in _NAMED and i > 0 and _is_capital(units[i - 1])
    return is_name and not {_word(units, i - 1), _word(units, i - 2)} & _MISSIONS


def _modifies_next(units: list[Unit], i: int, length: int) -> bool:
    """Whether the noun only modifies the next word: "meeting room", "training workshop"."""
    k = i + length
    if k >= len(units) or units[k].kind != "word":
        return False
    is_model = units[k].text.isdigit() and len(units[k].text) < _YEAR and _word(units, k + 1).isalpha()
    if units[k].lower in _NOT_BEFORE or (is_model and units[k + 1].text.islower()):
        # "meeting room", "the Summit 300 tent"
        return True
    return length == 1 and units[k].lower in event_nouns() and not _is_verb_here(units, k, 1)


def _is_verb_here(units: list[Unit], i: int, length: int) -> bool:
    word, before, after = units[i].lower, _word(units, i - 1), _word(units, i + 1)
    if word in _REMOTE and before in _BY_MEANS:
        # "a meeting by videoconference"
        return True
    if word == "launch" and before in _LAUNCHED:
        return True
    if word == "course":
        return "of" in {before, after}
    if word in {"meeting", "signing"} and before in _BEFORE_MEETING:
        return True
    if word == "exercise" and after == "of" and units[i].text.islower():
        # "the exercise of patience"
        return True
    if word == "opening" and after in _ARTICLES:
        # "Opening the seminar, …"
        return True
    if length > 1 or word not in _VERB_LIKE:
        return False
    if after in _OBJECTS or (word == "call" and after == "the"):
        return True
    if i == 0:
        return units[i].text.islower()
    if before in _MARKS_VERB:
        return True
    takes_object = i + 1 < len(units) and (
        units[i + 1].kind in {"party", "place"} or after in {"on", "for", "the"}
    )
    return (
        units[i - 1].kind == "party"
        and word in {"visits", "calls", "visit", "call", "launch"}
        and takes_object
    )


def _is_second(out: list[Unit], head: Unit) -> bool:
    """Whether the head goes on with a name: "International Assembly and Conference"."""
    if len(out) < 2 or out[-1].lower != "and" or out[-2].event is None:
        return False
    return out[-2].event.is_named and _is_capital(head)


def _left(out: list[Unit]) -> int:
    """Index in the units so far at which the modifiers of an event noun begin."""
    first = len(out)
    while first > 0 and len(out) - first < _MOST_MODIFIERS and _belongs(out, first):
        first -= 1
    return first


def _belongs(out: list[Unit], first: int) -> bool:
    """Whether the unit before index `first` modifies the event noun behind it."""
    unit = out[first - 1]
    before = out[first - 2] if first > 1 else None
    if unit.text in {"’", "'"}:
        # "the Youth Ministers’ Meeting"
        return before is not None and _is_capital(before) and before.text.endswith("s")
    if unit.text in _POSSESSIVE or unit.kind in {"date", "event", "sum"}:
        return False
    if unit.kind == "mark":
        return unit.text in _MARKS_INSIDE
    if unit.kind == "party":
        # A name modifies the noun only from nearby: "NATO foreign ministers' meeting".
        return unit.party is not None and unit.party.person is None and len(out) - first <= 4
    is_verb = _is_verb(unit) or (unit.text.islower() and before is not None and before.lower in _BEFORE_VERB)
    if unit.kind == "word" and (unit.lower in _STOPS or is_verb or (first == 1 and unit.text in _NOT_FIRST)):
        return unit.lower in _INSIDE_NAMES and _is_inside_name(out, first)
    return True


def _is_inside_name(out: list[Unit], first: int) -> bool:
    """Whether a small word stands between two capitalised ones: "Women and Girls Conference"."""
    if first >= len(out) or first < 2:
        return False
    before = out[first - 2]
    is_name = before.kind == "word" and _is_capital(before) and before.lower not in _STOPS
    return is_name and _is_capital(out[first])


def _is_verb(unit: Unit) -> bool:
    if unit.lower in _ADJECTIVES:
        return False
    return (
        unit.lower in verb_forms()
        or is_only_verb(unit.text)
        or (unit.text[0].islower() and unit.lower.endswith(("ing", "ed")))
    )


def _event(
    modifiers: list[Unit], article: str, head: list[Unit], tail: list[Unit], of_whom: list[str]
) -> Unit:
    phrase = " ".join(u.lower for u in head)
    kind, is_weak = event_nouns()[phrase]
    inside = [
        u.party.organization
        for i, u in enumerate(modifiers)
        if u.party is not None
        and u.party.organization
        and not (kind == "project" and _is_in_name(modifiers, i))
    ]
    all_units = [*modifiers, *head, *tail]
    noun = EventNoun(
        type=_type(kind, modifiers),
        head=phrase,
        words=tuple(word for u in all_units for word in (u.event.words if u.event else [u.text])),
        is_definite=article in _DEFINITE,
        is_named=_is_named(modifiers, head, article),
        is_weak=is_weak,
        is_plural=phrase.endswith("s") and phrase not in _SINGULAR,
        owners=(*inside, *of_whom),
    )
    units = [*modifiers, *head]
    return Unit("event", units[0].start, head[-1].end, " ".join(u.text for u in units), event=noun)


def _is_in_name(modifiers: list[Unit], i: int) -> bool:
    """Whether a party is a word of a project's name, not whose it is: "the Somalia Joint Resilience Programme"."""
    beside = [u for u in (*modifiers[max(0, i - 1) : i], *modifiers[i + 1 : i + 2]) if u.kind == "word"]
    return not modifiers[i].text.isupper() and any(_is_capital(u) for u in beside)


def _type(kind: EventType, modifiers: list[Unit]) -> EventType:
    if kind not in _WEAKER:
        return kind
    said = {event_nouns()[u.lower][0] for u in modifiers if u.lower in event_nouns()}
    return next((stronger for stronger in _STRONGER if stronger in said), kind)


def _is_named(modifiers: list[Unit], head: list[Unit], article: str) -> bool:
    """Whether the event has a name of its own; the capital that opens a sentence makes none."""
    if any(u.kind == "party" for u in modifiers):
        return True
    capitals = [u.kind == "word" and _is_capital(u) for u in [*modifiers, head[0]]]
    return any(capitals if article else capitals[1:-1]) or (bool(article) and capitals[-1])


def _right(units: list[Unit], i: int) -> tuple[list[Unit], list[str]]:
    """What belongs to the noun on its right, for its title; and the body whose meeting it is."""
    tail: list[Unit] = []
    owners: list[str] = []
    for unit in units[i : i + _LONGEST_TAIL]:
        if unit.kind == "date" or unit.lower in _TAIL_ENDS or (not tail and unit.lower not in _TAIL_BEGINS):
            break
        if unit.kind == "mark" and unit.text not in _MARKS_INSIDE | _POSSESSIVE:
            break
        party = unit.party if unit.kind == "party" else None
        if party is not None and party.person is None and party.organization and tail[0].lower == "of":
            is_second = bool(owners) and (tail[-1].kind == "party" or tail[-1].text in _MARKS_INSIDE)
            owners += [party.organization] if len(tail) <= 2 or is_second else []
        tail.append(unit)
    while tail and tail[-1].lower in _TAIL_TRIMMED:
        tail.pop()
    if len(tail) > 1 and tail[-2].lower == "in" and tail[-1].kind in {"place", "party"}:
        del tail[-2:]
    return tail, owners


def _is_capital(unit: Unit) -> bool:
    return unit.text[0].isupper()


def _word(units: list[Unit], i: int) -> str:
    return units[i].lower if 0 <= i < len(units) else ""
