"""Numbers that a text states of those who came: "sixty specialists", "five countries: …". They check the lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tasks.extract.mentions.units import Unit, state_of, text_at
from tasks.extract.vocabulary import vocabulary, words

_VALUES: dict[str, int] = vocabulary("counts")["values"]
_PEOPLE = words("counts", "people")
_STATES = words("counts", "states")
_BODIES = words("counts", "bodies") | _STATES
_OPEN = words("counts", "open")
_FARTHEST_NOUN = 4
_LONGEST_NUMBER = 6
_FARTHEST_LIST = 8
_OPENERS = frozenset({":", "(", ",", "–", "—", "-"})


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people or bodies at unit `index`, as a text states it."""

    index: int
    noun: int
    """Index of what is counted."""
    number: int
    of_people: bool


def find_counts(units: list[Unit]) -> Iterator[Count]:
    """The counted people and bodies of a sentence, in order."""
    for i, unit in enumerate(units):
        number = _number(units, i) if unit.kind in {"word", "mark"} else None
        if number is None or number < 2:
            continue
        for k in range(i + 1, min(i + 1 + _FARTHEST_NOUN, len(units))):
            noun = units[k].lower
            if noun in _PEOPLE or noun in _BODIES:
                yield Count(i, k, number, noun in _PEOPLE)
                break
            if units[k].kind == "mark" or units[k].event is not None or _number(units, k) is not None:
                break


def disagreement(before: list[Unit], members: list[Unit]) -> str | None:
    """That the text counts more or fewer bodies before a list than its members are, in words; else None.

    "five countries, including …" may list fewer; nothing may list more. Where states are counted, states count.
    """
    near = before[-_FARTHEST_LIST:]
    for count in find_counts(near):
        between = [unit.lower for unit in near[count.noun + 1 :]]
        is_open = bool(_OPEN & set(between))
        is_list = is_open or (between and between[0] in _OPENERS)
        of_states = near[count.noun].lower in _STATES
        listed = sum(state_of(unit) is not None for unit in members) if of_states else len(members)
        if is_list and not count.of_people and not _agree(count.number, listed, is_open=is_open):
            said = " ".join(unit.text for unit in near[count.index : count.noun + 1])
            return f"the text counts {said} and lists {listed}"
    return None


def _agree(counted: int, listed: int, *, is_open: bool) -> bool:
    return counted == listed or (is_open and listed < counted)


def number_before(units: list[Unit], i: int) -> int | None:
    """The number directly before unit `i`: "the five Central Asian states"."""
    return _number(units, i - 1) if i > 0 else None


def _number(units: list[Unit], i: int) -> int | None:
    """A number in figures or words: "1,200", "sixty", "twenty-five"."""
    text = text_at(units, i).lower()
    if text.isdecimal():
        is_rest = len(text) == 3 and text_at(units, i - 1) == "," and text_at(units, i - 2).isdecimal()
        figures = text_at(units, i - 2) + text if is_rest else text
        return int(figures) if len(figures) <= _LONGEST_NUMBER else None
    tens, _, ones = text.partition("-")
    if ones:
        return _VALUES[tens] + _VALUES[ones] if tens in _VALUES and ones in _VALUES else None
    return _VALUES.get(text)
