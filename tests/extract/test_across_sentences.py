"""What a text tells of one event sentence by sentence: its type, its people, and roles that come later."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading import events, people, rows


def test_the_meeting_leaves_an_event_its_type() -> None:
    """Vague nouns that take up an event do not outvote the noun that told it."""
    text = (
        "Consultations on Mali were held in Abuja on 20 June 2012. The meeting was chaired by Anna Berg of UNDP. "
        "The talks were hosted by ECOWAS."
    )
    assert [(event.type, event.start) for event in events(text)] == [("consultation", date(2012, 6, 20))]


def test_the_event_takes_up_a_signing() -> None:
    """What was signed is "the event" in the next sentence."""
    text = "Japan and UNICEF signed an agreement in Dakar on 20 June 2012. The event was attended by officials of WHO."
    assert len(events(text)) == 1
    assert ("World Health Organization", "participant") in rows(text)


def test_an_office_of_the_visited_state_is_its_own() -> None:
    """In a body's release "President Jane Roe" is of the state that is visited."""
    text = (
        "The Secretary General of NATO visited Georgia on 20 June 2012. In Tbilisi he met President Jane Roe and "
        "Defence Minister Li Tan."
    )
    told = people(text, publisher="NATO")
    assert {told["Jane Roe"][1], told["Li Tan"][1]} == {"Georgia"}


@pytest.mark.parametrize(
    "sentence",
    [
        "They met the Minister of Justice, Jane Roe.",
        "The delegates also met with the Minister of Justice, Jane Roe.",
        "The delegation held talks with the Minister of Justice, Jane Roe.",
    ],
)
def test_those_who_came_meet(sentence: str) -> None:
    """Whom "they" or "the delegates" met takes part in the visit that the text is about."""
    text = f"An Amnesty International delegation visited Bahrain on 18-20 June 2012. {sentence}"
    assert people(text, publisher="Amnesty International")["Jane Roe"][1] == "Bahrain"


def test_who_headed_the_delegation_is_of_it() -> None:
    """A leader who is named later, without a title, visits for whom the delegation came."""
    text = (
        "A UNDP delegation visited Chad on 20 June 2012. The delegation was headed by Jane Roe. "
        "It held talks with the Ministry of Health."
    )
    assert "Jane Roe" in people(text, publisher="UNDP")


def test_each_side_is_represented_by_its_own() -> None:
    """Whoever represents a side acts for its state, in the second half of the sentence too."""
    text = (
        "Consular consultations took place in Ankara on 19 June 2012. The Ukrainian side was represented by the "
        "Director of the Consular Department, Jan Novak, and the Turkish side by Deputy Director-General Ali Kaya."
    )
    told = people(text, publisher="Ministry of Foreign Affairs of Ukraine")
    assert (told["Jan Novak"][1], told["Ali Kaya"][1]) == ("Ukraine", "Turkey")


def test_the_project_of_an_event_is_paid() -> None:
    """Who pays for "the project", which has no name, funds the event that the text is about."""
    text = (
        "UNDP held a seminar on water in Osh on 20 June 2012. The seminar was opened by Anna Berg of UNDP. "
        "The project is funded by Finland."
    )
    assert ("Finland", "funder") in rows(text)


def test_who_gets_the_equipment_is_told_later() -> None:
    """A passive without a giver says who receives."""
    text = (
        "A laboratory was inaugurated in Lima on 20 June 2012. The ceremony was attended by UNODC. "
        "The equipment was handed over to the National Police of Peru."
    )
    assert ("National Police of Peru", "recipient") in rows(text)


def test_an_agreement_is_signed_once() -> None:
    """The sentence that names who signed tells of the signing before it."""
    text = (
        "Rwanda and the World Bank signed an agreement in Kigali on 20 June 2012. The agreement was signed by the "
        "Minister of Finance, Jane Roe, and the World Bank Country Manager, Li Tan."
    )
    assert [event.type for event in events(text, publisher="World Bank")] == ["signing"]
    assert people(text, publisher="World Bank")["Jane Roe"][1] == "Rwanda"


