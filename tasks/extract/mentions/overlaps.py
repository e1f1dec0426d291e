"""Which of the names that lie over one another a text means: known ones, and those found by their form."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise

from tasks.domain.gazetteer import Gazetteer, Match
from tasks.extract.mentions.forms import HEADS, Run
from tasks.extract.vocabulary import words

_OF_STATES = words("organizations", "of_states")
_AND = re.compile(r"\s+(?:and|&)\s+")
_AND_BEHIND = re.compile(r"\s+(?:and|&)\s+(?:the\s+)?$")
_DASHES = frozenset({"-", "–", "—"})


@dataclass(frozen=True, slots=True)
class Chosen:
    """A run that is a name: the known names inside it, and the entries that go by all of it."""

    run: Run
    inside: list[Match]
    ids: tuple[str, ...]


def longest(by_form: list[Run], by_place: list[Run]) -> list[Run]:
    """The runs of both ways, by form where they overlap unless the noun alone tells little."""
    sure = [run for run in by_form if not run.is_weak]
    more = [run for run in by_place if _is_free(run, sure)]
    weak = [run for run in by_form if run.is_weak and _is_free(run, more)]
    return sorted([*sure, *more, *weak], key=lambda run: run.start)


def choose(text: str, matches: list[Match], runs: list[Run], gazetteer: Gazetteer) -> list[Chosen]:
    """Of names that overlap the longest; a run that is but a known name and an article is that name."""
    chosen = []
    starts = [match.start for match in matches]
    ends = [match.end for match in matches]
    for run in runs:
        inside = matches[bisect_right(ends, run.start) : bisect_left(starts, run.end)]
        if inside and _begins_with_state(text, inside[0], run):
            run.start = inside[0].start
        if any(m.start == run.start and _is_whole(text, m, run) for m in inside):
            continue
        if inside and (joint := _joint_behind(text, inside[0], run)):
            # "Uzbekistan and Soviet Union" are two.
            run.start = joint
            inside = inside[1:]
        if inside and (end := _joint_before(text, inside[-1], run)):
            # "Ministry of Agriculture and Brazil" are two.
            run.end = end
            inside = inside[:-1]
        if any(_covers(m, run) or m.start < run.start or m.end > run.end for m in inside):
            continue
        ids = gazetteer.ids_of(text[run.start : run.end])
        if ids or not (_is_joint(text, run, matches) or _is_bare(text, run, inside)):
            chosen.append(Chosen(run, inside, ids))
    return chosen


def _is_free(run: Run, others: list[Run]) -> bool:
    return all(run.end <= one.start or one.end <= run.start for one in others)


def _covers(match: Match, run: Run) -> bool:
    return match.start <= run.start and match.end >= run.end


def _begins_with_state(text: str, first: Match, run: Run) -> bool:
    """Whether a run goes on to the left with a state: "Trinidad and Tobago Manufacturers' Association"."""
    is_state = first.kind == "name" and first.ids[0].startswith("state:")
    return is_state and first.start < run.start and " " in text[run.start : run.end]


def _is_bare(text: str, run: Run, inside: list[Match]) -> bool:
    """Whether a weak head noun stands without a name: "the Indian Delegation" is India's."""
    return run.is_weak and (not inside or text[inside[-1].end : run.end].strip() == "Delegation")


def _joint_behind(text: str, known: Match, run: Run) -> int | None:
    """Where the rest of a run begins behind a known name and "and"; None where it is one name."""
    found = (
        _AND.match(text, known.end, run.end) if known.kind == "name" and known.start == run.start else None
    )
    return found.end() if found else None


def _joint_before(text: str, known: Match, run: Run) -> int | None:
    """Where a run ends before "and" and a known name that is its rest; None where it is one name."""
    if known.kind != "name" or known.end != run.end:
        return None
    found = _AND_BEHIND.search(text, run.start, known.start)
    return found.start() if found else None


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


def _is_joint(text: str, run: Run, matches: list[Match]) -> bool:
    """Whether two states share a body: "the Brazil-Chile Bilateral Commission" is no party beside them."""
    if _OF_STATES.isdisjoint(text[run.start : run.end].split()):
        return False
    return any(
        text[one.end : other.start].strip() in _DASHES and one.ids[0].startswith("state:")
        for one, other in pairwise(matches)
        if other.end >= run.start - len(" Joint ") and other.start < run.end
    )
