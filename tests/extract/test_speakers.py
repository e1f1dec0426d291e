"""Who speaks at an event, who leads it, and who only watches: sentences and the rows of their event."""

from __future__ import annotations

import pytest

from tests.extract.reading import rows

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
        ("Also taking the floor were the representatives of Japan and Malta.", {"Japan", "Malta"}),
        ("The Foreign Minister of Austria, Anna Berg, also spoke.", {"Austria"}),
    ],
)
def test_who_speaks(sentence: str, speakers: set[str]) -> None:
    """Whoever is said to open, address or hold a speech at the event that the text is at speaks there."""
    assert {name for name, role in rows(SEMINAR + sentence) if role == "speaker"} == speakers
