"""Bodies that meet by a verb alone: "the Committee met in Graz on 21 June", "A, B and C gathered in Graz"."""

from __future__ import annotations

from tasks.extract.mentions.units import Party
from tasks.extract.syntax.doers import subjects
from tasks.extract.syntax.groups import Group, parties_of
from tasks.extract.syntax.reading import Reading
from tasks.extract.syntax.verbs import Verb

_CONVENING = frozenset({"meet", "convene", "reconvene", "gather", "assemble"})
_WHERE = frozenset({"in", "at", "on", "for"})
_SUBORDINATE = frozenset({"that", "whose", "which"})
_FAR = 16


def read_sessions(reading: Reading) -> None:
    """Refer to the meeting of a body, which organizes it, or of several, who take part."""
    known = {reference.position for reference in reading.references}
    for verb in reading.verbs:
        if verb.lemma in _CONVENING and verb.index not in known and _is_session(reading, verb):
            _refer(reading, verb)


def _is_session(reading: Reading, verb: Verb) -> bool:
    """Whether the day or city follows, and neither an event nor anybody who is met."""
    if verb.is_passive or verb.form == "ing" or reading.event_behind(verb.last) is not None:
        return False
    if any(g.preposition == "with" and verb.last < g.first < verb.last + _FAR for g in reading.groups):
        return False
    near = reading.units[verb.last + 1 : verb.last + 3]
    if not near or (near[0].lower not in _WHERE and near[0].kind != "date"):
        return False
    return any(unit.kind in {"place", "date"} for unit in near)


def _refer(reading: Reading, verb: Verb) -> None:
    who = subjects(reading, verb)
    if any(reading.word(k) in _SUBORDINATE for group in who for k in range(group.first)):
        # Said by the way: the text goes on about another event.
        return
    parties = parties_of(who)
    keys = {party.key for party in parties}
    is_body = len(keys) == 1 and (all(map(_is_body, parties)) or _are_ministers(who))
    if not is_body and len(keys) < 2 and not any((key or "").startswith("group:") for key in keys):
        return
    reference = reading.refer("meeting", verb.lemma, _title(reading, verb, who), verb.index)
    reading.claim_groups(reference, who, "organizer" if is_body else "participant", verb.lemma, 0.7)


def _is_body(party: Party) -> bool:
    """Whether a party is neither a state nor a person: it meets alone."""
    is_one = party.person is None and not party.is_office and party.organization is not None
    return is_one and not (party.organization or "").startswith(("state:", "group:", "place:"))


def _are_ministers(who: list[Group]) -> bool:
    """Whether the ministers of an organization's members meet as its council: "NATO Defence Ministers"."""
    member = who[0].members[0]
    party = member.party
    is_office = party is not None and party.person is None and party.is_office
    key = (party.key or "state:") if party is not None else "state:"
    return is_office and member.lower.endswith("ministers") and not key.startswith(("state:", "group:"))


def _title(reading: Reading, verb: Verb, who: list[Group]) -> tuple[str, ...]:
    said = who[0].members[0].text.split()
    return (*said, *(unit.text for unit in reading.units[verb.index : verb.last + 1]))
