"""Text → sentences and tokens, with offsets.

A full stop after an abbreviation ends no sentence, nor does a line break that a scanner put in the middle of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tasks.domain.records import Span
from tasks.extract.mentions.rosters import announced, items
from tasks.extract.vocabulary import words

_ABBREVIATIONS = words("grammar", "abbreviations")
_END = re.compile(r"[.!?][\"'”’)\]]*(?=\s)")
_STARTS_SENTENCE = re.compile(r"\s+[\"'“‘(\[]*[A-Z0-9À-ÞА-Я•\-–*]")
_LAST_WORD = re.compile(r"[\w.&']+$")
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*|\n(?=[ \t]*(?:[-–•*▪●]|\(?\d{1,2}[.)])[ \t]+\S)")
# A paragraph that ends with one of these goes on in the next: the break is a scanner's.
_OPEN_ENDED = words("grammar", "open_ended")
_TOKEN = re.compile(
    r"[^\W_]+(?:(?:[-&/.]|['’ʼ](?!s\b))[^\W_]+)*(?:(?<=[.][A-Z])\.|(?<=\b[A-Z])\.(?=\s*[A-Z]))?|['’]s\b|[^\w\s]|_+"
)


# "Berg, A. (2009). The Visit." and "for “visits” read “visitors”": what is quoted there of other texts is no news.
_CITES = re.compile(r"\s*[A-Z][\w'’-]+, (?:[A-Z]\. ?)+\(\d{4}|[^\n]*\bfor [\"“][^\"”]*[\"”] read [\"“]")
_BULLET = re.compile(r"[-–•*▪●]\s|\(?\w{1,2}[.)]\s")
_LONGEST_ITEM = 300
_LAST_SENTENCE = re.compile(r"[.!?\n]\s+")


class Token(NamedTuple):
    """A word or a mark: offsets in the text, and the text itself."""

    start: int
    end: int
    text: str


def tokens(text: str, span: Span) -> list[Token]:
    """Split a sentence into words ("Sri", "Lanka's", "U.S.", "co-chaired") and single marks."""
    return [Token(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text, span.start, span.end)]


def sentences(text: str) -> Iterator[Span]:
    """Yield the sentences of a text in order, without surrounding white space."""
    for start, end in _blocks(text):
        if _CITES.match(text, start, end):
            continue
        for first, last in items(text, start, end):
            yield from _split(text, first, last)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Paragraphs and list items, joined again where the break stands inside a sentence or an announced list."""
    start = 0
    gaps = list(_PARAGRAPH.finditer(text))
    is_list = is_roster = False
    ends = [*(gap.start() for gap in gaps[1:]), len(text)]
    for gap, end in zip(gaps, ends, strict=False):
        before = text[start : gap.start()].rstrip()
        item = text[gap.end() : end].strip()
        is_list = _goes_on_as_list(before, item, is_list)
        is_roster = is_roster or announced(_LAST_SENTENCE.split(before)[-1]) is not None
        is_roster = is_roster and len(item) < _LONGEST_ITEM and not item.endswith(".")
        if is_list or (not is_roster and _goes_on(before, item[:1])):
            continue
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _goes_on_as_list(before: str, item: str, is_list: bool) -> bool:
    """Whether a paragraph is an item of a list that the text before announced with a colon."""
    is_short = 0 < len(item) < _LONGEST_ITEM and ". " not in item
    is_marked = _BULLET.match(item) is not None
    is_open = before.endswith((":", ";", ",", " and"))
    if not is_list and announced(_LAST_SENTENCE.split(before)[-1]) is not None:
        return False
    return (
        is_short
        and (before.endswith(":") or is_list)
        and (
            is_marked
            or (is_open and item.endswith((";", ",", " and")))
            or (is_list and before.endswith((";", ",", " and")))
        )
    )


def _goes_on(before: str, after: str) -> bool:
    last = before[-20:]
    if not last or last[-1] in '.!?:;”"':
        return False
    line = before.rsplit("\n", 1)[-1]
    if len(line) > 60 and "," in line and not _BULLET.match(line) and last[-1].isalpha() and after.isupper():
        return True
    return after.islower() or (last.split()[-1].lower() in _OPEN_ENDED and len(before) > 40)


def _split(text: str, start: int, end: int) -> Iterator[Span]:
    begin = start
    for mark in _END.finditer(text, start, end):
        if not _STARTS_SENTENCE.match(text, mark.end()) or _is_abbreviation(text, begin, mark):
            continue
        yield from _trimmed(text, begin, mark.end())
        begin = mark.end()
    yield from _trimmed(text, begin, end)


def _is_abbreviation(text: str, begin: int, mark: re.Match[str]) -> bool:
    if mark.group() not in {".", ".)"}:
        return False
    word = _LAST_WORD.search(text, max(begin, mark.start() - 20), mark.start())
    if word is None:
        return False
    plain = word.group()
    return (
        plain.lower() in _ABBREVIATIONS
        or (len(plain) == 1 and plain.isupper())
        or bool(re.fullmatch(r"(?:[A-Z]\.)+[A-Z]", plain))
    )


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        first = start + len(piece) - len(piece.lstrip())
        yield Span(first, first + len(stripped))
