"""For whom people sign: "signed the agreement on behalf of the World Bank", "signed for Norway"."""

from __future__ import annotations

from tasks.extract.syntax.groups import Group, act_for
from tasks.extract.syntax.reading import Reading
from tasks.extract.syntax.verbs import Verb

_SIGNING = frozenset({"sign", "co-sign", "ink", "initial", "countersign"})
_REACH = 14
_BREAKS = frozenset({".", ";", "while"})
_NEAR = 3
_OPENS = 5
"""Units up to the first group of "On behalf of the Government of Kenya"."""


def read_principals(reading: Reading) -> None:
    """Let each who signs act for whom the sentence says, before the verbs state who signed."""
    for verb in reading.verbs:
        if verb.cues[0].lemma in _SIGNING:
            for k, group in enumerate(reading.groups):
                _act(reading, verb, k, group)
    reading.groups = [group for group in reading.groups if group.members]


def _act(reading: Reading, verb: Verb, k: int, group: Group) -> None:
    principal = _before(reading, verb, k) or _behind(reading, verb, k)
    is_one = len(group.parties) == 1 and group.parties[0].person is not None
    if principal is not None and is_one:
        act_for([group], principal.parties[0].key)
        principal.members = []


def _before(reading: Reading, verb: Verb, k: int) -> Group | None:
    """As in "On behalf of Kenya, Finance Secretary X signed", "signed on behalf of Kenya by X"."""
    before = reading.groups[k - 1] if k else None
    if before is None or not _is_principal(reading, before, verb.last):
        return None
    group = reading.groups[k]
    between = [reading.word(j) for j in range(before.last + 1, group.first)]
    is_agent = verb.is_passive and verb.last < before.first and group.preposition == "by"
    opens = before.first <= _OPENS or reading.word(before.first - _OPENS) in {",", "and", "while", ";"}
    return (
        before if (between in (["by"], ["by", "the"]) and is_agent) or (between == [","] and opens) else None
    )


def _behind(reading: Reading, verb: Verb, k: int) -> Group | None:
    """As in "X signed the agreement on behalf of the Bank", "signed by X for the Bank"."""
    behind = reading.groups[k + 1] if k + 1 < len(reading.groups) else None
    group = reading.groups[k]
    start = group.last if verb.is_passive else verb.last
    if behind is None or not _is_principal(reading, behind, start):
        return None
    is_signer = group.preposition in {"by", ""} and (group.first > verb.last) == verb.is_passive
    between = [reading.word(j) for j in range(start + 1, behind.first)]
    is_near = 0 < len(between) <= _REACH and _BREAKS.isdisjoint(between)
    return behind if is_signer and is_near else None


def _is_principal(reading: Reading, group: Group, start: int) -> bool:
    """Whether "on behalf of" stands before a group, or "for" right behind unit `start` and before a body."""
    before = [reading.word(j) for j in range(group.first - 4, group.first) if reading.word(j) != "the"]
    is_body = bool(group.parties) and group.parties[0].person is None
    is_for = group.preposition == "for" and group.first - start <= _NEAR
    return is_body and (before[-2:] == ["behalf", "of"] or is_for)
