"""Days and places that the events of one release have from each other."""

from __future__ import annotations

from datetime import date, timedelta

from tasks.domain.records import EventType, PlaceMention
from tasks.extract.coreference.dateline import is_call
from tasks.extract.coreference.happenings import NEWS, Happening
from tasks.extract.mentions.dates import DateMention
from tasks.extract.mentions.document import Document
from tasks.extract.vocabulary import words

_TALKS: frozenset[EventType] = frozenset({"meeting", "negotiation"})
_ANYWHERE: frozenset[EventType] = frozenset({"project", "visit", "election"})
_SIGNED_AT: frozenset[EventType] = frozenset({"meeting", "consultation", "summit"})
_NEAR = timedelta(2)
_NEWS = timedelta(7)
_OTHER_TIMES = words("grammar", "other_times")


def share(main: Happening, happenings: list[Happening]) -> None:
    """Let the events have days and places from each other, where the text gives them none of their own."""
    _place_in_visit(main, happenings)
    for happening in happenings:
        if any(r.is_tour for r in happening.references):
            # The whole of a trip was in no one country; until here the first tells it from its stops.
            for reference in happening.references:
                reference.place = None
        if happening is not main:
            _share(main, happening)


def share_with_reported(document: Document, main: Happening, others: list[Happening]) -> None:
    """Let what else is reported have its day and place from the main event: too little for an event to be reported."""
    _day_of_visit(document, main, others)
    _place_of_visit(main, others)
    for visit in (h for h in [main, *others] if h.type == "visit" and h.when is None):
        _take_month(document, visit, main)
    for happening in others:
        _take_beside(happening, [main, *others])
        if happening.type == "signing" and happening.when is None and happening.first.noun is None:
            _take_day(happening, main)
        is_nowhere = happening.type == "project" or any(r.is_tour for r in happening.references)
        if happening.place is None and not happening.is_online and not is_nowhere:
            here = _city_before(document, happening)
            happening.first.place = here or (main.place if _is_near(happening, main) else None)


def _city_before(document: Document, happening: Happening) -> PlaceMention | None:
    """The city last named before an event in its sentence: "In Warsaw (22-24 January) the Committee met …"."""
    units = document.sentences[happening.first.sentence].units[: happening.first.position]
    named = [
        unit.place
        for i, unit in enumerate(units)
        if unit.place is not None and unit.place.city and (i == 0 or units[i - 1].lower != "from")
    ]
    return named[-1] if named else None


def _place_in_visit(main: Happening, happenings: list[Happening]) -> None:
    """Let a meeting with somebody who "is on a visit to India" have been in India."""
    if main.place is not None or main.is_online or main.type not in _TALKS | {"signing"}:
        return
    for visit in happenings:
        if visit.type == "visit" and visit.place is not None and any(r.is_current for r in visit.references):
            main.first.place = PlaceMention(country=visit.place.country)
            return


def _place_of_visit(main: Happening, others: list[Happening]) -> None:
    """Let a visit have been in the one city of the country in which all that is told of it was."""
    if (
        main.type != "visit"
        or main.place is None
        or main.place.city
        or any(r.is_tour for r in main.references)
    ):
        return
    places = {h.place for h in others if h.place is not None and h.place.city and _is_near(h, main)}
    if len(places) == 1 and {place.country for place in places} == {main.place.country}:
        main.first.place = places.pop()


def _day_of_visit(document: Document, main: Happening, others: list[Happening]) -> None:
    """Let a visit have been on the day of its news: of what else is told of the visited country these days."""
    if main.type != "visit" or main.when is not None or main.place is None:
        return
    today = document.article.published_on
    for other in others:
        here, when = other.place, other.when
        if here is None or here.country != main.place.country or when is None or when[2] != "day":
            continue
        if today - _NEWS <= when[0] <= today and main.parties() & other.parties():
            _take_day(main, other)
            return


def _share(main: Happening, happening: Happening) -> None:
    """Let further talks of the day, and what happened on the sidelines, have the main event's day and place."""
    first = happening.first
    if first.is_sideline and happening.place is None:
        first.place = main.place
    if happening.when is not None:
        return
    are_talks = happening.type == main.type == "meeting" and len(happening.parties()) > 1
    is_one_more = are_talks and (first.noun is None or first.noun.is_plural)
    is_signed_there = happening.type == "signing" and main.type in _SIGNED_AT
    if first.is_sideline or is_one_more or is_signed_there:
        _take_day(happening, main)
        first.place = first.place or main.place


def _take_beside(happening: Happening, happenings: list[Happening]) -> None:
    """Let an event have the day and place of the one that its sentence begins with."""
    first = happening.first
    if first.beside is None or happening.when is not None:
        return
    others = (h for h in happenings if h is not happening)
    other = next((h for h in others if any(r is first.beside for r in h.references)), None)
    if other is not None and other.when is not None and other.when[2] == "day":
        _take_day(happening, other)
        if happening.place is None and not happening.is_online:
            first.place = other.place


def _take_day(happening: Happening, main: Happening) -> None:
    happening.first.date = next((r.date for r in main.references if r.date is not None), None)


def _is_near(happening: Happening, main: Happening) -> bool:
    """Whether it is of the days of the main event, or of those next to them."""
    if happening.type in _ANYWHERE or is_call(happening) or happening.when is None or main.when is None:
        return False
    if {happening.when[2], main.when[2]} != {"day"}:
        return False
    return main.when[0] - _NEAR <= happening.when[0] <= main.when[1] + _NEAR


def _is_stop(happening: Happening, main: Happening) -> bool:
    """Whether a visit to a city is a stop of the main one, to that country."""
    here, there = happening.place, main.place
    if main.type != "visit" or here is None or there is None:
        return False
    return bool(here.city) and here.country == there.country


def _take_month(document: Document, visit: Happening, main: Happening) -> None:
    """A visit of these days is of the month of the release, a stop whose day is not told of the month of the trip."""
    when = main.when
    if when is not None and when[1] < _next_month(when[0]) and _is_stop(visit, main):
        first = when[0].replace(day=1)
    elif any(r.is_current for r in visit.references) or _is_news(document, visit):
        first = document.article.published_on.replace(day=1)
    else:
        return
    visit.first.date = DateMention(0, 0, first, _next_month(first) - timedelta(1), "month")


def _is_news(document: Document, visit: Happening) -> bool:
    """Whether no sentence that tells of a visit says that it is of another time, or tells another day than these."""
    today = document.article.published_on
    told = [unit for r in visit.references for unit in document.sentences[r.sentence].units]
    is_other = any(unit.lower in _OTHER_TIMES for unit in told)
    days = [unit.date for unit in told if unit.date is not None]
    return not is_other and all(abs(day.last - today) < NEWS for day in days)


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(31)).replace(day=1)
