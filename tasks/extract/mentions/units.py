"""A sentence as the grammar sees it: names made one unit each, everything else word by word."""

from __future__ import annotations

from dataclasses import dataclass, field

from tasks.domain.records import EventType, PlaceMention, Role, Span
from tasks.extract.mentions.dates import DateMention


@dataclass(slots=True)
class Person:
    """A person of the document; what is known of them grows as the text is read."""

    name: str
    title: str | None = None
    organization: str | None = None
    """Key of the organization that they act for."""
    is_guess: bool = False
    """True where `organization` was not said and is the publisher's."""
    told: str | None = None
    """Key of the organization that the rest of the text tells, where the guess was wrong."""


@dataclass(slots=True)
class Party:
    """Who can take part in an event: an organization, a person, or a person for an organization."""

    organization: str | None = None
    """Key of the organization inside the document."""
    person: Person | None = None
    is_office: bool = False
    """True for the holder of an office who is not named."""

    @property
    def key(self) -> str | None:
        """Key of the organization that takes part."""
        if self.person is None:
            return self.organization
        return self.person.told or self.organization or self.person.organization


@dataclass(slots=True)
class EventNoun:
    """A noun phrase that names an event."""

    type: EventType
    head: str
    """The event noun, in lower case and singular."""
    words: tuple[str, ...]
    """All words of the phrase, with what belongs to it on the right."""
    is_definite: bool = False
    """With "the", "this", "his" …"""
    is_named: bool = False
    """With a capitalised name of its own."""
    is_weak: bool = False
    """Needs more than the noun to count."""
    is_plural: bool = False
    owners: tuple[str, ...] = ()
    """Keys of organizations inside the phrase: "the NATO Summit", "the summit of the SCO"."""
    place: PlaceMention | None = None
    """The city that its name says: "the Jeddah Economic Forum"."""


@dataclass(slots=True)
class Unit:
    """A name, a date, an event noun or a word, with its offsets in the text."""

    kind: str
    """word, mark, party, adjective, place, date, sum or event."""
    start: int
    end: int
    text: str
    party: Party | None = None
    place: PlaceMention | None = None
    date: DateMention | None = None
    event: EventNoun | None = None
    lower: str = ""
    """The text in lower case."""

    def __post_init__(self) -> None:
        self.lower = self.text.lower()


def text_at(units: list[Unit], i: int) -> str:
    """The text of the unit at `i`; empty beyond the sentence."""
    return units[i].text if 0 <= i < len(units) else ""


def state_of(unit: Unit) -> str | None:
    """ISO code of the state that a unit names; None for anything else."""
    party = unit.party if unit.kind == "party" else None
    if party is None or party.person is not None or not (party.organization or "").startswith("state:"):
        return None
    return (party.organization or "").removeprefix("state:")


def is_place_name(unit: Unit) -> bool:
    """Whether a word behind "visited" can only be a place that the gazetteer lacks."""
    text = unit.text
    return (
        unit.kind == "word" and len(text) > 3 and text[0].isupper() and text[1:].islower() and text.isalpha()
    )


@dataclass(slots=True)
class Sentence:
    """One sentence and its units."""

    span: Span
    units: list[Unit]
    is_heading: bool = False
    opens: bool = False
    """Whether it opens a paragraph."""
    listed: tuple[Role, int] | None = None
    """In a list that another sentence announces: the role of who is listed, and the number of that sentence."""
    parties: list[Unit] = field(default_factory=list)
