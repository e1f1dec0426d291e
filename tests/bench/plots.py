"""The kinds of release there are: each plot tells a story and says which title it carries."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from . import world
from .story import Event, Story, capital, lists, row
from .world import Body

Plot = Callable[[Story], str]


def gathering(story: Story) -> str:
    """A workshop, conference, exercise …: somebody organizes, others open, attend, fund, observe."""
    draw = story.draw
    noun = draw.one(tuple(noun_kinds()))
    subject = f"{draw.one(lists()['qualifiers'])} {noun} on {story.slots['topic']}"
    is_coming = draw.chance(0.12)
    start, end = coming_days(story) if is_coming else story.main_days(4)
    place = story.at(draw.one(world.places()))
    organizers = organizing(story)
    event = story.event(capital(subject), noun_kinds()[noun], (start.isoformat(), end.isoformat()), place)
    for body in organizers:
        row(event, body, "organizer")
    article = "an" if subject[0] in "aeiou" else "a"
    slots = {
        "event": f"{article} {subject}",
        "the_event": f"the {noun}",
        "noun": noun,
        "s": "" if organizers[1:] else "s",
    }
    headline = story.title(
        "coming" if is_coming else "held", organizers=" and ".join(body.later for body in organizers), **slots
    )
    story.say(
        "coming" if is_coming else "held", organizers=story.names(organizers), when=story.days(start, end)
    )
    if not is_coming:
        attendance(story, event, organizers)
    backing(story, event)
    other_events(story, noun)
    return headline


def coming_days(story: Story) -> tuple[date, date]:
    start = story.published + timedelta(days=story.draw.number(2, 30))
    return start, start + timedelta(days=story.draw.number(0, 2))


def organizing(story: Story) -> list[Body]:
    first = [story.use(story.publisher)] if story.draw.chance(0.7) else []
    if first and story.publisher.kind == "state":
        first = [story.cast(lambda draw: world.ministry(draw, code=code_of(story.publisher)))]
    return first + story.bodies(0 if first else 1, 2)


def code_of(state: Body) -> str:
    return next(code for code in world.state_codes() if world.state(code) == state)


def attendance(story: Story, event: Event, organizers: list[Body]) -> None:
    """Who spoke, who came, who watched."""
    draw = story.draw
    speak(story, event, "opening", "speaker", draw.one(organizers))
    attend(story, event)
    if draw.chance(0.35):
        group(story, event)
    if draw.chance(0.5):
        speak(story, event, "address", "speaker", story.bodies(1, 1)[0])
    if draw.chance(0.25):
        speak(story, event, "chair", "chair", story.states(1, 1)[0])
    if draw.chance(0.25):
        listed(story, event, "observer", story.bodies(2, 3))
    if draw.chance(0.2):
        speak(story, event, "attendee", "participant", story.bodies(1, 1)[0])
    if event["type"] == "training" and draw.chance(0.4):
        listed(story, event, "recipient", [story.cast(world.ministry)])
    if draw.chance(0.2):
        speak(story, event, "closing", "speaker", story.states(1, 1)[0])


def backing(story: Story, event: Event) -> None:
    """Who paid, helped, hosted, facilitated."""
    for role, share in (("funder", 0.35), ("supporter", 0.35), ("facilitator", 0.1)):
        if story.draw.chance(share):
            listed(story, event, role, story.states(1, 2) if role == "funder" else story.bodies(1, 2))


def attend(story: Story, event: Event) -> None:
    bodies = story.states(1, 5) + story.bodies(1, 4)
    for body in bodies:
        row(event, body, "participant")
    story.say("participants", list=story.names(bodies))


def group(story: Story, event: Event) -> None:
    """The members of a group that no other sentence names."""
    name, codes = story.draw.one(tuple(world.data("world.toml")["groups"].items()))
    members = [world.state(code) for code in codes]
    if any(body.names[-1] in story.taken for body in members):
        return
    for body in members:
        row(event, story.use(body), "participant", via=name)
    story.say("group", group=name)


def listed(story: Story, event: Event, role: str, bodies: list[Body]) -> None:
    for body in bodies:
        row(event, body, role)
    story.say(role, list=story.names(bodies))


def speak(story: Story, event: Event, sentence: str, role: str, body: Body) -> None:
    phrase, person = story.speaker(body)
    row(event, body, role, person)
    story.say(sentence, speaker=phrase)


def other_events(story: Story, noun: str) -> None:
    """What came before, what comes next, and the project behind it."""
    if story.draw.chance(0.45):
        earlier(story, noun)
    if story.draw.chance(0.3):
        later(story, noun)
    if story.draw.chance(0.25):
        project(story)


def earlier(story: Story, noun: str) -> None:
    day = story.published - timedelta(days=story.draw.number(60, 900))
    text, dates = past_date(story, day)
    place, bodies = story.draw.one(world.places()), story.bodies(1, 2)
    event = story.event(f"Earlier {noun} on {story.slots['topic']}", noun_kinds()[noun], dates, place)
    for body in bodies:
        row(event, body, "organizer")
    told_elsewhere(story, "earlier", place, list=story.names(bodies), when=text, noun=noun)


def past_date(story: Story, day: date) -> tuple[str, tuple[str, str]]:
    """A month or a day, always with its year."""
    if story.draw.chance(0.5):
        month = f"{day:%Y-%m}"
        return f"in {month_name[day.month]} {day.year}", (month, month)
    text = story.days(day, day)
    year = str(day.year)
    return text if year in text else f"on {day.day} {month_name[day.month]} {year}", (
        day.isoformat(),
        day.isoformat(),
    )


def later(story: Story, noun: str) -> None:
    day = story.published + timedelta(days=story.draw.number(40, 300))
    text, dates = past_date(story, day)
    place = story.draw.one(world.places())
    bodies = [world.state(place.code)]
    if bodies[0].names[-1] in story.taken:
        return
    event = story.event(f"Next {noun} on {story.slots['topic']}", noun_kinds()[noun], dates, place)
    row(event, story.use(bodies[0]), "host")
    told_elsewhere(story, "later", place, list=story.names(bodies), when=text, noun=noun)


def told_elsewhere(story: Story, kind: str, place: world.Place, **slots: str) -> None:
    """Say a sentence about another place, and keep the main event's."""
    here = story.slots["place"]
    story.say(kind, place=place.text, **slots)
    story.slots["place"] = here


