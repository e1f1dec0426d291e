"""What happened on the day of the event that the text is about: "Later that day, the Minister received …"."""

from __future__ import annotations

from tasks.extract.syntax.reading import Reading
from tasks.extract.vocabulary import words

_SAME_DAY = words("events", "same_day")
_OPENING = 9


def read_sequels(reading: Reading) -> None:
    """Mark the events of a sentence that opens with words like "in the evening"."""
    opening = f" {' '.join(reading.word(k) for k in range(_OPENING))} "
    if any(f" {phrase} " in opening for phrase in _SAME_DAY):
        for reference in reading.references:
            reference.is_sideline = True