def test_today_is_the_day_of_the_dateline() -> None:
    """A text published days after its dateline means by "today" the day on which it was written."""
    text = "ASTANA, 19 June 2012 – UNDP and UNODC held a workshop in Astana today."
    assert [event.start for event in events(text, on=date(2012, 6, 22))] == [date(2012, 6, 19)]


def test_last_years_meeting_is_another() -> None:
    """A possessive year before the noun tells another event of the series."""
    text = (
        "Foreign ministers of ASEAN will meet in Hanoi from 2 to 4 July 2012. The meeting will be chaired by "
        "Viet Nam. Last year's meeting was held in Bali."
    )
    assert {(event.place.city if event.place else None) for event in events(text)} == {"Hanoi", "Bali"}


@pytest.mark.parametrize("where", ["", "in Kigali ", "in Kigali this week ", "on Thursday in Kigali "])
def test_they_gathered_for_a_course(where: str) -> None:
    """Place and day may stand between a verb of coming and the event."""
    text = f"Officials of Kenya and Uganda have gathered {where}for a training course on budgets."
    assert [event.type for event in events(text)] == ["training"]
    assert {("Kenya", "participant"), ("Uganda", "participant")} <= rows(text)


def test_a_minister_is_present() -> None:
    """An article before the office does not part it from "in the presence of"."""
    text = "The ceremony took place in Quito on 20 June 2012 in the presence of the Ambassador of Japan, Taro Mori."
    assert people(text)["Taro Mori"][1] == "Japan"


def test_the_mission_is_paid_and_pays_no_visit() -> None:
    """Who finances a mission does not travel."""
    text = "An OAS mission visited Lima on 20 June 2012. The mission was financed by Canada."
    assert ("Canada", "visitor") not in rows(text)
    assert ("Canada", "funder") in rows(text)


def test_a_body_is_represented_by_a_person() -> None:
    """Whoever represents a body acts for it."""
    text = (
        "The conference took place in Luxembourg on 20 June 2012. Commissioner Jane Roe represented the "
        "European Union."
    )
    assert people(text)["Jane Roe"][1] == "European Union"


def test_it_has_met_all_tests() -> None:
    """What only meets a standard meets nobody."""
    assert events("The tent is made in Norway. It has met all tests of the European Union.") == ()


@pytest.mark.parametrize(
    "opening", ["At the ceremony", "During the ceremony", "At the ceremony in Accra on Wednesday"]
)
def test_who_says_something_at_the_event_speaks(opening: str) -> None:
    """A sentence that opens with the event tells behind the comma who spoke there."""
    text = (
        f"The ceremony took place in Accra on 20 June 2012. {opening}, the Minister of Health of Ghana, Jane Roe, "
        "praised the nurses."
    )
    assert ("Ghana", "speaker") in rows(text)


def test_it_is_organized() -> None:
    """Who organized "it" organized the event of the sentence before, with whoever is beside them."""
    text = (
        "A seminar on rights took place in Comrat on 20 June 2012. UNDP organized it jointly with UNICEF. "
        "It was hosted by Moldova."
    )
    expected = {
        ("United Nations Development Programme", "organizer"),
        ("United Nations Children's Fund", "organizer"),
        ("Moldova", "host"),
    }
    assert expected <= rows(text)


def test_a_series_began_and_was_no_event() -> None:
    """When an exercise was first held, or its series began, dates no event."""
    text = (
        "A naval exercise hosted by Australia took place in Darwin on 20 June 2012. "
        "The exercise was first held in 1993. It is the third in a series that began in March."
    )
    assert [(event.type, event.start) for event in events(text)] == [("exercise", date(2012, 6, 20))]


def test_who_leads_a_mission_is_of_it() -> None:
    """A name behind "led by" acts for the body that the mission is of."""
    text = "A UNODC delegation, led by Jane Roe, visited Quito on 20 June 2012."
    assert (people(text, publisher="OSCE")["Jane Roe"][1] or "").endswith("Drugs and Crime")