@cache
def noun_kinds() -> dict[str, str]:
    """What a gathering is called, and its type."""
    nouns_of: dict[str, list[str]] = world.data("phrases.toml")["nouns"]
    return {noun: kind for kind, nouns in nouns_of.items() for noun in nouns}


def project(story: Story) -> None:
    name, implementer, funders = story.slots["project"], story.bodies(1, 1)[0], story.states(1, 2)
    event = story.event(name, "project", (None, None), None)
    row(event, implementer, "implementer")
    for body in funders:
        row(event, body, "funder")
    story.say("project", project=name, implementer=story.name(implementer), list=story.names(funders))


def talks(story: Story) -> str:
    """Two sides meet."""
    start, end = story.main_days(1)
    place = story.at(story.draw.one(world.places()))
    sides = two_sides(story)
    event = story.event(
        f"Meeting of {sides[0].names[0]} and {sides[1].names[0]}", "meeting", (iso(start), iso(end)), place
    )
    slots = pair(story, event, sides, "participant")
    headline = story.title(
        "meeting", a=sides[0].later, b=sides[1].later, noun="meeting", the_event="the meeting"
    )
    story.say("meeting", when=story.days(start, end), **slots)
    if story.draw.chance(0.4):
        earlier(story, "expert meeting")
    return headline


def two_sides(story: Story) -> tuple[Body, Body]:
    return story.use(story.publisher), story.states(1, 1)[0]


def pair(story: Story, event: Event, sides: tuple[Body, Body], *roles: str) -> dict[str, str]:
    """A named person for each side; one role for both or one each."""
    phrases = []
    for body, role in zip(sides, roles * 2 if len(roles) == 1 else roles, strict=True):
        phrase, person = story.speaker(body)
        row(event, body, role, person)
        phrases.append(phrase)
    return {"person": phrases[0], "other": phrases[1]}


