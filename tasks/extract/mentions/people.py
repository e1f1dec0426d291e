"""The people of a document: "Italian Foreign Minister, Mr Gianni de Michelis", "Jon Finer, Adviser", "the Minister".

Works on the units of one sentence, in which organizations, adjectives of states and places are marked already, and
puts one unit where a person or an office stands.
"""

from __future__ import annotations

import re

from tasks.extract.mentions.affiliation import Affiliation
from tasks.extract.mentions.appositions import DASHES, is_introduced, read_behind
from tasks.extract.mentions.holders import read_holders
from tasks.extract.mentions.in_turn import InTurn, in_turn
from tasks.extract.mentions.names import behind_suffixes, is_name_word, name_at, skip_honorifics, written
from tasks.extract.mentions.offices import Office, office_at
from tasks.extract.mentions.persons import Persons
from tasks.extract.mentions.states import raise_neighbors
from tasks.extract.mentions.units import Party, Person, Unit, text_at
from tasks.extract.vocabulary import words

_OFFICES = words("people", "offices") | words("people", "offices", "callings")
_MAY_BEGIN = _OFFICES | words("people", "modifiers")
_LEGISLATORS = words("people", "honorifics", "legislators")
_PRESIDENCY = re.compile(
    r"(?:Prime|Foreign) Minister (?:and|,) |Minister (?:of|for) Foreign Affairs (?:and|,) "
)
_COUNTERPARTS = words("people", "offices", "counterparts")
_LED = words("people", "offices", "led")
_ITS = frozenset({"its", "whose"})
_WHOSE = frozenset({"of", "from", "("})
_JOINTS = words("grammar", "joints")
_PLURALS = words("people", "plurals")
_COUNTERPARTS = frozenset({"counterpart", "homologue", "opposite"})
_BULLETS = DASHES | {"•", "*", "▪", "●", "·", ".", ")"}
_PARTED = DASHES | {"(", ":"}

_Found = tuple[Unit, int]
"""The unit that stands for a person or office, and the index behind it."""


class People:
    """Reads the people of one document, sentence by sentence."""

    def __init__(self, affiliation: Affiliation) -> None:
        self._affiliation = affiliation
        self._persons = Persons(affiliation)

    def read(self, units: list[Unit], *, is_list: bool = False) -> list[Unit]:
        """Put one unit in the place of each person or office; a name opens each item of a list of people."""
        out: list[Unit] = []
        i = 0
        shared: Person | None = None
        while i < len(units):
            turn = in_turn(units, i) if _may_begin(units[i]) else None
            if turn is not None:
                out += self._in_turn(units, turn)
                i = turn.behind
                continue
            found = self._at(units, i) if _may_begin(units[i]) else None
            if found is None and is_list:
                found = self._listed(units, i)
            if found is None and shared is not None:
                found = self._sharing(units, i, shared)
            shared = _shared(shared, units[i], found)
            unit, i = found or (units[i], i + 1)
            out.append(unit)
            if found is not None and unit.lower.split()[-1] in _PLURALS:
                raise_neighbors(out)
        return read_holders(out, self._persons)

    def _at(self, units: list[Unit], i: int) -> _Found | None:
        office = office_at(units, i)
        if office is not None:
            return self._office_holder(units, i, office)
        if units[i].kind == "party" and units[i].lower.rpartition(" ")[2] in _COUNTERPARTS:
            return self._counterpart(units, i)
        if _is_called_by_office(units[i]):
            return self._holder_of_body(units, i)
        first = skip_honorifics(units, i)
        name = name_at(units, first, is_titled=True) if first > i else None
        if name is not None:
            seat = "senator" if _LEGISLATORS & {unit.text.rstrip(".") for unit in units[i:first]} else None
            person = self._persons.meet(written(units, *name), seat, None)
            return _unit(units, i, name[1], Party(person=person)), read_behind(
                units, name[1], person, self._affiliation
            )
        if first > i and (office := office_at(units, first)) is not None:
            # "H.E. Ambassador …"
            return self._office_holder(units, i, office)
        return self._untitled(units, i)

    def _in_turn(self, units: list[Unit], turn: InTurn) -> list[Unit]:
        """One unit for each of the people who share an office, with the marks between them."""
        out: list[Unit] = []
        for (first, last), body in zip(turn.people, turn.bodies, strict=True):
            person = self._persons.meet(written(units, first, last), turn.title, body)
            if out:
                out.append(units[first - 1] if units[first - 1].text in _JOINTS else _joint(out[-1]))
            out.append(_unit(units, first, last, Party(person.organization, person)))
        return out

    def _sharing(self, units: list[Unit], i: int, first: Person) -> _Found | None:
        """One more holder of an office in the plural: "Senators Jane Roe, Li Tan and Smith"."""
        name = name_at(units, i, is_titled=True)
        if name is None or text_at(units, i - 1).lower() not in _JOINTS:
            return None
        if name[0] == name[1] and units[i].text.isupper():
            # A body's acronym goes on with the next office.
            return None
        has_own = _has_own_body(units, name[1])
        person = self._persons.meet(
            written(units, *name), first.title, None if has_own else first.organization
        )
        person.is_guess = has_own or first.is_guess
        behind = read_behind(units, name[1], person, self._affiliation)
        return _unit(units, i, name[1], Party(person.organization, person)), behind

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
        person = self._persons.meet(written(units, *name), None, None)
        after = read_behind(units, name[1], person, self._affiliation)
        return _unit(units, i, after - 1, Party(person.organization, person)), after

    def _office_holder(self, units: list[Unit], i: int, office: Office) -> _Found:
        """An office with its holder's name, or alone: then its holder if the text has named one."""
        owner = self._affiliation.seat(office.title, office.owner or _whose(units, i))
        if owner is not None and _PRESIDENCY.match(office.title) and not owner.startswith("state:"):
            # "Prime Minister and President of the European Council": the second is held with the first.
            owner = self._affiliation.state or owner
        name = _holder_name(units, office, owner)
        if name is None and (body := _body_between(units, office)) is not None:
            # "Director, LBSNAA, Dr. Jane Roe"
            name, owner = body
        if name is not None:
            person = self._persons.meet(written(units, *name), office.title, owner)
            behind = read_behind(units, name[1], person, self._affiliation)
            behind += text_at(units, name[0] - 1) == "(" and text_at(units, behind) == ")"
            return _unit(units, i, name[1], Party(person.organization, person)), behind
        holder = self._persons.holder(office.title, owner)
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
        person = self._persons.meet(written(units, *name), units[i].text, party.organization)
        unit = _unit(units, i, name[1], Party(person.organization, person))
        return unit, read_behind(units, name[1], person, self._affiliation)

    def _counterpart(self, units: list[Unit], i: int) -> _Found | None:
        """Read "her Japanese counterpart, Deputy Minister Taro Doe": both name one office of the state."""
        party = units[i].party
        first = i + 1 + (text_at(units, i + 1) == ",")
        office = office_at(units, first) if first < len(units) else None
        if party is None or party.person is not None or (office is not None and office.owner is not None):
            return None
        name = name_at(units, skip_honorifics(units, office.last + 1 if office else first), is_titled=True)
        if name is None or (office is None and first > i + 1 and name[0] == name[1]):
            return None
        person = self._persons.meet(
            written(units, *name), office.title if office else None, party.organization
        )
        unit = _unit(units, i, name[1], Party(person.organization, person))
        return unit, read_behind(units, name[1], person, self._affiliation)

    def _untitled(self, units: list[Unit], i: int) -> _Found | None:
        """A name without a title: of a person known already, or with an office or body behind it."""
        if not is_name_word(units[i]):
            return None
        if units[i].kind == "place":
            namesake = self._persons.namesake(units[i].text)
            return (_unit(units, i, i, Party(namesake.organization, namesake)), i + 1) if namesake else None
        name = name_at(units, i, is_titled=False)
        if name is None:
            return None
        said = written(units, *name)
        person = self._persons.known(said)
        if person is None:
            if name[0] == name[1] or not (is_introduced(units, *name) or _leads(units, *name)):
                return None
            person = self._persons.meet(said, None, None)
        after = read_behind(units, name[1], person, self._affiliation)
        return _unit(units, i, after - 1, Party(person.organization, person)), after


