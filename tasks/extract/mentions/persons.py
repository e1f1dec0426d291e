"""Who is who in a document: the people named so far, and who is meant by a surname or an office later."""

from __future__ import annotations

from tasks.domain.identity import folded
from tasks.extract.mentions.affiliation import Affiliation
from tasks.extract.mentions.units import Person

_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})


class Persons:
    """The people of one document, by surname."""

    def __init__(self, affiliation: Affiliation) -> None:
        self._affiliation = affiliation
        self._by_surname: dict[str, Person] = {}
        self._by_other_name: dict[str, Person] = {}

    def meet(self, name: str, title: str | None, organization: str | None) -> Person:
        """The person of that name, new or known; what is said now fills what was open."""
        person = self.known(name)
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

    def known(self, name: str) -> Person | None:
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

    def holder(self, title: str, owner: str | None) -> Person | None:
        """The person named before who is meant by "the Minister" or "the Italian Foreign Minister"."""
        wanted = set(title.lower().split())
        own = None if owner is not None else self._affiliation.own(title)
        fitting = []
        for person in reversed(self._by_surname.values()):
            held = set((person.title or "").lower().replace(",", " ").split())
            if held and wanted <= held and owner in {None, person.organization}:
                fitting.append(person)
        return next((person for person in fitting if person.organization == own), next(iter(fitting), None))

    def namesake(self, name: str) -> Person | None:
        """The person whose surname is that of `name`: of a town that is called like somebody known."""
        return self._by_surname.get(_surname(name))


def _surname(name: str) -> str:
    parts = [part for part in folded(name).split() if part not in _GENERATIONS]
    return parts[-1] if parts else ""
