"""Which organizations a document names, and where.

Known ones come from the gazetteer. Others are found by their form: a capitalised run with a head noun ("Ministry of …
of X", "… Association"), or a name with its initials in brackets behind it. Inside the document an acronym stands for
the name that it was given with.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

from tasks.domain.gazetteer import Gazetteer, Match
from tasks.domain.identity import folded
from tasks.domain.records import OrganizationMention, Span
from tasks.extract.mentions.forms import HEADS, OFFICES, Run, find_runs, kind_of
from tasks.extract.mentions.sentences import Token
from tasks.extract.mentions.slots import find_slots
from tasks.extract.vocabulary import words

_NOT_ORGANIZATION = words("organizations", "not_organization", "heads")
_OF_STATES = words("organizations", "of_states")
_BRACKETS = re.compile(
    r"\s?\(\s?(?:the\s|hereinafter\s|or\s)?[\"“']?([A-Z][\w&/.’'-]{1,14})[\"”']?\s?(\)|[,;](?![^()]*\band\b))"
)
_AND = re.compile(r"\s+(?:and|&)\s+")
_DASHES = frozenset({"-", "–", "—"})


@dataclass(slots=True)
class _Known:
    """What the document tells of one organization, gathered as it is read."""

    names: dict[str, None] = field(default_factory=dict)
    id: str | None = None
    acronym: str | None = None
    kind: str | None = None
    country: str | None = None


@dataclass(slots=True)
class Found:
    """One naming of an organization: offsets, and the key under which the document knows it."""

    start: int
    end: int
    key: str
    is_adjective: bool = False


class Organizations:
    """The organizations of one document."""

    def __init__(self, gazetteer: Gazetteer, country: str | None) -> None:
        self._gazetteer = gazetteer
        self._country = country
        self._known: dict[str, _Known] = {}
        self._acronyms: dict[str, str] = {}
        self._recent: dict[str, str] = {}
        self._same: dict[str, str] = {}

    def remember(self, key: str, written: str) -> None:
        """Note a naming, so that "the Centre" can take it up."""
        for word in (*written.split(), *self.mention(key).name.split()):
            if word in HEADS:
                self._recent[word] = key

    def introduce(self, text: str, span: Span) -> Found:
        """A body that only its place tells of: "TPG" in a list of people with their bodies."""
        name = re.sub(r"\s+", " ", text[span.start : span.end])
        key = "name:" + folded(name)
        self._known.setdefault(key, _Known(kind=kind_of(name))).names[name] = None
        return Found(span.start, span.end, key)

    def last_with(self, head: str) -> str | None:
        """Key of the organization last named with that head noun."""
        return self._recent.get(head)

    def mention(self, key: str) -> OrganizationMention:
        """What the document says of the organization under that key."""
        if key.startswith("place:"):
            return _government(*key.split(":")[1:])
        known = self._known.get(key)
        if known is None:
            return self._of_gazetteer(key)
        names = sorted(known.names, key=len, reverse=True)
        if known.id is not None:
            entry = self._gazetteer.entry(known.id)
            return OrganizationMention(
                entry.name, entry.id, entry.acronym, tuple(names), entry.kind, entry.country
            )
        return OrganizationMention(
            name=names[0],
            acronym=known.acronym,
            aliases=tuple(names[1:]),
            kind=known.kind,
            country=known.country,
        )

    def _of_gazetteer(self, key: str) -> OrganizationMention:
        entry = self._gazetteer.entry(key)
        return OrganizationMention(
            entry.name, entry.id, entry.acronym, kind=entry.kind, country=entry.country
        )

    def find(self, text: str, sentences: list[list[Token]]) -> list[Found]:
        """Every naming of an organization or state in the text, in order, none over another."""
        matches = self._gazetteer.matches(text)
        by_form = [
            run for sentence in sentences for run in _longest(find_runs(sentence), find_slots(text, sentence))
        ]
        found = self._chosen(text, matches, by_form)
        found = self._with_brackets(text, found)
        found += self._again(text, sentences, found)
        for one in found:
            one.key = self._same.get(one.key, one.key)
        return sorted(found, key=lambda one: one.start)

    def _chosen(self, text: str, matches: list[Match], runs: list[Run]) -> list[Found]:
        """Of names that overlap the longest; a run that is but a known name and an article is that name."""
        found = []
        kept: list[Run] = []
        starts = [match.start for match in matches]
        ends = [match.end for match in matches]
        for run in runs:
            inside = matches[bisect_right(ends, run.start) : bisect_left(starts, run.end)]
            if (
                inside
                and inside[0].start < run.start
                and _is_state(inside[0])
                and " " in text[run.start : run.end]
            ):
                # "Trinidad and Tobago Manufacturers' Association"
                run.start = inside[0].start
            if any(m.start == run.start and _is_whole(text, m, run) for m in inside):
                continue
            if inside and (joint := _joint_behind(text, inside[0], run)):
                # "Uzbekistan and Soviet Union" are two.
                run.start = joint
                inside = inside[1:]
            if any(m.start <= run.start and m.end >= run.end for m in inside) or any(
                m.start < run.start or m.end > run.end for m in inside
            ):
                continue
            whole = self._gazetteer.ids_of(text[run.start : run.end])
            if not whole and _is_joint(text, run, matches):
                continue
            if (
                not whole
                and run.is_weak
                and (not inside or text[inside[-1].end : run.end].strip() == "Delegation")
            ):
                # "the Indian Delegation" is India's.
                continue
            kept.append(run)
            key = whole[0] if whole else self._provisional(text, run, inside)
            found.append(Found(run.start, run.end, key))
        for m in matches:
            if not any(run.start <= m.start and m.end <= run.end for run in kept):
                found.append(Found(m.start, m.end, self._meant(m, text), m.kind == "adjective"))
        return sorted(found, key=lambda one: one.start)

    def _meant(self, match: Match, text: str) -> str:
        """The entry that an ambiguous name means here: of the publisher's country, else the best known."""
        defined = self._acronyms.get(text[match.start : match.end])
        if defined:
            return defined
        ids = match.ids
        if len(ids) > 1 and self._country:
            own = [i for i in ids if self._gazetteer.entry(i).country == self._country]
            ids = tuple(own) or ids
        return ids[0]

    def _provisional(self, text: str, run: Run, inside: list[Match]) -> str:
        name = re.sub(r"\s+", " ", text[run.start : run.end])
        state = next((i for m in inside for i in m.ids if i.startswith("state:")), None)
        country = self._gazetteer.entry(state).country if state else None
        if country is None and run.kind in {"ministry", "parliament"}:
            country = self._country
        key = "name:" + folded(name)
        known = self._known.setdefault(key, _Known(kind=run.kind, country=country))
        known.names[name] = None
        adjective = next((m for m in inside if m.kind == "adjective" and m.start == run.start), None)
        if adjective:
            bare = name[adjective.end - adjective.start :].strip()
            known.names[bare] = None
            known.names[f"{bare} of {self._gazetteer.entry(adjective.ids[0]).name}"] = None
        return key

    def _with_brackets(self, text: str, found: list[Found]) -> list[Found]:
        """Bind acronyms that stand in brackets behind a name; a name known only by them is found here too."""
        ends = {one.end: one for one in found if not one.is_adjective}
        taken: set[int] = set()
        for bracket in _BRACKETS.finditer(text):
            acronym = bracket.group(1).rstrip(".")
            if sum(c.isupper() for c in acronym) < 2 or acronym.isdigit():
                continue
            one = ends.get(bracket.start())
            if one is None:
                span = _long_form(text, bracket.start(), acronym)
                if span is None or any(
                    f.start < span[1]
                    and f.end > span[0]
                    and not f.is_adjective
                    and f.key not in self._known
                    and not f.key.startswith("state:")
                    for f in found
                ):
                    continue
                found = [f for f in found if f.end <= span[0] or f.start >= span[1]]
                name = re.sub(r"\s+", " ", text[span[0] : span[1]])
                one = Found(*span, "name:" + folded(name))
                self._known.setdefault(one.key, _Known(kind=kind_of(name))).names[name] = None
                found.append(one)
            elif one.key.startswith(("state:", "group:")):
                continue
            elif one.key in self._known:
                found = self._lengthened(text, one, bracket.start(), acronym, found)
            self._bind(acronym, one)
            taken.update(range(*bracket.span(1)))
        # The bracket is part of the name that it explains, not one more naming.
        return [f for f in found if f.start not in taken or f.end - 1 not in taken]

    def _lengthened(self, text: str, one: Found, end: int, acronym: str, found: list[Found]) -> list[Found]:
        """Let a name begin where the initials in the brackets say."""
        span = _long_form(text, end, acronym)
        if span is None or span[0] >= one.start:
            return found
        known = self._known[one.key]
        one.start = span[0]
        name = re.sub(r"\s+", " ", text[one.start : one.end])
        one.key = "name:" + folded(name)
        self._known[one.key] = _Known({name: None}, kind=known.kind, country=known.country)
        return [f for f in found if f is one or f.end <= one.start or f.start >= one.end]

    def _bind(self, acronym: str, one: Found) -> None:
        self._acronyms.setdefault(acronym, one.key)
        if one.key in self._known:
            self._known[one.key].acronym = self._known[one.key].acronym or acronym
            known = self._known[one.key]
            for same in self._gazetteer.ids_of(acronym):
                if _alike(known.names, self._gazetteer.entry(same).names):
                    known.id = same
                    self._same[one.key] = same
                    self._known[same] = known
                    return

    def _again(self, text: str, sentences: list[list[Token]], found: list[Found]) -> list[Found]:
        """Namings by an acronym that this document defined and the gazetteer lacks."""
        defined = dict(self._acronyms)
        for one in found:
            written = text[one.start : one.end]
            if written in defined:
                one.key = defined[written]
        covered = sorted((f.start, f.end) for f in found)
        more = []
        position = 0
        for sentence in sentences:
            for token in sentence:
                if token.text in defined:
                    while position < len(covered) and covered[position][1] <= token.start:
                        position += 1
                    if position == len(covered) or covered[position][0] >= token.end:
                        more.append(Found(token.start, token.end, defined[token.text]))
        return more


