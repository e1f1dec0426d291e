"""The gazetteer of names: states, organizations and groups, asked by id, by name or by text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal, NamedTuple

from tasks.domain.gazetteer.files import lines, rows, several
from tasks.domain.gazetteer.phrases import Phrases
from tasks.domain.gazetteer.spelling import comparable, spellings


@dataclass(frozen=True, slots=True)
class Entry:
    """A state (`state:KZ`), a group (`group:baltic-states`) or an organization (`osce`)."""

    id: str
    name: str
    """As an English reader knows it."""
    acronym: str | None = None
    aliases: tuple[str, ...] = ()
    kind: str = "state"
    country: str | None = None
    """ISO 3166 alpha-2 of a state, and of whose body a national organization is."""
    parent: str | None = None
    """Id of the organization that it is a part of."""
    adjectives: tuple[str, ...] = ()
    capital: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that it goes by, the canonical first."""
        return (self.name, *([self.acronym] if self.acronym else []), *self.aliases)


class Membership(NamedTuple):
    """A member of a group: from its first day to its last, both included; None where open."""

    member: str
    valid_from: date | None
    valid_to: date | None

    def holds(self, on: date | None) -> bool:
        """Whether it holds on that day; None asks about the present."""
        if on is None:
            return self.valid_to is None
        return (self.valid_from or on) <= on <= (self.valid_to or on)


class Match(NamedTuple):
    """A name in a text."""

    start: int
    end: int
    ids: tuple[str, ...]
    """Several where the name is ambiguous, the better known first."""
    kind: Literal["name", "adjective"]


class Gazetteer:
    """Entries and their memberships, indexed."""

    def __init__(
        self,
        entries: Iterable[Entry],
        memberships: Mapping[str, tuple[Membership, ...]],
        not_names: Iterable[str] = (),
        acronym_words: Iterable[str] = (),
    ) -> None:
        self._entries = {entry.id: entry for entry in entries}
        self._memberships = memberships
        self._ids = _index((entry.names, entry.id) for entry in self)
        self._adjectives = _index((entry.adjectives, entry.id) for entry in self)
        self._phrases = Phrases(self._forms(not_names), acronym_words)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries.values())

    def __contains__(self, id: object) -> bool:
        return id in self._entries

    def entry(self, id: str) -> Entry:
        """Give the entry of that id; KeyError when there is none."""
        return self._entries[id]

    def ids_of(self, name: str) -> tuple[str, ...]:
        """Give the ids of all entries that go by the name, in any of its spellings."""
        return self._ids.get(comparable(name), ())

    def memberships(self, group: str) -> tuple[Membership, ...]:
        """Give all that were ever members of the group, with their days."""
        return self._memberships.get(group, ())

    def members(self, group: str, on: date | None = None) -> tuple[str, ...]:
        """Give the ids of the group's members on that day; at present when none is given."""
        return tuple(one.member for one in self.memberships(group) if one.holds(on))

    def matches(self, text: str) -> list[Match]:
        """Find the names in the text, in their order, none over another."""
        return [Match(start, end, *value) for start, end, value in self._phrases.find(text) if value]

    def _forms(
        self, not_names: Iterable[str]
    ) -> Iterator[tuple[str, tuple[tuple[str, ...], Literal["name", "adjective"]] | None]]:
        yield from ((phrase, None) for phrase in not_names)
        for entry in self:
            for name in entry.names:
                yield from ((form, (self.ids_of(name), "name")) for form in spellings(name))
        for entry in self:
            for word in entry.adjectives:
                yield word, (self._adjectives[comparable(word)], "adjective")


def _index(named: Iterable[tuple[tuple[str, ...], str]]) -> dict[str, tuple[str, ...]]:
    ids: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for names, id_ in named:
        for name in names:
            ids[comparable(name)][id_] = None
    return {name: tuple(found) for name, found in ids.items()}


@cache
def gazetteer() -> Gazetteer:
    """Give the gazetteer of the data files beside this module."""
    entries = [*map(_state, rows("states.csv")), *map(_group, rows("groups.csv"))]
    entries += map(_organization, rows("organizations.csv"))
    memberships: defaultdict[str, list[Membership]] = defaultdict(list)
    for row in rows("group_members.csv"):
        memberships[f"group:{row['group']}"].append(_membership(row))
    grouped = {group: tuple(members) for group, members in memberships.items()}
    return Gazetteer(entries, grouped, lines("not_names.txt"), lines("acronym_words.txt"))


def _state(row: dict[str, str]) -> Entry:
    aliases = (row["formal_name"], *several(row["aliases"]), *several(row["government_names"]))
    return Entry(
        id=f"state:{row['code']}",
        name=row["name"],
        aliases=tuple(alias for alias in aliases if alias),
        country=row["code"],
        adjectives=several(row["adjectives"]),
        capital=row["capital"] or None,
    )


def _group(row: dict[str, str]) -> Entry:
    return Entry(id=f"group:{row['id']}", name=row["name"], aliases=several(row["aliases"]), kind="group")


def _organization(row: dict[str, str]) -> Entry:
    return Entry(
        id=row["id"],
        name=row["name"],
        acronym=row["acronym"] or None,
        aliases=several(row["aliases"]),
        kind=row["kind"],
        country=row["country"] or None,
        parent=row["parent"] or None,
    )


def _membership(row: dict[str, str]) -> Membership:
    member = f"state:{row['member']}" if row["member"].isupper() else row["member"]
    return Membership(member, _day(row["valid_from"]), _day(row["valid_to"]))


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None
