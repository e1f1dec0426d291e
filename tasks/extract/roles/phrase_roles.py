"""Roles by phrases before a name: "with the support of X", "hosted by X", "at the invitation of X"."""

from __future__ import annotations

from tasks.domain.records import Role
from tasks.extract.mentions.units import Party
from tasks.extract.syntax.grammar import chain
from tasks.extract.syntax.groups import Group, act_for
from tasks.extract.syntax.listing import attendance
from tasks.extract.syntax.reading import Reading, Reference
from tasks.extract.vocabulary import vocabulary, words

_PATRONAGE = words("roles", "patronage")
_TRAINERS = words("roles", "trainers")
_LEADING = frozenset({"chair", "organizer", "implementer"})
_SENT = words("roles", "sent")
_UNDER: dict[str, Role] = {word: role for role, said in vocabulary("roles")["under"].items() for word in said}
_BY_WHICH = frozenset({"under", "with", "through", "thanks"})
_POSSESSIVE = words("grammar", "possessive", "or_plural")
_LED = frozenset({"led by", "headed by"})
_NEAR = 5
"""Units from a body to who leads what it sent: "delegation, headed by the"."""
_DONOR_IDS = words("roles", "donor", "ids")


def read_phrases(reading: Reading) -> None:
    """State the roles of parties behind the vocabulary's phrases, in the event nearest before."""
    _read_under(reading)
    for group in reading.groups:
        target = reading.nearest(group.first)
        if group.phrase is None or group.is_joined:
            continue
        role, phrase = group.phrase
        if phrase in _LED:
            act_for([group], _led(reading, group))
        if role == "chair" and any(
            reading.word(k).rpartition(" ")[2] in _SENT for k in range(max(0, group.first - 7), group.first)
        ):
            # Who leads a delegation takes part; the event has its own chair.
            role = "participant"
        if target is None:
            reading.claim_groups(None, chain(reading.groups, reading.units, group), role, phrase, 0.5)
            continue
        if _is_claimed(target, group):
            continue
        came = role == "participant"
        found = attendance(reading, group) if came else chain(reading.groups, reading.units, group)
        reading.claim_groups(target, found, _role(reading, role, phrase, group, target), phrase, 0.8)


def _read_under(reading: Reading) -> None:
    """Read "under EU facilitation", "with Qatari mediation", "under the UN's auspices"."""
    for i, unit in enumerate(reading.units):
        if unit.lower not in _UNDER:
            continue
        whose = i - 1 - (reading.word(i - 1) in _POSSESSIVE)
        party = reading.units[whose].party if whose > 0 else None
        if party is not None and party.person is None and reading.word_before(whose) in _BY_WHICH:
            actual = Party(party.organization)
            reading.claim(reading.nearest(i), [actual], _UNDER[unit.lower], f"under {unit.lower}", 0.7)


def _led(reading: Reading, group: Group) -> str | None:
    """The body right before "led by": its mission or delegation is what the group leads."""
    before = [g for g in reading.groups if 0 <= group.first - g.last - 1 <= _NEAR]
    party = before[-1].members[-1].party if before else None
    return party.key if party is not None and party.person is None else None


def _is_claimed(target: Reference, group: Group) -> bool:
    """Whether a verb has said it already."""
    said = {id(claim.party) for claim in target.claims}
    return said.issuperset(map(id, group.parties))


def _are_trainers(reading: Reading, group: Group) -> bool:
    """Whether people whom a body sends to teach stand in a group: "led by instructors of the Police"."""
    return any(reading.word(k) in _TRAINERS for k in range(group.first, group.last))


def _role(reading: Reading, role: Role, phrase: str, group: Group, target: Reference) -> Role:
    if target.head == "adoption":
        return "participant"
    if target.type == "visit" and role in {"participant", "chair"}:
        return "visitor"
    if phrase in _PATRONAGE and any(party.person is not None or party.is_office for party in group.parties):
        # A person lends a ceremony their presence, a body its name.
        return "participant"
    if target.type == "training" and role in _LEADING and group.is_wrapped and _are_trainers(reading, group):
        return "facilitator"
    if role == "supporter" and "support" in phrase and all(map(_gives_money, group.parties)):
        return "funder"
    return role


def _gives_money(party: Party) -> bool:
    key = party.key or ""
    return key.startswith("state:") or key in _DONOR_IDS
