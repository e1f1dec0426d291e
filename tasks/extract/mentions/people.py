"""The people of a document: "Italian Foreign Minister, Mr Gianni de Michelis", "Jon Finer, Adviser", "the Minister".

Works on the units of one sentence, in which organizations, adjectives of states and places are marked already, and
puts one unit where a person or an office stands.
"""

from __future__ import annotations

import re

from tasks.domain.identity import folded
from tasks.extract.mentions.affiliation import Affiliation
from tasks.extract.mentions.localities import government_of
from tasks.extract.mentions.names import behind_suffixes, is_name_word, name_at, skip_honorifics, written
from tasks.extract.mentions.offices import Office, office_at
from tasks.extract.mentions.units import Party, Person, Unit, text_at
from tasks.extract.vocabulary import words

_OFFICES = words("people", "offices")
_MAY_BEGIN = _OFFICES | words("people", "modifiers")
_LEGISLATORS = words("people", "honorifics", "legislators")
_PRESIDENCY = re.compile(
    r"(?:Prime|Foreign) Minister (?:and|,) |Minister (?:of|for) Foreign Affairs (?:and|,) "
)
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
_ARTICLES = frozenset({"the", "a", "an"})
_ITS = frozenset({"its", "whose"})
_ENDS = frozenset({"", ";", ",", ".", ")", "and"})
_DASHES = frozenset({",", "–", "-", "—"})
_JOINTS = frozenset({",", "and", "&"})
_PLURALS = words("people", "plurals")
_BULLETS = _DASHES | {"•", "*", "▪", "●", "·", ".", ")"}
_PARTED = _DASHES | {"(", ":"}

_Found = tuple[Unit, int]
"""The unit that stands for a person or office, and the index behind it."""


