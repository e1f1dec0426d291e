"""Which event of a sentence a date or place belongs to."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tasks.domain.records import PlaceMention
from tasks.extract.dates import DateMention, count_of_days
from tasks.extract.reading import Reading, Reference
from tasks.extract.units import state_of, text_at
from tasks.extract.vocabulary import words

_BEFORE_PLACES = frozenset({"in", "at", "to", "near", "outside"})
_LINKS = words("grammar", "part_of")
_EDGES = ("sidelines", "margins", "fringes")
_ISSUED = words("grammar", "issued")
_PURPOSES = words("grammar", "purposes")
_NEW_CLAUSE = words("grammar", "new_clause")
_DASHES = frozenset({"–", "—", "-"})
_CITY_STATES = words("grammar", "city_states")
_NO_CITIES = words("grammar", "no_cities")
_GOES = words("grammar", "goes")
_REACH_OF_GOING = 12
_LONGEST_LIST = 14
_ONLINE = words("grammar", "online")
_WIDEST_JOINT = 6
_ENDED = frozenset({"ended", "concluded", "closed", "concludes", "ends", "ending", "wrapped", "returned", "completed"})
_IN_LISTS = frozenset({",", "and", "the", "to"})
_LONGEST_DATELINE = 10
_LONGEST_VENUE = 9
_INSIDE_VENUES = frozenset({"the", "of", "and", "for", "-", "&", "'s", "’s", ","})
_NO_PLACE_AFTER = words("grammar", "no_place")


def read_when_and_where(reading: Reading) -> None:
    """Give each date, city and country of the sentence to the event that it stands with."""
    reading.references.sort(key=lambda r: r.position)
    if not reading.references:
        return
    begin = _behind_dateline(reading)
    # The dateline last: it tells of the event only what nothing else tells.
    for i in (*range(begin, len(reading.units)), *range(begin)):
        _give(reading, i)
    _inherit(reading)
    opening = " ".join(reading.word(k) for k in range(4))
    for reference in reading.references:
        reference.is_sideline |= any(edge in opening for edge in _EDGES)
        _check_place(reading, reference)


def _give(reading: Reading, i: int) -> None:
    unit = reading.units[i]
    if unit.kind == "mark" or any(reading.word(k) in _ISSUED for k in range(i - 6, i)):
        # "the text of a press release issued in New Delhi on …" dates the release, not what it tells.
        return
    if unit.date is not None:
        _give_date(reading, i, unit.date)
    elif (place := _place(reading, i)) is not None:
        _give_place(reading, i, place)
    elif unit.lower in _ONLINE and (target := reading.nearest(i)) is not None:
        target.is_online = True


def _behind_dateline(reading: Reading) -> int:
    """Index behind "GENEVA, 22 June 2012 –": it says where and when the text was written; 0 where there is none."""
    if not reading.units or reading.units[0].place is None:
        return 0
    for i, unit in enumerate(reading.units[:_LONGEST_DATELINE]):
        if unit.text in _DASHES:
            return i + 1
        if unit.kind == "word" and not unit.text.isupper() and not unit.text.isdigit():
            break
    return 0


def _place(reading: Reading, i: int) -> PlaceMention | None:
    """The place that the unit at `i` names as where something is, not as what it is about."""
    unit, before = reading.units[i], reading.word_before(i)
    if unit.place is not None:
        is_where = before in _BEFORE_PLACES or i == 0 or _is_behind_venue(reading, i)
        return unit.place if is_where else None
    state = state_of(unit)
    is_topic = bool({reading.word(i - 2), reading.word(i - 3)} & _NO_PLACE_AFTER)
    return PlaceMention(country=state) if state and before in {"in", "to"} and not is_topic else None


def _is_behind_venue(reading: Reading, i: int) -> bool:
    """Whether a place stands behind the venue or larger place that it lies in: "at Vigyan Bhawan, New Delhi"."""
    if reading.word(i - 1) not in {",", "("} or i < 2:
        return False
    if reading.units[i - 2].kind in {"place", "event"}:
        return True
    for k in range(i - 2, max(0, i - _LONGEST_VENUE), -1):
        if reading.word(k) in {"at", "in"}:
            return True
        if not (reading.units[k].text[0].isupper() or reading.word(k) in _INSIDE_VENUES):
            return False
    return False


def _inherit(reading: Reading) -> None:
    """Let an event have the day and place of another that it is part of, or that it is the purpose of."""
    for one, other in zip(reading.references, reading.references[1:], strict=False):
        between = f" {' '.join(reading.word(k) for k in range(one.position + 1, other.position))} "
        if one.type == "ceremony" and between.strip() in {"of", "of the"}:
            # The opening of a conference is where the conference is, and tells its day.
            other.date = one.date = one.date or other.date
            other.place = one.place = one.place or other.place
        elif _are_joined(reading, one, other):
            # "the Awards Ceremony and the Workshop on 17 August at Vigyan Bhawan"
            one.date = one.date or other.date
            one.place = one.place or other.place
        elif any(f" {link} " in between for link in _LINKS):
            one.date = one.date or other.date
            one.place = one.place or other.place
            one.is_sideline = any(edge in between for edge in _EDGES)
            other.is_frame = True
        elif any(f" {link} " in between for link in _PURPOSES) and one.type == "visit":
            other.date = other.date or one.date
            other.place = other.place or one.place


def _are_joined(reading: Reading, one: Reference, other: Reference) -> bool:
    """Whether two events stand beside each other: "the ceremony and the workshop"."""
    between = [reading.word(k) for k in range(one.position + 1, other.position)]
    is_verb = any(one.position < verb.last < other.position for verb in reading.verbs)
    return 0 < len(between) <= _WIDEST_JOINT and between[0] in {"and", ",", "&"} and "and" in between and not is_verb


def _check_place(reading: Reading, reference: Reference) -> None:
    """Mark a place that is only the first of several; fill in a city-state, and a name of which it is the first word."""
    place = reference.place
    k = _where_named(reading, reference)
    if place is None or k is None:
        return
    text = reading.units[k].text
    reference.is_tour = reference.type == "visit" and _is_first_of_several(reading, k, place)
    if place.city is None and text in _CITY_STATES:
        reference.place = PlaceMention(text, place.country)
    elif place.city and place.country is None:
        reference.place = _full_name(reading, k)


def _where_named(reading: Reading, reference: Reference) -> int | None:
    """Index of the unit that names the place of an event, the first behind the event's own."""
    place = reference.place
    if place is None:
        return None
    named = [
        k
        for k, unit in enumerate(reading.units)
        if unit.place == place or (place.city is None and state_of(unit) == place.country)
        or (place.country is None and unit.text == place.city)
    ]  # fmt: skip
    return min(named, key=lambda k: (k < reference.position, k), default=None)


