"""Date expressions in running text → days, months and years.

`find_dates` reads one sentence; the release's own date is the anchor of everything relative. What cannot be worked
out ("last week", "recently") is not a date.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from tasks.domain.records import DatePrecision
from tasks.extract.vocabulary import vocabulary

_MONTHS = {
    name.lower(): number
    for number in range(1, 13)
    for name in (calendar.month_name[number], calendar.month_abbr[number])
} | {"sept": 9}
_WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER"
    r"|DECEMBER)\b\.?"
)
# "21", "21st", and "8 th" as some converters leave it.
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:\s?(?:st|nd|rd|th|ST|ND|RD|TH)\b)?"
_YEAR = r"(?:1[89]|20)\d\d\b(?!\d)"
_TO = r"\s*(?:-|–|—|/|to|until|till|through|and|&|,)\s*"
_DAYS = rf"(?P<{{0}}>(?<![\d.:$€£-]){_DAY}(?:{_TO}(?:{_DAY}))*)"
# The day of the month behind a word for it: "today (16)".
_IN_BRACKETS = r"\s*\((?P<{0}>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?\)"
_DAY_WORD = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
# "Monday, the", "Monday (" before the day itself
_ON_DAY_WORD = rf"(?:\b{_DAY_WORD}(?:\s+and\s+{_DAY_WORD})?(?:,?\s+(?:the\s+)?|\s*\())?"

# A sentence with none of these holds no date; looking for them is much cheaper than the expression below.
_SIGNS = (
    *(calendar.month_abbr[1:]), "JAN", "FEB", "MAR", "APR", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
    "day", "TODAY", "omorrow", "onight", "morning", "afternoon", "evening", "week", "month", "year", "night",
    "spring", "summer", "autumn", "fall", "winter",
    "18", "19", "20",
)  # fmt: skip

_EXPRESSION = re.compile(
    "|".join(
        [
            # 30 May to 2 June 2012; May 30 - June 2, 2012; 30 December 2011 to 2 January 2012
            rf"(?P<ad>\b{_DAY})\s+(?:of\s+)?(?P<am>{_MONTH})(?:,?\s*(?P<ay>{_YEAR}))?{_TO}(?:{_DAY_WORD},?\s+)?(?P<bd>{_DAY})\s+(?:of\s+)?(?P<bm>{_MONTH})(?:,?\s*(?P<by>{_YEAR}))?",
            rf"(?P<cm>\b{_MONTH})\s+(?P<cd>{_DAY})(?:,\s*(?P<cy>{_YEAR}))?{_TO}(?P<dm>{_MONTH})\s+(?P<dd>{_DAY})(?:,?\s*(?P<dy>{_YEAR}))?",
            # 21-22 June 2012; 21, 22 and 23 June; 27 on January 2017
            _ON_DAY_WORD
            + _DAYS.format("ed")
            + rf"(?:\s+(?:of|on))?\s*(?P<em>\b{_MONTH})(?:,?\s*(?P<ey>{_YEAR})|\s+(?P<el>last|next|this\s+year))?",
            # June 21-22, 2012
            rf"{_ON_DAY_WORD}(?P<fm>\b{_MONTH})\s+(?P<fd>{_DAY}(?:{_TO}{_DAY})*)\b(?!\d|:|\.\d|\s*(?:per\s?cent|%|million|countries|people))(?:,?\s*(?P<fy>{_YEAR}))?",
            r"(?P<iso>\b(?:19|20)\d\d-[01]\d-[0-3]\d\b)",
            r"(?P<dot>\b[0-3]?\d[./][01]?\d[./](?:19|20)\d\d\b)",
            # June 2012; in November; last December; next May
            rf"(?:\b(?P<gl>[Ii]n|[Oo]f|[Ss]ince|[Bb]y|during|last|this|next|[Ee]arly|[Ll]ate|[Mm]id)[\s-]+)?(?P<gm>\b{_MONTH})(?:,?\s+(?:of\s+)?(?P<gy>{_YEAR})|\s+(?P<gn>last|next|this\s+year))",
            rf"(?:\b(?P<hl>[Ii]n|[Ll]ast|next|this|during|since|by|until|early|late|mid|of|for)[\s-]+)(?P<hm>{_MONTH})(?!,?\s+\d)(?!(?<=\bJan)\s+[A-Z])",
            rf"\b(?P<wl>(?:last|next|coming)\s+)?(?P<wd>{_DAY_WORD})\b(?:\s*(?:and|to|until|through|-|–)\s*(?P<we>{_DAY_WORD})\b)?(?P<wn>\s+(?:last|next))?(?:{_IN_BRACKETS.format('wb')})?",
            r"(?P<rel>\b(?:[Tt]oday(?:\s*\(\d+\))?\s+and\s+tomorrow|[Tt]oday|TODAY|[Yy]esterday(?:\s+(?:morning|afternoon|evening))?|[Tt]omorrow|[Tt]onight|[Tt]his\s+(?:morning|afternoon|evening|week|month|year(?!['’]s)|spring|summer|autumn|fall|winter)|"
            r"[Ll]ast\s+(?:night|month|year)|[Ee]arlier\s+(?:today|this\s+month|this\s+year)|[Nn]ext\s+(?:month|year)|[Ll]ater\s+(?:today|this\s+(?:month|year)))\b)"
            rf"(?:{_IN_BRACKETS.format('rb')})?",
            rf"\b(?P<il>[Ii]n|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id|[Oo]f|[Ff]or|[Ff]rom)[\s-]+(?:the\s+year\s+)?(?P<iy>{_YEAR})(?!\s*(?:-|–|/)\d|,\d|\s+(?:people|refugees|participants|visas|jobs|places))",
        ]
    )
)

_NUMBERS = {word: n for n, word in enumerate(vocabulary("grammar")["numbers"]["words"], 2)}
_DAYS_LONG = re.compile(rf"\b({'|'.join(_NUMBERS)}|\d+)(?:[ -]?day|-days| days of)\b(?! old)", re.IGNORECASE)
_SEASONS = frozenset({"spring", "summer", "autumn", "fall", "winter"})
_FUTURE = re.compile(
    r"\b(?:will|shall|would (?:host|visit|be held|take place)|"
    r"scheduled|slated|to be held|to take place|forthcoming|upcoming|next|plans? to|planned for|is to|are to|due|"
    r"expected|ahead of|in the run-up to|preparations? for|looks? forward|leaves|"
    r"departs|begins|starts|opens on|takes place)\b"
)
_PAST = re.compile(r"\b(?:was|were|had|held|took place|met|visited|attended|hosted)\b")
_RECENT = timedelta(60)
"""How long ago a day without a year can be in a sentence that looks ahead."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """One date expression: offsets in the sentence's text, first and last day, and how exact they are."""

    start: int
    end: int
    first: date
    last: date
    precision: DatePrecision
    is_relative: bool = False
    """True for words like "today", which date what the release reports and nothing else."""


