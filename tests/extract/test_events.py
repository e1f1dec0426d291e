"""When and where an event was, which is the main one, and that each is one however often it is named."""

from __future__ import annotations

from datetime import date

import pytest

from tasks.domain.records import EventClaim
from tests.extract.reading import FRIDAY, events, read


def frame(event: EventClaim) -> tuple[str, str, str, str | None, str | None]:
    """Type, days, city and country of an event."""
    place = event.place
    return event.type, str(event.start), str(event.end), place and place.city, place and place.country


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In Ashgabat, on 30 November 2011, a conference was attended by Japan.",
            [("conference", "2011-11-30", "2011-11-30", "Ashgabat", "TM")],
        ),
        (
            "From 12 to 14 June, UNDP held a workshop in Osh, Kyrgyzstan.",
            [("training", "2012-06-12", "2012-06-14", "Osh", "KG")],
        ),
        (
            "UNDP held a workshop in Osh from 12 to 14 June and a conference in Bishkek on 18 June.",
            [
                ("training", "2012-06-12", "2012-06-14", "Osh", "KG"),
                ("conference", "2012-06-18", "2012-06-18", "Bishkek", "KG"),
            ],
        ),
        (
            "The OSCE will hold its annual conference in Vienna in October.",
            [("conference", "2012-10-01", "2012-10-31", "Vienna", "AT")],
        ),
        (
            "The OSCE held a two-day conference in Vienna, which opened on 21 June.",
            [("conference", "2012-06-21", "2012-06-22", "Vienna", "AT")],
        ),
        (
            "The President of Japan visited Mongolia on 21 June.",
            [("visit", "2012-06-21", "2012-06-21", None, "MN")],
        ),
        ("UNDP held a workshop on 21 June.", [("training", "2012-06-21", "2012-06-21", None, None)]),
        ("UNDP held a workshop in Osh.", [("training", "None", "None", "Osh", "KG")]),
    ],
)
def test_an_event_has_the_day_and_place_that_stand_with_it(
    text: str, expected: list[tuple[str, str, str, str | None, str | None]]
) -> None:
    """Each date and place goes to its own event, and what is not said is left open."""
    assert [frame(event) for event in events(text)] == expected


def test_the_dateline_dates_and_places_the_main_event() -> None:
    """Where the text says neither day nor city, the dateline does."""
    text = "ALMATY, 22 June 2012 – UNRCCA held a seminar on water. Japan attended the seminar."
    [event] = events(text, title="UNRCCA holds seminar on water")
    assert frame(event) == ("training", "2012-06-22", "2012-06-22", "Almaty", "KZ")


def test_an_online_event_is_nowhere() -> None:
    """It has no place, and is marked."""
    [event] = events("UNRCCA organized a seminar online on 21 June.")
    assert event.is_online and event.place is None


def test_the_main_event_is_the_title_s() -> None:
    """What the title names is what the release is about, even behind another event."""
    text = (
        "A conference on trade was held in Geneva on 3 May 2011 and attended by Japan.\n\n"
        "On 21 June 2012 UNRCCA held a seminar on water in Almaty."
    )
    found = events(text, title="UNRCCA holds seminar on water in Almaty")
    assert [(event.type, event.is_main) for event in found] == [("conference", False), ("training", True)]


def test_an_event_named_several_times_is_one() -> None:
    """Its rows are gathered from all its mentions."""
    text = (
        "UNRCCA organized a seminar in Astana on 21 June. The seminar was attended by Japan. "
        "Participants of the seminar included India. The seminar was funded by Norway."
    )
    [event] = events(text)
    names = {claim.organization.name for claim in event.participation if claim.organization}
    assert len(names) == 4


def test_events_of_other_days_or_places_are_others() -> None:
    """The same kind of event elsewhere, or at another time, is one more."""
    text = (
        "UNRCCA will hold a seminar in Astana from 30 June to 2 July. "
        "A seminar was held by UNRCCA in Tashkent in November 2011."
    )
    assert [event.start for event in events(text)] == [date(2012, 6, 30), date(2011, 11, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Japan attended the 35th session of the Commission in Osh. The 36th session will be held in June.",
        "Japan attended the third meeting of the Commission in Osh. Its next meeting will be held in June.",
    ],
)
def test_events_of_one_series_are_told_by_their_numbers(text: str) -> None:
    """Other ordinals, and words like "next", name another event of the series."""
    assert [str(event.start) for event in events(text)] == ["None", "2012-06-01"]


def test_an_event_named_in_passing_is_none() -> None:
    """Without a date, a place or a participant of its own, it is not reported."""
    text = "UNRCCA organized a seminar in Astana on 21 June. The talks go on, and a summit may follow."
    assert [event.type for event in events(text)] == ["training"]


TEXT = """VIENNA, 21 June 2012 – The OSCE held a conference. Mr. Jan Novak, Head of UNRCCA, opened it.

Representatives of the five Central Asian states, with Uzbekistan acting
as observer, attended the conference. It goes on in Astana, at a meeting hosted by Kazakhstan on 3 October."""


