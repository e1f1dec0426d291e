"""For whom a person acts where the text does not say: by the office held at the time, else by the publisher."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tasks.domain.gazetteer import office_holders
from tasks.extract.mentions.units import Person
from tasks.extract.vocabulary import vocabulary, words

_ENVOYS = frozenset(
    {"ambassador", "ambassadors", "commissioner", "envoy", "consul", "consul-general", "chargé"}
)
_STATE_OFFICES = words("people", "state_offices")
_HELD_AT: dict[str, list[str]] = vocabulary("people")["held_at"]
_OF_BODIES = words("people", "state_offices", "of_bodies")
_CALLINGS = words("people", "offices", "callings")
_ELSEWHERE = _ENVOYS | {"high", "former", "consul", "consul-general"}
_SEATS = ("senator", "congress", "member of parliament", "members of parliament")


@dataclass(frozen=True, slots=True)
class Affiliation:
    """What an office means in a text of this publisher and day; all keys of organizations."""

    on: date
    publisher: str | None
    state: str | None
    legislature: str | None

    def guess(self, person: Person) -> None:
        """Fill in for whom the person acts; marked as a guess where no list of office holders tells."""
        holder = office_holders().find(person.name, self.on, person.title)
        person.is_guess = holder is None
        person.organization = holder.organization if holder else self._by_office(person.title or "")

    def own(self, title: str) -> str | None:
        """For whom an office of the publisher's own state acts; None for others, and for envoys, who may be guests."""
        if (
            self.publisher is not None
            and not self.publisher.startswith("state:")
            and title.lower() in _OF_BODIES
        ):
            return self.publisher
        is_posted = not _ENVOYS.isdisjoint(title.lower().split())
        return self._by_office(title) if is_of_state(title) and not is_posted else None

    def seat(self, title: str, owner: str | None) -> str | None:
        """The parliament, where "U.S. Senator" names its state; else the owner as it is."""
        if owner is None and (holder := self._held_at(title)) is not None:
            return holder
        is_member = any(word in title.lower() for word in ("senator", "congress"))
        return self.legislature or owner if is_member and owner == self.state else owner

    def _held_at(self, title: str) -> str | None:
        """The organization that has an office of that title alone: "Apostolic Nuncio"; no other body's own office."""
        office = f" {title.lower()} "
        held = (key for key, offices in _HELD_AT.items() if any(f" {one} " in office for one in offices))
        found = next(held, None)
        is_body = self.publisher is not None and not self.publisher.startswith("state:")
        is_foreign = found is not None and (found.startswith("state:") or not is_body)
        return found if is_foreign else None

    def _by_office(self, title: str) -> str | None:
        """For whom the holder of an office acts: the publisher's state, its parliament, or the publisher."""
        office = title.lower()
        if not office:
            return None
        if is_of_state(title):
            return self.state
        if any(one in office for one in _SEATS) or office == "representative":
            return self.legislature or self.state
        if not _CALLINGS.isdisjoint(office.split()) and " of " not in office:
            return None
        return self.publisher


def is_at_home(person: Person) -> bool:
    """Whether somebody holds an office of the state in which they are met: "Prime Minister Jane Roe", and no envoy."""
    said = (person.title or "").lower()
    return is_of_state(said) and _ELSEWHERE.isdisjoint(said.split())


def is_of_state(title: str) -> bool:
    """Whether the holder of an office speaks for a state: "Deputy Prime Minister"."""
    return any(f" {one} " in f" {title.lower()} " for one in _STATE_OFFICES)