def find_dates(text: str, anchor: date, *, offset: int = 0) -> Iterator[DateMention]:
    """Yield the date expressions of `text`, a sentence, in order; offsets are shifted by `offset`."""
    if not any(sign in text for sign in _SIGNS):
        return
    is_future: bool | None = None
    for match in _EXPRESSION.finditer(text):
        is_future = bool(_FUTURE.search(text)) if is_future is None else is_future
        read = _read(match, anchor, is_future=is_future)
        if read is not None:
            first, last, precision, is_relative = read
            if first > anchor + _RECENT and not is_future and _is_recalled(match.group(), text):
                first, last = _year_before(first), _year_before(last)
            yield DateMention(
                match.start() + offset, match.end() + offset, first, last, precision, is_relative
            )


def _is_recalled(written: str, text: str) -> bool:
    """Whether a day without a year stands in a sentence that only looks back."""
    return not re.search(_YEAR, written) and _PAST.search(text) is not None


def _year_before(day: date) -> date:
    return day.replace(year=day.year - 1, day=min(day.day, 28) if day.month == 2 else day.day)


def is_length(word: str) -> bool:
    """Whether a word only says how long an event is: "two-day"."""
    return _DAYS_LONG.fullmatch(word) is not None


def count_of_days(words: Iterable[str]) -> int:
    """How many days the words around an event's name say that it has ("two-day seminar"); else 1."""
    if match := _DAYS_LONG.search(" ".join(words)):
        number = match.group(1).lower()
        return _NUMBERS.get(number) or int(number)
    return 1


