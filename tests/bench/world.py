"""The world of the generated releases: who may act in them, where, and how texts write their names."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, Literal, TypeVar

HERE = Path(__file__).parent
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Body:
    """An organization or state: the names that a reader accepts, and how a text brings it in and goes on."""

    names: tuple[str, ...]
    first: str
    later: str
    kind: Literal["state", "known", "other"] = "other"


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event is: the city, its state's code, and both as a text writes them."""

    city: str
    code: str
    country: str
    text: str


@cache
def data(name: str) -> dict[str, Any]:
    """A data file of this folder."""
    return tomllib.loads((HERE / name).read_text())


class Draw:
    """All choices for one document, from its seed and number alone."""

    def __init__(self, seed: int, number: int) -> None:
        self.random = Random(f"{seed}/{number}").random  # noqa: S311 - varied text, no secret

    def one(self, items: list[T] | tuple[T, ...]) -> T:
        return items[int(self.random() * len(items))]

    def number(self, low: int, high: int) -> int:
        """From `low` to `high`, both included."""
        return low + int(self.random() * (high - low + 1))

    def chance(self, share: float) -> bool:
        return self.random() < share


@cache
def places() -> tuple[Place, ...]:
    return tuple(
        Place(city, code, written_state(code), city if city == names[0] else f"{city}, {written_state(code)}")
        for code, names in data("world.toml")["states"].items()
        for city in names[2:]
    )


@cache
def written_state(code: str) -> str:
    """The common name of a state with its article."""
    world = data("world.toml")
    article = "the " if code in world["words"]["states_with_article"] else ""
    return f"{article}{world['states'][code][0]}"


@cache
def states() -> tuple[Body, ...]:
    return tuple(state(code) for code in data("world.toml")["states"])


@cache
def state(code: str) -> Body:
    common, formal, *_ = data("world.toml")["states"][code]
    return Body(
        (common, formal) if formal != common else (common,), written_state(code), written_state(code), "state"
    )


@cache
def organizations() -> tuple[Body, ...]:
    return tuple(organization(acronym) for acronym in data("world.toml")["organizations"])


@cache
def organization(acronym: str) -> Body:
    world = data("world.toml")
    name = world["organizations"][acronym]
    later = f"the {acronym}" if acronym in world["words"]["with_article"] else acronym
    return Body((acronym, name), f"the {name} ({acronym})", later, "known")


def ministry(draw: Draw, portfolio: str | None = None, code: str | None = None) -> Body:
    world = data("world.toml")
    short = f"Ministry of {portfolio or draw.one(world['words']['portfolios'])}"
    full = f"{short} of {written_state(code or draw.one(state_codes()))}"
    return Body((full, short), f"the {full}", f"the {full}")


@cache
def state_codes() -> tuple[str, ...]:
    return tuple(data("world.toml")["states"])


def institute(draw: Draw) -> Body:
    """A body that no gazetteer knows; half of them bring an acronym."""
    words = data("world.toml")["words"]
    name = draw.one(words["institutes"]).format(
        city=draw.one(places()).city, field=draw.one(words["fields"]), quality=draw.one(words["qualities"])
    )
    acronym = "".join(word[0] for word in name.split() if word[0].isupper())
    if draw.chance(0.5) or acronym in data("world.toml")["organizations"]:
        return Body((name,), f"the {name}", f"the {name}")
    return Body((acronym, name), f"the {name} ({acronym})", acronym)
