"""Events that neither a noun nor a verb alone names: money given, and votes of a body."""

from __future__ import annotations

from tasks.domain.records import PlaceMention, Role
from tasks.extract.grammar import subject
from tasks.extract.groups import Group
from tasks.extract.reading import Reading, Reference
from tasks.extract.units import Party, Unit, state_of
from tasks.extract.vocabulary import words

_GIVING = words("deeds", "giving")
_MONEY = words("deeds", "money")
_CURRENCY = words("deeds", "currency")
_TOTALS = words("deeds", "totals")
_VOTING = words("deeds", "voting")
_VOTED = words("deeds", "voted")
_BODY_WORDS = words("deeds", "bodies")
_SIGNS = frozenset("$€£¥₹")
_TAKEN_BY = frozenset({"to", "for", "through", "via"})
_PARLIAMENT = frozenset({"parliament", "meps", "members"})
_VOTER_REACH = 12
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
    amount = next((k for k in range(i - 12, i + 14) if _is_amount(reading.units, k)), None)
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
    said = [u.text for u in reading.units[amount : amount + 14] if u.kind != "mark" or u.text in _SIGNS]
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


def _is_amount(units: list[Unit], k: int) -> bool:
    if not 0 <= k < len(units):
        return False
    text = units[k].text
    following = units[k + 1].text if k + 1 < len(units) else ""
    if any(sign in text for sign in _SIGNS) or text.rstrip(".") in _CURRENCY:
        return following[:1].isdigit() or any(c.isdigit() for c in text)
    return text[:1].isdigit() and any(u.lower in _MONEY for u in units[k + 1 : k + 3])


def _vote(reading: Reading, i: int) -> None:
    """'The European Parliament adopted a resolution': a meeting of that body."""
    if not any(reading.word(k) in _VOTED for k in range(i - 9, i + 9) if k != i):
        return
    if reading.word(i - 1) in _BE or reading.word(i + 1) in {"by", "with"}:
        bodies = _voters(reading, i)
    else:
        who = subject(reading.units, reading.groups, i)
        bodies = [m.party for m in who.members if m.party is not None and _is_body(m)] if who else []
        bodies = bodies or _own_body(reading, i)
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


def _own_body(reading: Reading, i: int) -> list[Party]:
    """The publisher, where "Parliament" or its members decide and it is a parliament."""
    publisher = reading.publisher_party
    is_parliament = "parliament" in (reading.publisher or "")
    is_named = any(reading.word(k) in _PARLIAMENT for k in range(i - _VOTER_REACH, i))
    return [publisher] if publisher is not None and is_parliament and is_named else []


def _is_body(unit: Unit) -> bool:
    return unit.party is not None and unit.party.person is None and bool(set(unit.text.split()) & _BODY_WORDS)
