"""Who spoke: "delivered the opening address at …", "in her remarks, …", "the representative of China said …"."""

from __future__ import annotations

from tasks.extract.mentions.units import Party
from tasks.extract.roles.remarks import DELEGATE, REMARK
from tasks.extract.syntax.doers import subject_list
from tasks.extract.syntax.grammar import chain, subject
from tasks.extract.syntax.groups import Group
from tasks.extract.syntax.listing import attendance
from tasks.extract.syntax.reading import Reading, Reference
from tasks.extract.vocabulary import words

_SPEECHES = words("speech", "speeches")
_PAPERS = _SPEECHES | words("speech", "papers")
_DELIVERING = words("speech", "delivering")
_GIVEN = words("speech", "given")
_SAYING = words("speech", "saying")
_ADDRESSED = words("speech", "addressed")
_SPOKE = words("speech", "spoke")
_AUDIENCE = words("speech", "audience")
_OF_WHAT = frozenset({"about", "on", "of", "at", ","})
_REACH = 5
"""How far behind "were delivered" the first speaker stands: "on behalf of the"."""
_MODALS = words("grammar", "modals")
_OF_PAPERS = frozenset(
    {"a", "an", "the", "his", "her", "its", "their", "annual", "brief", "joint", "introductory"}
)
_HEARD = words("speech", "heard")
_TOPIC = frozenset({"about", "on", "regarding", "concerning"})
_TAKING = frozenset({"took", "take", "takes"})
_OWN = frozenset({"his", "her", "their", "the"})
_ANY = frozenset({"a", "an"})
_RECORDED = words("speech", "recorded")
_DELEGATES = frozenset({"representative", "delegate", "delegation", "speaker"})
_POSSESSIVE = words("grammar", "possessive", "or_plural")
_BE = frozenset({"is", "are", "was", "were", "be", "been"})
_ENDS = frozenset({".", ";", ",", "and", ""})


def read_speech(reading: Reading) -> None:
    """State who spoke at the event that the sentence names, or that the text is at."""
    _among_others(reading)
    _taking_floor(reading)
    for i, unit in enumerate(reading.units):
        if unit.kind != "word":
            continue
        if unit.lower in _PAPERS and (given := _given_by(reading, i)):
            reading.claim_groups(reading.event_behind(i), given, "speaker", "given by", 0.7)
        elif unit.lower in _SPEECHES and not _addresses(reading, i):
            people = _speakers(reading, i)
            reading.claim(reading.event_behind(i), people, "speaker", "speech", 0.65)
        elif unit.lower in _HEARD and (heard := _heard_from(reading, i)):
            event = reading.event_behind(i) or (reading.nearest(i) if reading.nouns else None)
            reading.claim_groups(event, heard, "speaker", "heard from", 0.65)
        elif _addresses(reading, i):
            event = _where(reading, i)
            reading.claim_groups(event, _who_addresses(reading, i), "speaker", unit.lower, 0.65)
        elif unit.lower in _SAYING and not _watches(reading, i):
            _delegate(reading, i)


def _watches(reading: Reading, i: int) -> bool:
    """Whether "observed" is of watching: "observed the elections"."""
    return reading.word(i) == "observed" and reading.word(i + 1) in {"the", "a", "an"}


def _who_addresses(reading: Reading, i: int) -> list[Group]:
    """Who speaks to the audience behind `i`: the subject, which "Welcoming the participants, …" has behind it."""
    if i > 1 or not reading.word(i).endswith("ing"):
        return subject_list(reading, i)
    free = (g for g in reading.groups if g.first > i and not g.preposition and not g.phrase)
    behind = next((g for g in free if "," in {reading.word(g.first - 1), reading.word(g.first - 2)}), None)
    return chain(reading.groups, reading.units, behind) if behind is not None else []


