"""Paragraphs of a page → the text of the release: without title, date line, menus and contacts around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from tasks.domain.identity import folded
from tasks.extract.page.published import is_date_line
from tasks.extract.vocabulary import words

RUNNING = 80
"""Characters from which a paragraph is running text and no label."""
_CREDIT = re.compile(
    r"^(?:photo|image|picture|stock photo)\b.{0,12}[:©]|^©|\([^()]{2,40}/[^()]{2,40}\)$", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*$")


def release_text(found: Sequence[str], title: str) -> str:
    """The paragraphs that are the release's, joined by blank lines."""
    kept = _without_copies(_until_end(_without_dates(after_title(found, title))))
    return "\n\n".join(paragraph for paragraph in kept if not _is_furniture(paragraph))


def plain_paragraphs(text: str) -> list[str]:
    """Paragraphs of a plain text: parted by blank lines, or by line breaks where there are no blank lines."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    blocks = re.split(r"\n[^\S\n]*\n\s*", text)
    if len(blocks) == 1:
        blocks = text.split("\n")
    return _rejoined([line for block in blocks for line in _lines(block)])


def _rejoined(lines: list[str]) -> list[str]:
    """Lines of one sentence made one again, where a converter made each a paragraph."""
    whole: list[str] = []
    for line in lines:
        if whole and line[0].islower() and not whole[-1].endswith((".", "!", "?", ":", ";")):
            whole[-1] += " " + line
        else:
            whole.append(line)
    return whole


def _lines(block: str) -> list[str]:
    """One paragraph where its lines are wrapped; else each line for itself."""
    lines = [" ".join(line.split()) for line in block.split("\n")]
    lines = [line for line in lines if line]
    is_wrapped = sum(1 for line in lines[:-1] if len(line) > 45 and not _SENTENCE_END.search(line))
    return [" ".join(lines)] if is_wrapped * 2 > len(lines) - 1 or len(lines) == 1 else lines


def has_running_text(text: str) -> bool:
    """Whether some paragraph ends as a sentence does, or is too long for a label."""
    return any(
        len(part) >= RUNNING and (len(part) >= 3 * RUNNING or _SENTENCE_END.search(part))
        for part in text.split("\n\n")
    )


def after_title(found: Sequence[str], title: str) -> Sequence[str]:
    """What follows the title, and its repetition before the first running text."""
    key = folded(title)
    start = 0
    for position, paragraph in enumerate(found):
        if len(paragraph) < 2 * len(title) and folded(paragraph) == key:
            start = position + 1
        elif _is_running(paragraph) and _SENTENCE_END.search(paragraph):
            break
    return found[start:]


def _without_dates(found: Sequence[str]) -> list[str]:
    """The paragraphs without the date and the number of the release above the first running text."""
    head = list(takewhile(lambda paragraph: not _is_running(paragraph), found))
    kept = [
        paragraph for paragraph in head if not is_date_line(paragraph) and not _is_release_number(paragraph)
    ]
    return [*kept, *found[len(head) :]]


def _is_running(paragraph: str) -> bool:
    return len(paragraph) >= RUNNING and not is_date_line(paragraph)


def _is_release_number(paragraph: str) -> bool:
    return re.fullmatch(r"[A-Z]{2,8}(?:/[\w.-]+)+", paragraph) is not None


def _until_end(found: list[str]) -> list[str]:
    """What comes before the contacts, tags and further links in the second half of the page."""
    ends = words("pages", "furniture", "ends")
    rest = sum(map(len, found)) / 2
    for position, paragraph in enumerate(found):
        if rest <= 0 and len(paragraph) <= RUNNING and folded(paragraph.partition(":")[0]) in ends:
            return found[:position]
        rest -= len(paragraph)
    return found


def _without_copies(found: list[str]) -> list[str]:
    """Each paragraph once: some pages hold their text a second time, to be printed."""
    seen: set[str] = set()
    kept = []
    for paragraph in found:
        if len(paragraph) < 12 or paragraph not in seen:
            kept.append(paragraph)
        seen.add(paragraph)
    return kept


def _is_furniture(paragraph: str) -> bool:
    if len(paragraph) > 300:
        return False
    key = folded(paragraph) if len(paragraph) <= RUNNING else paragraph
    is_label = not key or key in words("pages", "furniture", "lines")
    return is_label or _CREDIT.search(paragraph) is not None