def _leads(units: list[Unit], first: int, last: int) -> bool:
    """Whether only people lead as a name does: "a delegation led by Jane Roe", "Jane Roe, who chaired it"."""
    is_agent = text_at(units, first - 1) == "by" and text_at(units, first - 2).lower() in _LED
    is_subject = text_at(units, last + 1) == "," and text_at(units, last + 2) == "who"
    return is_agent or (is_subject and bool(_LED & {text_at(units, last + 3), text_at(units, last + 4)}))


def _has_own_body(units: list[Unit], last: int) -> bool:
    """Whether a state or body of their own stands behind a name: "Jane Roe of India and Li Tan of Kenya"."""
    whose = last + 2 + (text_at(units, last + 2) == "the")
    party = units[whose].party if whose < len(units) and units[whose].kind == "party" else None
    return text_at(units, last + 1) in _WHOSE and party is not None and party.person is None


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
    if text_at(units, behind) == "(":
        # As in: the foreign ministers of France (Jean Roux) and Germany (Jan Weber).
        name = name_at(units, skip_honorifics(units, behind + 1), is_titled=False)
        return name if name is not None and text_at(units, name[1] + 1) == ")" else None
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


def _body_between(units: list[Unit], office: Office) -> tuple[tuple[int, int], str | None] | None:
    """The titled name behind an office and its body, and the body."""
    at = office.last + 2 + (text_at(units, office.last + 2).lower() == "the")
    party = units[at].party if at < len(units) and units[at].kind == "party" else None
    if (
        party is None
        or party.person is not None
        or (text_at(units, office.last + 1), text_at(units, at + 1)) != (",", ",")
    ):
        return None
    first = skip_honorifics(units, at + 2)
    name = name_at(units, first, is_titled=True) if first > at + 2 else None
    return (name, party.organization) if name is not None else None


def _whose(units: list[Unit], i: int) -> str | None:
    """The body last named, where "its" stands before the office: "the Bank, led by its President Jane Roe"."""
    if text_at(units, i - 1).lower() not in _ITS:
        return None
    named = (unit.party for unit in reversed(units[: i - 1]) if unit.kind == "party")
    keys = (party.organization for party in named if party is not None and party.person is None)
    return next((key for key in keys if key is not None and not key.startswith("group:")), None)


def _is_called_by_office(unit: Unit) -> bool:
    """Whether an organization or a state is called by an office: "UN High Commissioner for Refugees"."""
    key = unit.party.organization if unit.party is not None and unit.party.person is None else None
    if unit.kind != "party" or key is None:
        return False
    if key.startswith("state:"):
        # "her Swedish counterpart"
        return unit.lower.split()[-1] in _COUNTERPARTS
    return any(word.lower() in _OFFICES for word in unit.text.split())


def _joint(before: Unit) -> Unit:
    return Unit("mark", before.end, before.end, ",")


def _unit(units: list[Unit], first: int, last: int, party: Party) -> Unit:
    text = " ".join(unit.text for unit in units[first : last + 1])
    return Unit("party", units[first].start, units[last].end, text, party=party)
