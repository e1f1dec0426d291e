"""Meetings of a body that its name alone tells: "at the General Affairs Council, on 24 September in Brussels"."""

from __future__ import annotations

from tasks.extract.mentions.numbering import is_number
from tasks.extract.mentions.units import Unit, state_of
from tasks.extract.syntax.doers import subject_list
from tasks.extract.syntax.reading import Reading
from tasks.extract.vocabulary import words

_BODIES = words("deeds", "sitting")
_CHAIRING = words("roles", "chairing")
_BEFORE = words("deeds", "before_sitting")
_ARTICLES = frozenset({"the", "a", "an", "next", "last", "upcoming", "forthcoming", "recent"})
_BETWEEN = frozenset({",", "(", "in", "on", "at", "of", "from"})
_REACH = 4
_LONGEST_NAME = 7


def read_councils(reading: Reading) -> None:
    """Refer to the meeting of a body for each place where its name stands for it."""
    for i, unit in enumerate(reading.units):
        if _is_body(reading, i, unit) and _is_meeting(reading, i):
            first = _first(reading, i)
            said = tuple(u.text for u in reading.units[first : i + 1])
            reference = reading.refer("meeting", "body", said, i)
            if unit.party is not None:
                reading.claim(reference, [unit.party], "organizer", "body", 0.6)
            if reading.word_before(first) in _CHAIRING:
                chairs = subject_list(reading, first - 1)
                reading.claim_groups(reference, chairs, "chair", "chair body", 0.65)


def _is_body(reading: Reading, i: int, unit: Unit) -> bool:
    """Whether a unit ends a name of several words that is a body's."""
    party = unit.party
    if unit.kind == "party":
        is_whole = party is not None and party.person is None and not party.is_office
        return is_whole and " " in unit.text and unit.text.split()[-1] in _BODIES
    return unit.kind == "word" and unit.text in _BODIES and i > 0 and reading.units[i - 1].text[0].isupper()


def _first(reading: Reading, i: int) -> int:
    """Index at which the name that ends at `i` begins."""
    k = i
    while k > 0 and i - k < _LONGEST_NAME and _is_name(reading.units[k - 1]):
        k -= 1
    return k


def _is_name(unit: Unit) -> bool:
    return unit.kind in {"word", "adjective", "place", "party"} and (
        unit.text[0].isupper() or is_number(unit.lower)
    )


def _is_meeting(reading: Reading, i: int) -> bool:
    """Whether a name stands behind "at" or "to attend", or is numbered, and its day or city follows."""
    first = _first(reading, i)
    k = first - 1
    while reading.word(k) in _ARTICLES:
        k -= 1
    numbered = any(is_number(reading.word(j)) for j in range(first, i + 1)) or is_number(
        reading.word(first - 1)
    )
    comes = reading.word(k) in _BEFORE
    return (numbered or comes) and _is_fixed(reading, i)


def _is_fixed(reading: Reading, i: int) -> bool:
    """Whether the day or month follows, where a city may stand between: the city alone is where the body sits."""
    for unit in reading.units[i + 1 : i + 1 + _REACH]:
        if unit.date is not None:
            return unit.date.precision != "year"
        if unit.lower not in _BETWEEN and unit.place is None and state_of(unit) is None:
            return False
    return False
