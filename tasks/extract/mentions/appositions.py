"""What stands behind a name and tells whose it is: ", Head of UNRCCA", "(OSCE)", "of Sweden"."""

from __future__ import annotations

from tasks.extract.mentions.affiliation import Affiliation
from tasks.extract.mentions.events import event_nouns
from tasks.extract.mentions.localities import government_of
from tasks.extract.mentions.names import behind_suffixes, name_at, skip_honorifics
from tasks.extract.mentions.offices import Office, office_at
from tasks.extract.mentions.units import Person, Unit, text_at
from tasks.extract.vocabulary import words

DASHES = frozenset({",", "–", "-", "—"})
_RANKS = words("people", "offices") | words("people", "offices", "callings") | words("people", "modifiers")
_LONGEST_RANK = 7
_LONGEST_BRACKET = 16
_SERVING = frozenset({"at", "of", "from", "with", "for"})
_ARTICLES = words("grammar", "articles")
_OWNERS = frozenset({"its", "their", "his", "her", "our", "this", "of", "'s", "’s"})
_OCCASIONS = words("people", "portfolio", "things") | words("events", "ordinals") | event_nouns().keys()
_PAPERS = words("organizations", "not_organization", "heads")
_ENDS = frozenset({"", ";", ",", ".", ")", "and"})


def is_introduced(units: list[Unit], first: int, last: int) -> bool:
    """Whether an office or a body behind a capitalised run says that it is a person's name."""
    end = behind_suffixes(units, last)
    if text_at(units, end) == "(" and office_at(units, end + 1) is not None:
        return True
    if text_at(units, end) == "(" and text_at(units, end + 2) in {")", ","}:
        return units[end + 1].party is not None
    of = end + (text_at(units, end) == ",")
    is_agent = text_at(units, of) == "for" and text_at(units, first - 1) == "by"
    is_sent = text_at(units, of) == "representing"
    is_of = text_at(units, of) in {"of", "from"} or is_agent or is_sent
    if is_of and (of > end or _can_be_of(units, first, last)):
        body = _skip_article(units, of + 1)
        return body < len(units) and _body_key(units[body], or_state=is_sent) is not None
    if text_at(units, end) == "," and _behind_calling(units, end + 1) is not None:
        return True
    return text_at(units, end) in DASHES and office_at(units, _skip_article(units, end + 1)) is not None


def _can_be_of(units: list[Unit], first: int, last: int) -> bool:
    """Whether "of" behind a run can tell of a person: no article before it, no word of an event or paper in it."""
    before = text_at(units, first - 1)
    if before.lower() in _ARTICLES | _OWNERS or before[:1].isupper():
        return False
    return not any(unit.lower in _OCCASIONS or unit.text in _PAPERS for unit in units[first : last + 1])


def read_behind(units: list[Unit], last: int, person: Person, affiliation: Affiliation) -> int:
    """Read an office or body behind a name (", Head of UNRCCA", "(OSCE)") into the person; the index behind it."""
    end = behind_suffixes(units, last)
    mark = text_at(units, end)
    behind = _in_brackets(units, end, person) or _office_in_brackets(units, end, person, affiliation)
    if behind is not None:
        return behind
    if mark in {"of", "from"}:
        whose = _skip_article(units, end + 1)
        return _body(units, whose, person, or_state=mark == "of") or _town(units, whose, person) or end
    if mark == "," and text_at(units, end + 1) in {"of", "from"}:
        # "Jane Doe, of the Red Cross,"
        return _body(units, _skip_article(units, end + 2), person) or end
    if (holds := _as_holder(units, end)) is not None:
        return _office_behind(units, holds, person, affiliation)
    if mark not in DASHES:
        return end
    after = _skip_article(units, end + 1)
    office = office_at(units, after)
    if office is None and (key := _called_by_office(units, after)) is not None:
        return after + 1 if _tell(person, key) else end
    if office is None:
        behind = _behind_rank(units, after) or _behind_calling(units, end + 1) or after
        return (_body(units, behind, person) if person.title is None else None) or end
    if _is_of_next(units, office, has_own=person.title is not None):
        return end
    if _is_next_subject(units, office, person):
        return end
    return _office_behind(units, office, person, affiliation)


def _is_next_subject(units: list[Unit], office: Office, person: Person) -> bool:
    """Whether the clause goes on with an office: "Accompanied by Ambassador Roe, the Minister met …"."""
    after = text_at(units, office.last + 1)
    return person.title is not None and office.owner is None and after not in _ENDS | {"(", "for", "in", "at"}


def _is_of_next(units: list[Unit], office: Office, *, has_own: bool) -> bool:
    """Whether an office behind a name is the next person's: "Minister A, the Head of UNDP, B, and …"."""
    has_comma = has_own and text_at(units, office.last + 1) == ","
    name = name_at(units, skip_honorifics(units, office.last + 1 + has_comma), is_titled=True)
    return name is not None and (
        not has_comma or (name[1] > name[0] and text_at(units, name[1] + 1) in _ENDS)
    )


