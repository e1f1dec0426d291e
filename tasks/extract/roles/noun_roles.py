"""Roles by event nouns: "meeting with X", "talks between X and Y", "X's visit to Y", "the X Summit"."""

from __future__ import annotations

from tasks.domain.records import EventType, PlaceMention, Role
from tasks.extract.mentions.units import EventNoun, Party, Unit, is_place_name, state_of
from tasks.extract.syntax.doers import subject_list
from tasks.extract.syntax.grammar import chain, subject
from tasks.extract.syntax.groups import Group
from tasks.extract.syntax.reading import Reading, Reference
from tasks.extract.vocabulary import words

_BILATERAL: frozenset[EventType] = frozenset({"meeting", "negotiation", "consultation", "conference"})
_BODIES: frozenset[EventType] = frozenset(
    {"meeting", "summit", "conference", "consultation", "other", "exercise", "training", "ceremony"}
)
# What they are whom a noun's "with" and "between" name, where they do not simply take part.
_WITH: dict[EventType, Role] = {"signing": "signatory", "project": "supporter"}
# What is done to a body, and not held by it: "the inauguration of the Central Hospital".
_DONE_TO = words("events", "done_to")
# What a body holds regularly: "the next meeting of the Committee" is the Committee's.
_OF_BODIES = frozenset(
    {"meeting", "session", "summit", "sitting", "plenary", "assembly", "congress", "conference"}
)
# "The meeting of the Baltic states" is one where they come together; their elections are not.
_OF_STATES: frozenset[EventType] = frozenset({"meeting", "summit", "conference", "consultation"})
_HELD: frozenset[EventType] = frozenset(
    {"conference", "training", "exercise", "project", "summit", "ceremony"}
)
_ATTENDED: frozenset[EventType] = frozenset(
    {"meeting", "summit", "conference", "consultation", "training", "ceremony", "briefing", "other"}
)
# Who is called on is met: "paid a courtesy call on the President".
_CALLS = frozenset({"call", "calls", "courtesy call", "courtesy calls"})
_RECEIVING = frozenset({"receive", "receives", "received", "receiving"})
# Verbs of whom the visitor comes to.
_OF_HOSTS = frozenset({"welcome", "receive", "host"})
_OPEN = frozenset({"opening", "closing", "plenary", "inaugural"})
_GOING_THROUGH = words("deeds", "going_through")
_SAYING = words("speech", "saying")
_COUNTRIES = ("state:", "group:")
_LEADS_IN = frozenset({",", "the", "a", "an"})
_LONGEST_OPENING = 6
_BREAKS = frozenset({".", ";", "that", "which", "who", "where"})
_ENDS_OF_VISIT = frozenset({".", ";", ",", "invitation", "request", "initiative", "head", "part"})
# Who is on them speaks.
_PANELS = frozenset({"panel", "panel discussion", "panel discussions", "fireside chat", "press conference"})
_ONLINE = frozenset(
    {"virtually", "online", "virtual", "videoconference", "video-conference", "teleconference", "webinar"}
)

_COMPANY = frozenset({"accompanied by", "joined by", "in company with"})


def read_nouns(reading: Reading) -> None:
    """State the roles that belong to the event nouns of the sentence."""
    earlier: Reference | None = None
    for i, reference in reading.nouns.items():
        noun = reference.noun
        if noun is None:
            continue
        if (
            earlier is not None
            and reading.word(i - 1) in {"a", "an"}
            and reading.word(i - 2) in {"as", "is", "was"}
        ):
            reference.same_as = earlier
        reference.is_online = any(word.lower() in _ONLINE for word in noun.words)
        if reference.type == "visit":
            _visit(reading, i, reference)
        else:
            _arguments(reading, i, reference)
            _owners(reading, reference, noun)
            _present_at(reading, i, reference)
            _gone_through(reading, i, reference)
        earlier = reference


def _arguments(reading: Reading, i: int, reference: Reference) -> None:
    for group in _groups_of(reading, i):
        is_body = group.preposition in {"of", "by", "for", "from"} and not _are_people(group)
        is_body = is_body and not (reference.type in _OF_STATES and _are_states(group))
        is_body = is_body and not (reference.type == "briefing" and group.preposition == "by")
        is_about = reference.type == "project" and group.preposition != "with"
        if is_body:
            _joint_owners(reading, reference, group)
        if group.phrase or is_body or is_about:
            # "a project between the two banks of the Panj" tells of no one who runs it.
            continue
        cue = f"{reference.head} {group.preposition}"
        chained = chain(reading.groups, reading.units, group)
        is_with = group.preposition in {"with", "on", "from"}
        role = _WITH.get(reference.type, "participant")
        is_on_panel = reference.head in _PANELS and group.preposition == "with" and not group.is_wrapped
        if is_on_panel or (reference.type == "briefing" and group.preposition == "by"):
            role = "speaker"
        reading.claim_groups(reference, chained, role, cue, 0.75, is_object=is_with)
        if is_with and reference.type in _BILATERAL:
            _counterpart(reading, i, reference, group)


