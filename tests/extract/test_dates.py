from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.extract.mentions.dates import DateMention, find_dates
from tasks.extract.mentions.days_again import last_told, take_up

FRIDAY = date(2012, 6, 22)


def only(text: str, anchor: date = FRIDAY) -> DateMention:
    [mention] = find_dates(text, anchor)
    return mention


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("on 21-22 June 2012", "2012-06-21", "2012-06-22"),
        ("on 21–22 June", "2012-06-21", "2012-06-22"),
        ("on 21 and 22 June", "2012-06-21", "2012-06-22"),
        ("on 21, 22 and 23 June", "2012-06-21", "2012-06-23"),
        ("June 21-22, 2012", "2012-06-21", "2012-06-22"),
        ("July 3 to 5, 2012", "2012-07-03", "2012-07-05"),
        ("between 3 and 5 July", "2012-07-03", "2012-07-05"),
        ("3rd-5th July 2012", "2012-07-03", "2012-07-05"),
        ("from 30 May to 2 June 2012", "2012-05-30", "2012-06-02"),
        ("May 30 - June 2, 2012", "2012-05-30", "2012-06-02"),
        ("from 30 December 2011 to 2 January 2012", "2011-12-30", "2012-01-02"),
        ("from 30 December to 2 January 2012", "2011-12-30", "2012-01-02"),
        ("10-11 December last", "2011-12-10", "2011-12-11"),
        ("25 to 26 June this year", "2012-06-25", "2012-06-26"),
        ("today and tomorrow", "2012-06-22", "2012-06-23"),
        ("on 21/22 June", "2012-06-21", "2012-06-22"),
        ("on Monday and Tuesday", "2012-06-18", "2012-06-19"),
        ("it will be held from Thursday to Saturday", "2012-06-28", "2012-06-30"),
    ],
)
def test_ranges(text: str, first: str, last: str) -> None:
    """Two or more days are one mention, from the first to the last."""
    found = only(text)
    assert (found.first, found.last, found.precision) == (day(first), day(last), "day")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Thursday, 21 June", "2012-06-21"),
        ("the 21st of June", "2012-06-21"),
        ("Feb 08, 1988", "1988-02-08"),
        ("3 SEPTEMBER 2011", "2011-09-03"),
        ("on 3 January", "2012-01-03"),
        ("on 3 December", "2012-12-03"),
        ("today", "2012-06-22"),
        ("this morning", "2012-06-22"),
        ("tonight", "2012-06-22"),
        ("yesterday", "2012-06-21"),
        ("today (21)", "2012-06-21"),
        ("yesterday afternoon (21st)", "2012-06-21"),
        ("on Friday (29)", "2012-06-29"),
        ("in the afternoon of June 21", "2012-06-21"),
        ("it will host talks on 28 November", "2012-11-28"),
        ("on Friday", "2012-06-22"),
        ("on Tuesday", "2012-06-19"),
        ("last Tuesday", "2012-06-19"),
        ("next Tuesday", "2012-06-26"),
        ("they will meet on Tuesday", "2012-06-26"),
        ("on Wednesday evening", "2012-06-20"),
        ("OSLO, 15TH JUNE, 2012", "2012-06-15"),
        ("on Wednesday (20 June)", "2012-06-20"),
        ("she leaves on Sunday", "2012-06-24"),
    ],
)
def test_single_days(text: str, expected: str) -> None:
    """A day without a year is the nearest; a weekday the last, or the next where the sentence looks ahead."""
    found = only(text)
    assert (found.first, found.last, found.precision) == (day(expected), day(expected), "day")


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("in November 2011", "2011-11-01", "2011-11-30", "month"),
        ("in November", "2011-11-01", "2011-11-30", "month"),
        ("in March", "2012-03-01", "2012-03-31", "month"),
        ("last November", "2011-11-01", "2011-11-30", "month"),
        ("next May", "2013-05-01", "2013-05-31", "month"),
        ("they will meet in March", "2013-03-01", "2013-03-31", "month"),
        ("mid-June", "2012-06-01", "2012-06-30", "month"),
        ("planned for March 2013", "2013-03-01", "2013-03-31", "month"),
        ("last month", "2012-05-01", "2012-05-31", "month"),
        ("next month", "2012-07-01", "2012-07-31", "month"),
        ("this week", "2012-06-01", "2012-06-30", "month"),
        ("in February 2012", "2012-02-01", "2012-02-29", "month"),
        ("in 2010", "2010-01-01", "2010-12-31", "year"),
        ("last year", "2011-01-01", "2011-12-31", "year"),
        ("next year", "2013-01-01", "2013-12-31", "year"),
        ("late 2011", "2011-01-01", "2011-12-31", "year"),
        ("this autumn", "2012-01-01", "2012-12-31", "year"),
    ],
)
def test_months_and_years(text: str, first: str, last: str, precision: str) -> None:
    """What is known only as a month or a year is the whole of it, and says so."""
    found = only(text)
    assert (found.first, found.last, found.precision) == (day(first), day(last), precision)


def test_a_week_across_two_months_is_no_date() -> None:
    """ "This week" is the month only where it can be no other."""
    assert only("this week", date(2012, 6, 22)).precision == "month"
    assert list(find_dates("this week", date(2012, 5, 30))) == []


