from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.domain.records import Span
from tasks.extract.mentions.sentences import sentences, tokens


def split(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Aubert met Mrs. Lind and Dr. Okoro.",
        "H.E. Anna Berg spoke for the U.S. Government.",
        "The U.N. Secretary-General arrived at 9 a.m. in Geneva.",
        "J. R. Smith signed for Horizon Ltd. Riga was represented as well.",
        "Hon. Peter Ndegwa of St. Lucia spoke.",
        "See Resolution No. 1540 and Art. 7 of the Charter.",
        "They met on 3 Sept. 2011 in Oslo.",
        "The fund of $1.5 million grew by 2.5 per cent.",
        "Sen. Mary Cole and Gen. John Doe, i.e. the guests, left.",
    ],
)
def test_an_abbreviation_ends_no_sentence(sentence: str) -> None:
    """Titles, initials and numbers have stops of their own."""
    assert split(sentence) == [sentence]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One ended. Two began.", ["One ended.", "Two began."]),
        ("Was it so? It was! So be it.", ["Was it so?", "It was!", "So be it."]),
        ("“We agree.” They left.", ["“We agree.”", "They left."]),
        ("It closed in 2011. 2012 was quiet.", ["It closed in 2011.", "2012 was quiet."]),
        ("A title\n\nA text.", ["A title", "A text."]),
        ("They came.\n- It was early.\n- They left.", ["They came.", "- It was early.", "- They left."]),
    ],
)
def test_sentences_end_with_their_marks_and_blocks(text: str, expected: list[str]) -> None:
    """A stop, a blank line and a list item end a sentence."""
    assert split(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Those who came were:\n- Japan\n- India",
        "Those who came were:\n\n• Japan;\n\n• India",
        "Those who came:\n(1) Japan\n(2) India",
    ],
)
def test_an_announced_list_is_in_the_sentence_that_announces_it(text: str) -> None:
    """Behind a colon, items belong to the words before it."""
    assert split(text) == [text]
    assert split(f"{text}\n\nThey left.") == [text, "They left."]


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met in the\n\nold town of Riga.",
        "The delegation that visited the capital was led by the\n\nMinister of Health.",
        "The ministers met in the\nold town of Riga.",
    ],
)
def test_a_break_inside_a_sentence_does_not_end_it(text: str) -> None:
    """What a scanner broke goes on."""
    assert split(text) == [text]


def test_words_and_marks_are_tokens() -> None:
    """Hyphens and initials stay in their word; a possessive is a token of its own."""
    text = "Sri Lanka's co-chair, J. Doe, left the U.S. (again)."
    words = [token.text for token in tokens(text, Span(0, len(text)))]
    assert " ".join(words) == "Sri Lanka 's co-chair , J. Doe , left the U.S. ( again ) ."


@given(st.text(alphabet="Ab. \n\t-•!?\"”(1é'", max_size=80))
def test_no_letter_is_lost_between_sentences(text: str) -> None:
    """Sentences and tokens stand in order, apart, and hold every character that is no white space."""
    spans = list(sentences(text))
    assert all(one.end <= other.start for one, other in pairwise(spans))
    words = [token for span in spans for token in tokens(text, span)]
    assert all(text[t.start : t.end] == t.text for t in words)
    assert "".join(t.text for t in words) == "".join(text.split())
