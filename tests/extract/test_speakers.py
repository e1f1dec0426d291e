"""Who speaks at an event, who leads it, and who only watches: sentences and the rows of their event."""

from __future__ import annotations

import pytest

from tests.extract.reading import people, rows

UNDP = "United Nations Development Programme"
UNODC = "United Nations Office on Drugs and Crime"
SEMINAR = "The OSCE held a seminar on water in Vienna on 21 June, organized with UNDP. "


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        (
            "Opening the seminar, the Executive Director of UNODC, Anna Berg, noted its value.",
            {"United Nations Office on Drugs and Crime"},
        ),
        (
            "Welcoming remarks were also made by the Foreign Minister of Austria, Anna Berg, "
            "and by a representative of the Embassy of Japan.",
            {"Austria", "Embassy of Japan"},
        ),
        (
            "Lectures on hydrology were given by experts of UNODC and the University of Geneva.",
            {"United Nations Office on Drugs and Crime", "University of Geneva"},
        ),
        (
            '"It is time," the Executive Director of UNODC, Anna Berg, told the seminar.',
            {"United Nations Office on Drugs and Crime"},
        ),
        (
            '"It is time," said Anna Berg, Executive Director of UNODC, at the seminar.',
            {"United Nations Office on Drugs and Crime"},
        ),
        ("Also taking the floor were the representatives of Japan and Malta.", {"Japan", "Malta"}),
        ("The Foreign Minister of Austria, Anna Berg, also spoke.", {"Austria"}),
        ("Others who spoke included the Ambassador of Japan, Mr. Taro Aso.", {"Japan"}),
        ("Delegates also heard from Japan and Malta.", {"Japan", "Malta"}),
        ("Those present heard a report by the Ambassador of Japan.", {"Japan"}),
        (
            "UNDP, the Embassy of Japan in Oslo, and UNODC made presentations.",
            {"Embassy of Japan", UNDP, UNODC},
        ),
        ("The Ambassador of Japan will address the seminar.", {"Japan"}),
        (
            "Mr. Taro Aso of Japan and Ms. Anna Berg of Malta stressed that rivers know no borders.",
            {"Japan", "Malta"},
        ),
        ("A message of the Secretary-General was read out by the Ambassador of Japan.", {"Japan"}),
        ("Speeches were delivered by the Ambassador of Japan at the ceremony.", {"Japan"}),
    ],
)
def test_who_speaks(sentence: str, speakers: set[str]) -> None:
    """Whoever is said to open, address or hold a speech at the event that the text is at speaks there."""
    assert {name for name, role in rows(SEMINAR + sentence) if role == "speaker"} == speakers


@pytest.mark.parametrize(
    ("event", "speaks"),
    [("seminar on water", True), ("meeting with UNDP", False), ("seminar on water on 30 June", False)],
)
def test_whoever_says_something_at_a_gathering_speaks_there(event: str, speaks: bool) -> None:
    """Not in talks of two, where a speech is none, nor before it began, where it is a quotation."""
    said = "\n\nThe Executive Director of UNODC, Anna Berg, said that rivers know no borders."
    text = f"The OSCE held a {event} in Vienna." + said
    assert (("United Nations Office on Drugs and Crime", "speaker") in rows(text)) is speaks


def test_remarks_in_talks_of_two_are_no_speech() -> None:
    """Whoever makes them takes part in the talks."""
    text = "The Foreign Minister of Austria met the Foreign Minister of Japan in Vienna on 21 June. "
    remarks = "In his remarks, the Foreign Minister of Japan, Mr. Taro Aso, recalled the history of ties."
    assert rows(text + remarks) == {("Austria", "participant"), ("Japan", "participant")}


def test_delegates_speak_in_a_debate() -> None:
    """Each for the state whose delegate they are, however the text says so."""
    text = (
        "The Security Council held a meeting on Mali in New York on 21 June, chaired by Ghana.\n\n"
        "The United States' delegate said that the time was ripe.\n\n"
        "The representative of Chile cautioned against haste. France's representative agreed.\n\n"
        "The speaker for Malta called for restraint, while the talks in Doha went on."
    )
    speakers = {name for name, role in rows(text) if role == "speaker"}
    assert speakers == {"United States", "Chile", "France", "Malta"}


@pytest.mark.parametrize(
    ("sentence", "watching"),
    [
        ("Japan will attend as an observer, as will Norway and Malta.", {"Japan", "Norway", "Malta"}),
        (
            "Japan, the African Union (AU) and Norway have sent observers.",
            {"Japan", "African Union", "Norway"},
        ),
        ("Observers came from Japan and from Norway.", {"Japan", "Norway"}),
        ("Also in attendance, as guests and observers, were Japan and Norway.", {"Japan", "Norway"}),
        ("Beside states and observers, participants included Japan and Norway.", set()),
    ],
)
def test_who_only_watches(sentence: str, watching: set[str]) -> None:
    """Whoever came as an observer is no participant; of several words for a list the nearest one counts."""
    assert {name for name, role in rows(SEMINAR + sentence) if role == "observer"} == watching


