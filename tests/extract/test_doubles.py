"""What the text names twice, in two ways, is one event."""

from __future__ import annotations

import pytest

from tests.extract.reading import events, rows


@pytest.mark.parametrize(
    "text",
    [
        "The OSCE held a conference on water in Vienna on 21 June. At the opening of the conference, Ms. Anna Berg "
        "of UNDP spoke.",
        "The OSCE held a workshop in Osh on 21 June. The closing ceremony was attended by Japan.",
        "UNDP announced the signing of an agreement in Osh on 21 June. The agreement was signed by Japan and "
        "Norway.",
        "The Foreign Minister of Japan is on a visit to Norway. His three-day visit to Norway ends on 22 June.",
        "The OSCE held a meeting in Vienna on 21 June. UNDP and UNICEF attended the listening session.",
        "UNDP held a book exhibition in Osh on 21 June. The opening ceremony was attended by Japan.",
        "A book exhibition of UNDP was inaugurated by the President of Norway in Osh on 21 June.",
        "UNDP hosted a banquet in Osh on 21 June. Mr. Li Wei of Norway, Mr. Jan Berg of Japan and the World Bank "
        "attended. Speaking at the banquet, Mr. Jan Berg thanked UNDP.",
    ],
    ids=[
        "opening",
        "closing ceremony",
        "signing",
        "visit",
        "session",
        "exhibition",
        "inaugurated",
        "banquet",
    ],
)
def test_an_event_named_in_two_ways_is_one(text: str) -> None:
    """The opening of a conference is the conference, and who signed signed what was announced."""
    assert len(events(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The OSCE held a conference in Vienna on 21 June. The opening of the office of UNDP in Osh was attended by "
        "Japan.",
        "The Foreign Minister of Japan visited Norway on 3 May. The Foreign Minister of Japan will visit Norway on "
        "4 July.",
        "The Foreign Minister of Japan visited Norway. On 21 June, the Foreign Minister of Japan visited Bergen.",
    ],
    ids=["opening of something else", "other days", "a stop"],
)
def test_two_events_stay_two(text: str) -> None:
    """Another matter, other days and a city of its own tell two events apart."""
    assert len(events(text)) == 2


def test_who_signed_signed_what_was_announced() -> None:
    """The parties of the second mention are in the one event."""
    text = (
        "UNDP announced the signing of an agreement in Osh on 21 June. The agreement was signed by Japan and "
        "Norway."
    )
    assert {("Japan", "signatory"), ("Norway", "signatory")} <= rows(text)
