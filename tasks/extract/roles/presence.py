"""Who came: led or sent a delegation, was represented, or only observed."""

from __future__ import annotations

from collections.abc import Sequence

from tasks.domain.records import Role
from tasks.extract.mentions.units import Unit
from tasks.extract.syntax.doers import subject_list
from tasks.extract.syntax.grammar import chain, subject
from tasks.extract.syntax.groups import Group, act_for
from tasks.extract.syntax.reading import Reading, Reference
from tasks.extract.vocabulary import words

LEADER = "lead delegation"
"""Cue of who leads a delegation."""

_LEADING = frozenset({"lead", "leads", "led", "leading", "head", "heads", "headed", "heading"})
_HEADS = _LEADING | {"head", "led by", "headed by"}
_TEAMS = words("roles", "teams")
_REACH_OF_SENDER = 3
_REPRESENTING = frozenset({"represent", "represents", "representing"})
_BE = frozenset({"is", "are", "was", "were", "be"})
_LIKEWISE = frozenset({"was", "were", "did", "had", "is", "are", "do", "will", "would", "has", "have"})
_SENDING = words("roles", "sending")
_SENT = words("roles", "sent_people")
_REACH_OF_SENT = 7
_REACH = 6


def read_presence(reading: Reading) -> None:
    """State who was present, at the event that the sentence names or that the text is at."""
    for i, unit in enumerate(reading.units):
        if _is_sent(reading, i) and (leader := _leader(reading, i)) is not None:
            _act_for_side(leader, _sender(reading, i))
        if unit.kind not in {"word", "party"}:
            continue
        if (_is_delegation(unit) or _is_own_team(reading, i)) and (leader := _leader(reading, i)) is not None:
            _unseat(reading, leader)
            if not (leader.phrase and leader.phrase[1] in _HEADS and _is_told_by_verb(reading)):
                _claim(reading, reading.event_behind(i), [leader], LEADER)
        elif unit.lower in _REPRESENTING and (event := reading.event_behind(i)) is not None:
            _claim(reading, event, [subject(reading.units, reading.groups, i)], "represent")
        elif unit.lower == "represented" and (agent := _representative(reading, i)) is not None:
            _claim(reading, None, [agent], "represent")
        elif unit.lower == "represented" and reading.word(i - 1) in _BE:
            # "IOM will be represented by its Director, Mr X": both take part.
            agent = next((g for g in reading.groups if i < g.first < i + 6), None)
            represented = subject(reading.units, reading.groups, i)
            if agent is not None and represented is not None:
                act_for([agent], represented.members[0].party.key if represented.members[0].party else None)
            who = [represented, agent]
            _claim(reading, reading.event_behind(i), who, "represented")
        elif unit.lower == "invited" and reading.word(i + 1) == "to" and _is_passive(reading, i):
            _claim(reading, reading.event_behind(i), subject_list(reading, i), "invited")
        elif unit.lower in _SENDING:
            _sent(reading, i)
    _likewise(reading)
    _observers(reading)


def _is_passive(reading: Reading, i: int) -> bool:
    """Whether a participle is behind a form of "be": "were also invited"."""
    return not _BE.isdisjoint(reading.word(k) for k in range(i - 3, i))


def _claim(reading: Reading, event: Reference | None, groups: Sequence[Group | None], cue: str) -> None:
    reading.claim_groups(event, [g for g in groups if g is not None], "participant", cue, 0.65)


def _representative(reading: Reading, i: int) -> Group | None:
    """The people who represent the body behind the verb at `i`: "Commissioner Roe represented the Union"."""
    who = subject(reading.units, reading.groups, i)
    whom = next((g for g in reading.groups if i < g.first <= i + 2), None)
    if who is None or whom is None or who.last != i - 1 or not all(p.person for p in who.parties):
        return None
    for party in who.parties:
        party.organization = whom.parties[0].key or party.organization
    return who


def _is_delegation(unit: Unit) -> bool:
    """Whether a unit is a delegation, or a state's side in talks."""
    is_side = unit.kind == "party" and unit.lower.endswith((" side", " team"))
    return is_side or unit.lower.endswith(("delegation", "delegations"))


def _is_sent(reading: Reading, i: int) -> bool:
    """Whether the unit at `i` is a delegation, team or mission that somebody sends."""
    unit = reading.units[i]
    return _is_delegation(unit) or unit.lower.rpartition(" ")[2] in _TEAMS


def _is_told_by_verb(reading: Reading) -> bool:
    """Whether verbs tell all that happens: then the phrase "led by" gives the leader their role."""
    return bool(reading.references) and not reading.nouns


