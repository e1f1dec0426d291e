"""Roles by verbs: "UNRCCA organized the seminar", "was attended by …", "X met Y", "A and B signed"."""

from __future__ import annotations

from tasks.domain.records import EventType, PlaceMention, Role
from tasks.extract.frames import handovers
from tasks.extract.mentions.units import is_place_name, state_of
from tasks.extract.roles.untold import read_untold
from tasks.extract.syntax.doers import agents, brought, subjects
from tasks.extract.syntax.grammar import chain, objects, subject
from tasks.extract.syntax.groups import Group, parties_of
from tasks.extract.syntax.listing import attendance
from tasks.extract.syntax.reading import Reading, Reference
from tasks.extract.syntax.verbs import Cue, Verb
from tasks.extract.vocabulary import words

# Prepositions that may bring the object from further away: "met in Venice on Saturday with X".
_FAR_OBJECTS: dict[EventType, set[str]] = {"meeting": {"with"}}
# Verbs that need no object where several do it: "A and B met in Vienna".
_MUTUAL = frozenset({"meet", "confer"})
# Verbs that tell of an event in the past, whatever they visit: "visited a farm", "laid a wreath at the monument".
_COMPLETE = frozenset({"visit", "tour", "lay", "break", "cut", "turn"})
_BETWEEN_EVENTS = frozenset({"in", "on", "at", "and", "a", "an", "the", ","})
# Whoever holds talks with somebody takes part in them; whoever organizes them organizes.
_HOLDING = frozenset({"hold", "conduct"})
# Who sits on one speaks.
_PANELS = frozenset({"panel", "panel discussion"})
# Who teaches, as the subject of a verb of holding a course.
_TRAINERS = words("roles", "trainers")
_TRAINEES = words("deeds", "trainees")
_TALKS: frozenset[EventType] = frozenset({"meeting", "negotiation", "consultation"})
# What several hold together for others is no talk between them.
_LIKE_TALKS = frozenset({"meeting", "dialogue"})
_FOR_OTHERS = frozenset({"side event", "side-event", "hearing", "open debate", "retreat", "gathering"})
_HELPED: frozenset[EventType] = frozenset({"training", "conference", "exercise", "ceremony", "other"})
_REMOTELY = frozenset({"online", "on-line", "virtually", "remotely", "via", "by"})
# Verbs that say of their subject that it came, to the event that the text is at where they name none.
_COMING = frozenset({"attend", "take part in", "take part", "participate in", "participate"})
# Verbs that only announce it: "Chad and Niger have confirmed their participation".
_ANNOUNCING = frozenset({"confirm", "announce"})
_NO_OBJECT = frozenset({"", ".", ",", ":", ";", "from", "as"})
_TAKEN_UP = frozenset({"it", "them"})
_TOGETHER = frozenset({"it", "them", ",", "jointly", "together", "along", "with", "the"})
_RELATIVES = frozenset({"which", "that", "whose"})
_NEAR = 4
_REACH = 16
_SPEECHES = words("speech", "speeches")
_DETERMINERS = frozenset({"a", "an", "the", "its", "their", "his", "her"})
_BREAKS = frozenset({".", ";", "that", "who", "which", "and"})
# What a country sends: who heads one of them takes part, and the event has its own chair.
_SENT = words("roles", "sent")
_SENT_REACH = 6
_PLURALS = words("people", "plurals")
_GATHERING = frozenset(
    {"bring together", "gather", "unite", "assemble", "attract", "draw", "bring", "convene"}
)
_SPEECHES = words("speech", "speeches")
# What an organizing or speaking verb means where its object is an event of that type.
_BY_TYPE: dict[tuple[EventType, Role], Role] = {
    ("visit", "organizer"): "visitor",
    ("visit", "participant"): "visitor",
    ("visit", "speaker"): "visitor",
    ("visit", "implementer"): "visitor",
    ("project", "host"): "organizer",
    ("project", "chair"): "organizer",
    ("project", "speaker"): "organizer",
    ("project", "participant"): "supporter",
}


