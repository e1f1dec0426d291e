"""The verbs of the vocabulary in all their forms, and finding them in a sentence."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Literal

from tasks.domain.records import EventType, Role
from tasks.extract.mentions.units import Unit
from tasks.extract.vocabulary import vocabulary, words

Form = Literal["base", "s", "past", "participle", "ing"]
_BE = frozenset({"is", "was", "are", "were", "be", "been", "being", "'s", "gets", "got"})
_HAVE = frozenset({"has", "have", "had", "having", "'ve"})
_MODALS = words("grammar", "modals")
_BETWEEN = words("grammar", "between")
_NO_NOUNS = words("grammar", "only_verbs")
_WHEN_OR_WHERE = frozenset({"in", "on", "at", "from", "to", "the", ",", "-"})
_ARTICLES = words("grammar", "articles")
_LONGEST_GROUP = 5
_REACH_OF_EVENT = 12
_PRONOUNS = frozenset({"we", "they", "i", "you", "who", "which", "that", "he", "she", "it"})


@dataclass(frozen=True, slots=True)
class Cue:
    """What a verb tells: the kind of construction, and the roles in it."""

    kind: Literal["event_object", "event_subject", "verbal"]
    lemma: str
    tail: tuple[str, ...] = ()
    """Words that must follow: "on" in "call on"."""
    role: Role | None = None
    object_role: Role | None = None
    type: EventType | None = None


@dataclass(slots=True)
class Verb:
    """A verb of the vocabulary in a sentence: units first..last (with its tail), voice and cues."""

    first: int
    index: int
    last: int
    is_passive: bool
    form: Form
    cues: tuple[Cue, ...]

    @property
    def lemma(self) -> str:
        """The verb with its tail."""
        return " ".join((self.cues[0].lemma, *self.cues[0].tail))


@cache
def _cues() -> dict[str, list[tuple[Form, Cue]]]:
    """First word of a verb in any form → forms and cues, the longest tails first."""
    roles = vocabulary("roles")
    cues: list[Cue] = []
    for kind in ("event_object", "event_subject"):
        for role, verbs in roles[kind].items():
            cues += [_cue(kind, verb, role=role) for verb in verbs]
    for group in roles["verbal"]:
        for verb in group["verbs"]:
            cues.append(
                _cue(
                    "verbal",
                    verb,
                    role=group["subject"],
                    object_role=group["object"] or None,
                    type=group["type"],
                )
            )
    by_form: dict[str, list[tuple[Form, Cue]]] = defaultdict(list)
    for cue in cues:
        for form, written in inflected(cue.lemma):
            by_form[written].append((form, cue))
    for found in by_form.values():
        found.sort(key=lambda one: -len(one[1].tail))
    return by_form


def _cue(kind: str, verb: str, **what: str | None) -> Cue:
    lemma, *tail = verb.split()
    return Cue(kind, lemma, tuple(tail), **what)  # type: ignore[arg-type]


def inflected(lemma: str) -> list[tuple[Form, str]]:
    """The forms of an English verb; irregular ones stand in the vocabulary."""
    stem = lemma.removeprefix("co-")
    prefix = lemma[: len(lemma) - len(stem)]
    past = vocabulary("roles")["irregular"].get(stem)
    regular = _with_ending(stem, "ed")
    forms: list[tuple[Form, str]] = [("base", stem), ("s", _with_s(stem)), ("ing", _with_ending(stem, "ing"))]
    forms += (
        [("past", past[0]), ("participle", past[1])] if past else [("past", regular), ("participle", regular)]
    )
    if stem.endswith(("el", "ial")):
        forms += [("ing", stem + "ling"), ("past", stem + "led"), ("participle", stem + "led")]
    return [(form, prefix + written) for form, written in forms]


def _with_s(stem: str) -> str:
    if stem in {"have", "be"}:
        return {"have": "has", "be": "is"}[stem]
    if stem.endswith(("s", "sh", "ch", "x", "z", "go")):
        return stem + "es"
    return stem[:-1] + "ies" if stem.endswith("y") and stem[-2] not in "aeiou" else stem + "s"


_DOUBLED = frozenset({"run", "wrap", "sit", "refer", "confer", "transfer", "get", "begin"})


def _with_ending(stem: str, ending: str) -> str:
    if stem in _DOUBLED:
        return stem + stem[-1] + ending
    if stem.endswith("e") and stem not in {"be", "see", "oversee"}:
        return stem[:-1] + ending
    if ending == "ed" and stem.endswith("y") and stem[-2] not in "aeiou":
        return stem[:-1] + "ied"
    return stem + ending


@cache
def verb_forms() -> frozenset[str]:
    """Every written form of every verb of the vocabulary that is not a base form."""
    return frozenset(
        written for written, found in _cues().items() if any(form != "base" for form, _ in found)
    )


@cache
def base_forms() -> frozenset[str]:
    """The base form of every verb of the vocabulary."""
    return frozenset(
        written for written, found in _cues().items() if any(form == "base" for form, _ in found)
    )


def is_only_verb(word: str) -> bool:
    """Whether a base form cannot be a noun: "co-organize", and unlike "host"."""
    return word in base_forms() and (
        word.startswith("co-") or word.endswith(("ize", "ise")) or word in _NO_NOUNS
    )


def find_verbs(units: list[Unit], *, is_heading: bool = False) -> list[Verb]:
    """The vocabulary's verbs in a sentence, in order."""
    found: list[Verb] = []
    reached = 0
    for i, unit in enumerate(units):
        if i < reached or unit.kind != "word" or unit.lower not in _cues():
            continue
        verb = _verb(units, i, is_heading)
        if verb is not None:
            found.append(verb)
            reached = verb.last + 1
    return found