def _government(country: str, place: str) -> OrganizationMention:
    """The government of a region or town, which goes by the place's name."""
    aliases = (f"Government of {place}", f"{place} Government", f"State of {place}", f"City of {place}")
    return OrganizationMention(place, aliases=aliases, kind="public_body", country=country or None)


def _is_state(match: Match) -> bool:
    return match.kind == "name" and match.ids[0].startswith("state:")


def _joint_behind(text: str, known: Match, run: Run) -> int | None:
    """Where the rest of a run begins behind a known name and "and"; None where it is one name."""
    found = (
        _AND.match(text, known.end, run.end) if known.kind == "name" and known.start == run.start else None
    )
    return found.end() if found else None


def _is_whole(text: str, known: Match, run: Run) -> bool:
    """Whether only a person's name can follow a known one: "U.S. Department of Energy Jane Doe"."""
    if (
        known.kind == "adjective"
        or known.ids[0].startswith(("state:", "group:"))
        or " " not in text[known.start : known.end]
    ):
        return False
    rest = text[known.end : run.end].split()
    return bool(rest) and all(
        word[0].isupper() and word not in HEADS and (word[-1] == "." or not word.isupper()) for word in rest
    )


def _longest(by_form: list[Run], by_place: list[Run]) -> list[Run]:
    """The runs of both ways, by form where they overlap unless the noun alone tells little."""
    sure = [run for run in by_form if not run.is_weak]
    more = [run for run in by_place if all(run.end <= one.start or one.end <= run.start for one in sure)]
    weak = [
        run
        for run in by_form
        if run.is_weak and all(run.end <= one.start or one.end <= run.start for one in more)
    ]
    return sorted([*sure, *more, *weak], key=lambda run: run.start)