def read_verbs(reading: Reading) -> None:
    """State the roles that the verbs of the sentence give."""
    for verb in reading.verbs:
        if _is_of_speech(reading, verb):
            continue
        cues = {cue.kind: cue for cue in verb.cues}
        target = _object_event(reading, verb)
        if target is not None and _is_of_policy(verb, target):
            continue
        if "event_object" in cues and target is not None:
            _event_object(reading, verb, cues["event_object"], target)
        elif "event_subject" in cues and not verb.is_passive and _event_before(reading, verb) is not None:
            _event_subject(reading, verb, cues["event_subject"])
        elif "event_subject" in cues and verb.lemma in _GATHERING and reading.word(verb.first - 1) == "it":
            # "Convened by the Bank, it gathers experts from Mali and Senegal."
            _event_subject(reading, verb, cues["event_subject"])
        elif "verbal" in cues:
            _verbal(reading, verb, cues["verbal"])
        elif "event_object" in cues and verb.is_passive:
            reading.claim_groups(
                None, agents(reading, verb), _role(reading, verb, cues["event_object"]), verb.lemma, 0.4
            )
        elif "event_object" in cues and reading.word(verb.last + 1) in _TAKEN_UP and not verb.is_passive:
            # "The Mission organized it jointly with the Bureau."
            partner = _partner(reading, verb)
            who = [*subjects(reading, verb), *([partner] if partner is not None else [])]
            reading.claim_groups(
                None, who, _role(reading, verb, cues["event_object"]), f"{verb.lemma} it", 0.5
            )
        elif "event_object" in cues and _is_intransitive(reading, verb, cues["event_object"]):
            listed = _announced(reading, verb.last)
            reading.claim_groups(None, [*subjects(reading, verb), *listed], "participant", verb.lemma, 0.5)


def _is_of_speech(reading: Reading, verb: Verb) -> bool:
    """Whether words are delivered, and neither a project nor goods: "will deliver a speech at the seminar"."""
    near = {reading.word(k) for k in range(verb.last + 1, verb.last + _NEAR)}
    return verb.lemma == "deliver" and not verb.is_passive and not _SPEECHES.isdisjoint(near)


def _is_of_policy(verb: Verb, target: Reference) -> bool:
    """Whether somebody is for what is supported, and does not help to hold it: "supports the dialogue"."""
    return verb.lemma == "support" and (verb.form not in {"past", "participle"} or target.type not in _HELPED)


def _is_intransitive(reading: Reading, verb: Verb, cue: Cue) -> bool:
    """Whether a verb tells of the event that the text is at: "Mr X attended from the Japanese side"."""
    behind = reading.word(verb.last + 1)
    comes = cue.role == "participant" and not verb.is_passive
    return behind in _REMOTELY or (
        comes and (behind in _NO_OBJECT or verb.lemma in _COMING or cue.lemma in _ANNOUNCING)
    )


def _object_event(reading: Reading, verb: Verb) -> Reference | None:
    """The event that a verb is about: behind it, or before it in the passive."""
    if verb.is_passive:
        before = [i for i in reading.nouns if i < verb.first]
        return reading.nouns[before[-1]] if before else None
    ahead = next((i for i in reading.nouns if i > verb.last), None)
    partner = _partner(reading, verb)
    if ahead is not None and partner is not None and partner.last < ahead <= partner.last + 4:
        # "co-chaired with the Prime Minister of Algeria the Eighth Session"
        return reading.nouns[ahead]
    antecedent = _antecedent(reading, verb)
    if antecedent is not None and reading.word(verb.last + 1) not in _DETERMINERS:
        return antecedent
    if ahead is None or ahead - verb.last > 14:
        return None
    inside = {k for group in reading.groups for k in range(group.first, group.last + 1)}
    between = [reading.units[k] for k in range(verb.last + 1, ahead) if k not in inside]
    if any(u.lower in _BREAKS for u in between) or any(verb.last < v.first < ahead for v in reading.verbs):
        return None
    is_far = len(between) > 5 and any(u.text == "," for u in between)
    return None if is_far and not verb.lemma.startswith("hold") else reading.nouns[ahead]


def _partner(reading: Reading, verb: Verb) -> Group | None:
    """Who shares the role of the subject: "co-chair, together with Norway, …"."""
    for group in reading.groups:
        if verb.last < group.first <= verb.last + _NEAR:
            between = {reading.word(k) for k in range(verb.last + 1, group.first)}
            if (group.preposition == "with" or group.is_joined) and between <= _TOGETHER:
                return group
    return None


