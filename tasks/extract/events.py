"""Event nouns: "the 16th India-Japan Annual Summit", "a bilateral visit", "Consultation Meeting with …"."""

from __future__ import annotations

from functools import cache

from tasks.domain.records import EventType
from tasks.extract.units import EventNoun, Unit
from tasks.extract.verbs import verb_forms
from tasks.extract.vocabulary import vocabulary, words

_NOT_BEFORE = words("events", "not_before")
_NOT_FIRST = words("organizations", "not_first")
_DEFINITE = frozenset({"the", "this", "these", "that", "his", "her", "its", "their", "our", "'s", "’s"})
_MARKS_NOUN = _DEFINITE | {
    "a",
    "an",
    "on",
    "during",
    "of",
    "for",
    "in",
    "after",
    "before",
    "from",
    "at",
    "no",
    "any",
    "each",
    "every",
    "another",
    "first",
    "second",
    "next",
    "last",
    "recent",
    "official",
    "state",
    "and",
    "with",
    "by",
    "via",
}
_MARKS_VERB = words("grammar", "marks_verb")
_VERB_LIKE = words("grammar", "verb_like")
# Types that a word before the head decides, the strongest first: a "summit meeting" is a summit.
_STRONGER: tuple[EventType, ...] = (
    "signing",
    "summit",
    "consultation",
    "training",
    "negotiation",
    "election",
    "exercise",
    "conference",
)
_ADJECTIVES = words("grammar", "adjectives")
_STOPS = words("grammar", "stops")


@cache
def _nouns() -> dict[str, tuple[EventType, bool]]:
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
    for noun in _nouns():
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
        unit = _event(out[first:], article, units, i, length)
        del out[first:]
        out.append(unit)
        i += length
    return out


def _is_second(out: list[Unit], head: Unit) -> bool:
    """Whether the head goes on with a name: "International Assembly and Conference"."""
    return (
        len(out) > 1
        and out[-1].lower == "and"
        and out[-2].event is not None
        and out[-2].event.is_named
        and head.text[0].isupper()
    )


def _noun_at(units: list[Unit], i: int) -> int:
    """How many units the event noun at `i` has; 0 where there is none."""
    unit = units[i]
    if unit.kind != "word":
        return 0
    for length in _lengths().get(unit.lower, ()):
        phrase = " ".join(u.lower for u in units[i : i + length])
        if phrase in _nouns() and not _is_other(units, i, length):
            return length
    return 0


def _is_other(units: list[Unit], i: int, length: int) -> bool:
    """Whether the noun is a verb here, or only modifies the next word."""
    following = units[i + length] if i + length < len(units) else None
    if (
        following is not None
        and following.kind == "word"
        and (
            following.lower in _NOT_BEFORE
            or (
                " ".join([following.lower]) in _nouns()
                and length == 1
                and not _is_other(units, i + length, 1)
            )
        )
    ):
        return True
    before = units[i - 1] if i else None
    if units[i].lower == "course" and (
        _lower(units, i + 1) == "of" or (before is not None and before.lower == "of")
    ):
        return True
    if (
        units[i].lower == "meeting"
        and before is not None
        and before.lower in {"be", "is", "are", "was", "were", "been", "after", "while", "when", "by"}
    ):
        return True
    if length == 1 and units[i].lower in _VERB_LIKE:
        if before is None:
            return units[i].text[0].islower()
        if before.lower in _MARKS_VERB:
            return True
        if before.kind == "party" and units[i].lower in {"visits", "calls", "visit", "call", "launch"}:
            return (
                following is not None
                and (following.kind in {"party", "place"} or following.lower in {"on", "for", "the"})
                and not (following.lower == "to")
            )
    return False


def _left(out: list[Unit]) -> int:
    """Index in the units so far at which the modifiers of an event noun begin."""
    first = len(out)
    while first > 0 and len(out) - first < 8:
        unit = out[first - 1]
        if (
            unit.text in {"’", "'"}
            and first > 1
            and out[first - 2].text[0].isupper()
            and out[first - 2].text.endswith("s")
        ):
            first -= 1
            continue
        if unit.kind in {"date", "mark", "event"} and unit.text not in {"'s", "’s", "&", "–", "-"}:
            break
        if unit.kind == "date":
            break
        if unit.kind == "party" and unit.party is not None and unit.party.person is not None:
            break
        if unit.text in {"'s", "’s"}:
            break
        if unit.kind == "party" and not _touches(out, first):
            break
        if unit.kind == "word" and (
            unit.lower in _STOPS or (unit.text in _NOT_FIRST and first - 1 == 0) or _is_verb(unit)
        ):
            if not (
                unit.lower in {"and", "of", "on", "for"}
                and first < len(out)
                and out[first].text[0].isupper()
                and first > 1
                and out[first - 2].kind == "word"
                and out[first - 2].text[0].isupper()
                and out[first - 2].lower not in _STOPS
            ):
                break
        first -= 1
    return first