@pytest.mark.parametrize(
    "text",
    [
        "last week",
        "recently",
        "in the coming days",
        "31 June 2012",
        "29 February 2011",
        "from 2011-2013",
        "a developed country by 2047",
        "this year's contribution",
        "May he live long",
        "a march of 300 people",
        "Resolution 1540 (2004)",
        "$21 May Street",
        "",
    ],
)
def test_what_is_no_date(text: str) -> None:
    """What cannot be worked out, and what the calendar does not have, is left."""
    assert list(find_dates(text, FRIDAY)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on 20 June and again on the following day.", ["2012-06-20", "2012-06-21"]),
        ("The same evening she flew home.", ["2012-06-19"]),
        ("The evening before, on the eve of the talks, they dined.", ["2012-06-18"]),
        ("They recalled 3 May 1999.", ["1999-05-03"]),
        ("The talks go on until the 21st.", []),
        ("A round table follows on the 21st.", ["2012-06-21"]),
        ("It is on the 21st floor.", []),
    ],
)
def test_a_day_takes_up_the_one_told_before(text: str, expected: list[str]) -> None:
    """By its distance from it or its number in the month; the text here was at 19 June."""
    found = take_up(text, list(find_dates(text, FRIDAY)), date(2012, 6, 19))
    assert [str(one.first) for one in found] == expected


def test_what_a_text_only_recalls_does_not_move_the_day_it_is_at() -> None:
    """The last day near the release counts."""
    found = list(find_dates("On 20 June they recalled the treaty of 3 May 1999.", FRIDAY))
    assert last_told(found, FRIDAY, FRIDAY) == date(2012, 6, 20)


def test_offsets_are_of_the_words() -> None:
    """A mention says where it stands, shifted by where the sentence does."""
    text = "They met on 21 June 2012 and in May 2013."
    for offset in (0, 100):
        found = list(find_dates(text, FRIDAY, offset=offset))
        assert [text[d.start - offset : d.end - offset] for d in found] == ["21 June 2012", "in May 2013"]


DAYS = st.dates(date(1900, 1, 1), date(2099, 10, 31))
FORMS = [
    "{d.day} {d:%B} {d.year}",
    "{d.day} {d:%b} {d.year}",
    "{d:%B} {d.day}, {d.year}",
    "{d:%b} {d:%d}, {d.year}",
    "{d:%A}, {d.day} {d:%B} {d.year}",
    "{d.day} of {d:%B} {d.year}",
    "{d:%d.%m.%Y}",
    "{d:%Y-%m-%d}",
]


@given(DAYS, st.sampled_from(FORMS))
def test_any_day_in_any_form_is_read_back(when: date, form: str) -> None:
    """Whatever the form, the day is the one that was written."""
    found = only(f"The ministers met on {form.format(d=when)} in Riga.")
    assert (found.first, found.last, found.precision) == (when, when, "day")


@given(DAYS, st.integers(-150, 60), st.sampled_from(["{d.day} {d:%B}", "{d:%B} {d.day}"]))
def test_a_day_without_a_year_is_the_nearest(anchor: date, ahead: int, form: str) -> None:
    """From five months before the release to two months behind it the year need not be said."""
    when = anchor + timedelta(ahead)
    if (when.month, when.day) != (2, 29):
        verb = "met" if ahead <= 0 else "meet"
        found = only(f"They {verb} on {form.format(d=when)}.", anchor)
        assert (found.first, found.last) == (when, when)


def test_what_was_done_on_a_day_far_ahead_was_done_the_year_before() -> None:
    """A sentence that looks back, or tells no time, decides it."""
    assert only("They met on 3 December.").first == date(2011, 12, 3)
    assert only("on 3 December").first == date(2012, 12, 3)


@given(DAYS, st.integers(1, 60))
def test_any_range_is_read_back(first: date, length: int) -> None:
    """Across months and years, a range has both its ends."""
    last = first + timedelta(length)
    found = only(f"from {first.day} {first:%B} {first.year} to {last.day} {last:%B} {last.year}")
    assert (found.first, found.last, found.precision) == (first, last, "day")


PIECES = [
    "3",
    "31",
    "21st",
    "June",
    "Feb",
    "2011",
    "to",
    "-",
    "and",
    ",",
    "Tuesday",
    "last",
    "in",
    "today",
    "of",
]


@given(st.lists(st.sampled_from(PIECES), max_size=9), DAYS)
def test_no_range_ends_before_it_starts(words: list[str], anchor: date) -> None:
    """Whatever is written, mentions stand in order and run forward."""
    text = " ".join(words)
    found = list(find_dates(text, anchor))
    assert all(one.first <= one.last for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(0 <= one.start < one.end <= len(text) for one in found)


def test_a_day_far_ahead_in_a_sentence_that_looks_back_was_last_year_s() -> None:
    """The nearest 1 May to a day in November is the next one, and "held" says that it is not meant."""
    november = date(2012, 11, 23)
    assert only("The conference held on 1 May had adopted a plan.", november).first == date(2012, 5, 1)
    assert only("The conference on 1 May is for teachers.", november).first == date(2013, 5, 1)
    assert only("The talks held now prepare for 1 May 2013.", november).first == date(2013, 5, 1)
