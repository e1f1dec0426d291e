"""Whom somebody hosts: "President Jane Roe will host Prime Minister Li Tan in Graz", "hosted X for talks"."""

from __future__ import annotations

from tasks.domain.records import Role
from tasks.extract.syntax.doers import subjects
from tasks.extract.syntax.grammar import objects
from tasks.extract.syntax.groups import Group, parties_of
from tasks.extract.syntax.reading import Reading, Reference
from tasks.extract.syntax.verbs import Verb

_HOSTING = frozenset({"host", "welcome"})


def read_hosting(reading: Reading) -> None:
    """State who is hosted or welcomed, at the event named behind them or by the visit that this is."""
    known = {id(claim.party) for reference in reading.references for claim in reference.claims}
    for verb in reading.verbs:
        guests = _guests(reading, verb) if verb.lemma in _HOSTING and not verb.is_passive else []
        who = subjects(reading, verb) if guests else []
        if who and known.isdisjoint(map(id, parties_of(guests))):
            _host(reading, verb, who, guests)


def _guests(reading: Reading, verb: Verb) -> list[Group]:
    """The people behind the verb, where the day or city is told."""
    is_fixed = any(unit.kind in {"date", "place"} for unit in reading.units[verb.last :])
    found = objects(reading.groups, reading.units, verb.last) if is_fixed else []
    are_people = all(p.person is not None or p.is_office for p in parties_of(found))
    return found if are_people else []


def _host(reading: Reading, verb: Verb, who: list[Group], guests: list[Group]) -> None:
    hosts = {party.key for party in parties_of(who)}
    if hosts & {party.key for party in parties_of(guests)}:
        return
    event = next((r for k, r in reading.nouns.items() if k > guests[-1].last), None)
    event = event or _visit(reading, verb, who[0], guests[0])
    guest: Role = "visitor" if event.type == "visit" else "participant"
    reading.claim_groups(event, who, "host", verb.lemma, 0.6)
    reading.claim_groups(event, guests, guest, verb.lemma, 0.6)


def _visit(reading: Reading, verb: Verb, host: Group, guest: Group) -> Reference:
    said = (*host.members[0].text.split(), verb.lemma, *guest.members[0].text.split())
    return reading.refer("visit", verb.lemma, said, verb.index)
