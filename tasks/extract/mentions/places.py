"""Cities and regions in a text, outside the names of organizations and people."""

from __future__ import annotations

import re

from tasks.domain.gazetteer import Place, Places
from tasks.domain.records import PlaceMention
from tasks.extract.mentions.units import Unit
from tasks.extract.vocabulary import words

_CAPITAL_AFTER = re.compile(r"[ -]([A-Z][a-z]+)")
_CAPITAL_BEFORE = re.compile(
    r"(?<![.!?] )(?<!^)\b(?!In\b|At\b|From\b|To\b|For\b|The\b|On\b|And\b|Of\b)[A-Z][A-Za-z]+ $"
)
# "Queensland Premier", "Kerala Government": the place whose government it is.
_OF_GOVERNMENTS = words("organizations", "local", "after")
_NAMED_AFTER_CITIES = words("events", "named_after_cities")
_REACH = 30
_SHORTEST = 3
_OWN_COUNTRY_BONUS = 20
"""How many times larger a foreign namesake must be to win over one of the publisher's country."""


def find_places(text: str, places: Places, named: list[Unit], country: str | None) -> list[Unit]:
    """The places of a text that do not lie in a name, in order; of namesakes that of the publisher's country."""
    said = set(text.split())
    found: list[Unit] = []
    at = 0
    for match in places.matches(text):
        while at < len(named) and named[at].end <= match.start:
            at += 1
        is_in_name = at < len(named) and named[at].start < match.end
        written = text[match.start : match.end]
        if is_in_name or _is_word(written, said) or _touches_name(text, match.start, match.end):
            continue
        place = _likeliest(match.places, country)
        city = places.name_in(text, written, place) if place.kind == "city" else None
        mention = PlaceMention(city, place.country, place.latitude, place.longitude)
        found.append(Unit("place", match.start, match.end, written, place=mention))
    return found


def place_names(units: list[Unit], places: Places) -> None:
    """Tell events the city in their name: "the Jeddah Economic Forum", and not "the Minsk Process meeting"."""
    for unit in units:
        noun = unit.event
        if noun is None or noun.type == "project" or not unit.text[:1].isupper():
            continue
        for match in places.matches(unit.text):
            place, after = match.places[0], unit.text[match.end :].split()
            behind = {word for word in after if word[0].isupper()} | set(after[:1])
            if place.kind == "city" and after and not behind & _NAMED_AFTER_CITIES:
                noun.place = PlaceMention(place.name, place.country, place.latitude, place.longitude)


def _likeliest(places: tuple[Place, ...], country: str | None) -> Place:
    first = places[0]
    own = next((place for place in places if place.country == country), None)
    if own is not None and own.population * _OWN_COUNTRY_BONUS >= first.population > 0:
        return own
    return first


def _is_word(name: str, said: set[str]) -> bool:
    """Whether a place's name is a word that the text uses in lower case too: "Mission", "Annex"."""
    return name.lower() in said or len(name) < _SHORTEST


def _touches_name(text: str, start: int, end: int) -> bool:
    """Whether a capitalised word touches a one-word match: "Central Asia", "Senator Evans" are no places."""
    if " " in text[start:end]:
        return False
    before = text[max(0, start - _REACH) : start]
    after = _CAPITAL_AFTER.match(text, end)
    return bool((after and after[1] not in _OF_GOVERNMENTS) or _CAPITAL_BEFORE.search(before))
