"""Who came because they deliberated: "Representatives of the G7 countries and Ukraine discussed how to …"."""

from __future__ import annotations

from tasks.extract.syntax.grammar import subject
from tasks.extract.syntax.groups import Group
from tasks.extract.syntax.reading import Reading
from tasks.extract.vocabulary import words

_DELIBERATING = words("deeds", "deliberating")
_EXCHANGED = words("deeds", "exchanging")
_EXCHANGES = words("deeds", "exchanging", "exchanges")
_WRAPPERS = words("roles", "wrappers")
_AUXILIARIES = frozenset(
    {"has", "have", "had", "will", "would", "should", "could", "may", "be", "been", "being"}
)
_REACH = 4


def read_deliberations(reading: Reading) -> None:
    """Let those take part in the event that the text is at whose representatives discussed something there."""
    for i, unit in enumerate(reading.units):
        if unit.kind != "word" or not _deliberates(reading, i):
            continue
        who = subject(reading.units, reading.groups, i)
        if who is not None and _are_delegates(reading, who) and not any(k < i for k in reading.nouns):
            reading.claim_groups(reading.event_behind(i), [who], "participant", "discuss", 0.5)
            return


def _deliberates(reading: Reading, i: int) -> bool:
    """Whether a verb in the past tells of talks: "discussed", "exchanged views"."""
    word = reading.word(i)
    is_exchange = word in _EXCHANGED and any(reading.word(k) in _EXCHANGES for k in range(i + 1, i + _REACH))
    if word not in _DELIBERATING and not is_exchange:
        return False
    return reading.word(i - 1) not in _AUXILIARIES and reading.word(i + 1) != "by"


def _are_delegates(reading: Reading, group: Group) -> bool:
    """Whether people came for the parties: "delegates of Estonia", "ministers of the five states"."""
    keys = [party.key or "" for party in group.parties]
    if len(set(keys)) > 1 and all(party.person is not None or party.is_office for party in group.parties):
        # "Minister Jane Roe and her counterpart Li Tan discussed …"
        return True
    is_wrapped = any(unit.lower in _WRAPPERS for unit in reading.units[group.first : group.last])
    return is_wrapped or any(key.startswith("group:") for key in keys)
