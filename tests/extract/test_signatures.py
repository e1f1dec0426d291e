"""Documents that are signed: by whom, where no signatory is the subject."""

from __future__ import annotations

import pytest

from tests.extract.reading import events

TALKS = "On 21 June the Foreign Minister of Kenya met the Foreign Minister of Norway in Oslo. "

SIGNED = {
    "A treaty between Kenya and Norway was signed in Oslo on 3 May 2010.",
    TALKS + "A fisheries agreement signed on 3 May 2010 is in force.",
    TALKS + "After the talks the two ministers signed a memorandum on fisheries.",
    TALKS + "At the end of the talks two memoranda were signed.",
}


FOR_WHOM = {
    "The agreement was signed by Minister Kofi Doe on behalf of Kenya and Minister Anna Berg on behalf of Norway.",
    "The agreement was signed on behalf of Kenya by Minister Kofi Doe and on behalf of Norway by Minister Anna Berg.",
    "On behalf of Kenya, Minister Kofi Doe signed an agreement with Norway.",
    "Kenya and Norway exchanged instruments of ratification in Oslo.",
    "The treaty was initialled by representatives of Kenya and Norway in Oslo.",
    "An exchange of notes between Kenya and Norway took place in Oslo.",
}


def signatories(text: str) -> list[set[str]]:
    """Who signed, for each signing of the text."""
    return [
        {claim.organization.name for claim in event.participation if claim.organization}
        for event in events(text)
        if event.type == "signing"
    ]


@pytest.mark.parametrize("text", sorted(SIGNED))
def test_both_sides_sign(text: str) -> None:
    """A document that is said to be signed is signed by those between whom it is, or by both sides of the talks."""
    assert signatories(text) == [{"Kenya", "Norway"}]


def test_an_agreement_by_the_way_is_no_signing() -> None:
    """An agreement that has been signed some time, or may be, is none of the events of the text."""
    by_the_way = "The agreement signed some years ago was praised. Another treaty could be signed."
    assert signatories(TALKS + by_the_way) == []


@pytest.mark.parametrize("text", sorted(FOR_WHOM))
def test_for_whom_people_sign(text: str) -> None:
    """Who signs on behalf of a state is no other party, and states sign in other words as well."""
    assert signatories(text.removesuffix(".") + " on 21 June.") == [{"Kenya", "Norway"}]
