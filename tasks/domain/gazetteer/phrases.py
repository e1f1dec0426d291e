"""Finding any of many names in a text, at its own offsets.

A name is found as a whole word, whatever the apostrophes, dashes, accents and single line breaks in it.
The first letter must be a capital where the name's is; an acronym must be written as it is.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

Value = TypeVar("Value")


class _PlainCharacters(dict[int, int]):
    """Character → one plain character: no accents, one apostrophe, one dash; filled as characters come."""

    def __missing__(self, code: int) -> int:
        decomposed = unicodedata.normalize("NFKD", chr(code))
        bare = all(unicodedata.combining(c) for c in decomposed[1:])
        self[code] = ord(decomposed[0]) if bare else code
        return self[code]


_PLAIN = _PlainCharacters()
_PLAIN.update(dict.fromkeys(map(ord, "\u2018\u2019\u02bb\u02bc\u2032\u00b4`"), ord("'")))
_PLAIN.update(dict.fromkeys(range(0x2010, 0x2015), ord("-")))
_PLAIN.update(dict.fromkeys(map(ord, "\t\r\v\f\x85\u1680\u2028\u2029"), ord(" ")))
_ACRONYM = re.compile(r"[^a-z]+|\S*[a-z][A-Z]\S*")
"""All capitals, or capitals inside one word: `WHO`, `U.S.`, `AfDB`."""
_RUN = re.compile(r"(?<=-) *\n *|[ \n]{2,}|\n")


def plain(text: str) -> str:
    """Give the text in plain characters, each in its place."""
    return text.translate(_PLAIN)


class _Flat:
    """A plain text with each run of white space made one: a space, or a line break where a paragraph ends."""

    def __init__(self, text: str) -> None:
        pieces, at, length = [], 0, 0
        self._starts, self._shifts = [0], [0]
        for run in _RUN.finditer(text):
            seam = "" if text[run.start() - 1] == "-" else "\n" if run[0].count("\n") > 1 else " "
            pieces += [text[at : run.start()], seam]
            length += run.start() - at + len(seam)
            at = run.end()
            self._starts.append(length)
            self._shifts.append(at - length)
        self.text = "".join(pieces) + text[at:]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Give the offsets in the text as it came."""
        first = start + self._shifts[bisect_right(self._starts, start) - 1]
        last = end - 1 + self._shifts[bisect_right(self._starts, end - 1) - 1]
        return first, last + 1


class Phrases(Generic[Value]):
    """Written forms, each with its value.

    `acronym_words` are acronyms that are words as well: they are passed over in a line of capitals.
    """

    def __init__(self, forms: Iterable[tuple[str, Value]], acronym_words: Iterable[str] = ()) -> None:
        self._acronym_words = frozenset(acronym_words)
        self._forms: dict[str, dict[str, Value]] = {}
        for form, value in forms:
            written = plain(form)
            self._forms.setdefault(written.lower(), {}).setdefault(written, value)
        self._keys = list(self._forms)
        self._automaton = AhoCorasick(
            self._keys, matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA
        )

    def find(self, text: str) -> list[tuple[int, int, Value]]:
        """Give start, end and value of each name; of names that overlap the leftmost, then the longest."""
        flat = _Flat(plain(text))
        found: list[tuple[int, int, Value]] = []
        reached = 0
        for start, end, value in sorted(self._whole_words(flat.text), key=lambda hit: (hit[0], -hit[1])):
            if start >= reached:
                found.append((*flat.original(start, end), value))
                reached = end
        return found

    def _whole_words(self, text: str) -> Iterator[tuple[int, int, Value]]:
        bounded = f" {text} "
        for index, start, end in self._automaton.find_matches_as_indexes(text.lower(), overlapping=True):
            if bounded[start].isalnum() or bounded[end + 1].isalnum():
                continue
            forms = self._forms[self._keys[index]]
            form = _best_form(text[start:end], forms)
            if form is None or (form in self._acronym_words and _is_among_capitals(text, start, end)):
                continue
            yield start, end, forms[form]


def _best_form(written: str, forms: Iterable[str]) -> str | None:
    """Give the form itself if it is among them, else the first that may be written so."""
    if written in forms:
        return written
    return next((form for form in forms if _may_be_written(form, written)), None)


def _may_be_written(form: str, written: str) -> bool:
    if _ACRONYM.fullmatch(form) or written[0].isupper() < form[0].isupper():
        return False
    return " " in form or written.isupper() or written[1:] == form[1:]


def _is_among_capitals(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 40) : start].rpartition("\n")[2]
    after = text[end : end + 40].partition("\n")[0]
    return (before + after).isupper()
