"""Acronyms in brackets behind the name that they stand for: "Regional Centre for Water (RCW)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tasks.domain.records import Span
from tasks.extract.mentions.forms import OFFICES, kind_of
from tasks.extract.vocabulary import words

_NOT_ORGANIZATION = words("organizations", "not_organization", "heads")
_BRACKETS = re.compile(
    r"\s?\(\s?(?:the\s|hereinafter\s|or\s)?[\"“']?([A-Z][\w&/.’'-]{1,14})[\"”']?\s?(\)|[,;](?![^()]*\band\b))"
)
_WORD = re.compile(r"[\w’'-]+")
_INITIAL_WORDS = frozenset({"of", "for", "and", "on"})
_SMALL_WORDS = _INITIAL_WORDS | {"the", "in", "to", "de", "against"}
_FARTHEST = 160
_WORDS_WITHOUT_INITIAL = 6


class Bracket(NamedTuple):
    """An acronym in brackets."""

    opens: int
    """Where the name before it ends."""
    acronym: str
    span: Span
    """Where the acronym stands."""


def find_brackets(text: str) -> Iterator[Bracket]:
    """The acronyms that stand in brackets, in order."""
    for found in _BRACKETS.finditer(text):
        acronym = found.group(1).rstrip(".")
        if sum(c.isupper() for c in acronym) > 1 and not acronym.isdigit():
            yield Bracket(found.start(), acronym, Span(*found.span(1)))


def long_form(text: str, bracket: Bracket) -> Span | None:
    """Where the name stands whose initials are the acronym (Schwartz and Hearst's search, from the right)."""
    first = _first_word(text, bracket.opens, [c.lower() for c in bracket.acronym if c.isalpha()])
    if first is None:
        return None
    name = text[first : bracket.opens].rstrip()
    if name.split()[-1] in _NOT_ORGANIZATION or not name[0].isupper() or any(c in name for c in ".;:\n"):
        return None
    if kind_of(name) is None or any(word.lower() in OFFICES for word in name.split()):
        return None
    return Span(first, first + len(name))


def expansion(text: str, bracket: Bracket) -> str | None:
    """The words before the brackets that the acronym stands for, be they a body's or not."""
    letters = [c.lower() for c in bracket.acronym if c.isalpha()]
    offset = max(0, bracket.opens - _FARTHEST)
    before = list(_WORD.finditer(text[offset : bracket.opens]))
    for word in reversed(before[-(len(letters) + _WORDS_WITHOUT_INITIAL) :]):
        written = word.group().lower()
        if written[0] == letters[-1]:
            letters = letters[:-1]
            if not letters:
                return text[word.start() + offset : bracket.opens]
        elif written not in _SMALL_WORDS:
            break
    return None


def _first_word(text: str, end: int, letters: list[str]) -> int | None:
    """Where the word begins that the first letter stands for; None where the letters are not all found."""
    offset = max(0, end - _FARTHEST)
    before = list(_WORD.finditer(text[offset:end]))[-(len(letters) + _WORDS_WITHOUT_INITIAL) :]
    for word in reversed(before):
        written = word.group()
        is_capital = written[0].isupper()
        if written[0].lower() == letters[-1] and (is_capital or written in _INITIAL_WORDS):
            letters = letters[:-1]
            if not letters:
                return word.start() + offset
        elif not is_capital and written not in _SMALL_WORDS:
            break
    return None
