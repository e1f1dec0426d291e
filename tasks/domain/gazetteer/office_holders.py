"""Who held which office when: whom "President Petro" and "Foreign Minister Wang Yi" act for."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import NamedTuple, TypeVar

from tasks.domain.gazetteer.files import rows, several
from tasks.domain.identity import folded

Key = TypeVar("Key")
Value = TypeVar("Value")

# Inside a name these vary with the writer: "el-Sisi", "Al Sisi", "Sisi".
_PARTICLES = frozenset(
    {"al", "el", "as", "ash", "ad", "ar", "at", "az", "de", "da", "do", "dos", "das", "del", "della", "di"}
    | {"la", "le", "van", "von", "der", "den", "y", "e"}
)  # fmt: skip
_SUFFIXES = frozenset({"jr", "sr"})
_TITLE_SEAM = re.compile(r"[,;/&]|\band\b")
# Before a title these leave the office what it is.
_MODIFIERS = frozenset(
    {"acting", "caretaker", "current", "former", "interim", "new", "outgoing", "then", "the"}
)

# Days outside a term on which a full name, or a title and a surname, still tell the office.
_NAME_SLACK = 730
_TITLE_SLACK = 183


class OfficeHolder(NamedTuple):
    """A term in an office, from its first day to its last, both included; None where open or not known."""

    name: str
    aliases: tuple[str, ...]
    """Other spellings; those of one word are what the person is called after a title."""
    organization: str
    """Id in the gazetteer of whom the person acts for: `state:CO`, `unhcr`."""
    office: str
    valid_from: date | None
    valid_to: date | None

    @property
    def names(self) -> tuple[str, ...]:
        """Every spelling of the name, the common one first."""
        return (self.name, *self.aliases)

    @property
    def surnames(self) -> tuple[str, ...]:
        """What follows a title: "Xi", "Anwar", "Lula"; the last word where no alias is a single one."""
        called = [name for name in self.aliases if " " not in name]
        return tuple(called or self.name.split(" ")[-1:])

    def days_off(self, on: date) -> int:
        """Days between the term and that day; 0 within it."""
        early = (self.valid_from - on).days if self.valid_from else 0
        late = (on - self.valid_to).days if self.valid_to else 0
        return max(early, late, 0)


class OfficeHolders:
    """Office holders by name, and the titles that tell which offices are meant."""

    def __init__(
        self,
        holders: Iterable[OfficeHolder],
        titles: Iterable[tuple[str, str]],
        loose_titles: Iterable[tuple[str, str]],
    ) -> None:
        self._holders = tuple(holders)
        self._offices = _grouped(titles)
        self._loose_offices = _grouped(loose_titles)
        forms = ((_words(name), holder) for holder in self for name in holder.names if " " in name)
        self._by_ends = _grouped(((form[0], form[-1]), (form, holder)) for form, holder in forms)
        self._by_surname = _grouped((_surname(name), holder) for holder in self for name in holder.surnames)

    def __iter__(self) -> Iterator[OfficeHolder]:
        return iter(self._holders)

    def find(self, name: str, on: date, title: str | None = None) -> OfficeHolder | None:
        """Give who is meant on that day; None where nobody is, or where it may be one of several.

        A full name needs no title, whether the family name leads or ends it or others stand in the middle;
        under the title of another office it means only who holds one on that very day. A surname needs a
        title that fits the office; one that many others bear too ("Minister") is enough only for a surname
        that the file knows from one organization.
        """
        return self._by_full_name(name, on, title) or self._by_title(name, on, title)

    def _by_full_name(self, name: str, on: date, title: str | None) -> OfficeHolder | None:
        words = _words(name)
        if len(words) < 2:
            return None
        meant = self._bearers(words)
        offices = _offices(title, self._offices) | _offices(title, self._loose_offices)
        fitting = [holder for holder in meant if holder.office in offices]
        return _nearest(fitting, on, _NAME_SLACK) or _nearest(meant, on, 0 if title else _NAME_SLACK)

    def _bearers(self, words: tuple[str, ...]) -> list[OfficeHolder]:
        """Give whose name it is as it stands, with the family name at its other end, or with more inside."""
        for order in (words, (*words[1:], words[0]), (words[-1], *words[:-1])):
            forms = self._by_ends.get((order[0], order[-1]), [])
            if bearers := [holder for form, holder in forms if form == order]:
                return bearers
        forms = self._by_ends.get((words[0], words[-1]), [])
        return [holder for form, holder in forms if set(form) <= set(words)]

    def _by_title(self, name: str, on: date, title: str | None) -> OfficeHolder | None:
        namesakes = self._by_surname.get(_surname(name), [])
        if offices := _offices(title, self._offices):
            rivals = [holder for holder in namesakes if holder.days_off(on) <= _TITLE_SLACK]
        else:
            offices, rivals = _offices(title, self._loose_offices), namesakes
        fitting = [holder for holder in rivals if holder.office in offices]
        alone = len({holder.organization for holder in fitting}) == 1
        return _nearest(fitting, on, _TITLE_SLACK) if alone else None


@cache
def office_holders() -> OfficeHolders:
    """Give the office holders of the data files beside this module."""
    offices = list(rows("office_titles.csv"))
    return OfficeHolders(
        map(_holder, rows("office_holders.csv")),
        [(title, row["office"]) for row in offices for title in several(row["titles"])],
        [(title, row["office"]) for row in offices for title in several(row["loose_titles"])],
    )


def _holder(row: dict[str, str]) -> OfficeHolder:
    return OfficeHolder(
        name=row["name"],
        aliases=several(row["aliases"]),
        organization=row["organization"],
        office=row["office"],
        valid_from=_first_day(row["valid_from"]),
        valid_to=_last_day(row["valid_to"]),
    )


def _first_day(cell: str) -> date | None:
    """Give the first day of a year, a month or a day."""
    return date.fromisoformat(cell + "-01-01"[len(cell) - 4 :]) if cell else None


def _last_day(cell: str) -> date | None:
    """Give the last day of a year, a month or a day."""
    if not cell or len(cell) == 10:
        return _first_day(cell)
    year, month = int(cell[:4]), int(cell[5:] or 12)
    return date(year, month, monthrange(year, month)[1])


def _words(name: str) -> tuple[str, ...]:
    """Give the words that tell a name from others: no particles inside, initials only beside one word."""
    words = _folded(name).split()
    full = [word for word in words if len(word) > 1 and word not in _SUFFIXES]
    first, *rest = full if len(full) > 1 else words or [""]
    return (first, *(word for word in rest[:-1] if word not in _PARTICLES), *rest[-1:])


def _folded(name: str) -> str:
    """Give the name folded, at once where it holds nothing to fold."""
    return name.lower() if name.isascii() and name.replace(" ", "").isalpha() else folded(name)


def _surname(name: str) -> str:
    text = _folded(name)
    words = [word for word in text.split() if len(word) > 1] if " " in text else [text]
    while len(words) > 1 and words[0] in _PARTICLES:
        del words[0]
    return " ".join(words)


def _offices(title: str | None, offices: Mapping[str, list[str]]) -> set[str]:
    """Give the offices that the title, or one of several joined by "and", is the name of."""
    parts = [title, *_TITLE_SEAM.split(title)] if title else []
    return {office for part in parts for office in offices.get(_unmodified(part), [])}


def _unmodified(title: str) -> str:
    words = folded(title).split()
    while len(words) > 1 and words[0] in _MODIFIERS:
        del words[0]
    return " ".join(words)


def _nearest(holders: list[OfficeHolder], on: date, slack: int) -> OfficeHolder | None:
    """Give the holder in office or nearest to it; None where terms of two organizations are as near."""
    days = min((holder.days_off(on) for holder in holders), default=slack + 1)
    nearest = [holder for holder in holders if holder.days_off(on) == days <= slack]
    return nearest[0] if len({holder.organization for holder in nearest}) == 1 else None


def _grouped(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, list[Value]]:
    groups: defaultdict[Key, list[Value]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return dict(groups)