class People:
    """The people of one document, by surname."""

    def __init__(self, affiliation: Affiliation) -> None:
        self._affiliation = affiliation
        self._by_surname: dict[str, Person] = {}
        self._by_other_name: dict[str, Person] = {}

    def read(self, units: list[Unit], *, is_list: bool = False) -> list[Unit]:
        """Put one unit in the place of each person or office; a name opens each item of a list of people."""
        out: list[Unit] = []
        i = 0
        shared: Person | None = None
        while i < len(units):
            found = self._at(units, i) if _may_begin(units[i]) else None
            if found is None and is_list:
                found = self._listed(units, i)
            if found is None and shared is not None:
                found = self._sharing(units, i, shared)
            shared = _shared(shared, units[i], found)
            unit, i = found or (units[i], i + 1)
            out.append(unit)
        return out

    def _at(self, units: list[Unit], i: int) -> _Found | None:
        office = office_at(units, i)
        if office is not None:
            return self._office_holder(units, i, office)
        if _is_called_by_office(units[i]):
            return self._holder_of_body(units, i)
        first = skip_honorifics(units, i)
        name = name_at(units, first, is_titled=True) if first > i else None
        if name is not None:
            seat = "senator" if _LEGISLATORS & {unit.text.rstrip(".") for unit in units[i:first]} else None
            person = self._person(written(units, *name), seat, None)
            return _unit(units, i, name[1], Party(person=person)), self._behind(units, name[1], person)
        if first > i and (office := office_at(units, first)) is not None:
            # "H.E. Ambassador …"
            return self._office_holder(units, i, office)
        return self._untitled(units, i)

    def _sharing(self, units: list[Unit], i: int, first: Person) -> _Found | None:
        """One more holder of an office in the plural: "Senators Jane Roe, Li Tan and Smith"."""
        name = name_at(units, i, is_titled=True)
        if name is None or text_at(units, i - 1).lower() not in _JOINTS:
            return None
        if name[0] == name[1] and units[i].text.isupper():
            # A body's acronym goes on with the next office.
            return None
        person = self._person(written(units, *name), first.title, first.organization)
        person.is_guess = first.is_guess
        return _unit(units, i, name[1], Party(person.organization, person)), self._behind(
            units, name[1], person
        )

    def _listed(self, units: list[Unit], i: int) -> _Found | None:
        """A name at the head of an item: "Jane Doe, World Bank"."""
        is_head = i == 0 or (units[i - 1].text in _BULLETS and i < 4)
        name = name_at(units, i, is_titled=False) if is_head else None
        if (
            name is None
            or name[0] == name[1]
            or text_at(units, behind_suffixes(units, name[1])) not in _PARTED
        ):
            return None
        person = self._person(written(units, *name), None, None)
        after = self._behind(units, name[1], person)
        return _unit(units, i, after - 1, Party(person.organization, person)), after

    def _office_holder(self, units: list[Unit], i: int, office: Office) -> _Found:
        """An office with its holder's name, or alone: then its holder if the text has named one."""
        owner = self._affiliation.seat(office.title, office.owner or _whose(units, i))
        if owner is not None and _PRESIDENCY.match(office.title) and not owner.startswith("state:"):
            # "Prime Minister and President of the European Council": the second is held with the first.
            owner = self._affiliation.state or owner
        name = _holder_name(units, office, owner)
        if name is not None:
            person = self._person(written(units, *name), office.title, owner)
            behind = self._behind(units, name[1], person)
            return _unit(units, i, name[1], Party(person.organization, person)), behind
        holder = self._holder(office.title, owner)
        party = (
            Party(holder.organization, holder)
            if holder
            else Party(owner or self._own(units, i, office), is_office=True)
        )
        return _unit(units, i, office.last, party), office.last + 1

    def _own(self, units: list[Unit], i: int, office: Office) -> str | None:
        """For whom "the President" acts, where the text names no holder and no state: for the one who issues it."""
        is_definite = text_at(units, i - 1).lower() == "the" and units[i].text[0].isupper()
        is_one = not units[office.last].text.endswith("s") or " of " in office.title
        return self._affiliation.own(office.title) if is_definite and is_one else None

    def _holder_of_body(self, units: list[Unit], i: int) -> _Found | None:
        """Read a body whose name is an office: "UN High Commissioner for Refugees Filippo Grandi"."""
        has_comma = text_at(units, i + 1) == ","
        name = name_at(units, skip_honorifics(units, i + 1 + has_comma), is_titled=True)
        party = units[i].party
        if name is None or party is None or (has_comma and name[0] == name[1]):
            return None
        person = self._person(written(units, *name), units[i].text, party.organization)
        unit = _unit(units, i, name[1], Party(person.organization, person))
        return unit, self._behind(units, name[1], person)

    def _holder(self, title: str, owner: str | None) -> Person | None:
        """The person named before who is meant by "the Minister" or "the Italian Foreign Minister"."""
        wanted = set(title.lower().split())
        own = None if owner is not None else self._affiliation.own(title)
        fitting = []
        for person in reversed(self._by_surname.values()):
            held = set((person.title or "").lower().replace(",", " ").split())
            if held and wanted <= held and owner in {None, person.organization}:
                fitting.append(person)
        return next((person for person in fitting if person.organization == own), next(iter(fitting), None))

    def _untitled(self, units: list[Unit], i: int) -> _Found | None:
        """A name without a title: of a person known already, or with an office or body behind it."""
        if not is_name_word(units[i]):
            return None
        if units[i].kind == "place":
            namesake = self._by_surname.get(_surname(units[i].text))
            return (_unit(units, i, i, Party(namesake.organization, namesake)), i + 1) if namesake else None
        name = name_at(units, i, is_titled=False)
        if name is None:
            return None
        said = written(units, *name)
        person = self._known(said)
        if person is None:
            if name[0] == name[1] or not _is_introduced(units, name[1]):
                return None
            person = self._person(said, None, None)
        after = self._behind(units, name[1], person)
        return _unit(units, i, after - 1, Party(person.organization, person)), after

    def _behind(self, units: list[Unit], last: int, person: Person) -> int:
        """Read an office or body behind a name (", Head of UNRCCA", "(OSCE)") into the person; the index behind it."""
        end = behind_suffixes(units, last)
        mark = text_at(units, end)
        if (behind := self._in_brackets(units, end, person)) is not None:
            return behind
        if mark in {"of", "from"}:
            whose = _skip_article(units, end + 1)
            return (
                self._body(units, whose, person, or_state=mark == "of") or _town(units, whose, person) or end
            )
        if mark == "," and text_at(units, end + 1) in {"of", "from"}:
            # "Jane Doe, of the Red Cross,"
            return self._body(units, _skip_article(units, end + 2), person) or end
        if mark not in _DASHES:
            return end
        after = _skip_article(units, end + 1)
        office = office_at(units, after)
        if office is None:
            return (self._body(units, after, person) if person.title is None else None) or end
        if name_at(units, skip_honorifics(units, office.last + 1), is_titled=True) is not None:
            # The next person's office.
            return end
        return self._office_behind(units, office, person)

    def _office_behind(self, units: list[Unit], office: Office, person: Person) -> int:
        person.title = person.title or office.title
        if office.owner is not None:
            _tell(person, office.owner)
        elif person.organization is None:
            self._affiliation.guess(person)
        if office.owner is None and text_at(units, office.last + 1) == ",":
            # "Jane Doe, Minister of Tourism, Brazil;"
            is_last = text_at(units, office.last + 3) in _ENDS
            return self._body(units, office.last + 2, person, or_state=is_last) or office.last + 1
        return self._in_brackets(units, office.last + 1, person) or office.last + 1

    def _in_brackets(self, units: list[Unit], i: int, person: Person) -> int | None:
        """Read "(OSCE)" or "(Sweden, chair)" at `i` into the person; the index behind it."""
        if text_at(units, i) != "(" or text_at(units, i + 2) not in {")", ","}:
            return None
        end = next((k for k in range(i + 2, i + 5) if text_at(units, k) == ")"), None)
        return end + 1 if end and self._body(units, i + 1, person, or_state=True) else None

    def _body(self, units: list[Unit], i: int, person: Person, *, or_state: bool = False) -> int | None:
        """Read a body at `i` (", Ministry of Defence", "of Sweden") into the person; the index behind it."""
        party = units[i].party if i < len(units) else None
        key = party.organization if party is not None and party.person is None else None
        if key is None or key.startswith("group:") or (key.startswith("state:") and not or_state):
            return None
        return i + 1 if _tell(person, key) else None

    def _person(self, name: str, title: str | None, organization: str | None) -> Person:
        """The person of that name, new or known; what is said now fills what was open."""
        person = self._known(name)
        if person is None:
            person = Person(name)
            self._by_surname[_surname(name)] = person
            for other in folded(name).split()[:-1]:
                self._by_other_name.setdefault(other, person)
        elif len(name) > len(person.name):
            person.name = name
        if title and (person.title in {None, "senator"} or organization):
            person.title = title
        if organization is not None:
            person.organization, person.is_guess = organization, False
        elif person.organization is None or (person.is_guess and title and title != "senator"):
            self._affiliation.guess(person)
        return person

    def _known(self, name: str) -> Person | None:
        """The person of the document who is meant by a name, a surname or initials."""
        person = self._by_surname.get(_surname(name))
        if person is None:
            # Where the family name comes first, it is what the text goes on with.
            return self._by_other_name.get(folded(name)) if " " not in name else None
        shorter, longer = sorted((folded(name).split(), folded(person.name).split()), key=len)
        if len(shorter) == 1 or shorter[0] == longer[0] or set(shorter) <= set(longer):
            return person
        is_initial = 1 in {len(shorter[0]), len(longer[0])} and shorter[0][0] == longer[0][0]
        return person if is_initial else None


