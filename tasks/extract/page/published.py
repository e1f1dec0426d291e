"""The day on which a release was published, as pages and texts write it."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from tasks.domain.identity import folded
from tasks.domain.source import DateOrder
from tasks.extract.vocabulary import words

EARLIEST = date(1945, 1, 1)
AHEAD = timedelta(days=7)
"""A release may be dated this far ahead of the day it is read."""

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_ORDINAL = r"(?:\s?(?:st|nd|rd|th)\b)?"
_WRITTEN = re.compile(
    "|".join(
        [
            # 2012-06-22, 2012-06-22T10:00:00+05:00
            r"(?<!\d)(?P<y1>\d{4,5})[-/.](?P<m1>\d\d?)[-/.](?P<d1>\d\d?)(?!\d)(?P<time>T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?",
            # 22 June 2012, 22nd of June, 2012
            rf"(?<!\d)(?P<d2>\d\d?){_ORDINAL}[\s\-]*(?:of\s+)?{_MONTH.format('m2')}[,\s\-]*(?P<y2>\d{{4,5}})(?!\d)",
            # June 22, 2012
            rf"\b{_MONTH.format('m3')}\s*(?P<d3>\d\d?){_ORDINAL},?\s*(?P<y3>\d{{4,5}})(?!\d)",
            # 22.06.2012
            r"(?<![\d.])(?P<d4>\d\d?)\.(?P<m4>\d\d?)\.(?P<y4>\d{4,5})(?!\d)",
            # 22/06/2012 or 06/22/2012
            r"(?<![\d/])(?P<a5>\d\d?)(?P<sep>[/-])(?P<b5>\d\d?)(?P=sep)(?P<y5>\d{4,5})(?!\d)",
        ]
    ),
    re.IGNORECASE,
)
# A text without four digits holds no date; looking for them is much cheaper than the expression above.
_YEAR = re.compile(r"\d{4}")
_NOISE = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\d{1,2}[:.]\d\d(?::\d\d)?", re.I
)
_DATELINE = re.compile(r"\s*(?:\([^()]*\)|/[^/]*/)?\s*(?:-|–|—|\.|:|/)")


class BadDateError(ValueError):
    """A date that is none: 31 June, the year 20123."""


def written_date(text: str, order: DateOrder | None, zone: str | None = None) -> date | None:
    """The first date of a text; `BadDateError` where it is none.

    22/06/2012 is read by `order`; without one, only where it can be read in one way. A time with an offset is
    a day of `zone`.
    """
    for match in _WRITTEN.finditer(text) if _YEAR.search(text) else ():
        found = _day_of(match, order, zone)
        if found is not None:
            return found
    return None


def _day_of(match: re.Match[str], order: DateOrder | None, zone: str | None) -> date | None:
    part = match.groupdict()
    if part["time"] and zone:
        return _in_zone(match.group(), zone)
    for form in "1234":
        if year := part["y" + form]:
            return _day(match, year, part["m" + form], part["d" + form])
    first, second = int(part["a5"]), int(part["b5"])
    if order is None:
        if first <= 12 and second <= 12 and first != second:
            return None
        order = "month-first" if second > 12 else "day-first"
    day, month = (second, first) if order == "month-first" else (first, second)
    return _day(match, part["y5"], str(month), str(day))


def _day(match: re.Match[str], year: str, month: str, day: str) -> date:
    number = int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1
    try:
        return date(int(year), number, int(day))
    except ValueError:
        raise BadDateError(f"'{match.group().strip()}' is no date") from None


def _in_zone(text: str, zone: str) -> date:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise BadDateError(f"'{text}' is no date") from None
    return moment.astimezone(ZoneInfo(zone)).date() if moment.tzinfo else moment.date()


def check_date(day: date, today: date) -> date:
    """The day, if a release that is read `today` can be of it."""
    if day < EARLIEST:
        raise BadDateError(f"{day} is before {EARLIEST.year}")
    if day > today + AHEAD:
        raise BadDateError(f"{day} lies ahead")
    return day


def is_date_line(line: str) -> bool:
    """Whether a line holds a date and nothing else but words that go with one."""
    if len(line) > 100 or not _YEAR.search(line) or not _WRITTEN.search(line):
        return False
    rest = folded(_NOISE.sub(" ", _WRITTEN.sub(" ", line, count=1))).split()
    if rest and rest[0] in words("pages", "dates", "openers"):
        return True
    known = words("pages", "dates")
    return all(word in known or word.isdigit() for word in rest)


def dateline_date(paragraph: str, order: DateOrder | None) -> date | None:
    """The full date of a dateline: `ALMATY, 22 June 2012 – …`."""
    match = _WRITTEN.search(paragraph, 0, 120)
    if match is None or not _DATELINE.match(paragraph, match.end()):
        return None
    before = paragraph[: match.start()]
    # "On 22 June 2012 - …" opens a sentence; a place is written in capitals.
    if not all(word[0].isupper() or not word[0].isalpha() for word in before.split()):
        return None
    return None if folded(before) in {"on", "in", "from", "since"} else _day_of(match, order, None)
