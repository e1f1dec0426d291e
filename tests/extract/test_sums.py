"""Sums of money in all notations."""

from __future__ import annotations

import pytest

from tasks.extract.mentions.sentences import sentences, tokens
from tasks.extract.mentions.sums import read_sums
from tasks.extract.mentions.units import Unit

NOTATIONS = [
    "US$ 1.2 mln", "USD165.5 million", "EUR 3 million", "Rs. 200 crore", "¥ 500", "three million euros",
    "$26m", "£350,000", "$50 000", "KSh42 billion", "4.3 million US dollars", "A$120 million", "US$13-B",
]  # fmt: skip


def sums(text: str) -> list[str]:
    """The sums of a text of one sentence, as written."""
    (span,) = sentences(text)
    split = [
        Unit("word" if t.text[0].isalnum() else "mark", t.start, t.end, t.text) for t in tokens(text, span)
    ]
    return [text[unit.start : unit.end] for unit in read_sums(split) if unit.kind == "sum"]


@pytest.mark.parametrize("written", NOTATIONS)
def test_a_sum_is_one_unit(written: str) -> None:
    """Sign or code, number, power of ten and coin are one sum."""
    assert sums(f"Japan gave {written} to help farmers") == [written]


@pytest.mark.parametrize(
    "written", ["the P5 met", "N95 masks came", "6 crore members joined", "in 2012 it won"]
)
def test_what_only_looks_like_a_sum(written: str) -> None:
    """A letter with a number is no money, and neither is a number without a coin."""
    assert sums(f"We heard that {written} today") == []