def _shared(shared: Person | None, unit: Unit, found: _Found | None) -> Person | None:
    """Whose office in the plural the next name of a list shares; None where the list is over."""
    if found is None:
        return shared if unit.lower in _JOINTS else None
    person = found[0].party.person if found[0].party is not None else None
    if person is None or shared is not None:
        return shared if person is not None else None
    return person if any(word in _PLURALS for word in (person.title or "").lower().split()) else None


def _may_begin(unit: Unit) -> bool:
    """Whether a person or an office can begin with a unit; most words are ruled out by their small letters."""
    return unit.kind != "word" or not unit.text.islower() or unit.text in _MAY_BEGIN


def _holder_name(units: list[Unit], office: Office, owner: str | None) -> tuple[int, int] | None:
    """First and last unit of the name behind an office, or behind a second one that is a form of address."""
    behind = office.last + 1 + (text_at(units, office.last + 1) == ",")
    name = name_at(units, skip_honorifics(units, behind), is_titled=True)
    if name is not None and (units[name[0] - 1].text != "," or name[1] > name[0]):
        return name
    if owner is None or behind == office.last + 1:
        return None
    # "the Director General of UNIDO, Professor Jan Novak"
    second = office_at(units, behind)
    if second is None or second.owner is not None:
        return None
    return name_at(units, skip_honorifics(units, second.last + 1), is_titled=True)


def _whose(units: list[Unit], i: int) -> str | None:
    """The body last named, where "its" stands before the office: "the Bank, led by its President Jane Roe"."""
    if text_at(units, i - 1).lower() not in _ITS:
        return None
    named = (unit.party for unit in reversed(units[: i - 1]) if unit.kind == "party")
    keys = (party.organization for party in named if party is not None and party.person is None)
    return next((key for key in keys if key is not None and not key.startswith("group:")), None)


def _is_called_by_office(unit: Unit) -> bool:
    """Whether an organization is called by an office: "UN High Commissioner for Refugees"."""
    key = unit.party.organization if unit.party is not None and unit.party.person is None else None
    if unit.kind != "party" or key is None or key.startswith("state:"):
        return False
    return any(word.lower() in _OFFICES for word in unit.text.split())


def _is_introduced(units: list[Unit], last: int) -> bool:
    """Whether an office or a body in brackets behind a capitalised run says that it is a person's name."""
    end = behind_suffixes(units, last)
    if text_at(units, end) == "(" and text_at(units, end + 2) == ")":
        return units[end + 1].party is not None
    if text_at(units, end) == "," and text_at(units, end + 1) == "of":
        # "Jane Doe, of the Red Cross,"
        body = _skip_article(units, end + 2)
        return body < len(units) and _is_body(units[body].party)
    return text_at(units, end) in _DASHES and office_at(units, _skip_article(units, end + 1)) is not None


def _is_body(party: Party | None) -> bool:
    key = party.organization if party is not None and party.person is None else None
    return key is not None and not key.startswith(("state:", "group:"))


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


def _surname(name: str) -> str:
    parts = [part for part in folded(name).split() if part not in _GENERATIONS]
    return parts[-1] if parts else ""


def _skip_article(units: list[Unit], i: int) -> int:
    return i + (text_at(units, i).lower() in _ARTICLES)


def _unit(units: list[Unit], first: int, last: int, party: Party) -> Unit:
    text = " ".join(unit.text for unit in units[first : last + 1])
    return Unit("party", units[first].start, units[last].end, text, party=party)
