"""Who meets in a joint body called after two states: "the Kyrgyz-Hungarian Joint Commission held its meeting"."""

from __future__ import annotations

from tasks.domain.records import EventType
from tasks.extract.mentions.units import Party
from tasks.extract.syntax.reading import Reading, Reference
from tasks.extract.vocabulary import words

_BODIES = words("roles", "joint_bodies")
_MET: frozenset[EventType] = frozenset({"meeting", "consultation", "conference", "negotiation", "summit"})
_NAME_REACH = 5
_EVENT_REACH = 12


def read_commissions(reading: Reading) -> None:
    """Let both states take part in the meeting of their joint commission."""
    for i in range(1, len(reading.units)):
        one, other = _side(reading, i - 1), _side(reading, i)
        if one is None or other is None or one.key == other.key or not _is_body(reading, i):
            continue
        meeting = _meeting(reading, i)
        if meeting is not None and not meeting.claims:
            reading.claim(meeting, [one, other], "participant", "joint body", 0.6)


def _side(reading: Reading, i: int) -> Party | None:
    """The state that an adjective stands for."""
    unit = reading.units[i]
    return Party(unit.party.organization) if unit.kind == "adjective" and unit.party is not None else None


def _is_body(reading: Reading, i: int) -> bool:
    return any(reading.word(k) in _BODIES for k in range(i + 1, i + _NAME_REACH))


def _meeting(reading: Reading, i: int) -> Reference | None:
    """The event nearest to the body's name, where people meet."""
    near = [k for k, r in reading.nouns.items() if r.type in _MET and abs(k - i) <= _EVENT_REACH]
    return reading.nouns[min(near, key=lambda k: abs(k - i))] if near else None