def _is_joint(text: str, run: Run, matches: list[Match]) -> bool:
    """Whether two states share a body: "the Brazil-Chile Bilateral Commission" is no party beside them."""
    if _OF_STATES.isdisjoint(text[run.start : run.end].split()):
        return False
    return any(
        text[one.end : other.start].strip() in _DASHES and one.ids[0].startswith("state:")
        for one, other in pairwise(matches)
        if other.end >= run.start - len(" Joint ") and other.start < run.end
    )


def _long_form(text: str, end: int, acronym: str) -> tuple[int, int] | None:
    """Where the name stands whose initials are the acronym (Schwartz and Hearst's search, from the right)."""
    letters = [c.lower() for c in acronym if c.isalpha()]
    before = list(re.finditer(r"[\w’'-]+", text[max(0, end - 160) : end]))[-(len(letters) + 6) :]
    offset = max(0, end - 160)
    i = len(letters) - 1
    first = None
    for word in reversed(before):
        written = word.group()
        if (
            i >= 0
            and written[0].lower() == letters[i]
            and (written[0].isupper() or written in {"of", "for", "and", "on"})
        ):
            i -= 1
            first = word.start() + offset
        elif not written[0].isupper() and written not in {
            "of",
            "for",
            "and",
            "the",
            "on",
            "in",
            "to",
            "de",
            "against",
        }:
            break
        if i < 0:
            break
    if first is None or i >= 0 or not before:
        return None
    name = text[first:end].rstrip()
    last_word = name.split()[-1]
    if last_word in _NOT_ORGANIZATION or not name[0].isupper() or any(c in name for c in ".;:\n"):
        return None
    if kind_of(name) is None or any(word.lower() in OFFICES for word in name.split()):
        return None
    return first, first + len(name)


def _alike(ours: dict[str, None], theirs: tuple[str, ...]) -> bool:
    """Whether two sets of names share most of their words."""
    our_words = {w for name in ours for w in folded(name).split()}
    return any(len(our_words & set(folded(t).split())) * 2 > len(our_words) for t in theirs)
