"""Projects that a sentence names: with their full names, the sums that are for them, and who backs them."""

from __future__ import annotations

from tasks.domain.records import Role
from tasks.extract.grammar import chain, subject
from tasks.extract.groups import Group
from tasks.extract.reading import Reading, Reference
from tasks.extract.units import Unit, text_at
from tasks.extract.vocabulary import words

_PAID = words("money", "paid")
_DONE = words("money", "done")
_SOURCES = words("money", "sources")
_AGENCIES = words("money", "agencies")
_PARTS = words("money", "parts")
_OPENING = frozenset({'"', "“", "«", "‘", "'"})
_CLOSING = frozenset({'"', "”", "»", "’", "'"})
_BEFORE_QUOTE = frozenset({"—", "–", "-", ":", ",", "(", "entitled", "titled", "called", "named", "on"})
_INSIDE_NAMES = frozenset({"of", "and", "for", "the", "in", "&", "-", "to", "on"})
_BY_AND_BETWEEN = words("money", "between")
_BREAKS = frozenset({";", "."})
_LONGEST_NAME = 18
_LONGEST_THING = 10
_REACH = 10
_FADES = 3
_BESIDE = 4
_BUILT = frozenset({"built", "constructed", "completed", "rebuilt"})
_OF_SOURCES = frozenset({"financing", "funding"})


def read_projects(reading: Reading) -> None:
    """Name the projects of a sentence, join sums to them, and state who pays for them and carries them out."""
    for i, reference in reading.nouns.items():
        if reference.type == "project":
            _name(reading, i, reference)
    _join_sums(reading)
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


def last_project(references: list[Reference], number: int) -> Reference | None:
    """The named project that the text was at just before sentence `number`; None where it was at another event."""
    near = [r for r in references if number - r.sentence <= _FADES]
    named = [r for r in near if r.noun is not None and r.noun.is_named and r.type == "project"]
    return named[-1] if named else None


def _name(reading: Reading, i: int, reference: Reference) -> None:
    """Take a name in quotes beside the noun, or a name right behind it: "the project CASA-1000"."""
    said = _quoted_before(reading, i) or _quoted_behind(reading, i) or _name_behind(reading, i, reference)
    if said and reference.noun is not None:
        reference.noun.is_named = True
        reference.words = (*reference.words, *(u.text for u in said if u.kind != "mark"))


def _quoted_before(reading: Reading, i: int) -> list[Unit]:
    if text_at(reading.units, i - 1) not in _CLOSING:
        return []
    first = next(
        (k for k in range(i - 2, max(-1, i - _LONGEST_NAME), -1) if reading.word(k) in _OPENING), None
    )
    return reading.units[first + 1 : i - 1] if first is not None else []


def _quoted_behind(reading: Reading, i: int) -> list[Unit]:
    first = next((k for k in range(i + 1, i + 4) if reading.word(k) not in _BEFORE_QUOTE), i + 1)
    if reading.word(first) not in _OPENING:
        return []
    last = next((k for k in range(first + 2, first + _LONGEST_NAME) if reading.word(k) in _CLOSING), None)
    return reading.units[first + 1 : last] if last is not None else []


def _name_behind(reading: Reading, i: int, reference: Reference) -> list[Unit]:
    noun = reference.noun
    if noun is None or noun.is_named or noun.is_plural or reading.nouns[i].is_heading:
        return []
    said: list[Unit] = []
    for unit in reading.units[i + 1 : i + _LONGEST_NAME]:
        is_capital = unit.text[0].isupper() and unit.kind in {"word", "party", "place"}
        if not is_capital and not (said and unit.lower in _INSIDE_NAMES | {","}):
            break
        said.append(unit)
    is_body = len(said) == 1 and said[0].kind == "party" and not said[0].text.isupper()
    return [] if is_body else said


def _join_sums(reading: Reading) -> None:
    """Let each sum beside a project be the project's: "USD 165.5 million for the Bukhara Road Project"."""
    for k, unit in enumerate(reading.units):
        if unit.kind != "sum":
            continue
        project = _project_of(reading, k)
        if project is not None:
            reference = reading.refer("project", "money", (unit.text,), project.position)
            reference.same_as = project


def _project_of(reading: Reading, k: int) -> Reference | None:
    """The one project of the clause of the sum at `k`."""
    near = [
        (abs(i - k), i, r)
        for i, r in reading.nouns.items()
        if r.type == "project" and r.noun is not None and not r.noun.is_plural
    ]
    for _, i, reference in sorted(near, key=lambda one: one[:2]):
        first, last = sorted((i, k))
        between = range(first + 1, last)
        if not any(reading.word(j) in _BREAKS or j in reading.nouns for j in between):
            return reference
    return None


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
    while reading.word(k) in _BY_AND_BETWEEN:
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
    target = next((r for k, r in reading.nouns.items() if i < k <= i + _REACH and r.type == "project"), None)
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


def _thing(reading: Reading, i: int, *, may_begin: bool) -> Reference | None:
    """The project that what stands at `i` is about; None where it is about another event."""
    before = [r for r in reading.references if r.position < i]
    nearest = max(before, key=lambda r: r.position, default=None)
    if nearest is not None:
        while nearest.same_as is not None:
            nearest = nearest.same_as
        return nearest if nearest.type == "project" else None
    thing = _begun(reading, i) if may_begin else None
    return thing or reading.project


def _begun(reading: Reading, i: int) -> Reference | None:
    """Refer to what no event noun names as a project, where it has a name: "the Thwake Dam, financed by X"."""
    k = i - 1
    while k >= 0 and (reading.word(k) in _BY_AND_BETWEEN or reading.word(k) in _PARTS):
        k -= 1
    said: list[Unit] = []
    while k >= 0 and len(said) < _LONGEST_THING and _belongs(reading.units[k]):
        said.insert(0, reading.units[k])
        k -= 1
    is_named = any(u.text in _CLOSING for u in said) or any(u.text[0].isupper() for u in said[1:])
    is_body = all(u.kind == "party" for u in said) and reading.word(i) not in _BUILT
    if not said or is_body or not (is_named or said[-1].kind == "party"):
        return None
    return reading.refer("project", "money", tuple(u.text for u in said if u.kind != "mark"), k + 1)


def _belongs(unit: Unit) -> bool:
    if unit.kind in {"party", "place", "adjective"}:
        return unit.party is None or unit.party.person is None
    return unit.text in _OPENING | _CLOSING or (unit.kind == "word" and not unit.lower.endswith("ed"))


def _say(reading: Reading, target: Reference, groups: list[Group], role: Role, cue: str) -> None:
    reading.restate(target, (member.party for group in groups for member in group.members), role, cue, 0.8)
