"""People who share an office, with their states before it or behind the names: "A and B, heads of X and Y".

Where the states stand behind the office and the names behind them, `holders` reads them.
"""

from __future__ import annotations

from dataclasses import dataclass

from tasks.extract.mentions.names import name_at, skip_honorifics
from tasks.extract.mentions.offices import office_at
from tasks.extract.mentions.units import Unit, text_at
from tasks.extract.vocabulary import words

_PLURALS = words("people", "plurals")
_JOINTS = words("grammar", "joints")
_LEADS = frozenset({",", ":", "–", "-", "—", "("})
_FOR = frozenset({"for", "of", "from"})
_MOST_PEOPLE = 24
"""Longer lists are not read from each of their names, which takes too long."""

_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class InTurn:
    """As many people as bodies: the first and last unit of each name, and the key of each body."""

    title: str | None
    people: tuple[_Span, ...]
    bodies: tuple[str, ...]
    behind: int
    """Index of the unit behind all of it."""


def in_turn(units: list[Unit], i: int) -> InTurn | None:
    """The people who share an office in the plural from unit `i` on, each with their own body."""
    held = _plural_office(units, i) if units[i].kind == "adjective" else None
    if held is not None:
        title, bodies, end = held
        is_led = text_at(units, end) in _LEADS
        people, behind = _names(units, end + is_led)
        behind += text_at(units, end) == "(" and text_at(units, behind) == ")"
        return _paired(units, title, people, bodies, behind)
    people, end = _names(units, i)
    if len(people) < 2:
        return None
    at = end + (text_at(units, end) == ",")
    held = _plural_office(units, at + (text_at(units, at).lower() == "the"))
    if held is not None:
        title, bodies, behind = held
        return _paired(units, title, people, bodies, behind)
    return _for_bodies(units, people, at)


def _for_bodies(units: list[Unit], people: list[_Span], at: int) -> InTurn | None:
    """Read "on behalf of Sri Lanka and India, respectively" behind names."""
    at += 2 * (text_at(units, at) == "on")
    if text_at(units, at) not in _FOR:
        return None
    bodies, behind = _bodies(units, at + 1)
    is_told = text_at(units, behind + (text_at(units, behind) == ",")) == "respectively"
    return _paired(units, None, people, bodies, behind) if is_told else None


def _paired(
    units: list[Unit], title: str | None, people: list[_Span], bodies: list[str], behind: int
) -> InTurn | None:
    """Names and bodies, where there are as many of the one as of the other."""
    if len(people) != len(bodies):
        return None
    respectively = behind + (text_at(units, behind) == ",")
    if text_at(units, respectively) == "respectively":
        behind = respectively + 1
    return InTurn(title, tuple(people), tuple(bodies), behind)


def _plural_office(units: list[Unit], i: int) -> tuple[str, list[str], int] | None:
    """Title, bodies and the index behind of "ministers of Estonia and Latvia", "Estonian and Latvian ministers"."""
    bodies, at = _bodies(units, i)
    if bodies and at < len(units) and units[at - 1].kind == "adjective":
        # The last adjective is read once more, with the office.
        at -= 1
    elif bodies:
        return None
    else:
        at = i
    office = office_at(units, at) if at < len(units) else None
    if office is None or not any(word in _PLURALS for word in office.title.lower().split()):
        return None
    if len(bodies) > 1:
        return office.title, bodies, office.last + 1
    if units[office.last].kind != "party":
        return None
    bodies, behind = _bodies(units, office.last)
    return (office.title, bodies, behind) if len(bodies) > 1 else None


def _bodies(units: list[Unit], i: int) -> tuple[list[str], int]:
    """The bodies listed from unit `i` on, and the index behind them."""
    bodies: list[str] = []
    end = at = i
    while at < len(units) and (party := units[at].party) is not None:
        if party.person is not None or party.organization is None:
            break
        bodies.append(party.organization)
        end = at + 1
        at = _behind_joint(units, end)
        at += at > end and text_at(units, at) == "the"
        if at == end:
            break
    return bodies, end


def _names(units: list[Unit], i: int) -> tuple[list[_Span], int]:
    """The full names, or surnames with a form of address, listed from unit `i` on, and the index behind them."""
    people: list[_Span] = []
    end = at = i
    while len(people) < _MOST_PEOPLE:
        first = skip_honorifics(units, at)
        name = name_at(units, first, is_titled=first > at)
        if name is None or (name[0] == name[1] and first == at):
            return people, end
        people.append(name)
        end = name[1] + 1
        at = _behind_joint(units, end)
        if at == end:
            break
    return people, end


def _behind_joint(units: list[Unit], i: int) -> int:
    """Index behind ",", "and" or ", and"; `i` where none stands there."""
    while text_at(units, i) in _JOINTS:
        i += 1
    return i