@pytest.mark.parametrize(
    "text",
    [
        "The Foreign Minister of Japan, Mr. Taro Aso, launched a new website in Osh on 21 June.",
        "A new website was launched in Osh on 21 June by the Foreign Minister of Japan, Mr. Taro Aso.",
    ],
)
def test_a_launch_on_a_day_is_a_ceremony(text: str) -> None:
    """Who launches something speaks there, in the active and in the passive."""
    [event] = events(text)
    assert frame(event) == ("ceremony", "2012-06-21", "2012-06-21", "Osh", "KG")
    assert [(claim.role, claim.person and claim.person.name) for claim in event.participation] == [
        ("speaker", "Taro Aso")
    ]


@pytest.mark.parametrize(
    "where",
    [
        "in a written reply in the House of Representatives today",
        "in the House of Representatives in response to a question asked",
        "in the House of Representatives",
    ],
)
def test_a_reply_in_parliament_is_a_statement(where: str) -> None:
    """It is what the release is about, whatever its text names, and of its day; who replied is its speaker."""
    text = (
        "Workshops and conferences are funded by the Ministry.\n\nThis information was given by the "
        f"Minister of Culture, Mr. Taro Aso, {where}."
    )
    [event] = events(text, publisher="Ministry of Foreign Affairs of Japan")
    assert (event.type, event.is_main, event.start) == ("statement", True, FRIDAY)
    assert [(claim.role, claim.person and claim.person.name) for claim in event.participation] == [
        ("speaker", "Taro Aso")
    ]


def test_a_release_that_reports_nothing_else_is_a_statement() -> None:
    """Of the first who says something in it; where nobody does, there is none."""
    text = 'Water is scarce. "We must act," said the Minister of Water of Japan, Mr. Taro Aso.'
    [event] = events(text)
    assert (event.type, event.start, len(event.participation)) == ("statement", FRIDAY, 1)
    assert events("Water is scarce in Japan. We must act.") == ()


def test_talks_in_another_city_of_a_trip_are_a_stop() -> None:
    """Whom the travelers met there took part in that visit."""
    text = (
        "Mr. Taro Aso, Foreign Minister of Japan, visits Kazakhstan from 21 to 24 June. The visit goes on. "
        "On 23 June he will hold talks in Astana with the President of Kazakhstan."
    )
    _, stop = events(text, title="Visits of Mr. Taro Aso of Japan")
    assert frame(stop) == ("visit", "2012-06-23", "2012-06-23", "Astana", "KZ")
    assert {claim.role for claim in stop.participation} == {"visitor", "participant"}


@pytest.mark.parametrize(
    "text",
    [
        "The Foreign Minister of Japan, Mr. Taro Aso, today visited a farm.",
        "The Foreign Minister of Japan, Mr. Taro Aso, proceeded to Osh today.",
    ],
)
def test_a_visit_needs_no_known_goal(text: str) -> None:
    """Who visited, and when, is enough; and who "proceeded to" a place visited it."""
    assert [(event.type, event.start) for event in events(text)] == [("visit", FRIDAY)]


def test_meetings_in_the_plural_are_one_with_each() -> None:
    """On the sidelines they have the day and place of the event that they stand beside."""
    text = "On the sidelines of the conference in Osh on 21 June, India held bilateral meetings with Japan and Iran."
    _, *meetings = events(text)
    assert [event.title for event in meetings] == ["meeting with Japan", "meeting with Iran"]
    assert {len(event.participation) for event in meetings} == {2}
    assert {frame(event)[1:4] for event in meetings} == {("2012-06-21", "2012-06-21", "Osh")}


def test_what_is_signed_at_talks_is_signed_on_their_day() -> None:
    """A signing that has no day of its own has that of the talks that the release is about."""
    text = "Japan and India held talks in Osh on 21 June. Then Japan and India signed an agreement on water."
    _, signing = events(text, title="Japan and India hold talks")
    assert frame(signing) == ("signing", "2012-06-21", "2012-06-21", "Osh", "KG")


def test_a_courtesy_call_is_a_meeting() -> None:
    """What "the meeting" tells behind it, it tells of the call."""
    text = "The Ambassador of Japan paid a courtesy call on the President of Mongolia on 21 June. The meeting was long."
    assert [event.type for event in events(text)] == ["meeting"]
    dinner = "The President of Mongolia hosted a dinner in honour of the Ambassador of Japan on 21 June."
    assert [event.type for event in events(dinner)] == ["other"]


def test_what_followed_the_talks_was_on_their_day() -> None:
    """A sentence that opens with "in the evening" tells of the day that the text is about."""
    text = (
        "Japan and India held talks in Osh on 21 June. In the evening the President of Mongolia received "
        "the Ambassador of Iran."
    )
    assert [str(event.start) for event in events(text, title="Japan and India hold talks")] == [
        "2012-06-21"
    ] * 2


