"""What one generated release tells: sentences, and the truth that they plant.

A `Story` grows: `say` adds a sentence that plants facts, `row` adds to the truth what the sentence says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import cache
from typing import Any

from . import world
from .calendar_text import when
from .world import Body, Draw, Place

Event = dict[str, Any]


@cache
def lists() -> dict[str, list[str]]:
    """Every list of words that a slot `{x}` may draw from, under `xs`."""
    phrases = world.data("phrases.toml")
    return {**world.data("world.toml")["words"], **phrases["words"], **phrases["filler"]}


class Slots(dict[str, str]):
    """Slots of a template; one that is not given is drawn from the list of its name."""

    def __init__(self, draw: Draw) -> None:
        super().__init__()
        self.draw = draw

    def __missing__(self, key: str) -> str:
        if key == "body":
            return self.draw.one(world.organizations()).later
        phrase = self.draw.one(lists()["topics" if key == "topic2" else key.removesuffix("2") + "s"])
        return self.fill(phrase) if "{" in phrase else phrase

    def fill(self, template: str) -> str:
        return template.format_map(self)


class Story:
    def __init__(self, draw: Draw, published: date, order: str, speaker: Body) -> None:
        self.draw, self.published, self.order, self.publisher = draw, published, order, speaker
        self.slots = Slots(draw)
        self.slots["topic"] = draw.one(lists()["topics"])
        self.sentences: list[str] = []
        self.events: list[Event] = []
        self.place: Place | None = None
        self.introduced: set[str] = set()
        self.taken: set[str] = set()

    # --- telling ---

    def say(self, kind: str, **slots: str) -> None:
        """Add a sentence of `[facts]`; a comma after a person's function gives way to the sentence's stop."""
        self.slots.update(slots)
        template = self.draw.one(world.data("phrases.toml")["facts"][kind])
        self.sentences.append(capital(self.slots.fill(template).replace(",.", ".").replace(",,", ",")))

    def title(self, kind: str, **slots: str) -> str:
        self.slots.update(slots)
        return capital(self.slots.fill(self.draw.one(world.data("phrases.toml")["titles"][kind])))

    def filler(self) -> str:
        return capital(self.slots.fill(self.slots["skeleton"]))

    def name(self, body: Body) -> str:
        """A body as the text writes it here: brought in once, in full or by its formal name, then short."""
        if body.first in self.introduced:
            return body.later
        self.introduced.add(body.first)
        if body.kind == "state":
            formal = body.names[-1]
            return f"the {formal}" if len(body.names) > 1 and self.draw.chance(0.2) else body.first
        in_full = body.kind == "other" or self.draw.chance(0.6)
        return body.first if in_full else body.later

    def names(self, bodies: Iterable[Body]) -> str:
        *others, last = [self.name(body) for body in bodies]
        return f"{', '.join(others)} and {last}" if others else last

    def speaker(self, body: Body) -> tuple[str, str]:
        """Somebody who speaks for a body: the phrase that names them, and the person's name alone."""
        person = f"{self.draw.one(lists()['given_names'])} {self.draw.one(lists()['family_names'])}"
        kind = "state_titles" if body.kind == "state" else "body_titles"
        function = self.draw.one(lists()[kind]).format(of=f"of {self.name(body)}")
        in_front = body.kind == "state" or self.draw.chance(0.5)
        return f"{function} {person}" if in_front else f"{person}, {function},", person

    # --- casting ---

    def cast(self, make: Callable[[Draw], Body]) -> Body:
        """A body that the story has not used yet."""
        while (body := make(self.draw)).names[-1] in self.taken:
            pass
        self.taken.add(body.names[-1])
        return body

    def use(self, body: Body) -> Body:
        self.taken.add(body.names[-1])
        return body

    def bodies(self, low: int, high: int) -> list[Body]:
        return [self.cast(any_body) for _ in range(self.draw.number(low, high))]

    def states(self, low: int, high: int) -> list[Body]:
        return [self.cast(any_state) for _ in range(self.draw.number(low, high))]

    # --- truth ---

    def event(
        self, title: str, kind: str, dates: tuple[str | None, str | None], place: Place | None
    ) -> Event:
        """One more event of the truth; the first is the main one."""
        event: Event = {
            "title": title,
            "type": kind,
            "main": not self.events,
            "start": dates[0],
            "end": dates[1],
            "city": place.city if place else None,
            "country": place.code if place else None,
            "participation": [],
        }
        self.events.append(event)
        return event

    def days(self, start: date, end: date) -> str:
        return when(self.draw, start, end, self.order, self.published)

    def main_days(self, longest: int) -> tuple[date, date]:
        """Days of a main event that is over when the release comes out."""
        end = self.published - timedelta(days=self.draw.one((0, 0, 0, 1, 1, 2, 4)))
        return end - timedelta(days=self.draw.number(1, longest) - 1), end

    def at(self, place: Place) -> Place:
        """Let the main event be there."""
        self.place = place
        self.slots.update(city=place.city, country=place.country, place=place.text)
        return place


def row(event: Event, body: Body, role: str, person: str | None = None, via: str | None = None) -> None:
    """State in the truth that a body took part in an event."""
    entry: dict[str, Any] = {"organization": list(body.names), "role": role}
    if person:
        entry["person"] = person
    if via:
        entry["via"] = via
    event["participation"].append(entry)


def capital(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]


def any_body(draw: Draw) -> Body:
    kind = draw.random()
    if kind < 0.55:
        return draw.one(world.organizations())
    return world.institute(draw) if kind < 0.8 else world.ministry(draw)


def any_state(draw: Draw) -> Body:
    return draw.one(world.states())
