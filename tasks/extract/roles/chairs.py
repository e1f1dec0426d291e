"""Who leads an event by other words than its name: "chaired the proceedings", "whose chairman is X"."""

from __future__ import annotations

from tasks.extract.syntax.grammar import chain, subject
from tasks.extract.syntax.groups import Group
from tasks.extract.syntax.reading import Reading
from tasks.extract.vocabulary import words

_CHAIRING = words("roles", "chairing")
_PROCEEDINGS = words("roles", "proceedings")
_CHAIRS = frozenset(
    {"chair", "chairman", "chairperson", "chairwoman", "chairs", "co-chair", "co-chairs", "moderator"}
)
_BE = frozenset({"is", "are", "was", "were"})
_WHOSE = frozenset({"whose", "its"})
_REACH = 6


def read_chairs(reading: Reading) -> None:
    """State who chairs the event that the text is at."""
    for i, unit in enumerate(reading.units):
        if unit.lower in _PROCEEDINGS and unit.kind == "word":
            reading.claim_groups(None, _of_proceedings(reading, i), "chair", "chair proceedings", 0.65)
        elif reading.word(i - 1) in _WHOSE and unit.lower in _CHAIRS and reading.word(i + 1) in _BE:
            named = next((g for g in reading.groups if i < g.first <= i + 3), None)
            listed = chain(reading.groups, reading.units, named) if named is not None else []
            reading.claim_groups(reading.nearest(i), listed, "chair", "whose chair", 0.65)


def _of_proceedings(reading: Reading, i: int) -> list[Group]:
    """Who chairs the proceedings at `i`: the subject of the verb before them, or the agent behind them."""
    verb = next((k for k in range(i - 1, max(-1, i - 5), -1) if reading.word(k) in _CHAIRING), None)
    if verb is not None:
        who = subject(reading.units, reading.groups, verb)
        return [who] if who is not None else []
    behind = [g for g in reading.groups if i < g.first <= i + _REACH and g.preposition == "by"]
    is_chaired = any(reading.word(k) in _CHAIRING for k in range(i + 1, i + _REACH))
    return chain(reading.groups, reading.units, behind[0]) if behind and is_chaired else []
