"""Events that neither a noun nor a verb alone names: money given, and votes of a body."""

from __future__ import annotations

from tasks.domain.records import PlaceMention, Role
from tasks.extract.grammar import subject
from tasks.extract.groups import Group
from tasks.extract.reading import Reading, Reference
from tasks.extract.units import Party, Unit, state_of
from tasks.extract.vocabulary import words

_GIVING = words("deeds", "giving")
_TOTALS = words("deeds", "totals")
_VOTING = words("deeds", "voting")
_VOTED = words("deeds", "voted")
_BODY_WORDS = words("deeds", "bodies")
_TAKEN_BY = frozenset({"to", "for", "through", "via"})
_BE = frozenset({"was", "were", "been", "be", ","})


def read_deeds(reading: Reading) -> None:
    """Refer to money given and to votes."""
    for i, unit in enumerate(reading.units):
        if unit.kind == "word" and unit.lower in _GIVING and not _is_told(reading):
            _giving(reading, i)
        elif unit.kind == "word" and unit.lower in _VOTING:
            _vote(reading, i)


def _is_told(reading: Reading) -> bool:
    return any(reference.head == "money" for reference in reading.references)


def _giving(reading: Reading, i: int) -> None:
    """'Australia will provide $2 million to WFP for …': a project with a funder, and who gets the money."""
    near = range(max(0, i - 12), min(i + 14, len(reading.units)))
    amount = next((k for k in near if reading.units[k].kind == "sum"), None)
    if amount is None:
        return
    first, last = sorted((i, amount))
    is_broken = any(reading.word(k) in {";", "."} for k in range(first, last))
    if is_broken or any(reading.word(k) in _TOTALS for k in range(amount - 6, amount + 6)):
        return
    giver = _giver(reading, i, is_passive=amount < i)
    parties = [m.party for m in giver.members] if giver else [reading.publisher_party]
    if not any(parties):
        return
    said = [u.text for u in reading.units[amount : amount + 14] if u.kind != "mark"]
    reference = reading.refer("project", "money", tuple(said), last)
    reading.claim(reference, parties, "funder", "money", 0.7)
    taker = next((g for g in reading.groups if last < g.first < last + 16 and _takes(reading, g)), None)
    if taker is not None and taker is not giver:
        _taken(reading, reference, taker)


def _giver(reading: Reading, i: int, *, is_passive: bool) -> Group | None:
    if not is_passive:
        return subject(reading.units, reading.groups, i)
    return next((g for g in reading.groups if i < g.first < i + 8 and g.preposition in {"by", "from"}), None)


def _takes(reading: Reading, group: Group) -> bool:
    return group.preposition in _TAKEN_BY or reading.word(group.first - 1) == "help"


def _taken(reading: Reading, reference: Reference, taker: Group) -> None:
    """A state that gets money is its recipient, and where it is spent; a body carries out what it is for."""
    for member in taker.members:
        state = state_of(member)
        role: Role = "recipient" if state else "implementer"
        if member.party is not None and member.party.person is None:
            reading.claim(reference, [member.party], role, "money to", 0.6)
        if state and reference.place is None:
            reference.place = PlaceMention(country=state)


def _vote(reading: Reading, i: int) -> None:
    """'The European Parliament adopted a resolution': a meeting of that body."""
    if not any(reading.word(k) in _VOTED for k in range(i - 9, i + 9) if k != i):
        return
    if reading.word(i - 1) in _BE or reading.word(i + 1) in {"by", "with"}:
        bodies = _voters(reading, i)
    else:
        who = subject(reading.units, reading.groups, i)
        bodies = [m.party for m in who.members if m.party is not None and _is_body(m)] if who else []
    if bodies:
        reference = reading.refer("meeting", "vote", ("adoption", "by", str(bodies[0].key)), i)
        reading.claim(reference, bodies, "organizer", "vote", 0.7)


def _voters(reading: Reading, i: int) -> list[Party]:
    """Who voted, in the passive: behind "by", else the publisher where votes are counted."""
    by = next((g for g in reading.groups if i < g.first < i + 4 and g.preposition == "by"), None)
    if by is not None:
        return [m.party for m in by.members if m.party is not None and _is_body(m)]
    counts_votes = any(reading.word(k) in {"votes", "favour", "favor"} for k in range(i, i + 9))
    return [reading.publisher_party] if counts_votes and reading.publisher_party else []


def _is_body(unit: Unit) -> bool:
    return unit.party is not None and unit.party.person is None and bool(set(unit.text.split()) & _BODY_WORDS)