@pytest.mark.parametrize(
    ("sentence", "chairs"),
    [
        ("The Foreign Minister of Austria, Anna Berg, chaired the proceedings.", {"Austria"}),
        ("The discussions were moderated by Japan and Norway.", {"Japan", "Norway"}),
        ("The seminar, whose chairman is Ambassador Anna Berg of Austria, ends today.", {"Austria"}),
    ],
)
def test_who_chairs(sentence: str, chairs: set[str]) -> None:
    """Whoever leads what goes on at an event chairs it."""
    assert {name for name, role in rows(SEMINAR + sentence) if role == "chair"} == chairs


@pytest.mark.parametrize(
    "said",
    [
        "UNESCO, the World Bank and Japan made interventions.",
        "UNESCO, the World Bank and Japan delivered statements.",
        "Goodwill messages were delivered on behalf of UNESCO, the World Bank and the Government of Japan.",
        "Reports were made by UNESCO, on behalf of all agencies, the World Bank, and Japan.",
    ],
)
def test_bodies_that_speak(said: str) -> None:
    """All who make interventions, or in whose name messages are delivered, speak at the event told before."""
    text = f"The conference was held in Vienna on 21 June. {said}"
    assert {name for name, role in rows(text) if role == "speaker"} == {
        "United Nations Educational, Scientific and Cultural Organization",
        "World Bank",
        "Japan",
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "The Austrian side was headed by Anna Berg, Director of the Department of Trade of the Ministry of Finance.",
        "Anna Berg, Director of the Department of Trade of the Ministry of Finance, headed the Austrian delegation.",
    ],
)
def test_whoever_heads_a_side_takes_part_for_its_state(sentence: str) -> None:
    """The event has its own chair, and the side is the state's, whatever office its head holds there."""
    text = "Consultations between Austria and Japan were held in Vienna on 21 June. " + sentence
    assert rows(text) == {("Austria", "participant"), ("Japan", "participant")}


def test_a_person_lends_a_ceremony_their_presence_and_a_body_its_name() -> None:
    """Under the patronage of a president, who is there; under that of a body, which supports."""
    held = "The OSCE held a ceremony in Vienna on 21 June under the patronage of "
    assert ("Austria", "participant") in rows(held + "the President of Austria.")
    assert ("United Nations Development Programme", "supporter") in rows(held + "UNDP.")


def test_whoever_co_chairs_does_so_with_another() -> None:
    """Who stands behind "with" chairs too."""
    text = "Austria will co-chair the conference on water in Vienna on 25 June with Malta."
    assert rows(text) >= {("Austria", "chair"), ("Malta", "chair")}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "The OSCE held a seminar in Vienna on 21 June. Welcoming the participants, the Foreign Minister of "
            "Austria, Anna Berg, praised them.",
            ("Austria", "speaker"),
        ),
        (
            "In a video message to the conference in Vienna on 21 June, the Foreign Minister of Austria, Anna Berg, "
            "called for more.",
            ("Austria", "speaker"),
        ),
        (
            "At the conference in Vienna on 21 June the floor was taken by the Foreign Minister of Austria, "
            "Anna Berg.",
            ("Austria", "speaker"),
        ),
        (
            "Anna Berg, Foreign Minister of Austria, was the keynote speaker at the conference in Graz on 21 June.",
            ("Austria", "speaker"),
        ),
        (
            "The briefing was given by the Foreign Minister of Austria, Anna Berg, on 21 June.",
            ("Austria", "speaker"),
        ),
        (
            "The Foreign Minister of Austria, Anna Berg, gave a lecture at the University of Geneva on 21 June.",
            ("University of Geneva", "host"),
        ),
        (
            "The Foreign Minister of Austria, Anna Berg, spoke at the Munich Security Conference on 21 June.",
            ("Austria", "speaker"),
        ),
        ("Austria strongly condemns the attack on the village.", ("Austria", "speaker")),
        ("Austria is deeply saddened by the loss of life in the floods.", ("Austria", "speaker")),
        (
            "The Foreign Minister of Austria, Anna Berg, sent a message of condolence to the Foreign Minister of "
            "Japan, Taro Aso.",
            ("Japan", "recipient"),
        ),
    ],
)
def test_ways_to_speak_and_to_state(text: str, row: tuple[str, str]) -> None:
    """Whoever opens, is heard from afar, has the floor, lectures at a body or condemns speaks."""
    assert row in rows(text)


def test_a_missile_launch_is_no_ceremony() -> None:
    """Who condemns it together states something together."""
    text = "We, the Foreign Ministers of Canada and Japan, condemn the missile launch."
    assert rows(text) == {("Canada", "speaker"), ("Japan", "speaker")}


@pytest.mark.parametrize(
    "text",
    [
        "UNDP has deployed an observation mission for the 24 June parliamentary elections in Albania.",
        "UNDP deployed 60 short-term observers to the general elections in Albania on 24 June.",
        "UNDP will monitor the presidential election in Albania on 24 June.",
    ],
)
def test_whoever_sends_observers_observes(text: str) -> None:
    """A mission to an election is no visit."""
    assert rows(text) == {(UNDP, "observer")}


def test_who_leads_an_observing_delegation_observes() -> None:
    """By name, for whom they lead."""
    text = "A delegation of UNDP, led by Anna Berg, observed the election in Georgia on 17 June."
    assert rows(text) == {(UNDP, "observer")}
    assert people(text) == {"Anna Berg": (None, UNDP)}
