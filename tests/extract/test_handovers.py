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

TRAINED = {
    "UNODC held a training course for officers of the State Border Service of Kyrgyzstan on 21 June.": GUARD,
    "A course for 25 Norwegian officials was held in Oslo on 21 June.": "Norway",
    "A workshop for Norwegian judges was held in Oslo on 21 June.": "Norway",
}


@pytest.mark.parametrize("text", HANDED)
def test_who_hands_over_to_whom(text: str) -> None:
    """Whoever hands something over pays for it; whoever gets it is its recipient."""
    assert HANDED[text] <= rows(text)


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