_Reading = tuple[date, date, DatePrecision, bool]


def _read(match: re.Match[str], anchor: date, *, is_future: bool) -> _Reading | None:
    """The days that one match means; None where the calendar has no such day."""
    g = match.groupdict()
    try:
        if g["am"] or g["cm"]:
            return _two_months(g, anchor, is_future)
        if g["em"]:
            return _days(g["ed"], g["em"], g["ey"], g["el"], anchor, is_future)
        if g["fm"]:
            return _days(g["fd"], g["fm"], g["fy"], None, anchor, is_future)
        if g["iso"]:
            day = date.fromisoformat(g["iso"])
            return day, day, "day", False
        if g["dot"]:
            d, m, y = map(int, re.split(r"[./]", g["dot"]))
            day = date(y, m, d) if m <= 12 else date(y, d, m)
            return day, day, "day", False
        return _coarse(g, anchor, is_future)
    except ValueError:
        return None


def _coarse(g: dict[str, str | None], anchor: date, is_future: bool) -> _Reading | None:
    if g["gm"]:
        return _month(
            g["gm"], g["gy"], g["gl"] if g["gl"] in {"last", "next"} else g["gn"], anchor, is_future
        )
    if g["hm"]:
        # "may" and "march" are words too, but not with a capital after a preposition.
        return _month(g["hm"], None, g["hl"], anchor, is_future)
    if g["wb"] or g["rb"]:
        day = _day_of_month(int(g["wb"] or g["rb"] or 0), anchor)
        return day, day, "day", bool(g["rb"])
    if g["wd"]:
        first = _weekday(g["wd"], f"{g['wl'] or ''}{g['wn'] or ''}", anchor, is_future)
        last = first + timedelta(_weekdays_ahead(g["we"] or g["wd"], first))
        return first, last, "day", False
    if g["rel"]:
        return _relative(g["rel"].lower(), anchor)
    if g["iy"]:
        return *_year(int(g["iy"])), "year", False
    return None


def _two_months(g: dict[str, str | None], anchor: date, is_future: bool) -> _Reading | None:
    d1, m1, y1, d2, m2, y2 = (
        [g[k] for k in ("ad", "am", "ay", "bd", "bm", "by")]
        if g["am"]
        else [g[k] for k in ("cd", "cm", "cy", "dd", "dm", "dy")]
    )
    month1, month2 = _month_number(m1), _month_number(m2)
    year2 = int(y2) if y2 else int(y1) if y1 else _nearest_year(month2, _number(d2), anchor, is_future)
    year1 = int(y1) if y1 else year2 - (month1 > month2)
    first, last = date(year1, month1, _number(d1)), date(year2, month2, _number(d2))
    return (first, last, "day", False) if first <= last else None


def _days(
    days: str | None, month: str | None, year: str | None, side: str | None, anchor: date, is_future: bool
) -> _Reading:
    numbers = [int(n) for n in re.findall(r"\d+", days or "")]
    m = _month_number(month)
    y = int(year) if year else _sided_year(m, numbers[0], side, anchor, is_future)
    first, last = date(y, m, numbers[0]), date(y, m, numbers[-1])
    return (first, last, "day", False) if first <= last else (last, last, "day", False)


