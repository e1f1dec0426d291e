"""Events that neither a noun nor a verb alone names: money given, and votes of a body."""

from __future__ import annotations

from tasks.domain.records import PlaceMention, Role
from tasks.extract.grammar import Group, subject
from tasks.extract.reading import Reading
from tasks.extract.units import Party, Unit, state_of
from tasks.extract.vocabulary import words

_GIVING = words("deeds", "giving")
_MONEY = words("deeds", "money")
_SIGNS = frozenset("$€£¥₹")
_CURRENCY = words("deeds", "currency")
_TOTALS = frozenset({"total", "totals", "totalling", "since", "bring", "brings", "brought", "worth"})
_VOTING = words("deeds", "voting")
_VOTED = words("deeds", "voted")
_BODY_WORDS = words("deeds", "bodies")


def read_deeds(reading: Reading) -> None:
    """Refer to money given and to votes."""
    for i, unit in enumerate(reading.units):
        if unit.kind != "word":
            continue
        if unit.lower in _GIVING:
            _giving(reading, i)
        elif unit.lower in _VOTING:
            _vote(reading, i)


def _giving(reading: Reading, i: int) -> None:
    """ "Australia will provide $2 million to WFP for …": a project with a funder, and who gets the money."""
    amount = next((k for k in range(i - 12, i + 14) if _is_amount(reading.units, k)), None)
    if amount is None or any(reading.word(k) in {";", "."} for k in range(min(i, amount), max(i, amount))):
        return
    if any(r.head == "money" for r in reading.references):
        return
    is_passive = amount < i
    giver: Group | None = None
    if not is_passive:
        giver = subject(reading.units, reading.groups, i)
    else:
        giver = next(
            (g for g in reading.groups if i < g.first < i + 8 and g.preposition in {"by", "from"}), None
        )
    parties = (
        [m.party for m in giver.members] if giver else [Party(reading.publisher)] if reading.publisher else []
    )
    if not parties:
        return
    if any(reading.word(k) in _TOTALS for k in range(amount - 6, amount + 6)):
        return
    said = tuple(u.text for u in reading.units[amount : amount + 14] if u.kind != "mark" or u.text in _SIGNS)
    reference = reading.refer("project", "money", said, max(i, amount))
    reading.claim(reference, parties, "funder", "money", 0.7)
    _takers(reading, max(i, amount), giver)


def _takers(reading: Reading, i: int, giver: Group | None) -> None:
    reference = reading.references[-1]
    for group in reading.groups:
        if not i < group.first < i + 16 or group is giver:
            continue
        if group.preposition in {"to", "for", "through", "via"} or reading.word(group.first - 1) == "help":
            for member in group.members:
                state = state_of(member)
                role: Role = (
                    "recipient" if state or (group.preposition in {"to"} and False) else "implementer"
                )
                if member.party is not None and member.party.person is None:
                    reading.claim(reference, [member.party], role, "money to", 0.6)
                if state and reference.place is None:
                    reference.place = PlaceMention(country=state)
            return


def _is_amount(units: list[Unit], k: int) -> bool:
    if not 0 <= k < len(units):
        return False
    text = units[k].text
    if any(sign in text for sign in _SIGNS) or text.rstrip(".") in _CURRENCY:
        return k + 1 < len(units) and (units[k + 1].text[:1].isdigit() or any(c.isdigit() for c in text))
    return text[:1].isdigit() and any(u.lower in _MONEY for u in units[k + 1 : k + 3])


def _vote(reading: Reading, i: int) -> None:
    """ "The European Parliament adopted a resolution": a meeting of that body."""
    if not any(reading.word(k) in _VOTED for k in range(i - 9, i + 9) if k != i):
        return
    is_passive = reading.word(i - 1) in {"was", "were", "been", "be", ","} or reading.word(i + 1) in {
        "by",
        "with",
    }
    who = subject(reading.units, reading.groups, i)
    if is_passive:
        who = next((g for g in reading.groups if i < g.first < i + 4 and g.preposition == "by"), None)
    bodies = [m.party for m in who.members if _is_body(m)] if who else []
    if (
        is_passive
        and who is None
        and any(reading.word(k) in {"votes", "favour", "favor"} for k in range(i, i + 9))
    ):
        bodies = [Party(reading.publisher)] if reading.publisher else []
    if not bodies:
        return
    reference = reading.refer(
        "meeting", "vote", ("adoption", "by", str(bodies[0].key if bodies[0] else "")), i
    )
    reading.claim(reference, bodies, "organizer", "vote", 0.7)


def _is_body(unit: Unit) -> bool:
    return unit.party is not None and unit.party.person is None and bool(set(unit.text.split()) & _BODY_WORDS)