def test_presenting_credentials_is_a_ceremony() -> None:
    """Both sides take part."""
    text = "The Ambassador of Japan today presented her credentials to the President of Mongolia."
    [event] = events(text)
    assert (event.type, event.start, len(event.participation)) == ("ceremony", FRIDAY, 2)


@pytest.mark.parametrize(
    "text",
    [
        "UNDP held a workshop in Osh on 21 June. Japan invited the President of Mongolia to visit Tokyo.",
        "UNDP held a workshop in Osh on 21 June. Japan looks forward to the visit of India to Mongolia.",
    ],
)
def test_an_event_that_is_only_wished_for_is_none(text: str) -> None:
    """An invitation without a day is no visit."""
    assert [event.type for event in events(text)] == ["training"]


def test_a_parliament_decides_as_parliament_and_by_its_members() -> None:
    """In its own releases a bare "Parliament" is the publisher; a debate is a meeting of its own day."""
    text = (
        "Parliament debated the report on Tuesday and adopted the text on Wednesday. MEPs want better laws."
    )
    found = events(text, publisher="European Parliament")
    assert [(event.type, str(event.start)) for event in found] == [
        ("meeting", "2012-06-19"),
        ("meeting", "2012-06-20"),
    ]
    assert {claim.role for event in found for claim in event.participation} == {"organizer"}


def test_a_launched_meeting_is_that_meeting() -> None:
    """What is opened is no ceremony where it is an event by itself, nor without a day."""
    assert [e.type for e in events("On 21 June Japan inaugurated a workshop in Osh.")] == ["training"]
    assert events("Japan has launched a new website.") == ()


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("UNDP held a workshop in Osh. Japan and India lifted bilateral sanctions on 5 May.", ["training"]),
        ("UNDP held a workshop in Osh. The need for training has grown in Japan.", ["training"]),
    ],
)
def test_what_events_are_about_is_no_event(text: str, types: list[str]) -> None:
    """An adjective or a mass noun names no event by itself."""
    assert [event.type for event in events(text)] == types


@pytest.mark.parametrize(
    "text",
    [
        "UNDP held a workshop on 21 June. There was a gathering in Osh.",
        "UNDP held a workshop on 21 June. The Minister gave a lecture at the exhibition of UNICEF.",
    ],
)
def test_a_further_event_is_told_by_its_city_or_by_who_was_there(text: str) -> None:
    """One that has a city is reported, and one at which the text names somebody."""
    assert len(events(text)) == 2


def test_a_day_alone_makes_no_event_of_a_bare_noun() -> None:
    """Training of which nothing is said is none on a day either; a further course, and elections, are."""
    told = "UNDP held a workshop in Osh on 12 June. "
    assert len(events(told + "On 21 June training went on.")) == 1
    assert len(events(told + "On 21 June a further course begins.")) == 2
    assert len(events(told + "Parliamentary elections follow on 28 September.")) == 2


def test_evidence_is_the_text_at_its_offsets() -> None:
    """Every event and row points at a whole sentence of the archived text."""
    release = read(TEXT)
    assert release.events
    for event in release.events:
        for span in (event.evidence, *(claim.evidence for claim in event.participation)):
            sentence = release.article.text[span.start : span.end]
            assert sentence == sentence.strip() and sentence.endswith(".") and sentence[0].isupper()


def test_confidence_is_a_share() -> None:
    """Every row says how far it is to be believed, and which cue made it."""
    claims = [claim for event in read(TEXT).events for claim in event.participation]
    assert claims
    assert all(0 < claim.confidence <= 1 and claim.cue for claim in claims)


def test_the_same_text_gives_the_same_release() -> None:
    """Nothing is kept from one release to the next."""
    first = read(TEXT)
    read("The OSCE (OSCE) is the Old Steppe Cattle Exchange. Mr. Novak of it met Japan in Oslo on 2 May.")
    assert read(TEXT) == first


def test_the_last_meeting_is_another_one() -> None:
    """Who attended "the meeting" attended the one of the text, not the last one before it."""
    text = (
        "The Energy Council met today: its 14th session was held in Riga. The last meeting was held on 5 April 2005. "
        "The meeting was attended by the Minister of Justice of Latvia, Janis Berzins."
    )
    found = {str(event.start): len(event.participation) for event in events(text)}
    assert found == {"2012-06-22": 2, "2005-04-05": 0}


def test_who_attended_did_not_attend_a_mere_discussion() -> None:
    """ "The event" is the one of which the text tells a day or people, not "the discussion" named last."""
    text = (
        "A meeting of the OSCE was held yesterday in Riga. The discussion focused on trade. "
        "The event was attended by the Minister of Justice of Latvia, Janis Berzins."
    )
    [meeting] = [event for event in events(text) if event.participation]
    assert meeting.start == date(2012, 6, 21) and len(meeting.participation) == 2


def test_a_vote_is_called_after_the_body_as_the_text_names_it() -> None:
    """A title is words of the text, and no key of ours."""
    text = "The seminar was held in Oslo on 20 June. The resolution was adopted by the European Parliament on 21 June."
    assert "adoption by European Parliament" in {event.title for event in events(text)}
