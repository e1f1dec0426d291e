"""Who met whom, in the plain sentences of press officers."""

from __future__ import annotations

import pytest

from tests.extract.reading import events, people, rows


def _acts_for(text: str, publisher: str = "Norway") -> dict[str, str | None]:
    return {name: body for name, (_, body) in people(text, publisher=publisher).items()}


@pytest.mark.parametrize(
    "said",
    [
        "Minister Lund met with the foreign ministers of Latvia and Estonia, Anna Ozola and Jaan Tamm, in Oslo today.",
        "Minister Lund met with her Latvian and Estonian counterparts, Anna Ozola and Jaan Tamm, in Oslo today.",
        "The foreign ministers of Latvia, Anna Ozola, and of Estonia, Jaan Tamm, met in Oslo today.",
        "The two foreign ministers, Anna Ozola of Latvia and Jaan Tamm of Estonia, met in Oslo today.",
        "The foreign ministers of Latvia (Anna Ozola) and Estonia (Jaan Tamm) met in Oslo today.",
    ],
)
def test_holders_of_one_office_stand_with_their_states(said: str) -> None:
    """In the order of the states, or behind each."""
    assert _acts_for(f"Foreign Minister Kari Lund was in Oslo. {said}").items() >= {
        ("Anna Ozola", "Latvia"),
        ("Jaan Tamm", "Estonia"),
    }


@pytest.mark.parametrize(
    "said",
    [
        "They were attended by Minister Jan Nowak on the Polish side and Minister Gia Lomidze on the Georgian side.",
        "The talks were attended, on the Polish side, by Jan Nowak, Minister of Trade, and, on the Georgian side, by "
        "Minister Gia Lomidze.",
        "Talks took place. The Polish delegation was led by Minister Jan Nowak and the Georgian side by Minister "
        "Gia Lomidze.",
    ],
)
def test_people_act_for_the_side_beside_them(said: str) -> None:
    """Whatever else their title would make a reader guess."""
    text = f"Talks between Poland and Georgia were held in Vienna on 20 June. {said}"
    assert _acts_for(text) == {"Jan Nowak": "Poland", "Gia Lomidze": "Georgia"}


@pytest.mark.parametrize(
    "said",
    [
        "Minister Anna Berg gave a joint press conference with Minister Taro Sato of Japan in Oslo on 20 June.",
        "At a press conference in Oslo on 20 June, Minister Anna Berg and Minister Taro Sato of Japan said more.",
    ],
)
def test_a_press_conference_has_speakers(said: str) -> None:
    """Whoever gives it, and whoever stands there."""
    assert rows(said, publisher="Norway") >= {("Norway", "speaker"), ("Japan", "speaker")}


def test_a_call_that_is_received_is_a_meeting() -> None:
    """Of the one who receives it and the one whom it is from."""
    text = "Minister Anna Berg received a courtesy call from the Ambassador of Japan, Taro Sato, on 20 June."
    assert rows(text, publisher="Norway") == {("Norway", "participant"), ("Japan", "participant")}


@pytest.mark.parametrize("how", ["under EU facilitation", "with the EU's mediation"])
def test_a_noun_of_mediation_behind_a_name(how: str) -> None:
    """Whose it is facilitates."""
    found = rows(f"Negotiators from Serbia and Kosovo met in Brussels on 20 June {how}.")
    assert ("European Union", "facilitator") in found


def test_officials_and_their_minister_are_of_one_state() -> None:
    """A minister named among a state's officials is the state's."""
    text = "Minister Anna Berg met Moldovan officials, including Prime Minister Ion Rusu, in Chisinau on 20 June."
    assert _acts_for(text)["Ion Rusu"] == "Moldova"


def test_discussing_with_somebody_on_a_day_is_a_meeting() -> None:
    """The verb alone tells it, where the day or the city stands beside it."""
    text = (
        "Minister Anna Berg discussed trade with the Foreign Minister of Egypt, Ali Amer, in Rome on 20 June."
    )
    (found,) = events(text, publisher="Norway")
    assert (found.type, len(found.participation)) == ("meeting", 2)
    assert not events(
        "Minister Anna Berg discussed trade with the Foreign Minister of Egypt.", publisher="Norway"
    )


def test_whoever_hosts_people_is_visited() -> None:
    """No noun names the visit."""
    text = "President Anna Berg will host Prime Minister Taro Sato of Japan in Oslo on 26 June."
    assert rows(text, publisher="Norway") == {("Norway", "host"), ("Japan", "visitor")}


@pytest.mark.parametrize("consisting", ["consisting of", "comprising", "composed of"])
def test_members_of_a_delegation_act_for_who_sent_it(consisting: str) -> None:
    """Whatever publisher their offices would be of."""
    text = f"A delegation of the OSCE, {consisting} Ms. Anna Berg and Mr. Jan Lie, had talks with Japan in Oslo today."
    sender = "Organization for Security and Co-operation in Europe"
    assert _acts_for(text) == {"Anna Berg": sender, "Jan Lie": sender}


def test_ministers_of_a_region_are_its_states() -> None:
    """As "the Baltic states" are."""
    (found,) = events("Baltic foreign ministers met in Riga on 20 June.")
    assert [c.organization.id for c in found.participation if c.organization] == ["group:baltic-states"]
