"""Who a sentence lists as present: "Also present were …", "X and Y also attended", "The delegation included …"."""

from __future__ import annotations

from tasks.domain.records import Role
from tasks.extract.mentions.units import Unit
from tasks.extract.syntax.doers import subject_list
from tasks.extract.syntax.grammar import chain, subject
from tasks.extract.syntax.groups import Group, act_for
from tasks.extract.syntax.listing import attendance
from tasks.extract.syntax.reading import Reading
from tasks.extract.vocabulary import vocabulary, words

_ROLE_NOUNS: dict[str, Role] = {
    noun: role for role, nouns in vocabulary("roles")["role_nouns"].items() for noun in nouns
}
# What opens a sentence whose subject stands last: "Signing the agreement were X and Y".
_INVERTED: dict[str, Role] = {
    verb: role for role, verbs in vocabulary("roles")["inverted"].items() for verb in verbs
}
_COMPANIONS = words("roles", "companions")
_LISTING = words("roles", "listing")
_CAME = words("roles", "came")
_BE = frozenset({"is", "are", "was", "were", "be"})
_ACCOMPANYING = frozenset({"accompanied", "accompanies", "accompany"})
_THERE = frozenset({"present", "attendance"})
_ALSO = frozenset({"also", "too", "likewise"})
_FURTHER = frozenset({"with", "well", "including"})
# "The delegation is in Chad" lists nobody.
_WHERE = frozenset({"in", "to", "at", "on"})
_CONSISTING = frozenset({"consisting", "comprising", "composed", "comprised"})
_REACH = 5
_FAR = 9
_FARTHEST_VERB = 18


def read_roll_call(reading: Reading) -> None:
    """State who is listed, at the event that the sentence names or that the text is at."""
    _list_behind(reading)
    for i, unit in enumerate(reading.units):
        if unit.kind == "word" and _says_present(reading, i):
            _list_before(reading, i)
        elif unit.lower in _ACCOMPANYING and not _is_by(reading, i):
            company = subject_list(reading, i)
            reading.claim_groups(None, company, "participant", "accompanying", 0.6)
        elif unit.lower == "accompanied":
            _company(reading, i)
        elif unit.lower in _CONSISTING:
            _made_up(reading, i)


def _list_behind(reading: Reading) -> None:
    """Read a list behind its verb: "Also present were …", "The organizers were …", "The delegation included …"."""
    passive = {verb.first for verb in reading.verbs if verb.is_passive and verb.first < verb.index}
    verb = next((k for k in range(1, _FARTHEST_VERB) if k not in passive and _lists(reading, k)), None)
    said = [reading.word(k).rpartition(" ")[2] for k in range(verb or 0)]
    role = next((_ROLE_NOUNS[word] for word in reversed(said) if word in _ROLE_NOUNS), None)
    role = _INVERTED.get(reading.word(0), role)
    has_companions = bool(_COMPANIONS & set(said))
    if verb is None or (role is None and not has_companions):
        return
    has_subject = any(g.last < verb and not g.preposition and _is_known(g) for g in reading.groups)
    first = next((g for g in reading.groups if verb < g.first <= verb + 4), None)
    is_place = first is not None and first.preposition in _WHERE
    if first is None or is_place or (has_subject and not has_companions):
        return
    event = next((reading.nouns[k] for k in reading.nouns if k < verb), None)
    cue = "accompanying" if has_companions else "present"
    listed = attendance(reading, first)
    if has_companions:
        act_for(listed, _delegation(reading.units[:verb]))
    reading.claim_groups(event, listed, role or "participant", cue, 0.7)


def _is_known(group: Group) -> bool:
    """Whether the text tells who it is: "Speakers" are a list's, and no party."""
    return any(party.key for party in group.parties)


def _lists(reading: Reading, k: int) -> bool:
    """Whether a list can follow: behind a verb, or a colon ("Delegations attending:", "… attended the meeting:")."""
    if reading.word(k) != ":":
        return reading.word(k) in _LISTING and reading.word(k + 1) not in _BE
    return reading.word(k - 1) in _ROLE_NOUNS or reading.units[k - 1].event is not None


def _delegation(units: list[Unit]) -> str | None:
    """Whose delegation the units name."""
    named = [u.party for u in units if u.party is not None and u.party.person is None and u.party.key]
    return named[-1].key if named else None


def _says_present(reading: Reading, i: int) -> bool:
    """Whether a word says that its subject came: "were also present", "in attendance", "also took part"."""
    sign = _BE if reading.word(i) in _THERE else _ALSO if reading.word(i) in _CAME else frozenset()
    return bool(sign) and any(reading.word(k) in sign for k in range(i - 4, i))


def _list_before(reading: Reading, i: int) -> None:
    """All that stand before the verb and no preposition governs, and who comes "along with" them behind it."""
    listed = [
        g for g in reading.groups if g.last < i and (not g.preposition or g.is_wrapped) and not g.phrase
    ]
    behind = next(
        (
            g
            for g in reading.groups
            if i < g.first <= i + 8 and reading.word(g.first - 1) in _FURTHER | {"as"}
        ),
        None,
    )
    if listed and behind is not None:
        listed += chain(reading.groups, reading.units, behind)
    reading.claim_groups(reading.event_behind(i), listed, "participant", "present", 0.6)


def _is_by(reading: Reading, i: int) -> bool:
    """Whether "accompanied" is a passive: "is accompanied by", "accompanied on this visit by"."""
    is_passive = reading.word(i - 1) in _BE | _ALSO | {",", "been"}
    return reading.word(i) == "accompanied" and (
        is_passive or any(reading.word(k) == "by" for k in range(i + 1, i + 8))
    )


def _company(reading: Reading, i: int) -> None:
    """Read "is accompanied on this visit by X" and "accompanied by a delegation, including X"."""
    by = next((k for k in range(i + 1, i + 8) if reading.word(k) == "by"), None)
    first = next((g for g in reading.groups if by is not None and by < g.first <= by + 7), None)
    if first is None:
        return
    company = chain(reading.groups, reading.units, first)
    act_for(company, _accompanied(reading, i))
    reading.claim_groups(None, company, "participant", "accompanying", 0.6)


def _made_up(reading: Reading, i: int) -> None:
    """Read "a delegation of the Bank, consisting of X and Y, met …": they act for who sent it, and are there."""
    first = next(
        (g for g in reading.groups if i < g.first <= i + _REACH and g.preposition in {"", "of"}), None
    )
    before = {unit.lower.rpartition(" ")[2] for unit in reading.units[max(0, i - _FAR) : i]}
    if first is None or not before & _COMPANIONS:
        return
    members = chain(reading.groups, reading.units, first)
    act_for(members, _delegation(reading.units[:i]))
    people = [party for group in members for party in group.parties if group.is_wrapped or party.person]
    reading.claim(reading.event_behind(i), people, "participant", "delegation", 0.6)


def _accompanied(reading: Reading, i: int) -> str | None:
    """For whom the accompanied person acts."""
    who = subject(reading.units, reading.groups, i)
    party = who.members[0].party if who is not None else None
    return party.key if party is not None else None
