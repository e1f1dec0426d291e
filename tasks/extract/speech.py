"""Roles that are told by what people do at an event: speak, lead a delegation, be present."""

from __future__ import annotations

from tasks.domain.records import Role
from tasks.extract.grammar import Group, chain, subject
from tasks.extract.reading import Reading, Reference
from tasks.extract.units import Party
from tasks.extract.vocabulary import vocabulary, words

_SPEECHES = words("speech", "speeches")
_SAYING = words("speech", "saying")
_ADDRESSED = words("speech", "addressed")
_SPOKE = words("speech", "spoke")
_AUDIENCE = words("speech", "audience")
_ROLE_NOUNS: dict[str, Role] = {
    noun: role for role, nouns in vocabulary("roles")["role_nouns"].items() for noun in nouns
}
_COMPANIONS = frozenset({"accompanying", "accompanied"})
_BE = frozenset({"is", "are", "was", "were", "be", "included", "include", "includes"})


def read_speech(reading: Reading) -> None:
    """State who spoke, who led a delegation and who was present."""
    for i, unit in enumerate(reading.units):
        if unit.kind != "word":
            continue
        if unit.lower in _SPEECHES:
            _speech(reading, i)
        elif (
            unit.lower in _ADDRESSED and any(reading.word(k) in _AUDIENCE for k in range(i + 1, i + 5))
        ) or (unit.lower in _SPOKE and reading.word(i + 1) in {"about", "on", "of", "at", ","}):
            _claim_subject(reading, i, "speaker", unit.lower)
        elif unit.lower in {"delegation", "delegations"}:
            _delegation(reading, i)
        elif (
            unit.lower in {"represent", "represents", "representing"} and _event_after(reading, i) is not None
        ):
            who = subject(reading.units, reading.groups, i)
            reading.claim_groups(
                _event_after(reading, i), [who] if who else [], "participant", "represent", 0.65
            )
        elif unit.lower == "represented" and reading.word(i - 1) in {"be", "was", "were", "is", "are"}:
            _represented(reading, i)
    _present(reading)
    _representatives(reading)
    for group in reading.groups:
        if group.is_observer and not any(
            m.party is c.party for r in reading.references for c in r.claims for m in group.members
        ):
            reading.claim_groups(reading.nearest(group.first), [group], "observer", "as observer", 0.75)


def _representatives(reading: Reading) -> None:
    """ "The representative of China said …": a state speaks in the debate that the text reports."""
    for i, unit in enumerate(reading.units):
        if unit.kind != "word" or unit.lower not in _SAYING:
            continue
        who = subject(reading.units, reading.groups, i)
        if who is None or len(who.members) > 1 or i - who.last > 12:
            continue
        named = {unit.lower for unit in reading.units[who.first : who.last + 1]} | set(
            who.members[0].text.lower().split()
        )
        if named & {"representative", "delegate", "speaker"}:
            reading.claim(None, [who.members[0].party], "speaker", "representative said", 0.6)


def _speech(reading: Reading, i: int) -> None:
    """ "X delivered the opening address at …", "X's message to …", "In her remarks, X …"."""
    target = _event_after(reading, i)
    verb = next((k for k in range(i - 1, max(-1, i - 9), -1) if reading.word(k) in _DELIVERING), None)
    who: Group | None = None
    if verb is not None:
        who = subject(reading.units, reading.groups, verb)
    else:
        possessor = _possessor(reading, i)
        if possessor is not None:
            reading.claim(target, [possessor], "speaker", "speech of", 0.6)
            return
        near = next((g for g in reading.groups if 0 < i - g.last < 6), None)
        if (
            near is not None
            and reading.word(near.last + 1) in {",", "in"}
            and any(reading.word(k) == "in" for k in range(near.last + 1, i))
        ):
            # said X, in a video address
            people = [m.party for m in near.members if m.party is not None and m.party.person is not None]
            reading.claim(target, people, "speaker", "speech", 0.6)
            return
        opens = any(reading.word(k) in {"in", "during", "delivering"} for k in range(max(0, i - 6), i))
        behind = next((g for g in reading.groups if g.first > i), None)
        if opens and behind is not None and any(reading.units[k].text == "," for k in range(i, behind.first)):
            who = (
                behind
                if any(reading.word(k) in {"his", "her", "their", "the"} for k in range(max(0, i - 4), i))
                else None
            )
    if who is not None:
        people = [m.party for m in who.members if m.party is not None and m.party.person is not None]
        reading.claim(target, people, "speaker", "speech", 0.65)


_DELIVERING = words("speech", "delivering")


def _event_after(reading: Reading, i: int) -> Reference | None:
    ahead = next((k for k in reading.nouns if i < k < i + 14), None)
    return reading.nouns[ahead] if ahead is not None else None


def _possessor(reading: Reading, i: int) -> Party | None:
    for k in range(i - 1, max(0, i - 5), -1):
        if reading.word(k) in {"'s", "’s", "’"}:
            party = reading.units[k - 1].party
            return party if party is not None and party.person is not None else None
    return None


def _claim_subject(reading: Reading, i: int, role: str, cue: str) -> None:
    who = subject(reading.units, reading.groups, i)
    if who is not None:
        reading.claim_groups(reading.nearest(i) if reading.nouns else None, [who], "speaker", cue, 0.65)


def _delegation(reading: Reading, i: int) -> None:
    """ "will lead Australia's delegation", "the delegation was led by X": X takes part."""
    before = {reading.word(k) for k in range(max(0, i - 8), i)}
    target = _event_after(reading, i)
    if before & {"lead", "leads", "led", "leading", "head", "heads", "headed", "heading"}:
        verb = next(
            k
            for k in range(i - 1, -1, -1)
            if reading.word(k) in {"lead", "leads", "led", "leading", "head", "heads", "headed", "heading"}
        )
        who = subject(reading.units, reading.groups, verb)
        if who is not None:
            reading.claim_groups(target, [who], "participant", "lead delegation", 0.65)
        return
    led = next((k for k in range(i + 1, i + 8) if reading.word(k) in {"led", "headed"}), None)
    if led is not None:
        leader = next((g for g in reading.groups if led < g.first < led + 6), None)
        if leader is not None:
            reading.claim_groups(target, [leader], "participant", "delegation led by", 0.65)


def _represented(reading: Reading, i: int) -> None:
    """ "IOM will be represented by its Director, Mr X": both take part."""
    who = subject(reading.units, reading.groups, i)
    agent = next((g for g in reading.groups if i < g.first < i + 6), None)
    target = _event_after(reading, i)
    for group in (who, agent):
        if group is not None:
            reading.claim_groups(target, [group], "participant", "represented", 0.65)


def _present(reading: Reading) -> None:
    """Read a list behind its verb: "Also present were …", "The organizers were …", "Trainers included …"."""
    be = next((k for k in range(1, min(18, len(reading.units))) if reading.word(k) in _BE), None)
    said = {reading.word(k) for k in range(be or 0)}
    role = next((_ROLE_NOUNS[word] for word in said if word in _ROLE_NOUNS), None)
    if be is None or (role is None and not said & _COMPANIONS):
        return
    if any(g.last < be and not g.preposition for g in reading.groups) and not said & _COMPANIONS:
        return
    first = next((g for g in reading.groups if be < g.first <= be + 4), None)
    if first is not None:
        target = next((reading.nouns[k] for k in reading.nouns if k < be), None)
        chained = chain(reading.groups, reading.units, first)
        cue = "accompanying" if said & _COMPANIONS else "present"
        reading.claim_groups(target, chained, role or "participant", cue, 0.7)
