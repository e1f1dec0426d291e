"""States by other words: "the Kazakh side", "Norway's delegation", "Government of India", "the Government"."""

from __future__ import annotations

from tasks.extract.mentions.units import Party, Unit, text_at
from tasks.extract.vocabulary import words

_STATE_WORDS = words("organizations", "state_words")
_NOT_STATE = words("organizations", "not_state")
_GOVERNMENTS = frozenset({"government", "governments", "republic", "kingdom"})
_SORTS = frozenset(
    {"Transitional", "Federal", "Interim", "Royal", "Provisional", "Caretaker", "National", "Revolutionary"}
)
_POSSESSIVE = words("grammar", "possessive", "or_plural")
_DIRECT = frozenset({"delegation", "government", "side"})
_PEOPLE = frozenset({"officials", "representatives", "delegation"})
_REACH = 3


def read_states(units: list[Unit], own: str | None) -> list[Unit]:
    """Put one unit in the place of each such phrase; "the Government" is the publisher's, `own`."""
    out: list[Unit] = []
    i = 0
    while i < len(units):
        last = _government_of(units, i) or _phrase(units, i)
        if last is not None:
            state = units[last] if units[i].kind == "word" else units[i]
            text = " ".join(unit.text for unit in units[i : last + 1])
            out.append(Unit("party", units[i].start, units[last].end, text, party=state.party))
            raise_neighbors(out)
            i = last + 1
            continue
        out.append(_own_government(units, i, own) or units[i])
        i += 1
    return out


def raise_neighbors(out: list[Unit]) -> None:
    """Make "Kyrgyz" a party in "the Kyrgyz and Tajik sides", which the last unit ends."""
    k = len(out) - 3
    while k >= 0 and out[k].kind == "adjective" and out[k + 1].text in {"and", ","}:
        out[k].kind = "party"
        k -= 2


def _government_of(units: list[Unit], i: int) -> int | None:
    """Index of the state in "Transitional Government of the Republic of Chad"."""
    k = i
    while text_at(units, k) in _SORTS:
        k += 1
    if (
        k >= len(units)
        or units[k].kind != "word"
        or units[k].lower not in _GOVERNMENTS
        or text_at(units, k + 1) != "of"
    ):
        return None
    j = k + 2 + (text_at(units, k + 2) == "the")
    return j if i and j < len(units) and units[j].kind == "party" and _is_state(units[j]) else None


def _own_government(units: list[Unit], i: int, own: str | None) -> Unit | None:
    unit = units[i]
    if own is None or unit.kind != "word" or unit.lower != "government":
        return None
    if text_at(units, i - 1).lower() not in {"the", "our"}:
        return None
    return Unit("party", unit.start, unit.end, unit.text, party=Party(own))


def _phrase(units: list[Unit], i: int) -> int | None:
    """Index of the last word of "Kazakh side" and the like, beginning at `i`."""
    if not _is_state(units[i]):
        return None
    j = i + 1
    if units[i].kind == "party":
        if text_at(units, j) not in _POSSESSIVE:
            return j if text_at(units, j).lower() in _DIRECT else None
        j += 1
    for k in range(j, min(j + _REACH, len(units))):
        if units[k].kind != "word" or units[k].lower in _NOT_STATE:
            return None
        if units[k].lower in _STATE_WORDS:
            return k + (text_at(units, k + 1).lower() in _PEOPLE)
    return None


def _is_state(unit: Unit) -> bool:
    party = unit.party if unit.kind in {"party", "adjective"} else None
    return party is not None and party.person is None and (party.organization or "").startswith("state:")
