from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tasks.domain.gazetteer import Entry, gazetteer
from tests.extract.reading import events, rows

CENTRAL_ASIA = ("Central Asian states", "participant")


def in_list(entry: Entry) -> bool:
    """Whether a list may hold the name, and a comma still part it from the next."""
    own = gazetteer().ids_of(entry.name) == (entry.id,)
    return own and entry.kind != "group" and not set(entry.name) & set(",&()") and " and " not in entry.name


STATES = [entry for entry in gazetteer() if entry.kind == "state" and in_list(entry)]
BODIES = [entry for entry in gazetteer() if entry.kind == "un_body" and entry.acronym and in_list(entry)]


@given(st.lists(st.sampled_from(STATES), min_size=2, max_size=8, unique=True))
def test_every_state_of_a_list_takes_part(states: list[Entry]) -> None:
    """However long the list and whatever its order, all are participants and nobody else is."""
    *most, last = (entry.name for entry in states)
    text = f"Representatives of {', '.join(most)} and {last} attended the meeting in Vienna on 21 June."
    assert rows(text) == {(entry.name, "participant") for entry in states}


@given(st.lists(st.sampled_from(BODIES), min_size=2, max_size=8, unique_by=lambda entry: entry.acronym))
def test_every_body_of_a_list_takes_part(bodies: list[Entry]) -> None:
    """Acronyms in brackets belong to the names before them."""
    names = [f"the {entry.name} ({entry.acronym})" for entry in bodies]
    text = (
        f"Representatives of {', '.join(names[:-1])} and {names[-1]} attended the meeting in Oslo on 21 June."
    )
    assert rows(text) == {(entry.name, "participant") for entry in bodies}


def test_a_group_is_one_mention() -> None:
    """With its number or without, a group is named and not yet expanded."""
    for group in ("The five Central Asian states", "Representatives of the Central Asian states"):
        assert rows(f"{group} attended a conference in Vienna on 21 June.") == {CENTRAL_ASIA}


def test_an_observer_is_taken_out_of_its_group() -> None:
    """ "With X acting as observer" is an exception from the group, kept with the group's row."""
    text = (
        "Representatives of the Central Asian states attended a conference in Vienna on 21 June, "
        "with Uzbekistan acting as observer."
    )
    [event] = events(text)
    excluded = {
        claim.organization.name: claim.excluded for claim in event.participation if claim.organization
    }
    assert excluded == {"Central Asian states": ("state:UZ",), "Uzbekistan": ()}
    assert rows(text) == {CENTRAL_ASIA, ("Uzbekistan", "observer")}


def test_the_parts_in_brackets_come_and_not_the_whole() -> None:
    """ "The UN (UNODC and UNHCR)" are UNODC and UNHCR."""
    text = "Japan and the UN (UNODC and UNHCR) attended the meeting in Vienna on 21 June."
    assert rows(text) == {
        ("Japan", "participant"),
        ("United Nations Office on Drugs and Crime", "participant"),
        ("Office of the United Nations High Commissioner for Refugees", "participant"),
    }


def test_where_people_are_from_takes_no_part() -> None:
    """Students from a country are not its government."""
    text = "UNDP organized a seminar in Vienna on 21 June for students from Kenya, Uganda and Chad."
    assert rows(text) == {("United Nations Development Programme", "organizer")}


def test_a_long_list_that_no_cue_governs_came_to_the_event_that_the_text_is_at() -> None:
    """Whoever lists five and more behind the main event lists its participants."""
    text = (
        "A regional seminar on water was held in Dushanbe on 21 June. "
        "For the first time it was the turn of Georgia, Armenia, Malta, Nepal, Peru and Chile."
    )
    assert {organization for organization, _ in rows(text)} == {
        "Georgia", "Armenia", "Malta", "Nepal", "Peru", "Chile",
    }  # fmt: skip
