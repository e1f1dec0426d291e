"""Offices and the people who hold them: "Italian Foreign Minister, Mr Gianni de Michelis", "Jon Finer, Deputy Adviser".

Works on the units of one sentence, in which organizations, adjectives of states and places are marked already, and
puts one unit where a person or an office stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tasks.domain.gazetteer import office_holders
from tasks.domain.identity import folded
from tasks.extract.units import Party, Person, Unit
from tasks.extract.vocabulary import vocabulary, words

_HONORIFICS = words("people", "honorifics")
_OFFICES = words("people", "offices")
_MODIFIERS = words("people", "modifiers")
_PORTFOLIO = words("people", "portfolio")
_PARTICLES = words("people", "particles")
_LEGISLATORS = words("people", "honorifics", "legislators")
_SURNAMES = words("people", "honorifics", "surnames")
_SUFFIXES = words("people", "suffixes")
_KEPT = words("people", "suffixes", "kept")
_STATE_OFFICES = words("people", "state_offices")
_TAKEN_UP = words("people", "taken_up")
_NOT_FIRST = words("organizations", "not_first")
_NO_NAMES = frozenset(word for heads in vocabulary("organizations")["heads"].values() for word in heads) | {
    "States", "State", "Nations", "Countries", "Member", "Members", "Parties",
} | words("organizations", "event_words")  # fmt: skip
_POSTED = words("people", "posted")
_LONGEST_NAME = 6


@dataclass(slots=True)
class _Office:
    """An office in a sentence: units first..last, and whose it is."""

    first: int
    last: int
    title: str
    owner: str | None
    country: str | None
    """Key of the state that an adjective or possessive gives."""


class People:
    """The people of one document, by surname."""

    def __init__(self, state: str | None, publisher: str | None, legislature: str | None, on: date) -> None:
        self._on = on
        self._state = state
        self._publisher = publisher
        self._legislature = legislature
        self._by_surname: dict[str, Person] = {}
        self._by_part: dict[str, Person] = {}

    def read(self, units: list[Unit]) -> list[Unit]:
        """Put one unit in the place of each person or office."""
        out: list[Unit] = []
        i = 0
        while i < len(units):
            found = self._at(units, i, out)
            if found is None:
                out.append(units[i])
                i += 1
                continue
            unit, after = found
            out.append(unit)
            i = after
        return out

    def _at(self, units: list[Unit], i: int, out: list[Unit]) -> tuple[Unit, int] | None:
        """The person or office that begins at unit `i`, and the index behind it."""
        office = _office(units, i)
        if office is not None:
            return self._office_holder(units, i, office, out)
        if _names_office(units[i]):
            return self._holder_of_body(units, i)
        name = _name_after_honorifics(units, i)
        if name is not None:
            first, last = name
            address = {u.text.rstrip(".") for u in units[i:first]}
            seat = "senator" if address & _LEGISLATORS else None
            person = self._person(_written(units, first, last), seat, None)
            after = self._postposed(units, last, person)
            return _unit(units, i, last, Party(person=person)), after
        return self._bare_name(units, i)

    def _office_holder(self, units: list[Unit], i: int, office: _Office, out: list[Unit]) -> tuple[Unit, int]:
        owner = self._seat(office.title, office.owner or office.country)
        named = _name(units, _skip_honorifics(units, _skip_comma(units, office.last + 1)), is_titled=True)
        needs_comma = named is not None and units[office.last + 1].text == ","
        if named is not None and (not needs_comma or _is_apposition(units, named, office)):
            person = self._person(_written(units, *named), office.title, owner)
            after = self._postposed(units, named[1], person)
            return _unit(units, i, named[1], Party(person.organization, person)), after
        holder = self._holder(office, owner)
        if holder is not None:
            return _unit(units, i, office.last, Party(holder.organization, holder)), office.last + 1
        party = Party(owner, is_office=True)
        return _unit(units, i, office.last, party), office.last + 1

    def _holder_of_body(self, units: list[Unit], i: int) -> tuple[Unit, int] | None:
        """ "UN High Commissioner for Refugees Filippo Grandi": the body's name is the office."""
        named = _name(units, _skip_honorifics(units, _skip_comma(units, i + 1)), is_titled=True)
        party = units[i].party
        if named is None or party is None or (_text(units, i + 1) == "," and named[0] == named[1]):
            return None
        person = self._person(_written(units, *named), units[i].text, party.organization)
        return _unit(units, i, named[1], Party(person.organization, person)), self._postposed(
            units, named[1], person
        )

    def _holder(self, office: _Office, owner: str | None) -> Person | None:
        """The person named before who is meant by "the Minister" or "the Italian Foreign Minister"."""
        wanted = set(office.title.lower().split())
        for person in reversed(list(self._by_surname.values())):
            if (
                person.title
                and wanted <= set(person.title.lower().replace(",", " ").split())
                and (owner is None or person.organization == owner)
            ):
                return person
        return None

    def _bare_name(self, units: list[Unit], i: int) -> tuple[Unit, int] | None:
        """A name without a title: of a person known already, or with an office behind it."""
        if not _is_name_word(units[i]):
            return None
        if units[i].kind == "place":
            namesake = self._by_surname.get(_surname(units[i].text))
            return (_unit(units, i, i, Party(namesake.organization, namesake)), i + 1) if namesake else None
        name = _name(units, i, is_titled=False)
        if name is None:
            return None
        first, last = name
        known = self._known(_written(units, first, last))
        if known is not None:
            return _unit(units, first, last, Party(known.organization, known)), self._postposed(
                units, last, known
            )
        if last == first:
            return None
        behind = _behind_suffixes(units, last)
        office = (
            _office(units, _skip_the(units, behind + 1))
            if _text(units, behind) in {",", "–", "-", "—"}
            else None
        )
        if office is not None:
            person = self._person(_written(units, first, last), office.title, office.owner or office.country)
            return _unit(units, first, office.last, Party(person.organization, person)), office.last + 1
        if (
            _text(units, last + 1) == "("
            and last + 3 < len(units)
            and units[last + 2].party
            and _text(units, last + 3) == ")"
        ):
            party = units[last + 2].party
            person = self._person(_written(units, first, last), None, party.organization if party else None)
            return _unit(units, first, last + 3, Party(person.organization, person)), last + 4
        return None

    def _postposed(self, units: list[Unit], last: int, person: Person) -> int:
        """Read an office behind a name (", Head of UNRCCA") into the person; the index behind it."""
        end = _behind_suffixes(units, last)
        if (
            _text(units, end) == "("
            and end + 2 < len(units)
            and units[end + 1].party
            and _text(units, end + 2) == ")"
        ):
            party = units[end + 1].party
            if party and party.organization and (person.organization is None or person.is_guess):
                person.organization, person.is_guess = party.organization, False
            return end + 3
        if _text(units, end) in {"of", "from"}:
            return self._body_behind(units, _skip_the(units, end + 1), person) or end
        if _text(units, end) != ",":
            return end
        after = _skip_the(units, end + 1)
        office = _office(units, after)
        if office is None and person.title is None:
            return self._body_behind(units, after, person) or end
        if (
            office is None
            or _name(units, _skip_honorifics(units, office.last + 1), is_titled=True) is not None
        ):
            return end
        person.title = person.title or office.title
        owner = office.owner or office.country
        if owner and (person.organization is None or person.is_guess):
            person.organization, person.is_guess = owner, False
        if person.organization is None:
            self._give_default(person)
        if owner is None and _text(units, office.last + 1) == ",":
            return self._body_behind(units, office.last + 2, person) or office.last + 1
        return office.last + 1

    def _body_behind(self, units: list[Unit], i: int, person: Person) -> int | None:
        """Read a body behind a name or office (", Ministry of Defence") into the person; the index behind it."""
        party = units[i].party if i < len(units) else None
        if party is None or party.person is not None or party.organization is None:
            return None
        if party.organization.startswith(("state:", "group:")) or not (
            person.organization is None or person.is_guess
        ):
            return None
        person.organization, person.is_guess = party.organization, False
        return i + 1

    def _person(self, name: str, title: str | None, organization: str | None) -> Person:
        """The person of that name, new or known; what is said now fills what was open."""
        person = self._known(name)
        if person is None:
            person = Person(name)
            for part in folded(name).split()[:-1]:
                self._by_part.setdefault(part, person)
            self._by_surname[_surname(name)] = person
        elif len(name) > len(person.name):
            person.name = name
        if title and (person.title is None or organization):
            person.title = title
        if organization is not None:
            person.organization, person.is_guess = organization, False
        elif person.organization is None or (person.is_guess and title and title != "senator"):
            self._give_default(person)
        return person

    def _give_default(self, person: Person) -> None:
        """For whom a person acts where the text does not say: by their office at the time, else by the publisher."""
        holder = office_holders().find(person.name, self._on, person.title)
        person.is_guess = holder is None
        person.organization = holder.organization if holder else self._default(person.title or "")

    def _seat(self, title: str, owner: str | None) -> str | None:
        """The parliament, where "U.S. Senator" names its state."""
        is_member = any(word in title.lower() for word in ("senator", "congress"))
        return self._legislature if is_member and owner == self._state and self._legislature else owner

    def _default(self, title: str) -> str | None:
        """For whom the holder of an office acts where nothing is said: the publisher, or its state."""
        lower = title.lower()
        if not lower:
            return None
        if any(
            lower == office or lower.endswith(" " + office) or lower.startswith(office + " ")
            for office in _STATE_OFFICES
        ):
            return self._state
        if "senator" in lower or "congress" in lower or lower == "representative":
            return self._legislature or self._state
        return self._publisher

    def _known(self, name: str) -> Person | None:
        person = self._by_surname.get(_surname(name))
        if person is None:
            # Where the family name comes first, it is what the text goes on with.
            return self._by_part.get(folded(name)) if " " not in name.strip() else None
        ours, theirs = folded(name).split(), folded(person.name).split()
        if len(ours) == 1 or len(theirs) == 1:
            return person
        shorter, longer = sorted((ours, theirs), key=len)
        return (
            person
            if shorter[0] == longer[0]
            or set(shorter) <= set(longer)
            or (shorter[0][0] == longer[0][0] and 1 in (len(shorter[0]), len(longer[0])))
            else None
        )


