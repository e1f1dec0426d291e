"""Who came: led or sent a delegation, was represented, stands in a list of those present, or only observed."""

from __future__ import annotations

from tasks.domain.records import Role
from tasks.extract.grammar import chain, subject
from tasks.extract.groups import Group
from tasks.extract.reading import Reading, Reference
from tasks.extract.vocabulary import vocabulary

_ROLE_NOUNS: dict[str, Role] = {
    noun: role for role, nouns in vocabulary("roles")["role_nouns"].items() for noun in nouns
}
_LEADING = frozenset({"lead", "leads", "led", "leading", "head", "heads", "headed", "heading"})
_REPRESENTING = frozenset({"represent", "represents", "representing"})
_COMPANIONS = frozenset({"accompanying", "accompanied"})
_BE = frozenset({"is", "are", "was", "were", "be"})
_LISTS = _BE | {"included", "include", "includes"}
_LIKEWISE = frozenset({"was", "were", "did", "had", "is", "are", "do"})
_SENDING = frozenset({"sent", "send", "sends"})
_SENT = frozenset({"observers", "observer", "representatives", "delegates", "delegations", "experts"})
_FARTHEST_VERB = 18


def read_presence(reading: Reading) -> None:
    """State who was present, at the event that the sentence names or that the text is at."""
    for i, unit in enumerate(reading.units):
        if unit.kind not in {"word", "party"}:
            continue
        if unit.lower.endswith(("delegation", "delegations")):
            _claim(reading, reading.event_behind(i), [_leader(reading, i)], "lead delegation")
        elif unit.lower in _REPRESENTING and (event := reading.event_behind(i)) is not None:
            _claim(reading, event, [subject(reading.units, reading.groups, i)], "represent")
        elif unit.lower == "represented" and reading.word(i - 1) in _BE:
            # "IOM will be represented by its Director, Mr X": both take part.
            agent = next((g for g in reading.groups if i < g.first < i + 6), None)
            who = [subject(reading.units, reading.groups, i), agent]
            _claim(reading, reading.event_behind(i), who, "represented")
        elif unit.lower in _SENDING:
            _sent(reading, i)
    _list(reading)
    _likewise(reading)
    _observers(reading)


def _claim(reading: Reading, event: Reference | None, groups: list[Group | None], cue: str) -> None:
    reading.claim_groups(event, [g for g in groups if g is not None], "participant", cue, 0.65)


def _leader(reading: Reading, i: int) -> Group | None:
    """Who leads the delegation at `i`: "X will lead Australia's delegation", "the delegation is led by X"."""
    verb = next((k for k in range(i - 1, max(-1, i - 9), -1) if reading.word(k) in _LEADING), None)
    if verb is not None:
        return subject(reading.units, reading.groups, verb)
    led = next((k for k in range(i + 1, i + 8) if reading.word(k) in {"led", "headed"}), None)
    return next((g for g in reading.groups if led is not None and led < g.first < led + 6), None)


def _sent(reading: Reading, i: int) -> None:
    """Read "India and the Republic of Korea sent observers"."""
    sent = next((reading.word(k) for k in range(i + 1, i + 5) if reading.word(k) in _SENT), None)
    who = subject(reading.units, reading.groups, i)
    if sent is not None and who is not None:
        role: Role = "observer" if sent.startswith("observer") else "participant"
        event = reading.nearest(i) if reading.nouns else None
        reading.claim_groups(event, [who], role, f"sent {sent}", 0.65)


def _likewise(reading: Reading) -> None:
    """Read "…, as were Norway and Japan" as saying of them what was said before."""
    for group in reading.groups:
        if reading.word(group.first - 2) == "as" and reading.word(group.first - 1) in _LIKEWISE:
            _claim(reading, reading.nearest(group.first), [group], "likewise")


def _list(reading: Reading) -> None:
    """Read a list behind its verb: "Also present were …", "The organizers were …", "Trainers included …"."""
    verb = next((k for k in range(1, _FARTHEST_VERB) if reading.word(k) in _LISTS), None)
    said = [reading.word(k) for k in range(verb or 0)]
    role = next((_ROLE_NOUNS[word] for word in said if word in _ROLE_NOUNS), None)
    has_companions = bool(_COMPANIONS & set(said))
    if verb is None or (role is None and not has_companions):
        return
    has_subject = any(g.last < verb and not g.preposition for g in reading.groups)
    first = next((g for g in reading.groups if verb < g.first <= verb + 4), None)
    if first is None or (has_subject and not has_companions):
        return
    event = next((reading.nouns[k] for k in reading.nouns if k < verb), None)
    cue = "accompanying" if has_companions else "present"
    listed = chain(reading.groups, reading.units, first)
    reading.claim_groups(event, listed, role or "participant", cue, 0.7)


def _observers(reading: Reading) -> None:
    """Read "… followed the course as observers", where no verb of the vocabulary says it."""
    claimed = {id(claim.party) for reference in reading.references for claim in reference.claims}
    for group in reading.groups:
        if group.is_observer and not any(id(member.party) in claimed for member in group.members):
            reading.claim_groups(reading.nearest(group.first), [group], "observer", "as observer", 0.75)
