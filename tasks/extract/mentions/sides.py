"""For which side people come: "by Ms Roe on the Ukrainian side and, on the Polish side, by State Secretary Tan"."""

from __future__ import annotations

from tasks.extract.mentions.units import Person, Unit, text_at

_OPENERS = frozenset({"on", "for", "from"})
_LEADS = frozenset({",", "by", "the", "was", "were", "–", "-", ":"})
_FAR = 4


def read_sides(units: list[Unit]) -> list[Unit]:
    """Let people named beside the side of a state or body act for it; the words that say so are left out."""
    out = list(units)
    for i, unit in enumerate(units):
        first, last = _aside(units, i)
        if first is None or unit.party is None:
            continue
        is_before = text_at(units, first - 1) not in {",", "and", ";", "by", ":", ""}
        named = units[first - 1] if is_before else _behind(units, last)
        if named is None or (person := _person(named)) is None or named.party is None:
            continue
        _seat(person, unit.party.organization)
        named.party.organization = person.organization
        if not is_before and text_at(units, first - 1) == "," and text_at(units, last + 1) == ",":
            first, last = first - 1, last + 1
        for k in range(first, last + 1):
            out[k] = Unit("dropped", units[k].start, units[k].end, units[k].text)
    return [unit for unit in out if unit.kind != "dropped"]


def _aside(units: list[Unit], i: int) -> tuple[int | None, int]:
    """First and last unit of "on the EU side", with the side at `i`; None where there is none."""
    party = units[i].party if units[i].kind in {"party", "adjective"} else None
    is_long = text_at(units, i + 1) == "side"
    opener = i - 1 - (text_at(units, i - 1).lower() == "the")
    is_side = party is not None and party.person is None and (is_long or units[i].lower.endswith(" side"))
    is_aside = is_side and opener >= 0 and units[opener].lower in _OPENERS
    return (opener if is_aside else None), i + is_long


def _person(unit: Unit) -> Person | None:
    return unit.party.person if unit.kind == "party" and unit.party is not None else None


def _behind(units: list[Unit], last: int) -> Unit | None:
    """The person behind an aside: ", on the Polish side, by State Secretary Tan"."""
    for unit in units[last + 1 : last + 1 + _FAR]:
        if _person(unit) is not None:
            return unit
        if unit.lower not in _LEADS:
            return None
    return None


def _seat(person: Person, side: str | None) -> None:
    """Note the side of whoever is only guessed to act for another, or acts for a part of it."""
    is_part = side is not None and side.startswith("state:")
    if person.is_guess or person.organization is None or is_part:
        person.organization, person.is_guess = side, False