def _names_office(unit: Unit) -> bool:
    """Whether an organization is called by an office: "UN High Commissioner for Refugees"."""
    party = unit.party
    if (
        unit.kind != "party"
        or party is None
        or party.person is not None
        or (party.organization or "").startswith("state:")
    ):
        return False
    return any(word.lower() in _OFFICES for word in unit.text.split())


def _surname(name: str) -> str:
    parts = [p for p in folded(name).split() if p not in {"jr", "sr", "ii", "iii", "iv"}]
    return parts[-1] if parts else ""


def _office(units: list[Unit], i: int) -> _Office | None:
    """The office that begins at unit `i`: modifiers, the office noun, and "of …" behind it."""
    head, owner, country = _office_noun(units, i)
    if head is None:
        return None
    if (
        head == i
        and not units[i].text[0].isupper()
        and owner is None
        and country is None
        and _text(units, i + 1) != "of"
    ):
        return None
    last = head
    while last + 1 < len(units):
        step, of_owner = _tail(units, last)
        if step == 0:
            break
        if owner in {None, "un", "un-secretariat"}:
            # "Special Representative of the UN Secretary-General and Head of UNRCCA": the body that they head.
            owner = of_owner or owner
        last += step
    title = " ".join(u.text for u in units[i : last + 1] if u.kind in {"word", "party", "adjective", "mark"})
    return _Office(i, last, _plain_title(units, i, head, title), owner, country)