def _antecedent(reading: Reading, verb: Verb) -> Reference | None:
    """The event that a relative clause is about: "a course, which the Mission ran", "the talks that Oman hosts"."""
    relative = next(
        (k for k in range(verb.first - 1, max(0, verb.first - 9), -1) if reading.word(k) in _RELATIVES), None
    )
    if relative is None or verb.first - relative < 2:
        return None
    before = [i for i in reading.nouns if i < relative]
    if not before or (reading.word(relative) == "that" and relative - before[-1] > _NEAR):
        # "announced at the meeting in Paris that Japan would host …"
        return None
    return reading.nouns[before[-1]]


def _event_object(reading: Reading, verb: Verb, cue: Cue, target: Reference) -> None:
    role = _role(reading, verb, cue)
    is_stative = cue.lemma == "be"
    who = subjects(reading, verb) if is_stative or not verb.is_passive else agents(reading, verb)
    is_talk = (target.type in _TALKS or target.head in _LIKE_TALKS) and target.head not in _FOR_OTHERS
    if cue.lemma in _HOLDING and is_talk and "public" not in target.words:
        counterpart = _after(reading, target.position, {"with"})
        is_mutual = _are_several(who) and target.head != "dialogue"
        role = "participant" if counterpart is not None or is_mutual else role
    if target.type == "exercise" and role == "organizer" and _are_several(who):
        role = "participant"
    role = "participant" if target.head == "adoption" else _BY_TYPE.get((target.type, role), role)
    partner = _partner(reading, verb)
    if partner is None and verb.lemma.startswith("co-"):
        # "will co-chair the Ministerial Meeting with X"
        partner = _after(reading, target.position, {"with"})
    who = [*who, *_announced(reading, target.position), *([partner] if partner is not None else [])]
    for event in (target, *_further(reading, target)):
        for group in who:
            reading.claim_groups(event, [group], _of_people(reading, group, event, role), verb.lemma, 0.85)


def _of_people(reading: Reading, group: Group, event: Reference, role: Role) -> Role:
    """The role in which people come whom a body sends: "Trainers from X delivered the course", "Troops began …"."""
    said = {reading.word(k) for k in range(group.first, group.last)} if group.is_wrapped else set()
    if role not in {"organizer", "implementer"} or not said:
        return role
    if event.type == "training" and said & _TRAINERS:
        return "facilitator"
    return "participant" if event.type == "exercise" else role


def _role(reading: Reading, verb: Verb, cue: Cue) -> Role:
    """The role that a verb gives; none of chair by "the Dutch side was headed by X", "X headed the delegation"."""
    start = verb.first - _SENT_REACH if verb.is_passive else verb.last + 1
    said = {reading.word(k).rpartition(" ")[2] for k in range(start, start + _SENT_REACH)}
    role = cue.role or "participant"
    before = range(0 if verb.is_passive else verb.first - _SENT_REACH, verb.first)
    if verb.lemma == "deliver" and _SPEECHES & {
        word
        for k in (*before, *range(verb.last, verb.last + _SENT_REACH))
        for word in reading.word(k).split()
    }:
        return "speaker"
    return "participant" if role == "chair" and said & _SENT else role


def _further(reading: Reading, target: Reference) -> list[Reference]:
    """The events that go on from one: "held a workshop in Vienna and a conference in Graz"."""
    behind = next((i for i in reading.nouns if i > target.position), None)
    if behind is None or any(target.position < verb.first < behind for verb in reading.verbs):
        return []
    between = reading.units[target.position + 1 : behind]
    words_ = [unit.lower for unit in between if unit.kind not in {"place", "date"}]
    is_joined = "and" in words_[-2:] and set(words_) <= _BETWEEN_EVENTS
    return [reading.nouns[behind]] if is_joined else []


def _announced(reading: Reading, i: int) -> list[Group]:
    """A list behind a colon behind unit `i`: "Ministers attended the meeting: X, Y and Z"."""
    colon = i + 1
    first = next((g for g in reading.groups if colon < g.first <= colon + 3), None)
    return (
        chain(reading.groups, reading.units, first)
        if first is not None and reading.word(colon) == ":"
        else []
    )


def _event_before(reading: Reading, verb: Verb) -> Reference | None:
    """The event that is the subject of a verb, where no party stands between."""
    before = [i for i in reading.nouns if i < verb.first and verb.first - i < 16]
    if not before:
        return None
    who = subject(reading.units, reading.groups, verb.first)
    if who is not None and who.first > before[-1]:
        return None
    return reading.nouns[before[0] if len(before) == 1 else before[-1]]


