"""Who came, as a list to the end of its clause: "attended by A, the envoys accredited in B, and by C of D"."""

from __future__ import annotations

from dataclasses import replace

from tasks.extract.syntax.grammar import chain
from tasks.extract.syntax.groups import Group
from tasks.extract.syntax.reading import Reading

_FARTHEST = 12
_ENDS = frozenset({".", "that", "who", "which"})
_JOINS = frozenset({",", "and", ";"})
# A party behind them says where those who came are from.
_WHERE = frozenset({"in", "at", "to"})


def attendance(reading: Reading, first: Group) -> list[Group]:
    """The groups of a list of those present, from the first to the next verb or clause, whatever is said of each."""
    found = chain(reading.groups, reading.units, first)
    position = found[-1].last
    for group in reading.groups:
        if group.first <= position:
            continue
        between = [unit.lower for unit in reading.units[position + 1 : group.first]]
        is_over = any(position < verb.first < group.first for verb in reading.verbs)
        if is_over or len(between) > _FARTHEST or _ENDS & set(between):
            break
        is_aside = group.preposition in _WHERE or not _JOINS & set(between)
        found.append(replace(group, members=group.members[1:]) if is_aside else group)
        position = group.last
    return [group for group in found if group.members]