def _plain_title(units: list[Unit], first: int, head: int, title: str) -> str:
    while first < head and (
        units[first].kind in {"adjective", "party"} or units[first].text in {"'s", "’s", "The", "the"}
    ):
        title = title[len(units[first].text) :].lstrip()
        first += 1
    return title


def _office_noun(units: list[Unit], i: int) -> tuple[int | None, str | None, str | None]:
    """Index of the office noun of the phrase that begins at `i`, with owners that stand before it."""
    owner = country = None
    k = i
    while k < len(units) and k - i < 9:
        unit = units[k]
        if unit.kind == "adjective" and country is None and unit.party:
            country = unit.party.organization
        elif unit.kind == "party" and unit.party and unit.party.person is None and owner is None and k == i:
            owner = unit.party.organization
        elif unit.text in {"'s", "’s"} and k > i and units[k - 1].kind == "party":
            pass
        elif unit.kind == "word" and unit.lower in _MODIFIERS - {"the"} and _leads_on(units, k + 1):
            pass
        elif unit.kind == "word" and unit.lower.rstrip(".") in _OFFICES:
            while (
                k + 1 < len(units)
                and units[k + 1].kind == "word"
                and units[k + 1].lower in _OFFICES
                and units[k + 1].text[0].isupper() == unit.text[0].isupper()
            ):
                k += 1
            return k, owner, country
        elif unit.kind == "word" and (
            (unit.lower in _MODIFIERS and unit.lower != "the")
            or (
                unit.text[0].isupper()
                and unit.text not in _NOT_FIRST
                and unit.text not in _HONORIFICS
                and k > i - 1
                and _is_portfolio(unit.lower)
            )
        ):
            pass
        else:
            return None, None, None
        k += 1
    return None, None, None