def _verb(units: list[Unit], i: int, is_heading: bool) -> Verb | None:
    candidates = [
        (form, cue) for form, cue in _cues()[units[i].lower] if _tail_end(units, i, cue.tail) is not None
    ]
    if not candidates:
        return None
    longest = len(candidates[0][1].tail)
    if candidates[0][1].kind == "event_object" and len(candidates[-1][1].tail) < longest:
        # "met at the headquarters in Paris": they met, at no event.
        is_at_event = any(unit.event is not None for unit in units[i + 1 : i + _REACH_OF_EVENT])
        longest = longest if is_at_event else len(candidates[-1][1].tail)
    candidates = [c for c in candidates if len(c[1].tail) == longest]
    form, first, passive = _voice(units, i, {form for form, _ in candidates}, is_heading)
    if form is None:
        return None
    cues = tuple(dict.fromkeys(cue for _, cue in candidates))
    last = _tail_end(units, i, cues[0].tail)
    return Verb(first, i, last if last is not None else i, passive, form, cues)


def _tail_end(units: list[Unit], i: int, tail: tuple[str, ...]) -> int | None:
    """Index of the last word of the verb with its tail; an adverb or "a" may stand between."""
    k = i
    for word in tail:
        k += 1
        skipped = 0
        while k < len(units) and units[k].lower != word and skipped < 2:
            if _is_when_or_where(units, k):
                k += 2
                continue
            if not (units[k].lower in _BETWEEN or units[k].kind == "date" or units[k].lower.endswith("ly")):
                break
            k += 1
            skipped += 1
        if k >= len(units) or units[k].lower != word:
            return None
    return k


def _is_when_or_where(units: list[Unit], k: int) -> bool:
    """Whether "in Vienna" or "on 2 May" stands at `k`."""
    is_led = units[k].lower in {"in", "on", "at", "from"} and k + 1 < len(units)
    return is_led and units[k + 1].kind in {"place", "date"}


def _voice(units: list[Unit], i: int, forms: set[Form], is_heading: bool) -> tuple[Form | None, int, bool]:
    """Form, first unit of the verb group, and whether it is passive."""
    k = i - 1
    while k >= 0 and i - k < _LONGEST_GROUP and _may_stand_inside(units, k):
        k -= 1
    before = units[k].lower if k >= 0 else ""
    first = i
    while k >= 0 and units[k].lower in _BE | _HAVE | _MODALS and i - k < 8:
        first = k
        k -= 1
        while k >= 0 and (units[k].lower in _BETWEEN or units[k].lower == "not") and i - k < 8:
            k -= 1
    by = _next_word(units, i)
    if "participle" in forms:
        if before in _BE:
            return "participle", first, True
        if before in _HAVE:
            return "participle", first, False
        if by == "by" or _is_done_by(units, i):
            return "participle", i, True
    if "past" in forms:
        return "past", first, False
    if "ing" in forms and before not in _ARTICLES:
        # "a financing agreement" finances nothing.
        return "ing", first, False
    if "s" in forms and (
        is_heading
        or (k >= 0 and (units[k].kind == "party" or before in _PRONOUNS or units[k].kind == "event"))
        or (before == "," and _takes_object(units, i + 1))
    ):
        return "s", first, False
    if "base" in forms and (
        before in _MODALS
        or before in {"we", "they", "who", "and", "i"}
        or (i > 0 and (is_heading or (units[i - 1].kind == "party" and is_only_verb(units[i].lower))))
    ):
        return "base", first, False
    return None, first, False


def _takes_object(units: list[Unit], i: int) -> bool:
    """Whether the object of a verb begins at `i`: ", involves about 2,000 soldiers"."""
    return i < len(units) and (
        units[i].lower in {"the", "a", "an", "about", "some", "over", "more", "representatives", "together"}
        or units[i].kind == "party"
        or units[i].text[0].isdigit()
    )


def _is_done_by(units: list[Unit], i: int) -> bool:
    """Whether only when and where stand before "by", behind a comma: ", organized on 2 May in Graz by X"."""
    if i > 0 and units[i - 1].text not in {",", ")"}:
        return False
    for unit in units[i + 1 : i + 12]:
        if unit.lower == "by":
            return True
        if not (
            unit.kind in {"date", "place", "party"} or unit.lower in _WHEN_OR_WHERE or unit.text[0].isdigit()
        ):
            return False
    return False


def _may_stand_inside(units: list[Unit], k: int) -> bool:
    """Whether a unit may stand between an auxiliary and its verb: "will on Friday, 6 December, co-chair"."""
    unit = units[k]
    is_behind_date = unit.text in {",", "on"} and any(u.kind == "date" for u in units[max(0, k - 1) : k + 2])
    return unit.lower in _BETWEEN or unit.kind == "date" or unit.lower.endswith("ly") or is_behind_date


def _next_word(units: list[Unit], i: int) -> str:
    for unit in units[i + 1 : i + 4]:
        if unit.lower in _BETWEEN or unit.lower.endswith("ly") or unit.lower == "and":
            continue
        return unit.lower
    return ""
