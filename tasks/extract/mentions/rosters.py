"""Lists that a line announces: "Participants included:", and who stands below, one item after the other."""

from __future__ import annotations

import re

from tasks.domain.records import Role, Span
from tasks.extract.vocabulary import vocabulary, words

_ROLE_NOUNS: dict[str, Role] = {
    noun: role
    for part in ("role_nouns", "roster_nouns")
    for role, nouns in vocabulary("roles")[part].items()
    for noun in nouns
}
_LISTS = words("roles", "announces")
# What "the following" lists, where the line tells of those who came.
_LISTED = _ROLE_NOUNS.keys() | words("roles", "wrappers") | words("roles", "came")
_CAME = re.compile(r"\b(?:t(?:ook|ake|akes|aking) part|were represented|drawn from|came from)\b")
_CONTACT = frozenset({"contact", "enquiries", "inquiries", "information"})
_SHORT = 7
"""Words of a line that announces a list without a verb: "Private Sector Participants:"."""
_LONGEST_ITEM = 240
_BULLET = re.compile(r"(?:[-–•*▪●·]\s+|\(?\d{1,2}[.)]\s+)(?=\S)")
# What is left of "1. Malta" where the number is taken for a sentence of its own.
_NUMBER = re.compile(r"\(?\w{1,2}[.)]")
_NAMED = re.compile(r"(?:[-–•*▪●·]\s+|\(?\d{1,2}[.)]\s+)?(?:[A-ZÀ-Þ][\w.’'-]*\s?){2,5}[,–-]")
_LAST_PART = re.compile(r"[,–]\s+(?:[Tt]he\s)?([A-Z][^,–()]{1,60}?)\s*(?:\([^()]*\))?$")
_SMALL = frozenset({"of", "and", "for", "the", "in", "&"})
_OFFICES = words("people", "offices")
_FIELDS = words("people", "portfolio") | words("people", "modifiers")
_INLINE = re.compile(r"\s([-–•*▪●·])\s+(?=[\"“(]?[A-ZÀ-Þ])")


def announced(line: str) -> Role | None:
    """The role of those whom a line announces; None where it announces nobody."""
    if not line.endswith(":"):
        return None
    said = re.findall(r"[\w-]+", line.lower())
    roles: list[Role] = [_ROLE_NOUNS[word] for word in said if word in _ROLE_NOUNS]
    if not roles and _CAME.search(line):
        roles = ["participant"]
    if not roles or not _CONTACT.isdisjoint(said):
        return None
    behind = said[said.index("following") :][:6] if "following" in said else []
    is_list = len(said) <= _SHORT or said[-1] in _LISTS or any(word in _LISTED for word in behind)
    return roles[0] if is_list else None


def items(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The items of a block that begins with a bullet, where the layout put them on one line; else the block."""
    first = _BULLET.match(text, start, end)
    if first is None:
        return [(start, end)]
    mark = text[start]
    breaks = [found.start(1) for found in _INLINE.finditer(text, start, end) if found.group(1) == mark]
    return list(zip([start, *breaks], [*breaks, end], strict=True))


def rosters(text: str, spans: list[Span]) -> dict[int, tuple[Role, int]]:
    """By sentence: the role of those whom it lists, and the number of the sentence that announces them."""
    found: dict[int, tuple[Role, int]] = {}
    current: tuple[Role, int] | None = None
    for n, span in enumerate(spans):
        line = text[span.start : span.end]
        role = announced(line)
        if role is not None:
            current = role, current[1] if current and n - 1 == current[1] else n
        elif current is not None and _is_item(line):
            found[n] = current
        elif current is None or not (_is_subheading(line) or _NUMBER.fullmatch(line)):
            current = None
    return found


def body_at_end(text: str, span: Span) -> Span | None:
    """The last part of an item that begins with a name, where it can only be a body: "Jane Doe, Chair, TPG"."""
    item = text[span.start : span.end]
    named = _NAMED.match(item)
    last = _LAST_PART.search(item)
    if named is None or last is None or last.start(1) < named.end():
        return None
    said = re.findall(r"[\w’'-]+", last.group(1))
    is_office = any(word.lower() in _OFFICES for word in said)
    is_field = all(word.lower() in _FIELDS or word.islower() for word in said)
    is_name = all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in said)
    if not said or is_office or is_field or not is_name:
        return None
    return Span(span.start + last.start(1), span.start + last.end(1))


def _is_item(line: str) -> bool:
    """Whether a line can be one of a list of names: no sentence, and no label of a part of the list."""
    if _BULLET.match(line):
        return len(line) < _LONGEST_ITEM and not re.search(r"[a-z]{3}\. [A-Z]", line)
    return len(line) < _LONGEST_ITEM and line[0].isupper() and not line.endswith((".", ":", "?", "!", "”"))


def _is_subheading(line: str) -> bool:
    return line.endswith(":") and len(line.split()) <= _SHORT