def _leads_on(units: list[Unit], i: int) -> bool:
    """Whether an office goes on behind a word that can be one itself: "Deputy Prime Minister"."""
    word = units[i] if i < len(units) else None
    return (
        word is not None
        and word.kind == "word"
        and word.text[0].isupper()
        and word.lower in _MODIFIERS | _OFFICES
    )


def _tail(units: list[Unit], last: int) -> tuple[int, str | None]:
    """How far "of …" behind an office goes, and whose the office is by it."""
    joint = _text(units, last + 1).lower()
    if joint in {"to", "in", "at"} and not _is_posted(units, last):
        return 0, None
    if joint in {"of", "for", "to", "in", "on", "at"}:
        j = last + 2
        if _text(units, j).lower() == "the":
            j += 1
        if j >= len(units):
            return 0, None
        if units[j].kind in {"party", "place", "adjective"} and units[j].text not in {"'s"}:
            party = units[j].party
            if party and party.person is not None:
                return 0, None
            if units[j].kind == "adjective":
                return _portfolio_run(units, j + 1, last, party.organization if party else None)
            if units[j].kind == "party" and units[j + 1 : j + 2] and units[j + 1].lower in _OFFICES:
                head, _, _ = _office_noun(units, j + 1)
                if head is not None:
                    return head - last, party.organization if party else None
            owner = (
                party.organization
                if party
                and (
                    joint in {"of", "at"}
                    or (joint == "for" and not (party.organization or "").startswith("state:"))
                )
                else None
            )
            return j - last, owner
        if joint in {"of", "for", "to", "on", "in"}:
            return _portfolio_run(units, j, last, None)
    if joint in {"and", "&", ","}:
        j = _skip_the(units, last + 2)
        head, owner, country = _office_noun(units, j) if j < len(units) else (None, None, None)
        if (
            head is not None
            and (joint != "," or _text(units, head + 1) == "of")
            and (units[head].text[0].isupper())
        ):
            return head - last, owner or country
    return 0, None


def _is_posted(units: list[Unit], last: int) -> bool:
    """Whether an office is one that is held "to", "in" or "at" somewhere."""
    return any(unit.lower in _POSTED for unit in units[max(0, last - 6) : last + 1])


def _portfolio_run(units: list[Unit], j: int, last: int, owner: str | None) -> tuple[int, str | None]:
    """Capitalised portfolio words from `j` on: "Foreign Affairs and Trade", "Education, Youth and Sport"."""
    end = j
    while end < len(units):
        unit = units[end]
        if (unit.kind == "word" and unit.text[0].isupper() and _is_portfolio(unit.lower)) or (
            unit.kind == "adjective" and _is_portfolio(_text(units, end + 1).lower())
        ):
            end += 1
        elif unit.lower in {"and", "&", ","} and end > j and _is_portfolio(_next_word(units, end)):
            end += 1 if _text(units, end + 1).lower() not in {"and", "the", "for"} else 2
        elif unit.lower in {"the"} and end > j and _is_portfolio(_text(units, end + 1).lower()):
            end += 1
        else:
            break
    return (end - 1 - last, owner) if end > j else (0, None)


def _next_word(units: list[Unit], i: int) -> str:
    word = _text(units, i + 1)
    if word in {"and", "the", "for"}:
        word = _text(units, i + 2)
    return word.lower() if word[:1].isupper() else ""


def _is_portfolio(word: str) -> bool:
    return word in _PORTFOLIO or (
        len(word) > 6
        and word.endswith(("tion", "ment", "ity", "ics", "ture", "ship", "ance", "ence", "ries", "ings"))
    )


