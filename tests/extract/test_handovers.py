"""Things handed over, and people trained: who gives, who gets, and at what."""

from __future__ import annotations

import pytest

from tests.extract.reading import events, rows

GUARD = "State Border Service of Kyrgyzstan"
UNODC = "United Nations Office on Drugs and Crime"

HANDED = {
    "On 21 June UNODC handed over ten vehicles to the State Border Service of Kyrgyzstan.": {
        (UNODC, "funder"),
        (GUARD, "recipient"),
    },
    "On 21 June Kenya received two boats donated by Norway.": {
        ("Norway", "funder"),
        ("Kenya", "recipient"),
    },
}

GIVEN = {
    # Goods without a word of handing over.
    "On 20 June Kenya received ten computers from Norway.": {("Norway", "funder"), ("Kenya", "recipient")},
    "On 20 June Norway provided two ambulances to Kenya.": {("Norway", "funder"), ("Kenya", "recipient")},
    "On 20 June two boats were presented to Kenya by Norway.": {("Norway", "funder"), ("Kenya", "recipient")},
    # Through whom things come.
    "On 20 June Norway delivered rice to Kenya through UNODC.": {
        (UNODC, "implementer"),
        ("Kenya", "recipient"),
    },
    # Awards.
    "On 20 June Norway conferred the Order of Merit on Kofi Doe of UNODC.": {("Norway", "organizer")},
    "Ambassador Anna Berg of Kenya was awarded the Medal of Honor by Norway on 20 June.": {
        ("Kenya", "recipient"),
        ("Norway", "organizer"),
    },
}

TRAINED = {
    "UNODC held a training course for officers of the State Border Service of Kyrgyzstan on 21 June.": GUARD,
    "A course for 25 Norwegian officials was held in Oslo on 21 June.": "Norway",
    "A workshop for Norwegian judges was held in Oslo on 21 June.": "Norway",
}


@pytest.mark.parametrize("text", HANDED)
def test_who_hands_over_to_whom(text: str) -> None:
    """Whoever hands something over pays for it; whoever gets it is its recipient."""
    assert HANDED[text] <= rows(text)


@pytest.mark.parametrize("text", GIVEN)
def test_who_gives_what(text: str) -> None:
    """Goods and awards have who gives them and who gets them."""
    assert GIVEN[text] <= rows(text)


def test_a_report_on_food_is_no_food() -> None:
    """Goods are common nouns."""
    assert rows("On 20 June Kenya received the Food Report from Norway.") == set()


def test_an_office_is_no_gift() -> None:
    """The chair of a body that one state hands over to another is nothing given."""
    found = rows("On 21 June Malta handed over the presidency of the group to Cyprus.")
    assert not {role for _, role in found} & {"funder", "recipient"}


def test_a_handover_at_a_ceremony_is_that_ceremony() -> None:
    """What is handed over at a ceremony of its own is no further event, nor is what it is worth."""
    text = "Norway handed over boats worth EUR 2 million to Kenya at a ceremony in Nairobi on 21 June."
    assert [event.type for event in events(text)] == ["ceremony"]


@pytest.mark.parametrize("text", TRAINED)
def test_who_is_trained(text: str) -> None:
    """Whoever a training is for gets it."""
    assert (TRAINED[text], "recipient") in rows(text)
