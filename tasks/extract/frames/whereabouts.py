"""Where an event was, by the words around a place: "in Riga", "at the House of Europe, Riga", "to Nauru and Fiji"."""

from __future__ import annotations

from tasks.domain.records import PlaceMention
from tasks.extract.mentions.units import Unit, state_of, text_at
from tasks.extract.syntax.reading import Reading, Reference
from tasks.extract.vocabulary import words

_BEFORE_PLACES = frozenset({"in", "at", "to", "near", "outside"})
_CITY_STATES = words("grammar", "city_states")
_NO_CITIES = words("grammar", "no_cities")
_NO_PLACE_AFTER = words("grammar", "no_place")
_GOES = words("grammar", "goes")
_REACH_OF_GOING = 12
_IN_LISTS = frozenset({",", "and", "the", "to"})
_LONGEST_LIST = 14
_INSIDE_VENUES = frozenset({"the", "of", "and", "for", "-", "&", "'s", "’s", ","})
_LONGEST_VENUE = 9
_LONGEST_TOWN = 3
_NO_TOWNS = _NO_CITIES | words("grammar", "venues")


def place_at(reading: Reading, i: int) -> PlaceMention | None:
    """The place that the unit at `i` names as where something is, not as what it is about."""
    unit, state = reading.units[i], state_of(reading.units[i])
    larger = unit.place.country if unit.place is not None and unit.place.city is None else state
    if larger is not None and (town := _town_before(reading, i)):
        return PlaceMention(town, larger)
    if unit.place is not None:
        is_host = reading.word_before(i) == "by" and reading.word(i - 2) == "hosted"
        is_where = reading.word_before(i) in _BEFORE_PLACES or i == 0 or is_host
        return unit.place if is_where or _is_behind_venue(reading, i) else None
    if state is None or reading.word_before(i) not in {"in", "to"}:
        return None
    is_topic = bool({reading.word(i - 2), reading.word(i - 3)} & _NO_PLACE_AFTER)
    return None if is_topic else PlaceMention(country=state)


def is_where(reading: Reading, i: int, target: Reference) -> bool:
    """Whether "from" and "to" before a place tell where the event was: "to" does behind who goes there."""
    before = reading.word_before(i)
    if target.type == "visit":
        return before != "from"
    goes = any(reading.word(k) in _GOES for k in range(i - _REACH_OF_GOING, i))
    return before != "to" or target.type == "project" or goes


def _is_behind_venue(reading: Reading, i: int) -> bool:
    """Whether a place stands behind the venue or larger place that it lies in: "at Vigyan Bhawan, New Delhi"."""
    if reading.word(i - 1) not in {",", "("} or i < 2:
        return False
    if reading.units[i - 2].kind in {"place", "event"} or _is_dated(reading, i):
        return True
    for k in range(i - 2, max(0, i - _LONGEST_VENUE), -1):
        if reading.word(k) in {"at", "in"}:
            return True
        if not (reading.units[k].text[0].isupper() or reading.word(k) in _INSIDE_VENUES):
            return False
    return False


def _town_before(reading: Reading, i: int) -> str | None:
    """The name of a town that only the larger place behind it tells to be one: "at Camp Rhino, Umroi, Meghalaya"."""
    if reading.word(i - 1) != ",":
        return None
    first = i - 1
    while first > i - 1 - _LONGEST_TOWN and _is_name(reading, first - 1):
        first -= 1
    is_behind = reading.word(first - 1) in {"in", "at"} or (
        reading.word(first - 1) == "," and _is_name(reading, first - 2)
    )
    name = [reading.units[k].text for k in range(first, i - 1)]
    return " ".join(name) if name and is_behind and name[-1].lower() not in _NO_TOWNS else None


def _is_name(reading: Reading, k: int) -> bool:
    """Whether the unit at `k` is a capitalized word of which nothing else is known."""
    unit = reading.units[k] if k >= 0 else None
    return unit is not None and unit.kind == "word" and unit.text[:1].isupper() and unit.text[1:2].islower()


def _is_dated(reading: Reading, i: int) -> bool:
    """Whether a place opens brackets that go on with its day: "the Summit for Children (New York, May 2002)"."""
    behind = i + 1 + (reading.word(i + 1) == ",")
    is_date = behind < len(reading.units) and reading.units[behind].date is not None
    return reading.word(i - 1) == "(" and is_date


def check_place(reading: Reading, reference: Reference) -> None:
    """Mark a place that is only the first of several; make a city-state a city, and a name's first word the name."""
    place = reference.place
    k = _where_named(reading, reference)
    if place is None or k is None:
        return
    text = reading.units[k].text
    reference.is_tour = reference.type == "visit" and _is_first_of_several(reading, k, place)
    if place.city is None and text in _CITY_STATES:
        reference.place = PlaceMention(text, place.country)
    elif place.city and place.country is None:
        reference.place = _full_name(reading, k)


def _where_named(reading: Reading, reference: Reference) -> int | None:
    """Index of the unit that names the place of an event, the first behind the event's own."""
    place = reference.place
    if place is None:
        return None
    named = [k for k, unit in enumerate(reading.units) if _names(unit, place)]
    return min(named, key=lambda k: (k < reference.position, k), default=None)


def _names(unit: Unit, place: PlaceMention) -> bool:
    if place.city is None:
        return state_of(unit) == place.country
    return unit.place == place or (place.country is None and unit.text == place.city)


def _is_first_of_several(reading: Reading, k: int, place: PlaceMention) -> bool:
    """Whether a list goes on from a country to others ("to Nauru, Fiji and Vanuatu"), or from a city to two or more."""
    countries = {place.country}
    for unit in reading.units[k + 1 : k + _LONGEST_LIST]:
        here = state_of(unit) or (unit.place.country if unit.place else None)
        if here is None and unit.lower not in _IN_LISTS:
            break
        countries |= {here} - {None}
    return len(countries) > (2 if place.city else 1)


def _full_name(reading: Reading, k: int) -> PlaceMention | None:
    """A city that the gazetteer lacks, with a second word where it has one; None for "the State", "Latin America"."""
    unit, after = reading.units[k], text_at(reading.units, k + 1)
    if reading.word(k - 1) == "the" or after.lower() in _NO_CITIES:
        return None
    is_longer = after[:1].isupper() and after[1:].islower()
    return PlaceMention(f"{unit.text} {after}" if is_longer else unit.text)
