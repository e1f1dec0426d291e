"""Who stands beside an event in its sentence, and no cue says as what: takes part."""

from __future__ import annotations

from tasks.domain.records import EventType
from tasks.extract.syntax.groups import Group
from tasks.extract.syntax.reading import Reading, Reference
from tasks.extract.vocabulary import words

_SAYING = words("speech", "saying")
_GATHERINGS: frozenset[EventType] = frozenset(
    {
        "meeting",
        "conference",
        "summit",
        "consultation",
        "training",
        "ceremony",
        "negotiation",
        "briefing",
        "exercise",
    }
)
_HEARD: frozenset[EventType] = frozenset({"conference", "summit", "training", "ceremony"})
_LONG = 5
LONG_LIST = "long list"
"""Cue of a list that nothing in its sentence governs."""
_DEEDS = frozenset({"money", "vote"})


def read_bystanders(reading: Reading) -> None:
    """Let people and delegations that no cue has claimed take part in the nearest gathering of their sentence."""
    gatherings = [r for r in reading.references if r.type in _GATHERINGS and r.head not in _DEEDS]
    claimed = {id(c.party) for r in reading.references for c in r.claims} | {
        id(c.party) for c in reading.loose
    }
    for group in reading.groups:
        if not claimed.isdisjoint(map(id, group.parties)):
            continue
        if len(group.members) >= _LONG and not group.phrase:
            nearest = min(gatherings, key=lambda r: abs(r.position - group.first), default=None)
            reading.claim_groups(nearest, [group], "participant", LONG_LIST, 0.5)
        elif gatherings and _comes(group):
            nearest = min(gatherings, key=lambda r: abs(r.position - group.first))
            if not _speaks(reading, group, nearest):
                reading.claim_groups(nearest, [group], "participant", "beside", 0.45)


def _comes(group: Group) -> bool:
    """Whether the group is of people who can come, and not only spoken of."""
    if group.phrase or group.preposition not in {"", "by", "with", "between"}:
        return False
    return group.is_wrapped or any(party.person is not None for party in group.parties)


def _speaks(reading: Reading, group: Group, event: Reference) -> bool:
    """Whether the group says something: what somebody speaks of is not where they are."""
    until = max(event.position, group.last + 5 if event.type in _HEARD else 0)
    before = reading.word(group.first - 1) in _SAYING and event.type in _HEARD
    return before or any(reading.word(k) in _SAYING for k in range(group.last + 1, until))
