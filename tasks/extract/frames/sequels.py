"""What happens next, and what happened on the day of the event or during its visit: "Later that day, …"."""

from __future__ import annotations

import re

from tasks.extract.syntax.reading import Reading
from tasks.extract.vocabulary import words

_SAME_DAY = words("events", "same_day")
_OPENING = 9
_DURING = re.compile(
    r" (?:during|in the course of|as part of|on the sidelines of|while on) (?:the|this|that|his|her|their|its|my|our)"
    r"(?: [\w-]+){0,4} (?:visits?|trip|tour|stay|journey|mission)\b"
)


def read_again(reading: Reading) -> None:
    """Refer to the meeting for which those present part: "They agreed to meet again in Male in 2013"."""
    for i, unit in enumerate(reading.units[:-1]):
        behind = reading.units[i + 2 : i + _OPENING]
        if (
            unit.lower in {"meet", "reconvene"}
            and reading.word(i + 1) == "again"
            and any(u.place or u.date for u in behind)
        ):
            reading.refer("meeting", "meeting", ("next", "meeting"), i)
            return


def read_sequels(reading: Reading) -> None:
    """Mark the events of a sentence that opens with words like "in the evening" or "during her stay"."""
    opening = f" {' '.join(reading.word(k) for k in range(_OPENING))} "
    if any(f" {phrase} " in opening for phrase in _SAME_DAY):
        for reference in reading.references:
            reference.is_sideline = True
    if _DURING.match(opening):
        for reference in reading.references:
            reference.is_in_visit = True
