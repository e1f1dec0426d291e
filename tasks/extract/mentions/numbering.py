"""Which of a series an event is: "the 35th session", "the third round", "the next meeting"."""

from __future__ import annotations

import re
from itertools import takewhile

from tasks.extract.vocabulary import vocabulary, words

_ORDINALS = {word: f"{n}" for n, word in enumerate(vocabulary("events")["ordinals"]["words"], 1)}
_OTHERS = words("events", "others")
_PARTS = frozenset({"session", "panel"})
_WRITTEN = re.compile(r"(\d+)(?:st|nd|rd|th)")


def number_of(said: tuple[str, ...], head: str) -> str | None:
    """The ordinal in digits, or the word like "next", before an event's noun."""
    if head in _PARTS and len(said) == 2 and said[0].lower() in _ORDINALS:
        # "the second session": of the meeting that the text is about.
        return None
    first = head.split(maxsplit=1)[0]
    for word in takewhile(lambda word: word != first, map(str.lower, said)):
        if word in _OTHERS:
            return word
        if word in _ORDINALS:
            return _ORDINALS[word]
        if written := _WRITTEN.fullmatch(word):
            return written.group(1)
    return None


def is_number(word: str) -> bool:
    """Whether a word tells one of a series from the others: "36th", "second", "next"."""
    return word in _ORDINALS or word in _OTHERS or _WRITTEN.fullmatch(word) is not None


def is_other(number: str | None) -> bool:
    """Whether the word says that it is another one than the text is at: "next", "previous"."""
    return number in _OTHERS


def are_two(number: str | None, known: set[str | None]) -> bool:
    """Whether an event with that number is none of those with the known ones."""
    if number is None or number in known:
        return False
    return is_other(number) or known != {None}