def _sender(reading: Reading, i: int) -> str | None:
    """Who sends the delegation at `i`: "a delegation from the Bank", "the Tunisian team", "an IMF mission"."""
    unit = reading.units[i]
    if unit.event is not None:
        return unit.event.owners[0] if unit.event.owners else None
    near = [unit, *reversed(reading.units[max(0, i - _REACH_OF_SENDER) : i])]
    if reading.word(i + 1) in {"of", "from"}:
        near = [unit, *reading.units[i + 2 : i + 2 + _REACH_OF_SENDER], *near]
    senders = (u.party for u in near if u.kind in {"party", "adjective"})
    named = next((party.key for party in senders if party is not None and party.person is None), None)
    return named or _who_sends(reading, i)


def _who_sends(reading: Reading, i: int) -> str | None:
    """The subject of the verb by which the delegation at `i` is sent: "PACE is sending a 22-member delegation"."""
    verb = next((k for k in range(i - 1, max(-1, i - _REACH), -1) if reading.word(k) in _SENDING), None)
    who = subject(reading.units, reading.groups, verb) if verb is not None else None
    return who.parties[0].key if who is not None else None


def _is_own_team(reading: Reading, i: int) -> bool:
    """Whether a team is a country's: "led his country's team"."""
    if reading.word(i) not in {"team", "side"}:
        return False
    return reading.word(i - 2) in {"country", "nation"} or reading.word(i - 1) in {"host", "visiting"}


def _leader(reading: Reading, i: int) -> Group | None:
    """Who leads the delegation at `i`: "X will lead Australia's delegation", "the delegation is led by X"."""
    by = next((k for k in range(i + 1, i + 5) if reading.word(k) == "by"), None)
    said = {reading.word(k) for k in range(i + 1, by or i)}
    if by == i + 1 or (said & _BE and said & (_LEADING | {"represented"})):
        # "The Dutch side was represented by X, and the Turkish side by Y."
        head = next((g for g in reading.groups if by is not None and by < g.first < by + 6), None)
        return head if head is not None and any(party.person for party in head.parties) else None
    verbs = (k for k in range(i - 1, max(-1, i - 9), -1) if reading.word(k) in _LEADING)
    verb = next((k for k in verbs if reading.units[k].kind == "word"), None)
    if verb is not None:
        return subject(reading.units, reading.groups, verb)
    led = next((k for k in range(i + 1, i + 8) if reading.word(k) in {"led", "headed"}), None)
    return next((g for g in reading.groups if led is not None and led < g.first < led + 6), None)


def _act_for_side(leader: Group, side: str | None) -> None:
    """Let whoever leads the side of a state act for the state, and not for their own department."""
    if side is None:
        return
    for party in leader.parties[:1]:
        person = party.person
        if person is not None and (person.is_guess or person.organization is None):
            party.organization = person.organization = side
            person.is_guess = False
        elif side.startswith("state:"):
            party.organization = side


def _unseat(reading: Reading, leader: Group) -> None:
    """Let whoever leads a delegation chair no event by that."""
    parties = set(map(id, leader.parties))
    for claims in (reading.loose, *(reference.claims for reference in reading.references)):
        claims[:] = [
            c for c in claims if c.role != "chair" or c.cue not in _HEADS or id(c.party) not in parties
        ]


def _sent(reading: Reading, i: int) -> None:
    """Read "India and the Republic of Korea sent observers"."""
    sent = next((reading.word(k) for k in range(i + 1, i + _REACH_OF_SENT) if reading.word(k) in _SENT), None)
    who = subject(reading.units, reading.groups, i)
    if sent is not None and who is not None:
        role: Role = "observer" if sent.startswith(("observer", "monitor")) else "participant"
        event = reading.nearest(i) if reading.nouns else None
        listed = chain(reading.groups, reading.units, reading.groups[0])
        reading.claim_groups(event, listed if who in listed else [who], role, f"sent {sent}", 0.65)


def _likewise(reading: Reading) -> None:
    """Read "…, as were Norway and Japan" as saying of them what was said before."""
    for group in reading.groups:
        if reading.word(group.first - 2) == "as" and reading.word(group.first - 1) in _LIKEWISE:
            observed = any(g.is_observer for g in reading.groups if g.last < group.first)
            group.is_observer = group.is_observer or observed
            _claim(reading, reading.nearest(group.first), [group], "likewise")


def _observers(reading: Reading) -> None:
    """Read "… followed the course as observers", where no verb of the vocabulary says it."""
    claimed = {id(claim.party) for reference in reading.references for claim in reference.claims}
    if reading.word(0) == "observers" and reading.word(1) in {"came", "come"}:
        for group in reading.groups:
            group.is_observer = group.is_observer or group.preposition == "from"
    for group in reading.groups:
        if group.is_observer and claimed.isdisjoint(map(id, group.parties)):
            reading.claim_groups(reading.nearest(group.first), [group], "observer", "as observer", 0.75)
