"""Launches and inaugurations on a day: "The Minister launched the website today", "The label was launched by …"."""

from __future__ import annotations

from tasks.domain.records import EventType, Role
from tasks.extract.syntax.grammar import subject
from tasks.extract.syntax.groups import Group
from tasks.extract.syntax.reading import Reading
from tasks.extract.vocabulary import words

_OPENING = words("deeds", "opening")
_PASSIVE = frozenset({"was", "were", "been", "be", "is", "being"})
# What is launched and goes on; a meeting or an exhibition that is inaugurated is an event by itself.
_GOES_ON: frozenset[EventType] = frozenset({"project"})
_OPENED = frozenset({"opened", "opens", "open"})
_SOLEMNLY = frozenset({"officially", "formally", "ceremonially", "ceremoniously", "solemnly", "symbolically"})
_CAMPAIGN = "campaign"
_REACH = 10


def read_openings(reading: Reading) -> None:
    """Refer to a ceremony for each launch that the sentence dates."""
    if not any(u.date is not None and u.date.precision == "day" for u in reading.units):
        return
    for i, unit in enumerate(reading.units):
        if unit.kind == "word" and _is_opening(reading, i) and not _opens_event(reading, i):
            _opening(reading, i)
            return


def _is_opening(reading: Reading, i: int) -> bool:
    """Whether a word tells of something opened to the public: "launched", "officially opened"."""
    is_solemn = bool(_SOLEMNLY & {reading.word(i - 1), reading.word(i + 1)})
    by_whom = _is_passive(reading, i) and _agent(reading, i) is not None and not reading.nouns
    is_open = reading.word(i) in _OPENED and (is_solemn or by_whom or _opens_new(reading, i))
    return reading.word(i) in _OPENING or is_open


def _opens_new(reading: Reading, i: int) -> bool:
    """Whether a new house is opened: "opened a new health center", "opened its new office"."""
    return reading.word(i) in {"opened", "opens"} and "new" in {reading.word(i + 1), reading.word(i + 2)}


def _opens_event(reading: Reading, i: int) -> bool:
    """Whether what is opened is an event by itself, or a noun names the ceremony."""
    near = range(i) if _is_passive(reading, i) else range(i + 1, i + _REACH)
    opened = [reading.nouns[k] for k in near if k in reading.nouns]
    is_event = any(noun.type not in _GOES_ON and noun.head != _CAMPAIGN for noun in opened)
    return is_event or any(noun.type == "ceremony" for noun in reading.nouns.values())


def _is_passive(reading: Reading, i: int) -> bool:
    return any(reading.word(k) in _PASSIVE for k in range(i - 3, i)) or reading.word(i + 1) == "by"


def _opening(reading: Reading, i: int) -> None:
    passive = _is_passive(reading, i)
    who = _agent(reading, i) if passive else subject(reading.units, reading.groups, i)
    if who is None and not passive:
        return
    said = reading.units[i - 6 : i] if passive else reading.units[i + 1 : i + 8]
    reference = reading.refer("ceremony", "launch", ("launch", *(u.text for u in said)), i)
    parties = who.parties if who else []
    # The verb has claimed them for an event that the sentence does not name: it is this one.
    reading.loose = [claim for claim in reading.loose if claim.party not in parties]
    for party in parties:
        role: Role = "organizer" if party.person is None else "speaker"
        reading.claim(reference, [party], role, "launch", 0.6)


def _agent(reading: Reading, i: int) -> Group | None:
    return next((g for g in reading.groups if i < g.first < i + _REACH and g.preposition == "by"), None)
