"""Who holds, backs, leads, teaches and attends conferences, courses and exercises, in a press officer's words."""

from __future__ import annotations

import pytest

from tests.extract.reading import events, people, rows

UNDP = "United Nations Development Programme"
BANK = "Asian Development Bank"
IOM = "International Organization for Migration"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"With financial support from Japan, {UNDP} held a seminar in Vienna on 20 June.",
            {("Japan", "funder"), (UNDP, "organizer")},
        ),
        (
            "At the invitation of Japan, experts from Chad, Mali and Togo attended a seminar in Vienna on 20 June.",
            {(state, "participant") for state in ("Chad", "Mali", "Togo")} | {("Japan", "host")},
        ),
        (
            f"Sponsored by Japan and Norway, {UNDP} held a seminar in Vienna on 20 June.",
            {("Norway", "supporter"), ("Japan", "supporter"), (UNDP, "organizer")},
        ),
    ],
)
def test_a_list_behind_a_preposition_ends_before_the_subject(
    text: str, expected: set[tuple[str, str]]
) -> None:
    """The last comma before the verb parts who helps from who acts; people lead a list of their own."""
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("was an initiative of", "organizer"),
        ("received support from", "funder"),
        ("was made possible by the generous contribution of", "funder"),
        ("took place with the participation of ministers from", "participant"),
    ],
)
def test_phrases_of_the_genre_tell_the_role(said: str, role: str) -> None:
    """The family of phrases before a name."""
    assert ("Japan", role) in rows(f"The conference in Vienna on 20 June {said} Japan.")


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Trainers from Japan delivered the course in Vienna on 20 June.", "facilitator"),
        ("The course in Vienna on 20 June was led by instructors of the Japan Coast Guard.", "facilitator"),
        ("The workshop in Vienna on 20 June trained officers of the Japan Coast Guard.", "recipient"),
        ("Officers of the Japan Coast Guard were trained in rescue in Vienna on 20 June.", "recipient"),
        ("UNDP delivered a course to officers of the Japan Coast Guard in Vienna on 20 June.", "recipient"),
        ("The Japan Coast Guard concluded a workshop in Vienna on 20 June.", "organizer"),
    ],
)
def test_who_teaches_and_who_is_taught(sentence: str, role: str) -> None:
    """Who comes to teach facilitates, whoever holds the course; who is taught receives it."""
    assert any("Japan" in name and said == role for name, said in rows(sentence))


def test_troops_take_part_in_the_exercise_beside_them() -> None:
    """No verb of the vocabulary says so."""
    said = rows("Troops from India and Nepal practised rescue at an exercise in Vienna on 20 June.")
    assert said == {("India", "participant"), ("Nepal", "participant")}


@pytest.mark.parametrize(
    "opening", ["Speakers from {} discussed trade at", "Taking the floor, the envoys of {} urged calm at"]
)
def test_who_speaks_is_told_by_the_words_around_the_list(opening: str) -> None:
    """Not by the verb."""
    said = rows(f"{opening.format('Japan and Norway')} the conference in Vienna on 20 June.")
    assert said >= {("Japan", "speaker"), ("Norway", "speaker")}


def test_who_sits_on_a_panel_speaks() -> None:
    """A conference that includes somebody is attended by them, a panel heard them."""
    said = rows("The panel in Vienna on 20 June featured Jane Roe, Head of UNDP, and Jan Lie of UNHCR.")
    assert {role for _, role in said} == {"speaker"}


def test_an_office_behind_a_holder_can_be_the_next_ones() -> None:
    """ "Minister A, the Head of B, C, and …": two people with their bodies."""
    named = people(
        "Attending the conference in Vienna on 20 June were the Minister of Health of Japan, Jane Roe, "
        f"the Director of {UNDP}, Jan Lie, and the Ambassador of Norway, Li Tan."
    )
    assert {name: body for name, (_, body) in named.items()} == {
        "Jane Roe": "Japan",
        "Jan Lie": UNDP,
        "Li Tan": "Norway",
    }


@pytest.mark.parametrize("whose", [f"of the {BANK}", f", a senior fellow at the {BANK},", f"from the {BANK}"])
def test_a_body_behind_a_bare_name_introduces_a_person(whose: str) -> None:
    """ "Jane Roe of the Bank" needs no title."""
    named = people(
        f"The conference in Vienna on 20 June was moderated by Jane Roe {whose}.".replace(" ,", ",")
    )
    assert named["Jane Roe"][1] == BANK


def test_no_event_of_a_body_is_a_person() -> None:
    """ "Winter Convocation of the University" holds an event noun."""
    assert not people(f"It was decided by Winter Convocation of the {BANK} in Vienna on 20 June.")


@pytest.mark.parametrize(
    ("listed", "name"),
    [
        (f"the {IOM} and the Nansen Circle", "Nansen Circle"),
        (f"the {IOM}, TEPLA and the {BANK}", "TEPLA"),
        (f"the Border Guard and the {IOM}", "Border Guard"),
        ("the NGO Promo-LEX", "Promo-LEX"),
        ("the Samruk Studios", "Samruk Studios"),
        ("the Kivuli Institute for Dialogue", "Kivuli Institute for Dialogue"),
    ],
)
def test_bodies_that_no_gazetteer_has_come_too(listed: str, name: str) -> None:
    """Their place in a list, or a word before or in the name, says that they are bodies."""
    said = rows(f"The conference in Vienna on 20 June was attended by representatives of {listed}.")
    assert (name, "participant") in said


def test_a_branch_is_its_body() -> None:
    """ "Save the Children Finland" is no list of two."""
    said = rows("UNICEF Kenya and UNDP attended a conference in Vienna on 20 June.")
    assert not any("Kenya" in name for name, _ in said)
    assert len(said) == 2


@pytest.mark.parametrize("verb", ["attended", "is the host of", "will host"])
def test_a_forum_that_is_held_is_an_event(verb: str) -> None:
    """ "The Delta Trade Forum" alone may be a body."""
    [event] = events(f"Japan {verb} the Delta Trade Forum in Vienna on 20 June.")
    assert event.place is not None and event.place.city == "Vienna"


def test_it_is_the_event_of_the_sentence_before() -> None:
    """ "It was held" gives the day, the place and those who came."""
    text = (
        "The workshop on trade was organized by UNDP. It was held in Vienna on 20 June and attended by Japan."
    )
    [event] = events(text)
    assert event.start is not None and event.start.day == 20
    assert rows(text) == {(UNDP, "organizer"), ("Japan", "participant")}


def test_a_second_state_is_represented_in_passing() -> None:
    """ "…, and Norway by Ambassador B" leaves out the verb."""
    named = people(
        "Japan was represented at the conference in Rome on 20 June by State Secretary Jane Roe, "
        "and Norway by Ambassador Jan Lie."
    )
    assert named["Jan Lie"][1] == "Norway"
