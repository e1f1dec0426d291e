"""Signings whose signers no verb names: they stand in the agreement's name, or are the two sides of the talks."""

from __future__ import annotations

import pytest

from tests.extract.reading import events, rows

BOTH = {("Norway", "signatory"), ("Kenya", "signatory")}
TALKS = "Foreign Minister Ann Berg of Norway met Foreign Minister John Otieno of Kenya in Nairobi today. "


def signers(text: str) -> set[tuple[str, str]]:
    """Who signed, by the rows of the text."""
    return {row for row in rows(text) if row[1] == "signatory"}


@pytest.mark.parametrize(
    "text",
    [
        "A memorandum between Norway and Kenya is to be signed on Monday.",
        "The Norway-Kenya Trade Agreement was signed on 3 May 2010 in Oslo.",
    ],
)
def test_signers_in_the_name_of_an_agreement(text: str) -> None:
    """An agreement between two states is signed by them."""
    assert signers(text) == BOTH


@pytest.mark.parametrize(
    "told",
    [
        "At the conclusion of the talks two agreements were signed.",
        "The two Ministers signed a treaty on fisheries.",
        "A trade agreement was signed on 3 May 2010.",
    ],
)
def test_both_sides_sign(told: str) -> None:
    """What was signed was signed by the two sides of the talks that the text was at."""
    assert signers(TALKS + told) == BOTH


def test_what_many_sign() -> None:
    """Two who talk of a convention are not those who signed it."""
    assert not signers(TALKS + "They recalled the signing of the Oslo Convention on 3 May 2010.")


def test_a_signing_recalled_in_passing() -> None:
    """An agreement of which nothing tells when it was signed makes no event."""
    told = events(TALKS + "They welcomed the trade agreement signed with others.")
    assert all(event.type != "signing" for event in told)


def test_who_gives_the_money_signs() -> None:
    """A body that signs a grant agreement keeps its signature beside its gift."""
    text = (
        "Norway signed in Nairobi on 3 May 2010 an agreement with UNICEF to provide NOK 3 million for wells."
    )
    assert {("Norway", "signatory"), ("Norway", "funder")} <= rows(text)
