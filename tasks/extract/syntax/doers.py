"""Who does what a verb says: its subject, who stands behind "by", and whom an event brought together."""

from __future__ import annotations

from tasks.extract.mentions.units import Party, Unit
from tasks.extract.syntax.grammar import chain, is_unknown_list, parts_object, subject
from tasks.extract.syntax.groups import Group
from tasks.extract.syntax.listing import attendance
from tasks.extract.syntax.reading import Reading
from tasks.extract.syntax.verbs import Verb

_JOINED_REACH = 6
_LONGEST_CHAIN = 8
"""Verbs that may have one subject."""
_AGENT_REACH = 14
_BROUGHT_REACH = 20
_ADVERBS = frozenset(
    {"also", "then", "later", "subsequently", "afterwards", "will", "is", "to", "has", "have"}
)
_WHOSE = frozenset({"from", "of", ","})
# Words that begin the named ones of many: "international organizations, such as the IOM".
_EXAMPLES = frozenset({"such", "including", "among", "like"})
_NEAR = 4
# Nouns of those who travel, and of what they do.
_MISSIONS = frozenset({"mission", "missions"})
_MISSION_REACH = 20


def subjects(reading: Reading, verb: Verb) -> list[Group]:
    """The subject of a verb, and who stands beside it with "jointly with"."""
    found = subject(reading.units, reading.groups, verb.first)
    for _ in range(_LONGEST_CHAIN):
        shared = _shares_subject(reading, verb, found)
        if shared is None:
            break
        verb, found = shared, subject(reading.units, reading.groups, shared.first)
    if found is None and verb.form == "ing" and verb.first < 2:
        # "Opening the forum, the Minister said …"
        comma = next(
            (k for k in range(verb.last, len(reading.units)) if reading.word(k) == ","), len(reading.units)
        )
        found = next((g for g in reading.groups if comma < g.first <= comma + 2), None)
    if found is None:
        mission = _mission(reading, verb)
        return [mission] if mission is not None else []
    joined = [g for g in reading.groups if g.is_joined and found.last < g.first < verb.first + 8]
    return [*_whole_list(reading, found, verb.first), *joined]


def _mission(reading: Reading, verb: Verb) -> Group | None:
    """Whose mission is the subject: "an IMF mission visited Lusaka and met with …"."""
    before = [i for i, r in reading.nouns.items() if i < verb.first and r.head in _MISSIONS]
    noun = reading.nouns[before[-1]].noun if before else None
    if noun is None or not noun.owners or verb.is_passive or verb.first - before[-1] > _MISSION_REACH:
        return None
    unit = reading.units[before[-1]]
    return Group(
        before[-1], before[-1], [Unit("party", unit.start, unit.end, unit.text, party=Party(noun.owners[0]))]
    )


def subject_list(reading: Reading, i: int) -> list[Group]:
    """All who stand as the subject before the verb at `i`."""
    found = subject(reading.units, reading.groups, i)
    return _whole_list(reading, found, i) if found is not None else []


def _whole_list(reading: Reading, found: Group, i: int) -> list[Group]:
    """The list before the verb at `i` in which a group stands."""
    behind = chain(reading.groups, reading.units, found)[1:]
    return [*_list_up_to(reading, found), *(group for group in behind if group.last < i)]


def _list_up_to(reading: Reading, last: Group) -> list[Group]:
    """The list that ends with a subject: "the Ministry of Trade, the Embassy in Oslo and the Bank attended"."""
    for group in reading.groups:
        if group.last < last.first and not group.preposition and not group.phrase:
            listed = chain(reading.groups, reading.units, group)
            if last in listed and reading.word(group.last + 1) != ")":
                return listed[: listed.index(last) + 1]
    return [last]


def _shares_subject(reading: Reading, verb: Verb, found: Group | None) -> Verb | None:
    """The verb before that has the same subject, where only its object stands between: "visited X and met Y"."""
    k = verb.first - 1
    while reading.word(k) in _ADVERBS:
        k -= 1
    if found is None or reading.word(k) != "and" or verb.is_passive:
        return None
    before = next((other for other in reversed(reading.verbs) if other.last < k), None)
    is_shared = before is not None and not before.is_passive and before.last < found.first
    return before if is_shared else None


def agents(reading: Reading, verb: Verb) -> list[Group]:
    """Who stands behind "by" of a passive."""
    for group in reading.groups:
        if group.first <= verb.last:
            continue
        between = reading.units[verb.last + 1 : group.first]
        is_others = any(verb.last < other.first < group.first for other in reading.verbs)
        if is_others or any(u.event is not None for u in between) or not _reaches(between):
            return []
        if any(u.lower == "by" for u in between):
            came = verb.cues[0].role == "participant"
            found = attendance(reading, group) if came else chain(reading.groups, reading.units, group)
            return _with_joined(reading, found)
    return []


def _reaches(between: list[Unit]) -> bool:
    """Whether a group is near enough behind a passive: a list may begin with names that nobody knows."""
    by = next((k for k, unit in enumerate(between) if unit.lower == "by"), len(between))
    return len(between) <= _AGENT_REACH or (by <= _AGENT_REACH and is_unknown_list(between[by + 1 :]))


def _with_joined(reading: Reading, found: list[Group]) -> list[Group]:
    """The groups, and who stands behind them with "jointly with"."""
    last = found[-1].last
    return [*found, *(g for g in reading.groups if g.is_joined and last < g.first < last + _JOINED_REACH)]


def brought(reading: Reading, verb: Verb) -> Group | None:
    """The first whom an event brought together: "involves personnel from five nations: two Allies (Italy …"."""
    first = next((group for group in reading.groups if group.first > verb.last), None)
    if first is None or first.first - verb.last > _BROUGHT_REACH:
        return None
    between = [unit.lower for unit in reading.units[verb.last + 1 : first.first]]
    is_over = any(verb.last < other.first < first.first for other in reading.verbs)
    is_parted = any(parts_object(word) and word not in _WHOSE for word in between)
    return None if is_over or (is_parted and not _EXAMPLES & set(between[-_NEAR:])) else first
