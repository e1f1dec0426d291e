"""Offices in a sentence: "Italian Foreign Minister", "Minister of Justice of Kazakhstan", "Head of UNRCCA"."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.extract.mentions.localities import government_of
from tasks.extract.mentions.names import HONORIFICS, name_at, skip_honorifics
from tasks.extract.mentions.units import Unit, text_at
from tasks.extract.vocabulary import words

_CALLINGS = words("people", "offices", "callings")
_OFFICES = words("people", "offices") | _CALLINGS
_MODIFIERS = words("people", "modifiers") - {"the"}
_SEVERAL = words("people", "plurals")
_PORTFOLIO = words("people", "portfolio")
_POSTED = words("people", "posted")
_NOT_FIRST = words("organizations", "not_first")
_ABSTRACT = ("tion", "ment", "ity", "ics", "ture", "ship", "ance", "ence", "ries", "ings")
_CLAUSE_WORDS = words("grammar", "function_words") - {"and", "or"} | words("grammar", "boundaries")
_LISTING = words("roles", "listing")
_COUNTS = words("grammar", "numbers") | {"the", "all", "both"}
_CHARGED = frozenset({"responsible", "charged"})
_JOINTS = frozenset({"of", "for", "to", "in", "on", "at"})
_OWNED = words("grammar", "possessive")
_POSSESSIVE = words("grammar", "possessive", "or_plural")
# Whoever acts for one of these may be named by the body that they head as well.
_WIDE_OWNERS = frozenset({None, "un", "un-secretariat"})
_MOST_WORDS = 9


@dataclass(frozen=True, slots=True)
class Office:
    """An office: units first..last, its title, and whose it is."""

    first: int
    last: int
    title: str
    owner: str | None
    """Key of the organization or state that the office is of."""


@dataclass(frozen=True, slots=True)
class _Head:
    """The office noun at `index`, and whose the office is by the words before it."""

    index: int
    owner: str | None


def office_at(units: list[Unit], i: int) -> Office | None:
    """The office that begins at unit `i`: modifiers, the office noun, and "of …" behind it."""
    head = _head(units, i)
    if head is None or _is_bare(units, i, head):
        return None
    owner, last = head.owner, head.index
    while True:
        step, of_whom = _tail(units, last)
        if not step:
            break
        if owner in _WIDE_OWNERS:
            owner = of_whom or owner
        last += step
    if owner is None and units[head.index].text.endswith("s"):
        last, owner = _of_services(units, last)
    return Office(i, last, _title(units, i, head.index, last), owner)


def _of_services(units: list[Unit], last: int) -> tuple[int, str | None]:
    """Read "of border and customs services from the five Central Asian states" behind "heads"."""
    for k in range(last + 1, min(last + _MOST_WORDS, len(units))):
        unit = units[k]
        j = _skip_count(units, k + 1)
        party = units[j].party if unit.lower in {"of", "from"} and j < len(units) else None
        if party is not None and party.person is None and party.organization is not None:
            return j, party.organization
        if unit.kind != "word" or not unit.text.islower() or unit.lower in _CLAUSE_WORDS | _LISTING:
            break
    return last, None


def _is_bare(units: list[Unit], i: int, head: _Head) -> bool:
    """Whether a common noun stands alone: "the head of" is an office, "a leader" is none."""
    word = units[head.index]
    is_capital = units[i].text[0].isupper()
    is_of = text_at(units, head.index + 1) == "of"
    if word.lower in _CALLINGS and not (is_of and is_capital):
        return not _is_before_name(units, head.index)
    if head.index > i or head.owner is not None or is_capital or is_of:
        return False
    return not _is_before_name(units, i)


def _is_before_name(units: list[Unit], last: int) -> bool:
    """Whether a first name and a surname stand behind a unit."""
    name = name_at(units, skip_honorifics(units, last + 1), is_titled=False)
    return name is not None and name[1] > name[0]


def _title(units: list[Unit], first: int, head: int, last: int) -> str:
    """The title without the owner and article before it."""
    while first < head and (units[first].kind in {"adjective", "party"} or units[first].text in _OWNED):
        first += 1
    kept = ("word", "party", "adjective", "mark")
    return " ".join(unit.text for unit in units[first : last + 1] if unit.kind in kept)


def _head(units: list[Unit], i: int) -> _Head | None:
    """The office noun of the phrase that begins at `i`."""
    owner, place = None, None
    for k in range(i, min(i + _MOST_WORDS, len(units))):
        unit = units[k]
        if unit.kind in {"adjective", "party"}:
            is_owner = unit.kind == "adjective" or k == i
            if unit.party is None or unit.party.person is not None or owner is not None or not is_owner:
                return None
            owner = unit.party.organization
        elif unit.text in _OWNED:
            if k == i or units[k - 1].kind != "party":
                return None
        elif unit.kind == "place" and k == i:
            place = unit
        elif unit.kind != "word":
            return None
        elif unit.lower in _OFFICES and not (unit.lower in _MODIFIERS and _leads_on(units, k + 1)):
            head = _last_noun(units, k)
            if place is not None:
                owner = government_of(place, units[head].text)
                return _Head(head, owner) if owner and unit.text[0].isupper() else None
            return _Head(head, owner)
        elif unit.lower == "and" and k > i and _joins_portfolios(units, k):
            continue
        elif not _qualifies(unit):
            return None
    return None


def _joins_portfolios(units: list[Unit], k: int) -> bool:
    """Whether "and" stands between the fields of two offices: "Foreign and Defence Ministers"."""
    is_plural = any(text_at(units, j).lower() in _SEVERAL for j in (k + 2, k + 3))
    return is_plural and _qualifies(units[k - 1]) and _qualifies(units[k + 1])


def _leads_on(units: list[Unit], i: int) -> bool:
    """Whether an office goes on behind a word that can be one itself: "Deputy Prime Minister"."""
    unit = units[i] if i < len(units) else None
    if unit is None or unit.kind != "word" or not unit.text[0].isupper():
        return False
    return unit.lower in _MODIFIERS or unit.lower in _OFFICES


def _last_noun(units: list[Unit], k: int) -> int:
    """The last of several office nouns in a row: "Director General"."""
    is_capital = units[k].text[0].isupper()
    while k + 1 < len(units) and units[k + 1].kind == "word" and units[k + 1].lower in _OFFICES:
        if units[k + 1].text[0].isupper() != is_capital:
            break
        k += 1
    return k


def _qualifies(unit: Unit) -> bool:
    """Whether a word before an office noun belongs to the office: "foreign", "Trade"."""
    if unit.lower in _MODIFIERS:
        return True
    is_name = unit.text in _NOT_FIRST or unit.text in HONORIFICS
    return unit.text[0].isupper() and not is_name and _is_portfolio(unit.lower)


def _tail(units: list[Unit], last: int) -> tuple[int, str | None]:
    """How far "of …" behind an office goes, and whose the office is by it."""
    joint = text_at(units, last + 1).lower()
    if joint in _CHARGED and text_at(units, last + 2).lower() in _JOINTS:
        # "the Ministers responsible for Gender of Kenya and Uganda"
        step, owner = _of(units, last + 1, "for")
        return (step + 1, owner) if step else (0, None)
    if joint in _JOINTS:
        if joint in {"to", "in", "at"} and not _is_posted(units, last) and not _is_holder_behind(units, last):
            return 0, None
        return _of(units, last, joint)
    if joint in {"and", "&", ","}:
        return _and(units, last, joint)
    if joint == "(":
        return _field_in_brackets(units, last), None
    return 0, None


def _field_in_brackets(units: list[Unit], last: int) -> int:
    """Length of "(West)" or "(Finance and Economic Affairs)" behind an office that goes on with "of" or a name."""
    end = next((k for k in range(last + 2, last + _MOST_WORDS) if text_at(units, k) == ")"), None)
    if end is None or any(unit.kind in {"party", "date"} for unit in units[last + 2 : end]):
        return 0
    behind = end + 1 + (text_at(units, end + 1) == ",")
    first = skip_honorifics(units, behind)
    is_named = name_at(units, first, is_titled=first > behind) is not None
    return end - last if is_named or text_at(units, behind) == "of" else 0


def _is_holder_behind(units: list[Unit], last: int) -> bool:
    """Whether a name stands behind "at" and a body: "Minister of State at the Foreign Office Jan Novak"."""
    body = last + 2 + (text_at(units, last + 2).lower() == "the")
    is_body = text_at(units, last + 1).lower() == "at" and body < len(units) and units[body].kind == "party"
    name = name_at(units, skip_honorifics(units, body + 1), is_titled=False) if is_body else None
    return name is not None and name[1] > name[0]


def _is_posted(units: list[Unit], last: int) -> bool:
    """Whether an office is one that is held "to", "in" or "at" somewhere."""
    return any(unit.lower in _POSTED for unit in units[max(0, last - 6) : last + 1])


def _of(units: list[Unit], last: int, joint: str) -> tuple[int, str | None]:
    """Read "of UNRCCA", "of Foreign Affairs", "to Australia" behind an office."""
    j = _skip_count(units, last + 2)
    if j >= len(units):
        return 0, None
    party = units[j].party
    if units[j].kind not in {"party", "place", "adjective"}:
        return _for_office(units, j, last) or (
            _portfolio(units, j, last, None) if joint != "at" else (0, None)
        )
    if party is not None and party.person is not None:
        return 0, None
    owner = party.organization if party is not None else None
    if units[j].kind == "place":
        owner = (
            government_of(units[j], _title(units, max(0, last - 2), last, last)) if joint == "of" else None
        )
        return j - last, owner
    if units[j].kind == "adjective":
        return _portfolio(units, j + 1, last, owner)
    if units[j].kind == "party" and text_at(units, j + 1).lower() in _OFFICES:
        # "Special Representative of the UN Secretary-General"
        head = _head(units, j + 1)
        return (head.index - last, owner) if head is not None else (j - last, owner)
    is_whose = joint in {"of", "at"} or (joint == "for" and not (owner or "").startswith("state:"))
    return j - last, owner if is_whose else None


def _skip_count(units: list[Unit], j: int) -> int:
    """Index behind "the", "all five" and the like."""
    while text_at(units, j).lower() in _COUNTS or text_at(units, j).isdecimal():
        j += 1
    return j


def _for_office(units: list[Unit], j: int, last: int) -> tuple[int, str | None] | None:
    """Read "of the Secretary-General" behind "Special Representative"."""
    head = _head(units, j)
    is_office = head is not None and units[head.index].text[0].isupper()
    return (head.index - last, head.owner) if head is not None and is_office else None


def _and(units: list[Unit], last: int, joint: str) -> tuple[int, str | None]:
    """Read a second office: "Deputy Prime Minister and Minister of Interior"."""
    j = last + 2 + (text_at(units, last + 2).lower() in {"the", "a", "an"})
    head = _head(units, j) if j < len(units) else None
    if head is None or not units[head.index].text[0].isupper():
        return 0, None
    if joint == "," and text_at(units, head.index + 1) != "of":
        return 0, None
    if j > last + 2 and (units[last].kind in {"party", "place"} or _whose(units, head) is not None):
        # "the President of the Bank and the Director of the Fund" are two, and so are "… and the UNDP Director".
        return 0, None
    return head.index - last, head.owner


def _whose(units: list[Unit], head: _Head) -> str | None:
    """Whose an office is by all that stands behind it: "Minister of Culture of Azerbaijan"."""
    last, owner = head.index, head.owner
    while owner is None and (step := _tail(units, last))[0]:
        last, owner = last + step[0], step[1]
    return owner


def _portfolio(units: list[Unit], j: int, last: int, owner: str | None) -> tuple[int, str | None]:
    """Read portfolio words from `j` on: "Foreign Affairs and Trade", "Education, Youth and Sport"."""
    end = j
    while end < len(units) and (step := _portfolio_step(units, end, is_first=end == j)):
        end += step
    return (end - 1 - last, owner) if end > j else (0, None)


def _portfolio_step(units: list[Unit], k: int, *, is_first: bool) -> int:
    unit, following = units[k], text_at(units, k + 1)
    if unit.kind == "word" and unit.text[0].isupper() and _is_portfolio(unit.lower):
        return 1
    if unit.kind == "adjective" and _is_portfolio(following.lower()):
        return 1
    if is_first:
        return 0
    if unit.text in _POSSESSIVE and _is_portfolio(following.lower()):
        # "Minister of Veterans' Affairs"
        return 2
    if unit.lower == "the" and _is_portfolio(following.lower()):
        return 1
    if unit.lower in {"and", "&", ","}:
        is_double = following in {"and", "the", "for"}
        word = text_at(units, k + 2) if is_double else following
        return (2 if is_double else 1) if word[:1].isupper() and _is_portfolio(word.lower()) else 0
    return 0


def _is_portfolio(word: str) -> bool:
    return word in _PORTFOLIO or (len(word) > 6 and word.endswith(_ABSTRACT))