def _month(month: str | None, year: str | None, side: str | None, anchor: date, is_future: bool) -> _Reading:
    m = _month_number(month)
    y = int(year) if year else _sided_year(m, None, side, anchor, is_future)
    return date(y, m, 1), date(y, m, calendar.monthrange(y, m)[1]), "month", False


def _sided_year(month: int, day: int | None, side: str | None, anchor: date, is_future: bool) -> int:
    """The year of a month that stands without one, by "last", "next" or the nearest that the tense allows."""
    if side and side.endswith("last"):
        return anchor.year - (month >= anchor.month)
    if side and side.endswith("next"):
        return anchor.year + (month <= anchor.month)
    if side and side.endswith("year"):
        return anchor.year
    return _nearest_year(month, day, anchor, is_future)


def _nearest_year(month: int, day: int | None, anchor: date, is_future: bool) -> int:
    """The year that brings a day nearest to the anchor; a bare month is past unless the sentence looks ahead."""
    if day is None:
        if is_future:
            return anchor.year + (month < anchor.month)
        return anchor.year - (month > anchor.month)
    middle = min(day, 28)
    days = [date(anchor.year + step, month, middle) for step in (0, -1, 1)]
    coming = [day for day in days if day >= anchor - _RECENT]
    return min(coming if is_future else days, key=lambda day: abs(day - anchor)).year


def _day_of_month(number: int, anchor: date) -> date:
    """The day of that number that is nearest to the anchor."""
    months = (anchor.replace(day=1) + timedelta(step) for step in (-1, 0, 31))
    fitting = [(m.year, m.month) for m in months if number <= calendar.monthrange(m.year, m.month)[1]]
    return min((date(y, m, number) for y, m in fitting), key=lambda day: abs(day - anchor))


def _weekday(word: str, side: str, anchor: date, is_future: bool) -> date:
    ahead = _weekdays_ahead(word, anchor)
    if "last" in side:
        return anchor + timedelta(ahead - 7)
    is_ahead = is_future or "next" in side or "coming" in side
    return anchor + timedelta(ahead - 7 if ahead and not is_ahead else ahead)


def _weekdays_ahead(word: str, day: date) -> int:
    """Days from a day to the next such weekday; 0 where it is one."""
    return (_WEEKDAYS[word.lower()] - day.weekday()) % 7


def _relative(words: str, anchor: date) -> _Reading | None:
    last = words.rsplit(maxsplit=1)[-1]
    if words.startswith("today") and last == "tomorrow":
        return anchor, anchor + timedelta(1), "day", True
    if words.startswith("yesterday") or last == "night":
        day = anchor - timedelta(1)
        return day, day, "day", True
    if last in {"today", "tonight", "morning", "afternoon", "evening"}:
        return anchor, anchor, "day", True
    if words == "tomorrow":
        day = anchor + timedelta(1)
        return day, day, "day", True
    step = -1 if words.startswith("last") else 1 if words.startswith("next") else 0
    if last in _SEASONS:
        return *_year(anchor.year), "year", True
    if last == "year":
        return *_year(anchor.year + step), "year", True
    if last == "week":
        return _this_week(anchor)
    month = anchor.year * 12 + anchor.month - 1 + step
    y, m = divmod(month, 12)
    return date(y, m + 1, 1), date(y, m + 1, calendar.monthrange(y, m + 1)[1]), "month", True


def _this_week(anchor: date) -> _Reading | None:
    """The month, where the whole week lies in it."""
    monday = anchor - timedelta(anchor.weekday())
    if monday.month != (monday + timedelta(6)).month:
        return None
    last = calendar.monthrange(anchor.year, anchor.month)[1]
    return anchor.replace(day=1), anchor.replace(day=last), "month", True


def _year(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, 12, 31)


def _month_number(name: str | None) -> int:
    return _MONTHS[(name or "").lower().rstrip(".")]


def _number(day: str | None) -> int:
    return int(re.match(r"\d+", day or "0").group())  # type: ignore[union-attr]