def _name_after_honorifics(units: list[Unit], i: int) -> tuple[int, int] | None:
    after = _skip_honorifics(units, i)
    return _name(units, after, is_titled=True) if after > i else None


def _skip_honorifics(units: list[Unit], i: int) -> int:
    """Index behind "H.E. Dr.", "the Rt. Hon. (Dr.)" and the like; `i` where there is none."""
    start = i
    while i < len(units):
        text = units[i].text
        following = _text(units, i + 1).rstrip(".")
        is_lead = text in {"(", "His", "Her", "Their", "The", "the"} and following in _HONORIFICS
        if text.rstrip(".") in _HONORIFICS or is_lead or (text in {".", ")"} and i > start):
            i += 1
        else:
            break
    return i


def _name(units: list[Unit], i: int, *, is_titled: bool) -> tuple[int, int] | None:
    """First and last unit of a personal name at `i`."""
    if (
        i >= len(units)
        or not _is_name_word(units[i])
        or units[i].lower in _PORTFOLIO
        or units[i].text in _NO_NAMES
    ):
        return None
    if units[i].kind == "place" and not is_titled:
        return None
    last = i
    k = i + 1
    while k < len(units) and k - i < _LONGEST_NAME:
        if (
            _is_name_word(units[k])
            or units[k].text in _SURNAMES
            or (len(units[k].text) == 1 and units[k].text.isupper())
            or (
                units[k].kind == "place"
                and k > i
                and " " not in units[k].text
                and not units[k - 1].text.islower()
            )
        ):
            last = k
        elif units[k].text.lower() in _PARTICLES and k + 1 < len(units) and _is_name_word(units[k + 1]):
            pass
        elif units[k].text == "." and len(units[k - 1].text) == 1:
            last = k
        elif units[k].text == "," and _text(units, k + 1).rstrip(".") in _KEPT:
            last = k + 1
            k += 1
        elif units[k].text.rstrip(".") in _KEPT:
            last = k
        else:
            break
        k += 1
    if units[last].text == ".":
        last -= 1
    if last == i and not is_titled and len(units[i].text) < 3:
        return None
    return i, last


def _behind_suffixes(units: list[Unit], last: int) -> int:
    """Index behind a name's letters: "MP", ", AM"."""
    end = last + 1
    while _text(units, end) in _SUFFIXES or (_text(units, end) == "," and _text(units, end + 1) in _SUFFIXES):
        end += 1 if units[end].text != "," else 2
    return end


def _is_name_word(unit: Unit) -> bool:
    text = unit.text
    if (
        (unit.kind != "word" and (unit.kind != "place" or " " in text))
        or not text[0].isupper()
        or text in _NOT_FIRST
        or text in _SUFFIXES
    ):
        return False
    lower = text.lower()
    return (
        lower not in _OFFICES
        and text.rstrip(".") not in _HONORIFICS
        and not any(c.isdigit() for c in text)
        and lower not in _MODIFIERS
        and not (text.isupper() and len(text) > 9)
    )


def _is_apposition(units: list[Unit], name: tuple[int, int], office: _Office) -> bool:
    """Whether the name after "office," is the holder's: an honorific or a closing comma says so."""
    return (
        units[name[0] - 1].text != ","
        or (
            name[1] > name[0]
            and _text(units, name[1] + 1)
            in {",", ".", "and", ""} | _SUFFIXES | {"(", ";", "who", "has", "will", "is", "was"}
        )
        or name[1] > name[0]
    )


def _written(units: list[Unit], first: int, last: int) -> str:
    """The name as written, without space before marks."""
    text = ""
    for unit in units[first : last + 1]:
        gap = "" if not text or unit.text in {",", "."} else " "
        text += gap + unit.text
    return text


def _unit(units: list[Unit], first: int, last: int, party: Party) -> Unit:
    return Unit(
        "party",
        units[first].start,
        units[last].end,
        " ".join(u.text for u in units[first : last + 1]),
        party=party,
    )


def _text(units: list[Unit], i: int) -> str:
    return units[i].text if 0 <= i < len(units) else ""


def _skip_comma(units: list[Unit], i: int) -> int:
    return i + 1 if _text(units, i) == "," else i


def _skip_the(units: list[Unit], i: int) -> int:
    return i + 1 if _text(units, i).lower() in {"the", "a", "an"} else i
