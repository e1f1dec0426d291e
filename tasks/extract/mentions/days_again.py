"""Days told by the day last told: "the same evening", "on the following day", "on the 23rd"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from tasks.extract.mentions.dates import DateMention

_EXPRESSION = re.compile(
    r"\b(?P<same>(?:[Tt]he same|[Tt]hat same|[Tt]hat|[Ss]ame) (?:day|morning|afternoon|evening|night))\b"
    r"|\b(?P<next>[Tt]he (?:following|next) (?:day|morning|evening)|[Tt]he day after)\b"
    r"|\b(?P<before>[Tt]he (?:previous|preceding) (?:day|evening|night)|[Tt]he day before(?!,? on )|[Oo]n the eve)\b"
    r"|\b[Oo]n (?:the )?(?P<number>[12]\d|3[01]|[1-9])(?:st|nd|rd|th)\b"
    r"(?=\s*(?:[,.;)]|$|(?:and|at|in|by|with|to|when|where|morning|afternoon|evening)\b))"
)
_EVES = frozenset({"On the eve", "on the eve"})
_NEWS = timedelta(31)


def take_up(text: str, dates: list[DateMention], told: date, *, offset: int = 0) -> list[DateMention]:
    """Add to the dates of a sentence, in order, the days that take up the one told before.

    `told` is the day that the text before the sentence was at.
    """
    found = list(dates)
    for match in _EXPRESSION.finditer(text):
        start, end = match.start() + offset, match.end() + offset
        if any(one.start < end and start < one.end for one in dates):
            continue
        before = [one.last for one in dates if one.end <= start and one.precision == "day"]
        if dates and match["before"] in _EVES:
            continue
        day = _day(match, before[-1] if before else told)
        if day is not None:
            found.append(DateMention(start, end, day, day, "day"))
    return sorted(found, key=lambda one: one.start)


def last_told(dates: list[DateMention], told: date, published_on: date) -> date:
    """The day that a text is at behind a sentence with these dates; what it only recalls does not move it."""
    near = (one.last for one in reversed(dates) if one.precision == "day")
    return next((day for day in near if abs(day - published_on) < _NEWS), told)


def _day(match: re.Match[str], told: date) -> date | None:
    if match["number"]:
        try:
            return told.replace(day=int(match["number"]))
        except ValueError:
            return None
    return told + timedelta(bool(match["next"]) - bool(match["before"]))
