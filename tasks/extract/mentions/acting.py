"""For whom a person acts by the words around: "X, representing the EU", "Chile by Minister X", "for Japan, by X"."""

from __future__ import annotations

from collections.abc import Iterator

from tasks.extract.mentions.units import Party, Person, Unit, text_at
from tasks.extract.vocabulary import words

_BEHALF = ("on", "behalf", "of")
_BY = frozenset({"by", "through"})
_BE = frozenset({"is", "are", "was", "were", "be", "been"})
_SENT = words("roles", "sent") - {"government", "part", "party"}
_COMPANIONS = words("roles", "companions") - {"participation"}
_GLUE = frozenset({",", "and", "including", "as", "well", "the", "by", "its", "his", "her", "alongside"})
_SIDES = frozenset({"side", "delegation", "delegations", "team", "contingent"})
_LEADING = frozenset(
    {"led", "headed", "including", "included", "includes", "comprised", "comprising", "comprises", "composed"}
    | {"consisted", "consisting", "consists", "represented", "fronted"}
)
_REACH_OF_SIDE = 16

_Told = tuple[str, int, int]
"""Key of a body, and the first and last unit of the words that say that a person acts for it."""


def tell_whom_they_act_for(units: list[Unit]) -> list[Unit]:
    """Note for whom the people of a sentence are said to act, where nothing surer is known; the units without it."""
    said: set[int] = set()
    told_by_side: dict[int, str] = {}
    for i, party, person in _people(units):
        is_sure = person.organization is not None and not person.is_guess
        told = _represented(units, i + 1) or _sent_by(units, i)
        if told and (not is_sure or told[0] == person.organization):
            said.update(range(told[1], told[2] + 1))
        if is_sure:
            continue
        key = told[0] if told else _of_side(units, i, told_by_side)
        if key is not None:
            party.organization = person.organization = key
            person.is_guess = False
        if key is not None and not told:
            told_by_side[i] = key
    return [unit for i, unit in enumerate(units) if i not in said]


def _people(units: list[Unit]) -> Iterator[tuple[int, Party, Person]]:
    """The people whom a sentence names, each with its index."""
    for i, unit in enumerate(units):
        if unit.kind == "party" and unit.party is not None and unit.party.person is not None:
            yield i, unit.party, unit.party.person


def _represented(units: list[Unit], i: int) -> _Told | None:
    """The body of ", representing the EU", "on behalf of Japan" or ", for China" behind a person."""
    at = i + (text_at(units, i) == ",")
    if text_at(units, at) in {"representing", "for"}:
        return _told(units, i, at + 1)
    return _told(units, i, at + len(_BEHALF)) if _is_behalf(units, at) else None


def _told(units: list[Unit], first: int, at: int) -> _Told | None:
    """The body at `at`, past an article, told from `first` on."""
    at += text_at(units, at) == "the"
    key = _key(units, at)
    return (key, first, at) if key is not None else None


def _sent_by(units: list[Unit], i: int) -> _Told | None:
    """The body of "Chile by Minister X", "for Japan, by X" or "the UN was represented by X" before a person."""
    by = i - 1 - (text_at(units, i - 1) in {"the", "its"})
    if text_at(units, by) not in _BY:
        return None
    if text_at(units, by - 1) == "represented" and text_at(units, by - 2) in _BE:
        key = _key(units, by - 3)
        return (key, i, i - 1) if key is not None else None
    at = by - 1 - (text_at(units, by - 1) == ",")
    key = _key(units, at)
    if key is None:
        return None
    first = at - (text_at(units, at - 1) == "the")
    first -= text_at(units, first - 1).lower() in {"for", "on"}
    first -= len(_BEHALF) * _is_behalf(units, first - len(_BEHALF))
    # The first "by" of a sentence tells who did it.
    is_first = not any(unit.lower in _BY for unit in units[:by])
    return key, first, (at if is_first else by)


def _of_side(units: list[Unit], i: int, told: dict[int, str]) -> str | None:
    """The side last named before a person: "On the Russian side, the talks were led by X"."""
    before = range(i - 1, max(-1, i - 1 - _REACH_OF_SIDE), -1)
    k = next((k for k in before if units[k].kind == "party"), None)
    party = units[k].party if k is not None else None
    if k is None or party is None:
        return None
    between = {unit.lower for unit in units[k + 1 : i]}
    if k in told and between <= _GLUE:
        # "led by X and including Y"
        return told[k]
    if party.person is None:
        is_side = _opens_for(units, k) or (_is_side(units, k) and not between.isdisjoint(_LEADING))
        return _key(units, k) if is_side else None
    with_whom = between | {text_at(units, j).lower() for j in (k - 1, k - 2)}
    is_known = party.key is not None and not party.person.is_guess
    return party.key if is_known and not with_whom.isdisjoint(_COMPANIONS) else None


def _is_side(units: list[Unit], k: int) -> bool:
    """Whether the party at `k` is "the Russian side", or stands in "a delegation from the World Bank"."""
    of = k - 1 - (text_at(units, k - 1) == "the")
    is_of = text_at(units, of) in {"of", "from"} and text_at(units, of - 1).lower() in _SENT
    last = units[k].lower.rpartition(" ")[2] if " " in units[k].text else text_at(units, k + 1).lower()
    return is_of or last in _SIDES


def _opens_for(units: list[Unit], k: int) -> bool:
    """Whether a sentence or clause begins with "For Kyrgyzstan," at the party at `k`."""
    before = k - 1 - (text_at(units, k - 1) == "the")
    if _is_behalf(units, before - 2):
        first = before - 2
    elif text_at(units, before).lower() in ({"on"} if _is_side(units, k) else {"for", "representing"}):
        first = before
    else:
        return False
    return first == 0 or text_at(units, first - 1) in {";", ",", "and"}


def _is_behalf(units: list[Unit], i: int) -> bool:
    return tuple(text_at(units, k).lower() for k in range(i, i + len(_BEHALF))) == _BEHALF


def _key(units: list[Unit], at: int) -> str | None:
    """Key of the body, state or unnamed office holder at `at`; None for groups and people."""
    party = units[at].party if 0 <= at < len(units) and units[at].kind == "party" else None
    key = party.organization if party is not None and party.person is None else None
    return None if key is None or key.startswith("group:") else key