def _where(reading: Reading, i: int) -> Reference | None:
    """The event at which the verb at `i` has somebody speak: not what is spoken about."""
    event = reading.event_behind(i)
    if event is not None and any(reading.word(k) in _TOPIC for k in range(i + 1, event.position)):
        return next((r for k, r in reading.nouns.items() if k < i), None)
    return event or (reading.nearest(i) if reading.nouns else None)


def _speakers(reading: Reading, i: int) -> list[Party]:
    """Whose the speech at `i` is: who delivered it, its possessor, or who stands beside "in a video address"."""
    verb = next((k for k in range(i - 1, max(-1, i - 9), -1) if reading.word(k) in _DELIVERING), None)
    if verb is not None:
        return [party for group in subject_list(reading, verb) for party in _people(group)]
    possessor = next((k - 1 for k in range(i - 1, max(0, i - 5), -1) if reading.word(k) in _POSSESSIVE), None)
    if possessor is not None:
        party = reading.units[possessor].party
        return [party] if party is not None and party.person is not None else []
    return _people(_said_before(reading, i) or _said_behind(reading, i))


def _given_by(reading: Reading, i: int) -> list[Group]:
    """Who gives the speeches at `i`: "lectures on hydrology will be given by experts of GIZ"."""
    k = i - 1
    while reading.word(k) in _OF_PAPERS and reading.word(i) not in _SPEECHES:
        k -= 1
    if reading.word(k) in _DELIVERING:
        # "UNESCO, the World Bank and Japan made interventions", "the Secretary presented the annual report"
        return subject_list(reading, k)
    verb = next((k for k in range(i + 1, i + 9) if reading.word(k) in _GIVEN), None)
    if verb is None or not _BE & {reading.word(k) for k in range(i + 1, verb)}:
        return []
    near = (g for g in reading.groups if verb < g.first <= verb + _REACH)
    first = next((g for g in near if g.preposition == "by" or _is_on_behalf(reading, g)), None)
    return attendance(reading, first) if first is not None else []


def _heard_from(reading: Reading, i: int) -> list[Group]:
    """Whom those present heard: "delegates also heard from X and Y", "the Council heard briefings by X"."""
    first = next((g for g in reading.groups if i < g.first), None)
    if first is None:
        return []
    between = [reading.word(k) for k in range(i + 1, first.first)]
    is_from = between[:1] == ["from"] and len(between) <= _REACH
    is_of_speech = first.preposition in {"from", "by"} and bool(_PAPERS & set(between))
    return attendance(reading, first) if is_from or is_of_speech else []


def _is_on_behalf(reading: Reading, group: Group) -> bool:
    """Whether "on behalf of" stands before a group."""
    return reading.word_before(group.first) == "of" and "behalf" in {
        reading.word(k) for k in range(group.first - 3, group.first)
    }


def _among_others(reading: Reading) -> None:
    """Read "Also delivering statements were the representatives of Japan and Malta"."""
    if reading.word(0) != "also" or not any(_speaks(reading, k) for k in range(1, 4)):
        return
    verb = next((k for k in range(2, len(reading.units)) if reading.word(k) in {"was", "were"}), None)
    first = next((g for g in reading.groups if verb is not None and verb < g.first <= verb + 3), None)
    listed = chain(reading.groups, reading.units, first) if first is not None else []
    reading.claim_groups(next(iter(reading.nouns.values()), None), listed, "speaker", "also speaking", 0.7)


def _taking_floor(reading: Reading) -> None:
    """Read "Taking the floor at the conference, the representatives of Japan and Malta called for …"."""
    comma = next((k for k in range(1, len(reading.units)) if reading.word(k) == ","), None)
    if comma is None or not _speaks(reading, 0):
        return
    first = next((g for g in reading.groups if comma < g.first <= comma + 2), None)
    listed = chain(reading.groups, reading.units, first) if first is not None else []
    reading.claim_groups(next(iter(reading.nouns.values()), None), listed, "speaker", "taking the floor", 0.7)