def _joint_owners(reading: Reading, reference: Reference, group: Group) -> None:
    """Let the second body hold what the first does: "the Annual Meetings of the IMF and the World Bank"."""
    owners = reference.noun.owners if reference.noun is not None else ()
    keys = [party.key or "" for party in group.parties]
    if len(keys) > 1 and keys[0] in owners and not any(key.startswith(_COUNTRIES) for key in keys):
        reading.claim(reference, group.parties[1:], "organizer", "owner", 0.6)


def _are_people(group: Group) -> bool:
    """Whether people come, not a body: "the meeting of the foreign ministers of the Baltic states"."""
    return group.is_wrapped or all(
        party.person is not None or (party.is_office and (party.key or "").startswith(_COUNTRIES))
        for party in group.parties
    )


def _are_states(group: Group) -> bool:
    """Whether a meeting "of" a group is of those who came: "of the Baltic states", "of India, Japan and Kenya"."""
    keys = {(party.key or "").partition(":")[0] for party in group.parties}
    return keys == {"group"} or (keys <= {"group", "state"} and len(group.members) > 1)


def _groups_of(reading: Reading, i: int) -> list[Group]:
    """The groups that prepositions bind to an event noun."""
    found: list[Group] = []
    for group in reading.groups:
        if not i < group.first <= i + 14:
            continue
        between = reading.units[i + 1 : group.first]
        if (
            any(u.event is not None or u.lower in _BREAKS for u in between)
            or _is_of_another(between, group)
            or any(
                i < v.first < group.first and not (v.is_passive and v.cues[0].lemma == "hold")
                for v in reading.verbs
            )
        ):
            break
        is_called_on = reading.nouns[i].head in _CALLS and (
            group.preposition == "on"
            or (group.preposition == "from" and reading.word_before(i) in _RECEIVING)
        )
        if is_called_on or (
            group.preposition in {"with", "between", "among", "of", "by"}
            and (not found or group.preposition in {"with", "between"})
        ):
            found.append(group)
    return found[:2]


def _is_of_another(between: list[Unit], group: Group) -> bool:
    """Whether the group belongs to a later member of a list: "an exhibition, statements by Japan"."""
    said = [unit.lower for unit in between]
    return group.preposition in {"of", "by"} and "," in said and said[-1] != ","


def _counterpart(reading: Reading, i: int, reference: Reference, other: Group) -> None:
    """Who met, where the noun says only with whom: its possessor, else the subject of the clause."""
    cue = f"{reference.head} with"
    possessor = _possessor(reading, i) or _pronoun(reading, i)
    if possessor is not None:
        reading.claim(reference, [possessor], "participant", cue, 0.7)
        return
    who = subject(reading.units, reading.groups, i)
    if who is None:
        # "In a meeting with X, Y said …"
        later = next((g for g in reading.groups if g.first > other.last and not g.preposition), None)
        who = later if later and any(u.text == "," for u in reading.units[other.last : later.first]) else None
    if who is not None and who is not other:
        reading.claim_groups(reference, [who], "participant", cue, 0.65)


def _possessor(reading: Reading, i: int) -> Party | None:
    if reading.word(i - 1) in {"'s", "’s", "’"} and i > 1:
        return reading.units[i - 2].party
    return None


def _pronoun(reading: Reading, i: int) -> Party | None:
    """Whose "his visit" is: the person named last before, past those who accompany them."""
    if reading.word(i - 1) not in {"his", "her", "their"}:
        return None
    nearest_first = [*reversed(reading.units[:i]), *reading.units[i + 1 : i + 8]]
    company = {id(unit) for g in reading.groups if g.phrase and g.phrase[1] in _COMPANY for unit in g.members}
    return next(
        (u.party for u in nearest_first if u.party is not None and u.party.person and id(u) not in company),
        None,
    )


def _present_at(reading: Reading, i: int, reference: Reference) -> None:
    """Who acts "at the conference" takes part in it, or speaks where the verb is one of saying."""
    if reference.claims or reading.word_before(i) not in {"at", "during"} or reference.type not in _ATTENDED:
        return
    who = _behind_opening(reading, i) if i <= _LONGEST_OPENING else None
    who = who or subject(reading.units, reading.groups, i)
    if who is None or (who.first > i and reading.word(who.first - 1) not in _LEADS_IN):
        return
    says = any(reading.word(k) in _SAYING for k in (who.first - 1, *range(who.last + 1, who.last + 5)))
    is_open = reference.type not in {"meeting", "consultation"} or bool(_OPEN & set(reference.words))
    people = any(party.person is not None for party in who.parties)
    role: Role = "speaker" if says and is_open and people else "participant"
    reading.claim_groups(reference, [who], role, f"at {reference.head}", 0.55)


