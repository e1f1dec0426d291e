"""Where and when events were, by the words around a place or date, by each other, and by the release around them."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading import events

NORWAY = "Ministry of Foreign Affairs of Norway"


def places(text: str, title: str = "News", publisher: str = "OSCE") -> list[tuple[str | None, str | None]]:
    """City and country of each event; of an event without a place both are None."""
    found = [event.place for event in events(text, title=title, publisher=publisher)]
    return [(place.city, place.country) if place else (None, None) for place in found]


def days(text: str, publisher: str = "OSCE") -> list[tuple[str, str]]:
    """First and last day of each event."""
    return [(str(event.start), str(event.end)) for event in events(text, publisher=publisher)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The OSCE held a workshop on 21 June at the House of Europe, Riga.", ("Riga", "LV")),
        ("The OSCE recalled its Annual Conference (Lisbon, 19 November 2010).", ("Lisbon", "PT")),
        ("The OSCE held a workshop in Singapore on 21 June.", ("Singapore", "SG")),
        ("The OSCE held a workshop on 21 June in Umroi, Meghalaya.", ("Umroi", "IN")),
        ("The OSCE held a workshop on 21 June at Node Hall, Chikankata, Zambia.", ("Chikankata", "ZM")),
        ("The OSCE held a workshop on 21 June at the Chikankata Hotel, Zambia.", (None, None)),
        ("The OSCE attended a workshop on 21 June hosted by Riga.", ("Riga", "LV")),
        ("On 21 June the OSCE held a workshop on aid to Georgia.", (None, None)),
        ("A Norwegian delegation came to Georgia for a workshop of the OSCE on 21 June.", (None, "GE")),
        ("On 21 June the President of Japan visited Kenya, Ghana and Senegal.", (None, None)),
        ("On 21 June the President of Japan visited Port Bell.", ("Port Bell", None)),
    ],
)
def test_the_words_around_a_place_tell_whether_an_event_was_there(
    text: str, expected: tuple[str | None, str | None]
) -> None:
    """A venue's city counts, what help goes to does not, and a trip to several countries was in none."""
    assert places(text) == [expected]


def test_a_domestic_event_was_in_the_publisher_s_country() -> None:
    """Where nothing tells a place; but not what states may have done anywhere, nor a call."""
    assert places("The Minister today opened a workshop for teachers.", publisher=NORWAY) == [(None, "NO")]
    assert places("Norway and Japan today signed an agreement.", publisher=NORWAY) == [(None, None)]
    call = "The Minister today had a telephone conversation with the Foreign Minister of Japan."
    assert places(call, publisher=NORWAY) == [(None, None)]


def test_the_title_tells_the_city() -> None:
    """Where it stands beside the text and not in it."""
    text = "The Foreign Ministers of Norway and Japan met on 21 June."
    assert places(text, title="Foreign Ministers meet in Bergen") == [("Bergen", "NO")]


def test_a_preface_dates_and_places_as_a_dateline_does() -> None:
    """ "The text of a press release issued in … on …" tells of talks, not of a visit elsewhere."""
    preface = "Following is the text of a press release issued in Oslo on 20 June 2012:\n\n"
    talks = preface + "The Foreign Minister of Japan held talks with the Foreign Minister of Norway."
    assert places(talks) == [("Oslo", "NO")]
    assert days(talks) == [("2012-06-20", "2012-06-20")]
    visit = preface + "The Foreign Minister of Norway paid a visit to Japan."
    assert days(visit) == [("2012-06-01", "2012-06-30")]


def test_a_city_keeps_the_name_of_its_time() -> None:
    """Unless the text uses today's as well; a transliteration becomes the English name."""
    assert places("The OSCE held a seminar in Leningrad on 21 June.") == [("Leningrad", "RU")]
    both = "The OSCE held a seminar in Delhi on 21 June.\n\nNew Delhi is far."
    assert places(both) == [("New Delhi", "IN")]
    assert places("The OSCE held a seminar in Sevilla on 21 June.") == [("Seville", "ES")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The OSCE opened the Jeddah Economic Summit on 21 June.", ("Jeddah", "SA")),
        ("The OSCE opened the Minsk Process Conference on 21 June.", (None, None)),
        ("The OSCE opened the Jeddah Economic Summit in Riga on 21 June.", ("Riga", "LV")),
    ],
)
def test_a_city_in_the_name_of_an_event_tells_where_it_was(
    text: str, expected: tuple[str | None, str | None]
) -> None:
    """Unless a process, body or treaty is called after the city, or the text tells another."""
    assert places(text) == [expected]