def _is_first_of_several(reading: Reading, k: int, place: PlaceMention) -> bool:
    """Whether a list goes on from a country to others ("to Nauru, Fiji and Vanuatu"), or from a city to two or more."""
    countries = {place.country}
    for unit in reading.units[k + 1 : k + _LONGEST_LIST]:
        here = state_of(unit) or (unit.place.country if unit.place else None)
        if here is None and unit.lower not in _IN_LISTS:
            break
        countries |= {here} - {None}
    return len(countries) > (2 if place.city else 1)


def _full_name(reading: Reading, k: int) -> PlaceMention | None:
    """A city that the gazetteer lacks, with a second word where it has one; None for "the State", "Latin America"."""
    unit, after = reading.units[k], text_at(reading.units, k + 1)
    if reading.word(k - 1) == "the" or after.lower() in _NO_CITIES:
        return None
    is_longer = after[:1].isupper() and after[1:].islower()
    return PlaceMention(f"{unit.text} {after}" if is_longer else unit.text)


def _give_date(reading: Reading, i: int, when: DateMention) -> None:
    target = _closest(reading, i)
    if target is not None and target.head == "money" and when.is_relative:
        # The day of the announcement is not the project's.
        return
    if target is not None and (target.date is None or (target.date.is_relative and not when.is_relative)):
        target.date = _with_days_before(reading, i, target, when)


def _with_days_before(reading: Reading, i: int, target: Reference, when: DateMention) -> DateMention:
    """A day on which an event of several days ended, with those before it: "a two-day seminar that concluded today"."""
    days = count_of_days(target.words)
    # Behind a dateline the verb is as far away as the sentence is long.
    last = len(reading.units) if i < target.position else i + 4
    has_ended = any(reading.word(k) in _ENDED for k in range(i - 6, last))
    if days == 1 or not has_ended or when.first != when.last:
        return when
    return replace(when, first=when.last - timedelta(days - 1))


def _give_place(reading: Reading, i: int, place: PlaceMention) -> None:
    target = _closest(reading, i)
    if target is None or not _is_where(reading, i, target):
        return
    known = target.place
    if known is None or (known.city is None and place.city and known.country in {None, place.country}):
        target.place = place


def _is_where(reading: Reading, i: int, target: Reference) -> bool:
    """Whether "from" and "to" before a place tell where the event was: "to" does behind who goes there."""
    before = reading.word_before(i)
    if target.type == "visit":
        return before != "from"
    goes = any(reading.word(k) in _GOES for k in range(i - _REACH_OF_GOING, i))
    return before != "to" or target.type == "project" or goes


def _is_topic(reading: Reading, reference: Reference) -> bool:
    """Whether an event is only what another is about: "a seminar on UNDP programmes"."""
    is_about = reading.word_before(reference.position) in {"on", "about", "regarding", "concerning"}
    return is_about and any(0 < reference.position - i <= 3 for i in reading.nouns)


def _closest(reading: Reading, i: int) -> Reference | None:
    """The event last named before, unless a new clause with an event of its own has begun."""
    before = [r for r in reading.references if r.position < i and not _is_topic(reading, r)]
    after = [r for r in reading.references if r.position > i]
    chosen = before[-1] if before else after[0] if after else None
    if before and after:
        begun = any(reading.word(k) in _NEW_CLAUSE for k in range(before[-1].position + 1, i))
        chosen = after[0] if begun else chosen
    while chosen is not None and chosen.same_as is not None:
        chosen = chosen.same_as
    return chosen
