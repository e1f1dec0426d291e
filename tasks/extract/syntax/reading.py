"""One sentence being read: its parties and verbs, and the references to events that grow out of it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field

from tasks.domain.records import EventType, PlaceMention, Role
from tasks.extract.mentions.dates import DateMention
from tasks.extract.mentions.units import EventNoun, Party, Unit
from tasks.extract.syntax.groups import Group, find_groups
from tasks.extract.syntax.verbs import Verb, find_verbs


@dataclass(slots=True)
class Claim:
    """One participant in one role, as a sentence states it."""

    party: Party
    role: Role
    cue: str
    sentence: int
    confidence: float
    is_object: bool = False
    """On the other side of a meeting than the one that the text speaks for."""
    counted: int | None = None
    """How many members the text says that the party, a group, has."""
    doubt: str | None = None
    """That the text counts more or fewer than the list that the party stands in, in words."""
    told_in: int | None = None
    """The sentence that tells of whose event a list is, where the claim is from an item of the list."""


@dataclass(slots=True)
class Reference:
    """One mention of an event in one sentence."""

    type: EventType
    head: str
    words: tuple[str, ...]
    sentence: int
    position: int
    noun: EventNoun | None = None
    """None where a verb names the event ("met")."""
    date: DateMention | None = None
    place: PlaceMention | None = None
    is_online: bool = False
    is_heading: bool = False
    is_sideline: bool = False
    """On the sidelines, or on the day, of what the text is about."""
    is_tour: bool = False
    """A visit whose place is only the first of several countries."""
    beside: Reference | None = None
    """The event of the same day and place with which its sentence begins: "After the meeting, …"."""
    is_frame: bool = False
    """Named only as the occasion of another event ("on the sidelines of …")."""
    is_in_visit: bool = False
    """Told as part of a visit ("During her stay, …")."""
    is_current: bool = False
    """Under way when the release was written."""
    claims: list[Claim] = field(default_factory=list)
    same_as: Reference | None = None
    days: int = 1
    """How many days the words around it say that it has."""
    begun: datetime.date | None = None
    """The day on which the sentence says that it began."""
    ended: datetime.date | None = None
    """The day on which the sentence says that it ended."""
    until: datetime.date | None = None
    """The last day, where the sentence tells it and not the first: "will run until 22 June"."""
    stated: int | None = None
    """How many people came, as the sentence states it."""

    @property
    def whole(self) -> Reference:
        """The mention that this one only names once more, else itself."""
        return self if self.same_as is None else self.same_as.whole


class Reading:
    """The units of one sentence with what is understood of them so far."""

    def __init__(
        self,
        units: list[Unit],
        number: int,
        publisher: str | None,
        project: Reference | None,
        *,
        is_heading: bool,
    ) -> None:
        self.units = units
        self.number = number
        self.publisher = publisher
        self.is_dated = any(unit.date is not None for unit in units)
        self.groups = find_groups(units)
        self.verbs: list[Verb] = find_verbs(units, is_heading=is_heading)
        self.nouns = {
            i: Reference(u.event.type, u.event.head, u.event.words, number, i, u.event, is_heading=is_heading)
            for i, u in enumerate(units)
            if u.event is not None
        }
        self.references: list[Reference] = list(self.nouns.values())
        self.loose: list[Claim] = []
        """Claims of an event that the sentence does not name."""
        self.project = project
        """The named project that the text was at in the sentences before."""

    def refer(self, kind: EventType, head: str, words: tuple[str, ...], position: int) -> Reference:
        """Begin a reference to an event that no noun names."""
        reference = Reference(kind, head, words, self.number, position)
        self.references.append(reference)
        return reference

    def claim(
        self,
        target: Reference | None,
        parties: Iterable[Party | None],
        role: Role,
        cue: str,
        confidence: float,
        *,
        is_object: bool = False,
    ) -> list[Claim]:
        """State a role of each party in the event; of the event that the text is at where none is given."""
        made = [
            Claim(party, role, cue, self.number, confidence, is_object)
            for party in parties
            if party is not None
        ]
        claims = self.loose if target is None else target.whole.claims
        claims += made
        return made

    def claim_groups(
        self,
        target: Reference | None,
        groups: Iterable[Group],
        role: Role,
        cue: str,
        confidence: float,
        *,
        is_object: bool = False,
    ) -> None:
        """State a role of all members of the groups; who only observes or speaks is said to."""
        for group in groups:
            actual: Role = "observer" if group.is_observer else role
            if group.is_speaking and role == "participant":
                actual = "speaker"
            for claim in self.claim(target, group.parties, actual, cue, confidence, is_object=is_object):
                claim.counted, claim.doubt = group.counted, group.doubt

    def restate(
        self, target: Reference, parties: Iterable[Party | None], role: Role, cue: str, confidence: float
    ) -> None:
        """State a role in place of what weaker cues have made of the same names."""
        said = {id(party): party for party in parties if party is not None}
        for reference in self.references:
            kept = {role, "signatory"}
            reference.claims = [c for c in reference.claims if id(c.party) not in said or c.role in kept]
        self.loose = [claim for claim in self.loose if id(claim.party) not in said]
        known = {id(claim.party) for claim in target.claims}
        self.claim(target, [p for key, p in said.items() if key not in known], role, cue, confidence)

    def nearest(self, i: int) -> Reference | None:
        """The event last referred to before unit `i`, else the first of the sentence."""
        before = [r for r in self.references if r.position < i]
        return max(
            before or self.references, key=lambda r: r.position if before else -r.position, default=None
        )

    @property
    def publisher_party(self) -> Party | None:
        """Who issued the text, as a party."""
        return Party(self.publisher) if self.publisher else None

    def event_behind(self, i: int) -> Reference | None:
        """The event that a noun names behind unit `i`, nearby."""
        return next((self.nouns[k] for k in self.nouns if i < k < i + 14), None)

    def word(self, i: int) -> str:
        """The unit at `i` in lower case; empty beyond the sentence."""
        return self.units[i].lower if 0 <= i < len(self.units) else ""

    def word_before(self, i: int) -> str:
        """The word before unit `i`, past articles."""
        k = i - 1
        while self.word(k) in {"the", "a", "an"}:
            k -= 1
        return self.word(k)
