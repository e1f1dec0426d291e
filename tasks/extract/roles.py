"""Who stands where to which event: one sentence → references to events, with the claims made of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from tasks.domain.records import EventType, PlaceMention, Role
from tasks.extract.dates import DateMention
from tasks.extract.grammar import Group, chain, find_groups, objects, subject
from tasks.extract.units import EventNoun, Party, Unit
from tasks.extract.verbs import Cue, Verb, find_verbs
from tasks.extract.vocabulary import words

_DONOR_KINDS = words("roles", "donor", "kinds")
_DONOR_IDS = words("roles", "donor", "ids")
_SPEECH = words("roles", "speech", "phrases")
_ONLINE = frozenset(
    {
        "virtually",
        "online",
        "virtual",
        "videoconference",
        "video-conference",
        "teleconference",
        "webinar",
        "video",
        "zoom",
    }
)
_BILATERAL: frozenset[EventType] = frozenset({"meeting", "negotiation"})
_BODIES = frozenset({"meeting", "summit", "conference", "consultation", "other", "election", "exercise"})


@dataclass(slots=True)
class Claim:
    """One participant in one role, as a sentence states it."""

    party: Party
    role: Role
    cue: str
    sentence: int
    confidence: float
    via_observer: bool = False


@dataclass(slots=True)
class Reference:
    """One mention of an event in one sentence."""

    type: EventType
    head: str
    words: tuple[str, ...]
    sentence: int
    position: int
    noun: EventNoun | None = None
    date: DateMention | None = None
    place: PlaceMention | None = None
    is_online: bool = False
    claims: list[Claim] = field(default_factory=list)
    same_as: Reference | None = None

    @property
    def is_verbal(self) -> bool:
        """True where a verb names the event ("met")."""
        return self.noun is None


class SentenceReader:
    """Reads the references and claims out of one sentence."""

    def __init__(self, units: list[Unit], number: int, *, is_heading: bool, is_state: bool = False) -> None:
        self.units = units
        self.number = number
        self.groups = find_groups(units)
        self.verbs = find_verbs(units, is_heading=is_heading)
        self.references: list[Reference] = []
        self.loose: list[Claim] = []
        """Claims of an event that the sentence does not name."""

    def read(self) -> list[Reference]:
        """All references of the sentence, in order, each with its claims, date and place."""
        nouns = {i: self._noun_reference(i, u.event) for i, u in enumerate(self.units) if u.event is not None}
        self.references = list(nouns.values())
        for verb in self.verbs:
            self._verb(verb, nouns)
        for i, reference in nouns.items():
            self._arguments(i, reference)
        self._phrases()
        self.references.sort(key=lambda r: r.position)
        self._dates_and_places()
        return self.references

    def _noun_reference(self, i: int, noun: EventNoun) -> Reference:
        reference = Reference(noun.type, noun.head, noun.words, self.number, i, noun)
        before = [u.lower for u in self.units[max(0, i - 3) : i]]
        earlier = [r for r in self.references if r.position < i]
        reference.is_online = any(w.lower() in _ONLINE for w in noun.words)
        if (
            before[-1:] in (["a"], ["an"])
            and len(before) > 1
            and before[-2] in {"as", "is", "was"}
            and earlier
        ):
            reference.same_as = earlier[-1]
        return reference

    # --- verbs ---

    def _verb(self, verb: Verb, nouns: dict[int, Reference]) -> None:
        kinds = {cue.kind: cue for cue in verb.cues}
        target = self._object_event(verb, nouns)
        if "event_object" in kinds and target is not None:
            self._event_object(verb, kinds["event_object"], target)
            return
        if "event_subject" in kinds and not verb.is_passive:
            owner = self._subject_event(verb, nouns)
            if owner is not None or self._is_list_of_participants(verb):
                self._add(owner, self._objects(verb), kinds["event_subject"].role, verb, 0.8)
                return
        if "verbal" in kinds:
            self._verbal(verb, kinds["verbal"])
        elif "event_object" in kinds and verb.is_passive:
            self._add(None, self._by(verb), kinds["event_object"].role, verb, 0.5)

    def _object_event(self, verb: Verb, nouns: dict[int, Reference]) -> Reference | None:
        """The event that a verb is about: behind it, or before it in the passive."""
        if verb.is_passive:
            before = [r for i, r in nouns.items() if i < verb.first]
            return before[-1] if before and not self._has_break(before[-1].position, verb.first) else None
        ahead = [i for i in nouns if i > verb.last]
        if not ahead or ahead[0] - verb.last > 14:
            return None
        between = self.units[verb.last + 1 : ahead[0]]
        if any(u.lower in {".", ";", "that", "who", "which", "and"} for u in between) or any(
            v.first > verb.last and v.first < ahead[0] for v in self.verbs
        ):
            return None
        if len(between) > 5 and any(u.text == "," for u in between):
            return None
        return nouns[ahead[0]]

    def _has_break(self, start: int, end: int) -> bool:
        return any(u.lower in {".", ";"} for u in self.units[start:end])

    def _subject_event(self, verb: Verb, nouns: dict[int, Reference]) -> Reference | None:
        before = [r for i, r in nouns.items() if i < verb.first and verb.first - i < 16]
        if not before:
            return None
        person = subject(self.units, self.groups, verb.first)
        if person is not None and person.first > before[-1].position and not person.preposition:
            return None
        return before[0] if len(before) == 1 else before[-1]

    def _is_list_of_participants(self, verb: Verb) -> bool:
        return any(
            u.lower
            in {
                "participants",
                "attendees",
                "participating",
                "delegates",
                "guests",
                "speakers",
                "panelists",
                "panellists",
                "attending",
                "present",
                "attended",
            }
            for u in self.units[max(0, verb.first - 8) : verb.first]
        )

    def _event_object(self, verb: Verb, cue: Cue, target: Reference) -> None:
        role = cue.role
        if verb.is_passive:
            who = self._by(verb)
            if cue.tail and cue.lemma == "be":
                who = self._subjects(verb)
        else:
            who = self._subjects(verb)
        with_group = self._group_after(target.position, {"with"})
        if (
            role == "organizer"
            and target.type in {"meeting", "negotiation", "consultation"}
            and with_group is not None
            and not verb.is_passive
        ):
            role = "participant"
        if role == "organizer" and target.type == "visit":
            role = "visitor"
        if (
            role == "speaker"
            and cue.lemma in {"open", "close", "conclude", "kick", "inaugurate"}
            and target.type in {"visit", "project"}
        ):
            role = "visitor" if target.type == "visit" else "organizer"
        if role == "participant" and cue.lemma == "attend" and target.type == "visit":
            role = "visitor"
        if target.head == "adoption":
            role = "participant"
        if target.type == "project" and role in {"host", "chair", "speaker", "participant"}:
            role = {
                "host": "organizer",
                "chair": "organizer",
                "speaker": "organizer",
                "participant": "supporter",
            }[role]  # type: ignore[assignment]
        self._add(target, who, role, verb, 0.85)

    def _verbal(self, verb: Verb, cue: Cue) -> None:
        who = self._subjects(verb)
        whom = self._objects(verb)
        place = self._place_after(verb.last) if cue.type == "visit" else None
        if verb.is_passive:
            who, whom = self._by(verb), who
        people = [p for g in (*who, *whom) for p in g.members]
        if cue.type == "signing":
            with_group = self._group_after(verb.last, {"with", "between", "by"}, limit=25)
            who = who + ([with_group] if with_group else [])
            if not who:
                return
        elif cue.type == "visit":
            if not any(g for g in who) or place is None and not whom:
                return
        elif cue.type in {"briefing", "training", "other"}:
            if not who or not whom:
                return
        elif not people or not who or not whom:
            return
        reference = Reference(
            cue.type or "meeting", verb.lemma, self._title(verb, who, whom), self.number, verb.index
        )
        if place is not None:
            reference.place = place
        self.references.append(reference)
        self._add(reference, who, cue.role, verb, 0.75)
        if cue.object_role:
            self._add(reference, whom, cue.object_role, verb, 0.75)

    def _title(self, verb: Verb, who: list[Group], whom: list[Group]) -> tuple[str, ...]:
        first = who[0].members[0].text.split() if who and who[0].members else []
        second = whom[0].members[0].text.split() if whom and whom[0].members else []
        noun = {"meet": "meets", "call": "calls on"}.get(verb.cues[0].lemma, self.units[verb.index].text)
        return (*first, noun, *second)

    def _subjects(self, verb: Verb) -> list[Group]:
        found = subject(self.units, self.groups, verb.first)
        if found is None:
            return []
        extra = [
            g
            for g in self.groups
            if g.phrase
            and g.phrase[1] in {"jointly with", "together with", "along with"}
            and found.last < g.first < verb.first + 8
        ]
        return [found, *extra]

    def _objects(self, verb: Verb) -> list[Group]:
        return objects(self.groups, self.units, verb.last)

    def _by(self, verb: Verb) -> list[Group]:
        for group in self.groups:
            if (
                group.first > verb.last
                and group.first - verb.last < 9
                and (
                    group.preposition == "by"
                    or any(u.lower == "by" for u in self.units[verb.last + 1 : group.first])
                )
            ):
                return chain(self.groups, self.units, group)
        return []

    def _group_after(self, i: int, prepositions: set[str], limit: int = 12) -> Group | None:
        for group in self.groups:
            if group.first > i and group.first - i < limit and group.preposition in prepositions:
                return group
        return None

    def _place_after(self, i: int) -> PlaceMention | None:
        for unit in self.units[i + 1 : i + 5]:
            if unit.place is not None:
                return unit.place
            state = _state(unit)
            if state:
                return PlaceMention(country=state)
            if unit.lower in {",", ".", "and", "that"}:
                return None
        return None

    # --- event nouns ---

    def _arguments(self, i: int, reference: Reference) -> None:
        """Read what belongs to an event noun: "meeting with X", "visit of X to Y", "the X Summit"."""
        noun = reference.noun
        if noun is None:
            return
        if reference.type == "visit":
            self._visit(i, reference)
            return
        for group in self._arguments_of(i):
            role: Role | None = "participant"
            if group.preposition in {"of", "by", "for", "from"} and not group.is_wrapped:
                role = "organizer" if reference.type == "project" else None
            if role and not group.phrase:
                for one in chain(self.groups, self.units, group):
                    self._add(reference, [one], role, None, 0.75, cue=f"{noun.head} {group.preposition}")
                if group.preposition == "with" and reference.type in _BILATERAL | {
                    "consultation",
                    "conference",
                }:
                    self._counterpart(i, reference, group)
        for owner in noun.owners:
            if owner.startswith("group:"):
                continue
            if reference.type == "project" or (
                noun.is_named and reference.type in _BODIES and not owner.startswith("state:")
            ):
                self._claim(reference, Party(owner), "organizer", "owner", 0.6)
            elif owner.startswith("state:") and noun.is_named and len(noun.owners) > 1:
                self._claim(reference, Party(owner), "participant", "owner", 0.6)

    def _arguments_of(self, i: int) -> list[Group]:
        found = []
        for group in self.groups:
            if group.first <= i or group.first - i > 14:
                continue
            between = self.units[i + 1 : group.first]
            if any(
                u.event is not None or u.lower in {".", ";", "that", "which", "who", "where"} for u in between
            ) or any(i < v.first < group.first for v in self.verbs):
                break
            if group.preposition in {"with", "between", "among", "of", "by"} and (
                not found or group.preposition in {"with", "and"}
            ):
                found.append(group)
            elif group.is_wrapped and _before(self.units, group.first) in {"of", "with", "between"}:
                found.append(group)
        return found[:2]

    def _counterpart(self, i: int, reference: Reference, other: Group) -> None:
        """Who met, where a noun only says with whom: the possessor, else the subject of the clause."""
        who = self._possessor(i) or subject(self.units, self.groups, i)
        if isinstance(who, Party):
            self._claim(reference, who, "participant", f"{reference.head} with", 0.7)
        elif who is not None and who is not other:
            self._add(reference, [who], "participant", None, 0.7, cue=f"{reference.head} with")
        elif who is None:
            later = [g for g in self.groups if g.first > other.last and not g.preposition]
            if later and any(u.text == "," for u in self.units[other.last : later[0].first]):
                self._add(reference, later[:1], "participant", None, 0.6, cue=f"{reference.head} with")

    def _possessor(self, i: int) -> Party | None:
        if i >= 2 and self.units[i - 1].text in {"'s", "’s"} and self.units[i - 2].party is not None:
            return self.units[i - 2].party
        return None

    def _visit(self, i: int, reference: Reference) -> None:
        place = None
        visitor: Party | None = self._possessor(i)
        for unit_index in range(i + 1, min(i + 9, len(self.units))):
            unit = self.units[unit_index]
            before = self.units[unit_index - 1].lower
            if unit.lower in {".", ";", "and", ","} or unit.event is not None:
                break
            state = _state(unit)
            goes = (
                before in {"to", "in"} or before == "the" and self.units[unit_index - 2].lower in {"to", "in"}
            )
            if goes and (unit.place is not None or state):
                place = unit.place or PlaceMention(country=state)
                if state and unit.party is not None:
                    group = next((g for g in self.groups if unit in g.members), None)
                    for member in group.members if group else [unit]:
                        if member.party is not None:
                            self._claim(reference, member.party, "host", "visit to", 0.6)
                break
            if (
                before in {"of", "by"}
                and unit.party is not None
                or before == "the"
                and self.units[unit_index - 2].lower in {"of", "by"}
                and unit.party is not None
            ):
                visitor = visitor or unit.party
        reference.place = reference.place or place
        if visitor is not None:
            self._claim(reference, visitor, "visitor", "visit of", 0.75)
            return
        before = _before(self.units, i)
        who = subject(self.units, self.groups, i)
        if who is not None and (before not in {"the", "this"} or self._is_light(i)):
            self._add(reference, [who], "visitor", None, 0.65, cue="on a visit")

    def _is_light(self, i: int) -> bool:
        return any(v.last < i and i - v.last < 4 for v in self.verbs)

    # --- phrases before parties ---

    def _phrases(self) -> None:
        """Read "with the support of X", "hosted by X": the role in the event nearest before."""
        for group in self.groups:
            if group.phrase is None:
                continue
            role, phrase = group.phrase
            target = self._nearest(group.first)
            if target is None:
                continue
            if phrase in {"jointly with", "together with", "along with"}:
                continue
            if any(
                v.is_passive and v.first < group.first <= v.last + 8 and self.units[v.index].lower in phrase
                for v in self.verbs
            ) and any(c.party in [m.party for m in group.members] for c in target.claims):
                continue
            if role == "supporter" and "support" in phrase and all(_is_donor(m.party) for m in group.members):
                role = "funder"
            if role == "host" and target.type == "visit":
                role = "host"
            if target.head == "adoption":
                role = "participant"
            for one in chain(self.groups, self.units, group):
                self._add(target, [one], role, None, 0.8, cue=phrase)

    def _nearest(self, i: int) -> Reference | None:
        before = [r for r in self.references if r.position < i]
        if before:
            return before[-1]
        return min(self.references, key=lambda r: r.position, default=None)

    # --- claims ---

    def _add(
        self,
        target: Reference | None,
        groups: list[Group],
        role: Role | None,
        verb: Verb | None,
        confidence: float,
        cue: str | None = None,
    ) -> None:
        if role is None:
            return
        for group in groups:
            for member in group.members:
                if member.party is None:
                    continue
                actual: Role = "observer" if group.is_observer else role
                name = cue or (verb.lemma if verb else role)
                if target is None:
                    self.loose.append(Claim(member.party, actual, name, self.number, confidence * 0.8))
                else:
                    self._claim(target, member.party, actual, name, confidence)

    def _claim(self, target: Reference, party: Party, role: Role, cue: str, confidence: float) -> None:
        while target.same_as is not None:
            target = target.same_as
        target.claims.append(Claim(party, role, cue, self.number, confidence))

    # --- dates and places ---

    def _dates_and_places(self) -> None:
        if not self.references:
            return
        for i, unit in enumerate(self.units):
            if unit.date is not None:
                self._date(i, unit.date)
            elif unit.place is not None and _before(self.units, i) in {
                "in",
                "at",
                "to",
                "near",
                "from",
                "outside",
                "and",
                "headquarters",
            } | {",", "–"}:
                self._place(i, unit.place)
            elif (
                (state := _state(unit))
                and _before(self.units, i) in {"in", "to"}
                and _is_location(self.units, i)
            ):
                self._place(i, PlaceMention(country=state))
            elif unit.kind == "word" and unit.lower in {"virtually", "online"}:
                nearest = self._nearest(i)
                if nearest is not None:
                    nearest.is_online = True

    def _date(self, i: int, when: DateMention) -> None:
        target = self._closest(i)
        if target is not None and (target.date is None or target.date.is_relative and not when.is_relative):
            target.date = when

    def _place(self, i: int, place: PlaceMention) -> None:
        target = self._closest(i)
        if target is None:
            return
        known = target.place
        if known is None:
            target.place = place
        elif known.city is None and place.city and (known.country in {None, place.country}):
            target.place = place

    def _closest(self, i: int) -> Reference | None:
        """The event that a date or place belongs to: the last before it, else the first behind it."""
        before = [r for r in self.references if r.position < i]
        after = [r for r in self.references if r.position > i]
        if before and not (after and self._opens_clause(before[-1].position, i)):
            chosen = before[-1]
        else:
            chosen = after[0] if after else before[-1] if before else None
        while chosen is not None and chosen.same_as is not None:
            chosen = chosen.same_as
        return chosen

    def _opens_clause(self, start: int, i: int) -> bool:
        """Whether a new clause begins between an event and position `i`."""
        return any(
            u.lower in {";", "where", "when", "while", "before", "after", "following", "and then"}
            for u in self.units[start + 1 : i]
        )


def _state(unit: Unit) -> str | None:
    if (
        unit.kind == "party"
        and unit.party is not None
        and unit.party.person is None
        and (unit.party.organization or "").startswith("state:")
    ):
        return (unit.party.organization or "").removeprefix("state:")
    return None


def _is_location(units: list[Unit], i: int) -> bool:
    return not any(
        u.lower in {"interest", "confidence", "trust", "support", "thanks", "message", "according"}
        for u in units[max(0, i - 2) : i]
    )


def _is_donor(party: Party | None) -> bool:
    key = party.key if party else None
    return bool(key) and (str(key).startswith("state:") or key in _DONOR_IDS)


def _before(units: list[Unit], i: int) -> str:
    """The word before, past articles."""
    k = i - 1
    while k >= 0 and units[k].lower in {"the", "a", "an"}:
        k -= 1
    return units[k].lower if k >= 0 else ""