def _gone_through(reading: Reading, i: int, reference: Reference) -> None:
    """Whose a training or exercise is that they "concluded"; people who did so took part."""
    who = subject(reading.units, reading.groups, i) if reading.word_before(i) in _GOING_THROUGH else None
    if who is None or reference.claims or reference.type not in {"training", "exercise"}:
        return
    role: Role = "participant" if who.is_wrapped or _are_people(who) else "organizer"
    reading.claim_groups(reference, subject_list(reading, i), role, "concluded", 0.6)


def _behind_opening(reading: Reading, i: int) -> Group | None:
    """The people of whom a sentence tells that opens with the event at `i`: "At the ceremony, Minister Roe said …"."""
    first = next((group for group in reading.groups if group.first > i), None)
    if first is None or not all(party.person for party in first.parties):
        return None
    between = [reading.word(k) for k in range(i + 1, first.first)]
    is_near = "," in between[-2:] and not any(i < verb.first < first.first for verb in reading.verbs)
    says = any(reading.word(k) in _SAYING for k in range(first.last + 1, first.last + 5))
    return first if is_near and says else None


def _owners(reading: Reading, reference: Reference, noun: EventNoun) -> None:
    """The body whose meeting or project it is: "the NATO Summit", "a CTITF project", "UNDP's seminar"."""
    possessor = _possessor(reading, reference.position)
    if possessor is not None and possessor.person is None and reference.type in _HELD:
        reading.claim(reference, [possessor], "organizer", "owner", 0.6)
    body = _body_of_its(reading, reference.position) if noun.head in _OF_BODIES else None
    reading.claim(reference, [body], "organizer", "owner", 0.6)
    is_joint = len(set(noun.owners)) > 1
    for owner in noun.owners:
        is_state = owner.startswith("state:")
        # "the Ghana-Namibia Joint Commission": what is known by its name alone is the body that they share.
        is_shared = owner.startswith("name:")
        if is_joint and not is_shared and reference.type != "project":
            # "the ASEAN-Canada Meeting", "Greek-Chinese consultations"
            reading.claim(reference, [Party(owner)], "participant", "owner", 0.6)
            continue
        if (owner.startswith("group:") and reference.type != "summit") or noun.head in _DONE_TO:
            continue
        is_regular = noun.is_named or (noun.head in _OF_BODIES and not owner.startswith("group:"))
        if not is_state and (reference.type == "project" or (is_regular and reference.type in _BODIES)):
            reading.claim(reference, [Party(owner)], "organizer", "owner", 0.6)


def _body_of_its(reading: Reading, i: int) -> Party | None:
    """The body that a pronoun stands for: "the Council, at its 115th session", "…, the third meeting of which"."""
    is_of_which = reading.word(i + 1) == "of" and reading.word(i + 2) == "which"
    if not is_of_which and reading.word(i - 1) not in {"its", "whose"}:
        return None
    before = [unit.party for unit in reading.units[:i] if unit.kind == "party" and unit.party is not None]
    bodies = [
        party for party in before if party.person is None and not party.is_office and party.organization
    ]
    is_body = bool(bodies) and not (bodies[-1].organization or "").startswith(_COUNTRIES)
    return bodies[-1] if is_body else None


def _visit(reading: Reading, i: int, reference: Reference) -> None:
    """Who visits whom: "the visit of X to Y", "X's visit", "X, who is on a visit to Y"."""
    visitor = _possessor(reading, i) or _pronoun(reading, i)
    reference.is_current = reading.word(i - 1) in {"a", "an", "on"} and any(
        reading.word(k) in {"is", "are"} for k in range(max(0, i - 7), i)
    )
    for k in range(i + 1, min(i + 12, len(reading.units))):
        unit = reading.units[k]
        before = reading.word_before(k)
        if unit.lower in _ENDS_OF_VISIT or unit.event is not None:
            break
        if reference.place is None and before in {"to", "in"} and _visited(reading, reference, unit):
            continue
        is_of_other = any(i < verb.first < k for verb in reading.verbs)
        if before in {"of", "by"} and unit.party is not None and not is_of_other:
            visitor = visitor or unit.party
    if visitor is not None:
        reading.claim(reference, [visitor], "visitor", "visit of", 0.75)
        return
    who = subject(reading.units, reading.groups, i)
    if who is not None and (
        reading.word(i - 1) not in {"the", "this"}
        or any(0 < i - v.last < 4 and v.lemma not in _OF_HOSTS for v in reading.verbs)
    ):
        reading.claim_groups(reference, [who], "visitor", "on a visit", 0.65)


def _visited(reading: Reading, reference: Reference, unit: Unit) -> bool:
    """Take a place or state behind "to" as the goal of a visit."""
    state = state_of(unit)
    if unit.place is None and state is None and not is_place_name(unit):
        return False
    place = PlaceMention(country=state) if state else PlaceMention(city=unit.text)
    reference.place = unit.place or place
    if state is not None:
        group = next((g for g in reading.groups if unit in g.members), None)
        hosts = [m.party for m in group.members if state_of(m)] if group else [unit.party]
        reading.claim(reference, hosts, "host", "visit to", 0.6)
    return True