def _event_subject(reading: Reading, verb: Verb, cue: Cue) -> None:
    first = brought(reading, verb)
    who = attendance(reading, first) if first is not None else []
    target = _event_before(reading, verb)
    role: Role = "speaker" if target is not None and target.head in _PANELS else cue.role or "participant"
    reading.claim_groups(target, who, role, verb.lemma, 0.8)


def _verbal(reading: Reading, verb: Verb, cue: Cue) -> None:
    """A verb that is an event itself."""
    kind = cue.type or "meeting"
    who, whom = _both_sides(reading, verb, kind)
    if cue.lemma == "call" and whom and reading.word(whom[-1].last + 1) == "to":
        # "called on the parties to cease fire" is no visit.
        return
    place = _place_after(reading, verb) if kind == "visit" else None
    is_mutual = cue.lemma in _MUTUAL and not verb.is_passive and (_are_several(who) or _are_ministers(who))
    if kind == "training" and _trained(reading, verb, who, whom):
        return
    is_briefed = kind == "briefing" and verb.is_passive
    is_past = cue.lemma in _COMPLETE and verb.form in {"past", "participle"}
    if not who:
        read_untold(reading, verb, cue, whom, place)
        return
    is_told = kind == "signing" or is_mutual or is_past or is_briefed
    is_whole = is_told or bool(whom) or place is not None
    if not is_whole or cue.role is None:
        return
    # The meeting of "the finance ministers of ASEAN" is the body's own.
    is_own = is_mutual and not whom and not _are_several(who)
    reference = _held(reading, verb, kind) or reading.refer(
        kind, verb.lemma, _title(reading, verb, who, whom), verb.index
    )
    reference.place = reference.place or place
    reading.claim_groups(reference, who, "organizer" if is_own else cue.role, verb.lemma, 0.75)
    if kind == "visit":
        _name_mission(reading, reference, who)
        _further_stops(reading, verb, who)
    if cue.object_role:
        reading.claim_groups(reference, whom, cue.object_role, verb.lemma, 0.75, is_object=True)
    through = handovers.channel(reading, verb) if kind == "other" else []
    reading.claim_groups(reference, through, "implementer", verb.lemma, 0.7)


def _both_sides(reading: Reading, verb: Verb, kind: EventType) -> tuple[list[Group], list[Group]]:
    """Who does what the verb says, and whom it is done to or with."""
    who, whom = subjects(reading, verb), objects(reading.groups, reading.units, verb.last)
    if verb.is_passive:
        who, whom = agents(reading, verb), who
    if kind == "signing":
        partners = _after(reading, verb.last, {"with", "between", "by"}, limit=25) or _between(reading, verb)
        who = [*who, *([partners] if partners else [])]
    return who, _met(reading, verb, kind, whom)


def _met(reading: Reading, verb: Verb, kind: EventType, whom: list[Group]) -> list[Group]:
    """Whom a deed is done to: the object, who gets what is handed over, or who stands further behind "with"."""
    if kind == "other":
        # What is handed over is the object; who gets it stands behind "to".
        return handovers.takers(reading, verb) if handovers.is_of_things(reading, verb) else []
    if not whom and kind == "meeting":
        whom = _delegation(reading, verb)
    if not whom and kind in _FAR_OBJECTS:
        far = _after(reading, verb.last, _FAR_OBJECTS[kind], limit=16)
        whom = chain(reading.groups, reading.units, far) if far is not None else []
    return whom


def _name_mission(reading: Reading, visit: Reference, who: list[Group]) -> None:
    """Let the mission that visits name its visit once more: "an IMF mission visited Lusaka"."""
    mission = reading.nouns.get(who[0].first)
    if mission is not None:
        mission.same_as = visit


def _trained(reading: Reading, verb: Verb, who: list[Group], whom: list[Group]) -> bool:
    """State who trains whom in the training beside the verb, or in one that it tells of alone; whether it is so."""
    taught = _taught(reading, verb, is_subject=not who)
    is_of_people = verb.is_passive and any(group.is_wrapped for group in whom)
    if taught is None and (is_of_people or (who and _trains_people(reading, verb))):
        taught = reading.refer("training", verb.lemma, _title(reading, verb, who, whom), verb.index)
    if taught is None:
        return False
    reading.claim_groups(taught, who, "organizer", verb.lemma, 0.75)
    reading.claim_groups(taught, whom, "recipient", verb.lemma, 0.75)
    return True


