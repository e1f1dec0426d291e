"""How the generated releases write dates."""

from __future__ import annotations

from calendar import day_name, month_name
from datetime import date

from .world import Draw


def when(draw: Draw, start: date, end: date, order: str, published: date) -> str:
    """The days of an event as a phrase: `on 21-22 June`, `from June 30 to July 2, 2012`, `today`."""
    if start == end == published and draw.chance(0.3):
        return "today"
    with_year = end.year != published.year or start.year != end.year or draw.chance(0.4)
    if order == "mdy":
        return _month_first(start, end, f", {end.year}" if with_year else "")
    return _day_first(start, end, f" {end.year}" if with_year else "", order == "weekday", draw.chance(0.5))


def _month_first(start: date, end: date, year: str) -> str:
    first = f"{month_name[start.month]} {start.day}"
    if start == end:
        return f"on {first}{year}"
    if start.month == end.month:
        return f"on {first}-{end.day}{year}"
    return f"from {first}{year and f', {start.year}'} to {month_name[end.month]} {end.day}{year}"


def _day_first(start: date, end: date, year: str, with_weekday: bool, in_full: bool) -> str:
    last = f"{end.day} {month_name[end.month]}{year}"
    if start == end:
        return f"on {day_name[start.weekday()]}, {last}" if with_weekday else f"on {last}"
    if start.month == end.month:
        return f"from {start.day} to {last}" if in_full else f"on {start.day}-{last}"
    return f"from {start.day} {month_name[start.month]}{year and f' {start.year}'} to {last}"


def stamp(pattern: str, day: date, **more: str) -> str:
    """The day of publication (or a dateline) by a publisher's pattern."""
    month = month_name[day.month]
    return pattern.format(
        d=day.day, m=day.month, y=day.year, Month=month, Mon=month[:3], MON=month[:3].upper(), **more
    )
