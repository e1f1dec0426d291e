"""Talks that a verb tells: "The Minister discussed trade with Prime Minister Jane Roe in Graz on 21 June"."""

from __future__ import annotations

from tasks.extract.syntax.doers import subject_list
from tasks.extract.syntax.grammar import chain
from tasks.extract.syntax.groups import Group
from tasks.extract.syntax.reading import Reading
from tasks.extract.vocabulary import words

_DISCUSSING = words("deeds", "discussing")
_BREAKS = frozenset({";", ":", "that", "which", "who", "where", "."})
_BE = words("grammar", "be")
_REACH = 24


def read_discussions(reading: Reading) -> None:
    """Refer to a meeting where somebody discusses something with somebody, and the day or place is told."""
    if not any(unit.kind in {"date", "place"} for unit in reading.units):
        return
    for i, unit in enumerate(reading.units):
        if unit.kind != "word" or unit.lower not in _DISCUSSING or reading.word(i - 1) in _BE:
            continue
        other = _counterpart(reading, i)
        who = subject_list(reading, i)
        if other is None or not who or any(reference.type != "visit" for reference in reading.references):
            # The event that the sentence names is the one at which they did.
            continue
        reference = reading.refer("meeting", unit.lower, _title(who, unit.text, other), i)
        reading.claim_groups(reference, who, "participant", "discuss with", 0.6)
        whom = chain(reading.groups, reading.units, other)
        reading.claim_groups(reference, whom, "participant", "discuss with", 0.6, is_object=True)
        return


def _counterpart(reading: Reading, i: int) -> Group | None:
    """Whom the verb at `i` names behind "with": people, or those who come for a body."""
    group = next(
        (g for g in reading.groups if i < g.first <= i + _REACH and _with(reading, g) and _are_people(g)),
        None,
    )
    if group is None or any(reading.word(k) in _BREAKS for k in range(i + 1, group.first)):
        return None
    return group


def _with(reading: Reading, group: Group) -> bool:
    """Whether "with" governs a group, with at most "his" or "her" between."""
    return reading.word_before(group.first) == "with" or (
        reading.word(group.first - 1) in {"his", "her", "their"} and reading.word(group.first - 2) == "with"
    )


def _are_people(group: Group) -> bool:
    return group.is_wrapped or any(p.person is not None or p.is_office for p in group.parties)


def _title(who: list[Group], verb: str, other: Group) -> tuple[str, ...]:
    return (*who[0].members[0].text.split(), verb, "with", *other.members[0].text.split())
