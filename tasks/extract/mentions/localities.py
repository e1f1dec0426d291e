"""Governments of regions and towns: "Government of Bihar", "the Queensland Government", "City of Boston"."""

from __future__ import annotations

from dataclasses import replace

from tasks.extract.mentions.units import Party, Unit, is_place_name, text_at
from tasks.extract.vocabulary import words

_OF = words("organizations", "local", "of")
_BEHIND = words("organizations", "local", "behind")
_BETWEEN = words("organizations", "local", "between")
_PLURALS = words("organizations", "local", "plurals")
_JOINTS = words("grammar", "joints")
_SHORTEST_LIST = 3
"""Two places and what joins them."""
_OFFICES = words("people", "local_offices")
_OF_TOWNS = words("people", "local_offices", "of_towns")


def government_of(place: Unit, office: str) -> str | None:
    """Key of the government for which the holder of an office acts, with a place behind or before it."""
    known = _OF_TOWNS if place.place is not None and place.place.city else _OFFICES
    return _key(place) if known & set(office.lower().split()) else None


def read_localities(units: list[Unit]) -> list[Unit]:
    """Put one unit in the place of each phrase for the government of a place."""
    out: list[Unit] = []
    i = 0
    while i < len(units):
        if governments := _several(units, i):
            out += governments
            i = _behind(units, governments[-1])
            continue
        last, place = _government(units, i)
        if place is None:
            out.append(units[i])
        else:
            text = " ".join(unit.text for unit in units[i : last + 1])
            out.append(Unit("party", units[i].start, units[last].end, text, party=Party(_key(place))))
        i = last + 1
    return out


def _government(units: list[Unit], i: int) -> tuple[int, Unit | None]:
    """Last unit and place of such a phrase beginning at `i`; `i` and None where there is none."""
    if units[i].kind == "word" and units[i].text in _OF and text_at(units, i + 1) == "of":
        j = i + 2 + (text_at(units, i + 2) == "the")
        if j < len(units) and units[j].kind == "place":
            return j, units[j]
    if units[i].kind == "place":
        k = i + 1
        while text_at(units, k) in _BETWEEN:
            k += 1
        if text_at(units, k) in _BEHIND:
            return k, units[i]
    return i, None


def _several(units: list[Unit], i: int) -> list[Unit]:
    """The list of governments of "state governments of Perlis, Kedah and Perak"; none where no place is known."""
    if units[i].lower not in _PLURALS or text_at(units, i + 1) != "of":
        return []
    first = k = i + 2 + (text_at(units, i + 2) == "the")
    while k < len(units) and (_can_be_place(units[k]) or (k > first and units[k].text in _JOINTS)):
        k += 1
    listed = units[first:k]
    while listed and listed[-1].text in _JOINTS:
        listed.pop()
    known = [unit for unit in listed if unit.place is not None]
    if not known or len(listed) < _SHORTEST_LIST:
        return []
    return [unit if unit.text in _JOINTS else _government_like(unit, known[0]) for unit in listed]


def _can_be_place(unit: Unit) -> bool:
    return unit.kind == "place" or is_place_name(unit)


def _government_like(unit: Unit, known: Unit) -> Unit:
    """The government of a place that may be known only by another beside it."""
    beside = unit if unit.place is not None else replace(unit, place=known.place)
    return Unit("party", unit.start, unit.end, unit.text, party=Party(_key(beside)))


def _behind(units: list[Unit], last: Unit) -> int:
    return next((k for k, unit in enumerate(units) if unit.start >= last.end), len(units))


def _key(place: Unit) -> str:
    country = place.place.country if place.place is not None else None
    return f"place:{country or ''}:{place.text}"
