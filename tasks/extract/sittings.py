"""A body's own meeting, told by a verb: "The Council met in Brussels on 3 May", "The Board will convene today"."""

from __future__ import annotations

from tasks.extract.grammar import subject
from tasks.extract.reading import Reading
from tasks.extract.units import Party
from tasks.extract.vocabulary import words

_SITTING = words("deeds", "sitting")
_BODIES = words("deeds", "bodies") | words("deeds", "sitting", "bodies")
_WHEN_OR_WHERE = frozenset({"in", "on", "at", "for", "to", "under"})
_SUBORDINATE = frozenset({"that", "whose", "which"})
_REACH = 3


def read_sittings(reading: Reading) -> None:
    """Refer to a meeting of each body that meets on a day or in a city, and with nobody."""
    if not any(unit.date is not None or unit.place is not None for unit in reading.units):
        return
    for i, unit in enumerate(reading.units):
        if unit.kind == "word" and unit.lower in _SITTING and _is_intransitive(reading, i):
            body = _body(reading, i)
            if body is not None and not any(k > i for k in reading.nouns):
                reference = reading.refer("meeting", "sitting", ("meeting", "of", body[1]), i)
                reading.claim(reference, [body[0]], "organizer", "body met", 0.6)
                return


def _is_intransitive(reading: Reading, i: int) -> bool:
    behind = reading.units[i + 1 : i + 2]
    return any(unit.date is not None or unit.lower in _WHEN_OR_WHERE for unit in behind)


def _body(reading: Reading, i: int) -> tuple[Party, str] | None:
    """The body that stands alone as the subject right before the verb at `i`, with its name."""
    who = subject(reading.units, reading.groups, i)
    if who is None or len(who.members) > 1 or i - who.last > _REACH:
        return None
    if any(reading.word(k) in _SUBORDINATE for k in range(who.first)):
        # "They agreed that the Commission meets before the end of the year."
        return None
    unit = who.members[0]
    is_body = unit.party is not None and unit.party.person is None and bool(_BODIES & set(unit.text.split()))
    return (unit.party, unit.text) if is_body and unit.party is not None else None
