"""How many people came: "a seminar for sixty specialists", "attended by more than 100 delegates"."""

from __future__ import annotations

from tasks.extract.syntax.counts import find_counts
from tasks.extract.syntax.reading import Reading
from tasks.extract.vocabulary import words

_ATTENDED = words("counts", "attended", "types")


def read_headcount(reading: Reading) -> None:
    """Note how many people came to the events that the sentence names."""
    for count in find_counts(reading.units):
        target = reading.nearest(count.index)
        if count.of_people and target is not None and target.type in _ATTENDED:
            target.stated = max(count.number, target.stated or 0)