def visit(story: Story) -> str:
    """Somebody travels; where talks are told, the hosts take part."""
    start, end = story.main_days(3)
    place = story.at(story.draw.one(world.places()))
    visitor, visited = story.use(story.publisher), world.state(place.code)
    if visitor == visited:
        visitor = story.states(1, 1)[0]
    event = story.event(f"Visit to {place.city}", "visit", (iso(start), iso(end)), place)
    phrase, person = story.speaker(visitor)
    row(event, visitor, "visitor", person)
    headline = story.title("visit", person=person, noun="visit", the_event="the visit")
    story.say("visit", person=phrase, when=story.days(start, end))
    host, counterpart = story.speaker(story.use(visited))
    row(event, visited, "participant", counterpart)
    story.say("visit_talks", person=person, other=host)
    return headline


def signing(story: Story) -> str:
    start, _ = story.main_days(1)
    place = story.at(story.draw.one(world.places()))
    sides = two_sides(story)
    agreement = story.slots["agreement"]
    event = story.event(f"Signing of {agreement}", "signing", (iso(start), iso(start)), place)
    named = {"a": story.name(sides[0]), "b": story.name(sides[1])}
    headline = story.title(
        "signing", a=sides[0].later, b=sides[1].later, noun="ceremony", the_event="the ceremony"
    )
    story.say("signing", agreement=agreement, when=story.days(start, start), **named)
    story.say("signers", **pair(story, event, sides, "signatory"))
    return headline


def negotiation(story: Story) -> str:
    start, end = story.main_days(3)
    place = story.at(story.draw.one(world.places()))
    sides = two_sides(story)
    event = story.event(
        f"Negotiations on {story.slots['topic']}", "negotiation", (iso(start), iso(end)), place
    )
    for body in sides:
        row(event, body, "participant")
    ordinal = story.slots["ordinal"]
    headline = story.title(
        "negotiation",
        a=sides[0].later,
        b=sides[1].later,
        ordinal=ordinal,
        noun="round",
        the_event="the talks",
    )
    story.say("negotiation", a=story.name(sides[0]), b=story.name(sides[1]), when=story.days(start, end))
    if story.draw.chance(0.5):
        listed(story, event, "facilitator", story.bodies(1, 1))
    return headline


def summit(story: Story) -> str:
    start, end = story.main_days(2)
    place = story.at(story.draw.one(world.places()))
    body = story.cast(lambda draw: world.organization(draw.one(lists()["summits"])))
    event = story.event(f"{body.names[0]} summit", "summit", (iso(start), iso(end)), place)
    row(event, body, "organizer")
    headline = story.title("summit", organizers=body.names[0], noun="summit", the_event="the summit")
    story.say("summit", organizers=story.name(body), when=story.days(start, end))
    listed(story, event, "host", [story.use(world.state(place.code))])
    attend(story, event)
    speak(story, event, "chair", "chair", story.states(1, 1)[0])
    if story.draw.chance(0.5):
        listed(story, event, "observer", story.bodies(2, 3))
    if story.draw.chance(0.5):
        earlier(story, "forum")
    return headline


def statement(story: Story) -> str:
    """Nothing else is reported: the statement is the event, on the day of publication, without a place."""
    today = iso(story.published)
    event = story.event(f"Statement on {story.slots['topic']}", "statement", (today, today), None)
    phrase, person = story.speaker(story.use(story.publisher))
    row(event, story.publisher, "speaker", person)
    headline = story.title("statement", organizers=story.publisher.later, person=person)
    story.say("statement", person=phrase)
    return headline


def election(story: Story) -> str:
    """Elections in a state, observed by one or two bodies; no city."""
    start, _ = story.main_days(1)
    code = story.draw.one(world.state_codes())
    bodies = story.bodies(1, 2)
    event = story.event(
        f"Elections in {world.state(code).names[0]}", "election", (iso(start), iso(start)), None
    )
    event["country"] = code
    for body in bodies:
        row(event, body, "observer")
    later_names = " and ".join(body.later for body in bodies)
    slots = {"country": world.written_state(code), "s": "" if bodies[1:] else "s"}
    headline = story.title("election", organizers=later_names, **slots)
    story.say("election", organizers=story.names(bodies), when=story.days(start, start))
    return headline


def background(story: Story) -> str:
    """A release without any event."""
    return story.title("none")


def iso(day: date) -> str:
    return day.isoformat()


PLOTS: tuple[Plot, ...] = (
    *(gathering,) * 11,
    *(talks,) * 3,
    *(visit,) * 2,
    *(summit,) * 2,
    signing,
    negotiation,
    statement,
    election,
    background,
)