def test_parties_tell_the_country_where_no_place_does() -> None:
    """Whoever is host, elects, or receives what a project gives."""
    hosted = "On 21 June the Minister attended the Arctic Ministerial Conference hosted by Iceland."
    assert places(hosted, publisher=NORWAY) == [(None, "IS")]
    elected = (
        "The OSCE held a conference in Vienna on 21 June.\n\n"
        "It observed the parliamentary elections of Georgia on 4 May."
    )
    assert places(elected) == [("Vienna", "AT"), (None, "GE")]


def test_events_of_the_same_days_are_in_the_same_place() -> None:
    """What else is reported of these days, without a place of its own, was where the main event was."""
    text = (
        "The OSCE held a conference in Riga on 21 June.\n\n"
        "On 20 June the Secretary General met the Foreign Minister of Norway.\n\n"
        "On 4 May the Secretary General met the Foreign Minister of Japan."
    )
    assert places(text) == [("Riga", "LV"), ("Riga", "LV"), (None, None)]


def test_an_event_is_in_the_city_with_which_its_sentence_begins() -> None:
    """Unless a place stands with it."""
    text = (
        "The OSCE held a conference in Vienna on 21 May.\n\n"
        "In Riga on 11 June the Secretary General opened a seminar."
    )
    assert places(text) == [("Vienna", "AT"), ("Riga", "LV")]


def test_a_visit_was_in_the_one_city_told_of_it() -> None:
    """A country alone is made more exact by what happened on the visit's days."""
    text = (
        "The President of Japan paid a visit to Norway from 20 to 22 June.\n\n"
        "On 21 June he opened the Arctic Conference in Bergen."
    )
    assert places(text) == [("Bergen", "NO"), ("Bergen", "NO")]


def test_joined_events_share_a_date_and_place() -> None:
    """ "the ceremony and the workshop on …" dates and places both."""
    text = "The OSCE will hold the Awards Ceremony and the Annual Workshop on 21 August in Riga."
    assert places(text) == [("Riga", "LV"), ("Riga", "LV")]
    assert days(text) == [("2012-08-21", "2012-08-21")] * 2


def test_an_event_of_several_days_that_ended_began_before() -> None:
    """The day is the last of them."""
    text = "A two-day conference of the OSCE concluded today in Riga."
    assert days(text) == [("2012-06-21", "2012-06-22")]


def test_the_words_around_an_event_tell_how_long_it_was() -> None:
    """Before a name that begins with something else, and behind the noun."""
    text = "The two-day OSCE Programme Review Workshop began today in Riga."
    assert ("2012-06-22", "2012-06-23") in days(text)
    assert days("The OSCE opened on 20 June a workshop of three days of talks.") == [
        ("2012-06-20", "2012-06-22")
    ]


def test_an_event_lasts_from_the_day_it_began_to_the_day_it_ended() -> None:
    """Though two sentences tell them."""
    text = (
        "The Annual Conference of the OSCE, which was inaugurated on 18 June, closed today in Riga.\n\n"
        "The Human Rights Seminar of the OSCE began in Oslo on 4 May. The seminar ended on 6 May."
    )
    assert days(text) == [("2012-06-18", "2012-06-22"), ("2012-05-04", "2012-05-06")]


def test_a_day_is_of_the_event_and_not_of_the_project_that_it_is_named_by() -> None:
    """ "today addressed the Programme of training" dates the training."""
    text = "The Minister today addressed the closing of the Teachers Programme of training in Riga."
    assert ("2012-06-22", "2012-06-22") in days(text, publisher=NORWAY)


