"""Who pays for a project, who carries it out and who gets it: "funded by X and implemented by Y"."""

from __future__ import annotations

from tasks.domain.records import Role
from tasks.extract.frames.projects import CLOSING, OPENING
from tasks.extract.mentions.units import Unit
from tasks.extract.syntax.doers import subject_list
from tasks.extract.syntax.grammar import chain, subject
from tasks.extract.syntax.groups import Group, parties_of
from tasks.extract.syntax.reading import Reading, Reference
from tasks.extract.vocabulary import words

_PAID = words("money", "paid")
_DONE = words("money", "done")
_SOURCES = words("money", "sources")
_AGENCIES = words("money", "agencies")
_PARTS = words("money", "parts")
_BETWEEN = words("money", "between")
_BUILT = frozenset({"built", "constructed", "completed", "rebuilt"})
_OF_SOURCES = frozenset({"financing", "funding"})
_BREAKS = frozenset({";", "."})
_DONORS = frozenset({"donors", "donor", "funders", "funder", "financiers", "co-funders", "co-financiers"})
_THROUGH = frozenset({"through", "via"})
_BE = frozenset({"is", "are", "was", "were"})
_PAID_FOR = frozenset({"project", "training", "conference", "exercise", "other"})
_LONGEST_THING = 10
_REACH = 10
_BESIDE = 4


def read_backing(reading: Reading) -> None:
    """State who pays for the projects of a sentence, who carries them out and who gets them."""
    for i, unit in enumerate(reading.units):
        if unit.kind != "word":
            continue
        if unit.lower in _PAID:
            _passive(reading, i, "funder")
        elif unit.lower in _DONE:
            _passive(reading, i, "implementer")
        elif unit.lower in _SOURCES:
            _source(reading, i)
        elif unit.lower in {"-funded", "-financed"}:
            _prefixed(reading, i)
        elif unit.lower in _AGENCIES:
            _agency(reading, i)
        elif unit.lower in _DONORS:
            _donors(reading, i)
        elif unit.lower in _THROUGH:
            _channel(reading, i)


def _passive(reading: Reading, i: int, role: Role) -> None:
    """As in "funded by X and Y", "implemented jointly with X"."""
    group = _agent(reading, i, role)
    if group is None:
        return
    has_sum = any(unit.kind == "sum" for unit in reading.units)
    target = _thing(reading, i, may_begin=role == "funder" or (has_sum and reading.word(i) in _BUILT))
    if target is not None:
        beside = [g for g in reading.groups if g.is_joined or _is_beside(reading, g)]
        agents = chain(reading.groups, reading.units, group)
        agents += [g for g in beside if 0 < g.first - agents[-1].last <= _BESIDE and g not in agents]
        _say(reading, target, agents, role, reading.word(i))


def _is_beside(reading: Reading, group: Group) -> bool:
    return reading.word(group.first - 2) == "together" or reading.word(group.first - 3) == "together"


def _agent(reading: Reading, i: int, role: Role) -> Group | None:
    joints = {"by"} if role == "funder" else {"by", "with"}
    k = i + 1
    while reading.word(k) in _BETWEEN:
        k += 1
    if reading.word(k) not in joints:
        return None
    return next((g for g in reading.groups if k < g.last and g.first <= k + 4), None)


def _source(reading: Reading, i: int) -> None:
    """As in "with funding of some US$ 755,000 from X", "grants from X and Y", "a contribution by X"."""
    for group in reading.groups:
        if not i < group.first <= i + _REACH:
            continue
        between = reading.units[i + 1 : group.first]
        if any(u.event is not None or u.lower in _BREAKS or u.kind == "party" for u in between):
            return
        is_of = group.preposition == "of" and reading.word(i) in _OF_SOURCES
        if group.preposition in {"from", "by"} or is_of:
            target = _thing(reading, i, may_begin=False)
            if target is not None:
                _say(reading, target, chain(reading.groups, reading.units, group), "funder", "funding from")
            return


def _prefixed(reading: Reading, i: int) -> None:
    """As in "the EU-funded Border Management Programme", "Japan-funded projects"."""
    target = next((r for k, r in reading.nouns.items() if i < k <= i + _REACH and r.type in _PAID_FOR), None)
    payer = reading.units[i - 1].party if i else None
    if target is not None and payer is not None:
        reading.restate(target, [payer], "funder", "-funded", 0.8)


def _agency(reading: Reading, i: int) -> None:
    """As in "X is the executing agency", "implementing partner: X", "beneficiary: X"."""
    role: Role = "recipient" if reading.word(i).startswith("benefic") else "implementer"
    if role == "implementer" and reading.word(i - 1) not in {"executing", "implementing"}:
        return
    group = next((g for g in reading.groups if i < g.first <= i + 3), None)
    if group is None:
        group = subject(reading.units, reading.groups, i)
    target = _thing(reading, i, may_begin=False)
    if group is not None and target is not None:
        _say(reading, target, [group], role, reading.word(i))


def _donors(reading: Reading, i: int) -> None:
    """As in "Norway and Japan are the main donors of the project"."""
    verb = next((k for k in range(i - 1, i - _BESIDE, -1) if reading.word(k) in _BE), None)
    behind = next((r for k, r in reading.nouns.items() if i < k <= i + _REACH and r.type == "project"), None)
    if verb is not None and behind is not None:
        _say(reading, behind, subject_list(reading, verb), "funder", "donors")


def _channel(reading: Reading, i: int) -> None:
    """As in "Through UNDP, Norway is funding the project": who carries out what another pays for."""
    group = next((g for g in reading.groups if g.first == i + 1), None)
    target = next((r for r in reading.nouns.values() if r.type == "project"), None)
    if group is None or target is None or not any(c.role == "funder" for c in target.whole.claims):
        return
    if not any((party.key or "").startswith(("state:", "group:")) for party in group.parties):
        _say(reading, target.whole, [group], "implementer", "through")


def _thing(reading: Reading, i: int, *, may_begin: bool) -> Reference | None:
    """The project that what stands at `i` is about; None where it is about another event."""
    before = [r for r in reading.references if r.position < i]
    nearest = max(before, key=lambda r: r.position, default=None)
    if nearest is not None:
        return nearest.whole if nearest.whole.type == "project" else None
    thing = _begun(reading, i) if may_begin else None
    return thing or reading.project


def _begun(reading: Reading, i: int) -> Reference | None:
    """Refer to what no event noun names as a project, where it has a name: "the Thwake Dam, financed by X"."""
    k = i - 1
    while k >= 0 and (reading.word(k) in _BETWEEN or reading.word(k) in _PARTS):
        k -= 1
    said: list[Unit] = []
    while k >= 0 and len(said) < _LONGEST_THING and _belongs(reading.units[k]):
        said.insert(0, reading.units[k])
        k -= 1
    is_named = any(u.text in CLOSING for u in said) or any(u.text[0].isupper() for u in said[1:])
    is_body = all(u.kind == "party" for u in said) and reading.word(i) not in _BUILT
    if not said or is_body or not (is_named or said[-1].kind == "party"):
        return None
    return reading.refer("project", "money", tuple(u.text for u in said if u.kind != "mark"), k + 1)


def _belongs(unit: Unit) -> bool:
    if unit.kind in {"party", "place", "adjective"}:
        return unit.party is None or unit.party.person is None
    return unit.text in OPENING | CLOSING or (unit.kind == "word" and not unit.lower.endswith("ed"))


def _say(reading: Reading, target: Reference, groups: list[Group], role: Role, cue: str) -> None:
    reading.restate(target, parties_of(groups), role, cue, 0.8)