def _speaks(reading: Reading, k: int) -> bool:
    """Whether the participle at `k` is of speaking: "delivering statements", "taking the floor"."""
    return (
        reading.word(k) in {"speaking", "addressing", "briefing"}
        or (reading.word(k) in _DELIVERING and bool(_PAPERS & {reading.word(j) for j in range(k + 1, k + 4)}))
        or (reading.word(k) == "taking" and reading.word(k + 2) == "floor")
    )


def _said_before(reading: Reading, i: int) -> Group | None:
    """'… said X, in a video address'."""
    near = next((g for g in reading.groups if 0 < i - g.last < 6), None)
    if near is None or reading.word(near.last + 1) not in {",", "in"}:
        return None
    return near if any(reading.word(k) == "in" for k in range(near.last + 1, i)) else None


def _said_behind(reading: Reading, i: int) -> Group | None:
    """'In her remarks, X …'."""
    opening = [reading.word(k) for k in range(max(0, i - 6), i)]
    own = _OWN | _ANY if reading.word(i) in _RECORDED else _OWN
    if not {"in", "during", "delivering"} & set(opening) or not own & set(opening[-4:]):
        return None
    behind = next((g for g in reading.groups if g.first > i), None)
    has_comma = behind is not None and any(reading.word(k) == "," for k in range(i, behind.first))
    return behind if has_comma else None


def _addresses(reading: Reading, i: int) -> bool:
    """Whether a verb tells of speaking to an audience: "briefed the participants", "spoke about"."""
    word, following = reading.word(i), reading.word(i + 1)
    if word in _TAKING and following == "the" and reading.word(i + 2) == "floor":
        return True
    is_verb = word not in _SPEECHES or bool(_MODALS & {reading.word(i - 1), reading.word(i - 2)})
    if word in _ADDRESSED and is_verb:
        is_heard = any(reading.word(k) in _AUDIENCE for k in range(i + 1, i + 5))
        # "Welcoming the signing of the agreement" speaks of it, and not at it.
        return is_heard or (
            word != "welcoming" and any(_is_gathering(reading, k) for k in range(i + 1, i + 1 + _REACH))
        )
    return word in _SPOKE and (
        following in _OF_WHAT or (following in _ENDS and reading.word(i - 1) == "also")
    )


def _is_gathering(reading: Reading, i: int) -> bool:
    """Whether the unit at `i` names an event that can be spoken to: no visit, and no project."""
    return i in reading.nouns and reading.nouns[i].type not in {"visit", "project"}


def _delegate(reading: Reading, i: int) -> None:
    """A state speaks, by its delegate, in the debate that the text reports; or somebody makes a remark."""
    if (state := _whose_delegate(reading, i)) is not None:
        reading.claim(None, [state], "speaker", DELEGATE, 0.6)
        return
    who = subject(reading.units, reading.groups, i)
    if who is None or i - who.last > 12:
        return
    if len(who.members) > 1:
        if len(_people(who)) == len(who.members) and not any(k < i for k in reading.nouns):
            reading.claim(None, _people(who), "speaker", REMARK, 0.4)
        return
    said = {unit.lower for unit in reading.units[who.first : who.last + 1]} | set(who.members[0].text.split())
    if said & _DELEGATES:
        reading.claim(None, [who.members[0].party], "speaker", DELEGATE, 0.6)
    elif not any(k < i for k in reading.nouns):
        reading.claim(None, _people(who), "speaker", REMARK, 0.4)


def _whose_delegate(reading: Reading, i: int) -> Party | None:
    """Whose delegate stands before the verb at `i`: "the United States' delegate", "the speaker for Switzerland"."""
    if reading.word(i - 1) in _DELEGATES and reading.word(i - 2) in _POSSESSIVE:
        return reading.units[i - 3].party
    is_for = reading.word(i - 3) in _DELEGATES and reading.word(i - 2) in {"for", "of"}
    return reading.units[i - 1].party if is_for else None


def _people(group: Group | None) -> list[Party]:
    return [party for party in group.parties if party.person is not None] if group is not None else []