def test_a_visit_under_way_is_of_the_month() -> None:
    """Its days are not told, but it is no other month's."""
    text = "The Foreign Minister of Japan, is on a visit to Norway."
    [visit] = [event for event in events(text, publisher=NORWAY) if event.type == "visit"]
    assert (visit.start, visit.precision) == (date(2012, 6, 1), "month")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The Foreign Minister of Japan discussed trade during his visit to Norway.", "2012-06-01"),
        (
            "Norway and Japan met on 3 May 1999 in Oslo during the President of Japan's visit to Norway.",
            "None",
        ),
        ("The Foreign Minister of Japan recently paid a visit to Norway.", "None"),
    ],
)
def test_a_visit_without_a_day_is_of_the_month_of_its_news(text: str, start: str) -> None:
    """Unless its sentence says that it is of another time."""
    assert [str(event.start) for event in events(text, publisher=NORWAY) if event.type == "visit"] == [start]


def test_what_was_held_has_the_date() -> None:
    """And not the programme named in between."""
    text = "A workshop on gender of the national programme of the OSCE was held yesterday afternoon (21) in Riga."
    assert days(text) == [("2012-06-21", "2012-06-21")]


def test_a_videoconference_is_nowhere() -> None:
    """An event held by videoconference is online."""
    [event] = events("The OSCE held a meeting by videoconference on 21 June.")
    assert event.is_online and event.place is None


def test_brackets_tell_place_and_day() -> None:
    """ "(New York, 8-10 May 2002)" behind an event's name is where and when it was."""
    [summit] = events("The report goes back to the World Summit for Children (New York, 8-10 May 2002).")
    assert summit.place is not None and summit.place.city == "New York"
    assert str(summit.start) == "2002-05-08"


def test_a_month_of_something_else_does_not_move_today() -> None:
    """What a sentence dates with "today" keeps its day beside the month of what it followed from."""
    text = "Today the OSCE held a workshop in Riga, delivering on the commitment of December 2011."
    assert days(text) == [("2012-06-22", "2012-06-22")]
    assert days("The OSCE held a workshop in Riga this month, on 12 June.") == [("2012-06-12", "2012-06-12")]


def test_a_headline_announces_no_visit_of_months_ago() -> None:
    """The visit of the headline is that of the talks on the day before, and not the one that the text recalls."""
    text = (
        "Official visit to Japan\n\n"
        "The Prime Minister of Norway, Kari Berg, met the President of Japan in Tokyo yesterday.\n\n"
        "The talks follow the President's visit to Norway in March 2012."
    )
    found = events(text, title="Official visit to Japan", publisher=NORWAY)
    visits = {(str(event.start), event.is_main) for event in found if event.type == "visit"}
    assert visits == {("2012-06-21", True), ("2012-03-01", False)}


def test_what_a_sentence_begins_with_dates_and_places_its_other_events() -> None:
    """ "At the close of the ceremony, …" is of the ceremony's day, and where it was."""
    text = (
        "The OSCE held a graduation ceremony in Riga on 4 June.\n\n"
        "At the close of the ceremony the Secretary General opened the Border Police Exhibition of Norway."
    )
    assert days(text) == [("2012-06-04", "2012-06-04")] * 2
    assert places(text) == [("Riga", "LV")] * 2


def test_the_days_of_a_trip_are_of_all_its_stops() -> None:
    """And not only of the last of them, behind which they stand."""
    text = "The Foreign Minister of Japan will travel to Oslo, Riga and Vienna from 25 to 28 June."
    assert set(days(text)) == {("2012-06-25", "2012-06-28")}


def test_the_first_and_the_last_day_of_an_event() -> None:
    """What closed today and opened on Wednesday was one, and "three-day" counts back from its close."""
    closed = "The Vienna Dialogue on Water closed today. The three-day Dialogue was organized by UNDP."
    assert days(closed) == [("2012-06-20", "2012-06-22")]
    opened = "The Vienna Dialogue on Water closed today. The Dialogue was opened on Tuesday by UNDP."
    assert days(opened) == [("2012-06-19", "2012-06-22")]
