"""Speeches that are events: given at or to a body where nothing else names what they were part of."""

from __future__ import annotations

from tasks.domain.records import EventType, Role
from tasks.extract.syntax.doers import subject_list
from tasks.extract.syntax.groups import Group
from tasks.extract.syntax.reading import Reading
from tasks.extract.vocabulary import words

_SPEECHES = words("speech", "recorded") - {"message"}
_DELIVERING = words("speech", "delivering")
_SITTING = words("deeds", "bodies") | {"Conference", "Forum", "Summit", "Congress"}
_MODALS = words("grammar", "modals")
_ADDRESSED = frozenset({"addressed", "addresses"})
_SPOKE = frozenset({"spoke", "speaks", "speak"})
_AT = frozenset({"at", "to", "before"})
_REACH_OF_VERB = 9
_REACH_OF_BODY = 14


def read_speeches(reading: Reading) -> None:
    """Refer to the gathering at which a speech is given, by the body that hears it."""
    if reading.references or not any(unit.date is not None for unit in reading.units):
        return
    for i, unit in enumerate(reading.units):
        verb, reach = _delivered(reading, i)
        body = _body(reading, i, reach) if verb is not None else None
        speakers = subject_list(reading, verb) if verb is not None and body is not None else []
        if body is not None and speakers:
            kind: EventType = "other" if unit.lower == "lecture" else "meeting"
            said = (unit.text, "at", body.members[0].text)
            reference = reading.refer(kind, "speech", said, i)
            reading.claim_groups(reference, speakers, "speaker", "speech at", 0.7)
            reading.claim_groups(reference, [body], _role(body), "speech at", 0.6)
            return


def _delivered(reading: Reading, i: int) -> tuple[int | None, int]:
    """The verb by which somebody speaks at `i`, and how far behind it stands who hears it."""
    word = reading.word(i)
    if word in _ADDRESSED or (word == "address" and reading.word(i - 1) in _MODALS - {"to"}):
        return i, 3
    if word == "told" and _SITTING & set(" ".join(u.text for u in reading.units[i + 1 : i + 3]).split()):
        return i, 3
    if word in _SPOKE and reading.word(i + 1) in _AT:
        return i, 4
    near = range(i - 1, max(-1, i - _REACH_OF_VERB), -1)
    verb = next((k for k in near if reading.word(k) in _DELIVERING), None)
    return (verb, _REACH_OF_BODY) if word in _SPEECHES else (None, 0)


def _body(reading: Reading, i: int, reach: int) -> Group | None:
    """The body at or to which somebody speaks, and no state or person."""
    for group in reading.groups:
        if i < group.first <= i + reach:
            key = group.parties[0].key or ""
            is_heard = group.preposition in _AT or (not group.preposition and reach < _REACH_OF_BODY)
            is_body = not key.startswith(("state:", "group:", "place:")) and group.parties[0].person is None
            if is_heard and is_body and key and not group.parties[0].is_office:
                return group
    return None


def _role(body: Group) -> Role:
    """A parliament or conference holds the sitting that it hears somebody in; a university is the host."""
    return "organizer" if _SITTING & set(body.members[0].text.split()) else "host"
