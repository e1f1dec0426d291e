"""Who is who in a document: the people named so far, and who is meant by a surname or an office later."""

from __future__ import annotations

import re
from collections import defaultdict

from rapidfuzz.fuzz import ratio

from tasks.domain.identity import folded
from tasks.extract.mentions.affiliation import Affiliation
from tasks.extract.mentions.units import Person

# Whom an office serves: "Secretary to the President" is no president.
_ABOVE = re.compile(
    r"\b(?:to|of|in|for) (?:the )?(?:(?:deputy|vice|prime|foreign|first|un|united nations) )*"
    r"(?:vice-)?(?:president|minister|premier|governor|mayor|chancellor|secretary-general|secretary general"
    r"|high representative|high commissioner|king|queen|emir|crown prince)\b"
)
_ALIKE = 85
"""Of 100: one letter in seven, or two of fourteen, may be another."""
_SHORTEST = 5
"""Letters of a surname that can be misspelled and still be known."""
_SURE = 2
"""Letters that a surname begins with in each spelling."""
_REACH = 30
"""People back to whom a misspelling is compared: more of such a surname than a release has."""
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})


class Persons:
    """The people of one document, by surname."""

    def __init__(self, affiliation: Affiliation) -> None:
        self._affiliation = affiliation
        self._by_surname: defaultdict[str, list[Person]] = defaultdict(list)
        self._by_other_name: dict[str, Person] = {}
        self._by_letters: defaultdict[str, list[Person]] = defaultdict(list)

    def meet(self, name: str, title: str | None, organization: str | None) -> Person:
        """The person of that name, new or known; what is said now fills what was open."""
        person = self.known(name)
        if person is None:
            person = Person(name)
            self._by_surname[_surname(name)].append(person)
            self._by_letters[_surname(name)[:_SURE]].append(person)
            for other in folded(name).split()[:-1]:
                self._by_other_name.setdefault(other, person)
        elif (len(name), person.name.isupper()) > (len(person.name), name.isupper()):
            person.name = name
        if title and (person.title in {None, "senator"} or organization):
            person.title = title
        if organization is not None:
            person.organization, person.is_guess = organization, False
        elif person.organization is None or (person.is_guess and title and title != "senator"):
            self._affiliation.guess(person)
        return person

    def known(self, name: str) -> Person | None:
        """The person of the document who is meant by a name, a surname or initials, in another spelling too."""
        namesakes = self._by_surname.get(_surname(name), [])
        fitting = next((person for person in reversed(namesakes) if _is_same(name, person.name)), None)
        if fitting is None and not namesakes and " " not in name:
            # Where the family name comes first, it is what the text goes on with.
            fitting = self._by_other_name.get(folded(name))
        return fitting or self._misspelled(name)

    def _misspelled(self, name: str) -> Person | None:
        """The person whose name differs by a letter or two: "Hans Wijeyasuriya", "Dr Wijayasuriya"."""
        people = self._by_letters.get(_surname(name)[:_SURE], [])[-_REACH:]
        return next((person for person in people if _is_near(folded(name), folded(person.name))), None)

    def holder(self, title: str, owner: str | None) -> Person | None:
        """The person named before who is meant by "the Minister" or "the Italian Foreign Minister"."""
        wanted = set(title.lower().split())
        own = None if owner is not None else self._affiliation.own(title)
        fitting = []
        for person in reversed([one for namesakes in self._by_surname.values() for one in namesakes]):
            held = set(_ABOVE.sub("", (person.title or "").lower()).replace(",", " ").split())
            if held and wanted <= held and owner in {None, person.organization}:
                fitting.append(person)
        return next((person for person in fitting if person.organization == own), next(iter(fitting), None))

    def namesake(self, name: str) -> Person | None:
        """The person whose surname is that of `name`: of a town that is called like somebody known."""
        return next(reversed(self._by_surname.get(_surname(name), [])), None)


def _is_same(name: str, other: str) -> bool:
    """Whether two names with one surname can be one person's: one is the surname alone, or first names agree."""
    shorter, longer = sorted((folded(name).split(), folded(other).split()), key=len)
    if len(shorter) == 1 or set(shorter) <= set(longer):
        return True
    if len(shorter[0]) == len(longer[0]) == 1:
        # "P. Rama Rao" and "P. V. Narasimha Rao" share an initial and a surname.
        ours, theirs = ({word for word in parts if len(word) > 1} for parts in (shorter, longer))
        return shorter[0] == longer[0] and (ours <= theirs or theirs <= ours)
    if shorter[0] == longer[0]:
        return True
    return 1 in {len(shorter[0]), len(longer[0])} and shorter[0][0] == longer[0][0]


def _is_near(name: str, other: str) -> bool:
    """Whether two folded names are spellings of one: alike as wholes, and in each first name and surname."""
    ours, theirs = name.split(), other.split()
    if len(ours) == 1:
        theirs = theirs[-1:]
    pairs = ((ours[0], theirs[0]), (ours[-1], theirs[-1]))
    return min(map(len, (ours[-1], theirs[-1]))) >= _SHORTEST and all(
        one == another
        or (one[0] == another[0] and ratio(one, another) >= _ALIKE and not _is_other_form(one, another))
        for one, another in pairs
    )


def _is_other_form(one: str, other: str) -> bool:
    """Whether one name is the other with an ending: "Petrov" and "Petrova" are two people."""
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter)


def _surname(name: str) -> str:
    parts = [part for part in folded(name).split() if part not in _GENERATIONS]
    return parts[-1] if parts else ""
