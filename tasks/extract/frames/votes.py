"""Votes of a body: "The European Parliament adopted a resolution", a meeting of that body."""

from __future__ import annotations

from tasks.extract.mentions.units import Party, Unit
from tasks.extract.syntax.grammar import subject
from tasks.extract.syntax.reading import Reading
from tasks.extract.vocabulary import words

_VOTING = words("deeds", "voting")
_VOTED = words("deeds", "voted")
_BODY_WORDS = words("deeds", "bodies")
_PARLIAMENT = frozenset({"parliament", "meps", "members"})
_VOTER_REACH = 12
_BE = frozenset({"was", "were", "been", "be", ","})


def read_votes(reading: Reading) -> None:
    """Refer to a meeting of the body for each vote."""
    for i, unit in enumerate(reading.units):
        if unit.kind == "word" and unit.lower in _VOTING:
            _vote(reading, i)


def _vote(reading: Reading, i: int) -> None:
    if not any(reading.word(k) in _VOTED for k in range(i - 9, i + 9) if k != i):
        return
    if reading.word(i - 1) in _BE or reading.word(i + 1) in {"by", "with"}:
        bodies = _voters(reading, i)
    else:
        who = subject(reading.units, reading.groups, i)
        bodies = [m.party for m in who.members if m.party is not None and _is_body(m)] if who else []
        bodies = bodies or _own_body(reading, i)
    if bodies:
        named = [u.text for u in reading.units if u.party is not None and u.party.key == bodies[0].key]
        said = ("adoption", "by", named[0]) if named else ("adoption",)
        reference = reading.refer("meeting", "vote", said, i)
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
