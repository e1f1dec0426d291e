"""Sums of money in a sentence: "US$ 1.2 mln", "EUR 3 million", "Rs. 200 crore", "three million euros"."""

from __future__ import annotations

import re

from tasks.extract.mentions.units import Unit, text_at
from tasks.extract.vocabulary import words

_SIGNS = frozenset("$€£¥₹₱₩")
_CODES = words("money", "codes")
_COINS = words("money", "coins")
_SCALES = words("money", "scales")
_NUMBERS = words("grammar", "numbers") | {"one", "half"}
_NUMBER = re.compile(r"\d[\d.,]*(?:-?(?:[kmb]|mn|bn|mln))?", re.IGNORECASE)
_FUSED = re.compile(r"(?P<code>[A-Za-z]{1,3})\.?(?P<number>\d.*)")
_THOUSANDS = re.compile(r"\d{3}")
_DOLLARS_OF = frozenset(
    {"US", "U.S", "U.S.", "AU", "A", "C", "CA", "CAD", "S", "NZ", "HK", "AUD", "USD", "J"}
)


def read_sums(units: list[Unit]) -> list[Unit]:
    """Put one unit in the place of each sum of money."""
    out: list[Unit] = []
    i = 0
    while i < len(units):
        last = _sum_at(units, i)
        if last is None:
            out.append(units[i])
            i += 1
            continue
        text = " ".join(unit.text for unit in units[i : last + 1])
        out.append(Unit("sum", units[i].start, units[last].end, text))
        i = last + 1
    return out


def _sum_at(units: list[Unit], i: int) -> int | None:
    """Index of the last unit of the sum that begins at `i`."""
    text = units[i].text
    if text.isalpha() and text.islower() and text not in _NUMBERS:
        return None
    number = _behind_currency(units, i)
    if number is not None:
        last = _number(units, number)
        if last is not None:
            return last + (text_at(units, last + 1).lower() in _SCALES)
    fused = _FUSED.fullmatch(text)
    if fused and fused["code"] in _CODES and _NUMBER.fullmatch(fused["number"]):
        last = _thousands(units, i)
        is_scaled = text_at(units, last + 1).lower() in _SCALES
        # "P740 million" is money, "P5" and "N95" are not.
        return last + is_scaled if is_scaled or len(fused["code"]) > 1 else None
    return _before_coin(units, i)


def _behind_currency(units: list[Unit], i: int) -> int | None:
    """Index behind "$", "US$", "EUR" or "Rs."."""
    text = units[i].text
    if text in _SIGNS:
        return i + 1
    if text in _DOLLARS_OF and text_at(units, i + 1) in _SIGNS:
        return i + 2
    if len(text) > 1 and text.rstrip(".") in _CODES:
        return i + 1 + (text_at(units, i + 1) == ".")
    return None


def _before_coin(units: list[Unit], i: int) -> int | None:
    """Index of the coin in "38 million euros", "3,000 US dollars", "three million Norwegian kroner"."""
    k = i if units[i].lower in _NUMBERS else _number(units, i)
    if k is None:
        return None
    k += text_at(units, k + 1).lower() in _SCALES
    for coin in (k + 1, k + 2):
        if text_at(units, coin).lower() in _COINS:
            return coin
        if coin < len(units) and units[coin].kind == "word" and units[coin].text not in _DOLLARS_OF:
            return None
    return None


def _number(units: list[Unit], i: int) -> int | None:
    """Index of the last unit of the number at `i`."""
    return _thousands(units, i) if _NUMBER.fullmatch(text_at(units, i)) else None


def _thousands(units: list[Unit], i: int) -> int:
    """Index of the last unit of a number with its thousands: "350 , 000", "50 000"."""
    while True:
        step = 2 if text_at(units, i + 1) == "," else 1
        following = text_at(units, i + step)
        is_near = i + step < len(units) and units[i + step].start - units[i].end <= 1
        if not (is_near and _THOUSANDS.fullmatch(following)):
            return i
        i += step