def _as_holder(units: list[Unit], i: int) -> Office | None:
    """The office of "Prof. Jane Roe as the Ambassador to Malta"."""
    at = i + (text_at(units, i) == ",")
    if text_at(units, at) != "as":
        return None
    office = office_at(units, _skip_article(units, at + 1))
    return office if office is not None and units[office.last].text[0].isupper() else None


def _behind_rank(units: list[Unit], i: int) -> int | None:
    """Index of what stands behind a rank that is no office: "Member, CBC", "Technical Staff, Office of the Adviser"."""
    end = next((k for k in range(i + 1, i + _LONGEST_RANK) if text_at(units, k) == ","), None)
    if end is None or any(unit.kind != "word" for unit in units[i:end]):
        return None
    is_rank = any(unit.lower in _RANKS for unit in units[i:end])
    return _skip_article(units, end + 1) if is_rank and units[i].text[0].isupper() else None


def _called_by_office(units: list[Unit], i: int) -> str | None:
    """Key of the state of "Australia's Permanent Representative" at `i`, where no name follows."""
    is_office = i < len(units) and units[i].lower.rpartition(" ")[2] in _RANKS and " " in units[i].text
    return _body_key(units[i], or_state=True) if is_office and text_at(units, i + 1) in _ENDS else None


def _behind_calling(units: list[Unit], i: int) -> int | None:
    """Index of the body of ", a senior fellow at the Institute", ", an expert from UNDP"."""
    if text_at(units, i) not in {"a", "an"}:
        return None
    at = next((k for k in range(i + 2, i + _LONGEST_RANK) if text_at(units, k) in _SERVING), None)
    if at is None or any(unit.kind != "word" or not unit.text.islower() for unit in units[i:at]):
        return None
    body = _skip_article(units, at + 1)
    return body if body < len(units) and _body_key(units[body]) is not None else None


def _office_behind(units: list[Unit], office: Office, person: Person, affiliation: Affiliation) -> int:
    person.title = person.title or office.title
    if office.owner is not None:
        _tell(person, office.owner)
    elif person.organization is None:
        affiliation.guess(person)
    if office.owner is None and text_at(units, office.last + 1) == ",":
        # "Jane Doe, Minister of Tourism, Brazil;"
        is_last = text_at(units, office.last + 3) in _ENDS
        return _body(units, office.last + 2, person, or_state=is_last) or office.last + 1
    return _in_brackets(units, office.last + 1, person) or office.last + 1


def _in_brackets(units: list[Unit], i: int, person: Person) -> int | None:
    """Read "(OSCE)" or "(Sweden, chair)" at `i` into the person; the index behind it."""
    if text_at(units, i) != "(" or text_at(units, i + 2) not in {")", ","}:
        return None
    end = next((k for k in range(i + 2, i + 5) if text_at(units, k) == ")"), None)
    return end + 1 if end and _body(units, i + 1, person, or_state=True) else None


def _office_in_brackets(units: list[Unit], i: int, person: Person, affiliation: Affiliation) -> int | None:
    """Read "(Executive Director, UNICEF)" at `i` into the person; the index behind it."""
    office = office_at(units, i + 1) if text_at(units, i) == "(" else None
    end = next((k for k in range(i + 2, i + _LONGEST_BRACKET) if text_at(units, k) == ")"), None)
    if office is None or end is None or office.last >= end:
        return None
    _office_behind(units, office, person, affiliation)
    return end + 1


def _body(units: list[Unit], i: int, person: Person, *, or_state: bool = False) -> int | None:
    """Read a body at `i` (", Ministry of Defence", "of Sweden") into the person; the index behind it."""
    key = _body_key(units[i], or_state=or_state) if i < len(units) else None
    return i + 1 if key is not None and _tell(person, key) else None


def _body_key(unit: Unit, *, or_state: bool = False) -> str | None:
    """Key of the body, or state, that a unit names."""
    party = unit.party
    key = party.organization if party is not None and party.person is None else None
    if key is None or key.startswith("group:") or (key.startswith("state:") and not or_state):
        return None
    return key


def _town(units: list[Unit], i: int, person: Person) -> int | None:
    """Read the town of "Mayor Jan Novak of Graz" at `i` into the person; the index behind it."""
    is_place = i < len(units) and units[i].kind == "place"
    government = government_of(units[i], person.title) if is_place and person.title else None
    return i + 1 if government is not None and _tell(person, government) else None


def _tell(person: Person, organization: str) -> bool:
    """Note for whom a person acts, where nothing surer is known; whether it is so."""
    if person.organization is not None and not person.is_guess:
        return person.organization == organization
    person.organization, person.is_guess = organization, False
    return True


def _skip_article(units: list[Unit], i: int) -> int:
    return i + (text_at(units, i).lower() in _ARTICLES)