def _touches(out: list[Unit], first: int) -> bool:
    """A name modifies the noun only from nearby: "NATO foreign ministers' meeting"."""
    return len(out) - first <= 4


def _is_verb(unit: Unit) -> bool:
    if (unit.lower in verb_forms() and unit.lower not in _ADJECTIVES) or unit.lower.startswith("co-"):
        return True
    return unit.text[0].islower() and unit.lower.endswith(("ing", "ed")) and unit.lower not in _ADJECTIVES


def _event(modifiers: list[Unit], article: str, units: list[Unit], i: int, length: int) -> Unit:
    head_units = units[i : i + length]
    phrase = " ".join(u.lower for u in head_units)
    kind, is_weak = _nouns()[phrase]
    if phrase == "adoption" and not {"of", "by"} & {_lower(units, i + length)}:
        is_weak = True
    said = [u.lower for u in modifiers]
    for stronger in _STRONGER:
        if kind in {"meeting", "ceremony", "other", "conference", "briefing", "project"} and any(
            _nouns().get(w, ("", 0))[0] == stronger for w in said
        ):
            kind = stronger
            break
    before = modifiers[0] if modifiers else units[i]
    tail, owners = _right(units, i + length)
    owners = [
        u.party.organization for u in modifiers if u.kind == "party" and u.party and u.party.organization
    ] + owners
    is_named = any(
        (u.text[0].isupper() and (k or article) and u.kind == "word") or u.kind in {"party"}
        for k, u in enumerate(modifiers)
    ) or (head_units[0].text[0].isupper() and bool(article))
    noun = EventNoun(
        type=kind,
        head=phrase,
        words=tuple(
            word
            for u in [*modifiers, *head_units, *tail]
            for word in (u.event.words if u.event else [u.text])
        ),
        is_definite=article in _DEFINITE,
        is_named=is_named,
        is_weak=is_weak,
        is_plural=phrase.endswith("s")
        and phrase not in {"talks", "discussions", "congress", "polls", "negotiations"},
        owners=tuple(owners),
    )
    text = " ".join(u.text for u in [*modifiers, *head_units])
    return Unit("event", before.start, head_units[-1].end, text, event=noun)


def _lower(units: list[Unit], i: int) -> str:
    return units[i].lower if i < len(units) else ""


def _right(units: list[Unit], i: int) -> tuple[list[Unit], list[str]]:
    """What belongs to the noun on its right, for its title; and the body whose meeting it is."""
    tail: list[Unit] = []
    owners: list[str] = []
    k = i
    while k < len(units) and len(tail) < 14:
        unit = units[k]
        if unit.kind == "date" or (unit.kind == "mark" and unit.text not in {"’s", "'s", "&", "-", "–"}):
            break
        if not tail and unit.lower not in {
            "of",
            "on",
            "for",
            "between",
            "with",
            "to",
            "among",
            "in",
            "against",
        }:
            break
        if unit.kind == "word" and unit.lower in {
            "is",
            "was",
            "are",
            "were",
            "will",
            "has",
            "have",
            "held",
            "which",
            "who",
            "that",
            "where",
            "at",
            "hosted",
            "organized",
            "organised",
            "during",
            "from",
            "attended",
            "today",
            "took",
            "by",
            "said",
            "as",
            "when",
            "while",
            "jointly",
            "together",
            "chaired",
            "after",
            "before",
            "brought",
            "would",
        }:
            break
        if (
            unit.kind == "party"
            and len(tail) <= 2
            and tail
            and tail[0].lower == "of"
            and unit.party
            and unit.party.organization
            and unit.party.person is None
        ):
            owners.append(unit.party.organization)
        tail.append(unit)
        k += 1
    while tail and tail[-1].lower in {
        "of",
        "on",
        "for",
        "between",
        "with",
        "to",
        "among",
        "in",
        "the",
        "and",
        "a",
        "an",
        "against",
        "its",
    }:
        tail.pop()
    if len(tail) >= 2 and tail[-2].lower == "in" and tail[-1].kind in {"place", "party"}:
        tail = tail[:-2]
    return tail, owners