def _trains_people(reading: Reading, verb: Verb) -> bool:
    """Whether the object of a verb in the active is people: "trained 25 judges and prosecutors"."""
    near = range(verb.last + 1, verb.last + 1 + _NEAR)
    return not verb.is_passive and any(reading.word(k) in _TRAINEES for k in near)


def _taught(reading: Reading, verb: Verb, *, is_subject: bool) -> Reference | None:
    """The training that the sentence names: "were trained in mediation at a seminar", "the workshop trained …"."""
    trainings = {i: r for i, r in reading.nouns.items() if r.type == "training"}
    before = [r for i, r in trainings.items() if i < verb.first and is_subject and not verb.is_passive]
    return next((r for i, r in trainings.items() if i > verb.last), next(iter(before[-1:]), None))


def _are_several(groups: list[Group]) -> bool:
    """Whether the parties are more than one: "India and Japan", "the foreign ministers of the Baltic states"."""
    keys = {party.key for party in parties_of(groups)}
    return len(keys) > 1 or any((key or "").startswith("group:") for key in keys)


def _are_ministers(groups: list[Group]) -> bool:
    """Whether one body's ministers or the like meet: "economic ministers of the Pacific Islands Forum"."""
    party = groups[0].members[0].party if len(groups) == 1 else None
    is_body = party is not None and party.is_office and not (party.key or "state:").startswith("state:")
    said = groups[0].members[0].text.lower().partition(" of ")[0].split() if is_body else []
    return not _PLURALS.isdisjoint(said)


def _further_stops(reading: Reading, verb: Verb, who: list[Group]) -> None:
    """Refer to a visit for each further stop: "visited Tashkent and Nukus"."""
    k = verb.last + 2
    while reading.word(k) in {",", "and"} and k + 1 < len(reading.units):
        k += 1 + (reading.word(k + 1) == "and")
        place = reading.units[k].place if k < len(reading.units) else None
        if place is None or place.city is None:
            return
        stop = reading.refer("visit", verb.lemma, (reading.units[verb.index].text, reading.units[k].text), k)
        stop.place = place
        reading.claim_groups(stop, who, "visitor", verb.lemma, 0.7)
        k += 1


def _held(reading: Reading, verb: Verb, kind: EventType) -> Reference | None:
    """The ceremony at which something is handed over, or signed: then it is the signing."""
    held = handovers.ceremony(reading, verb) if kind in {"other", "signing"} else None
    if held is not None and kind == "signing":
        held.type = kind
    return held


def _delegation(reading: Reading, verb: Verb) -> list[Group]:
    """Who leads the delegation that is received: "received a delegation led by X"."""
    near = [reading.word(k) for k in range(verb.last + 1, verb.last + 12)]
    if not {"delegation", "delegations", "group", "team"} & set(near[:6]):
        return []
    return [
        g
        for g in reading.groups
        if verb.last < g.first < verb.last + 14 and g.phrase and g.phrase[1] in {"led by", "headed by"}
    ][:1]


def _title(reading: Reading, verb: Verb, who: list[Group], whom: list[Group]) -> tuple[str, ...]:
    first = who[0].members[0].text.split() if who else []
    second = whom[0].members[0].text.split() if whom else []
    return (*first, *(u.text for u in reading.units[verb.index : verb.last + 1]), *second)


def _after(reading: Reading, i: int, prepositions: set[str], limit: int = 12) -> Group | None:
    return next(
        (g for g in reading.groups if i < g.first < i + limit and g.preposition in prepositions), None
    )


def _between(reading: Reading, verb: Verb) -> Group | None:
    """The parties of what is signed: "an agreement between A and B was signed"."""
    near = range(verb.first - _REACH, verb.first)
    found = [g for g in reading.groups if g.first in near and g.preposition == "between"]
    return found[-1] if found and verb.is_passive else None


def _place_after(reading: Reading, verb: Verb) -> PlaceMention | None:
    for unit in reading.units[verb.last + 1 : verb.last + 5]:
        state = state_of(unit)
        if unit.place is not None or state is not None:
            return unit.place or PlaceMention(country=state)
        if is_place_name(unit) and "visit" in verb.lemma:
            return PlaceMention(city=unit.text)
        if unit.lower not in {"the", "city", "province", "district", "of", "town"}:
            return None
    return None
