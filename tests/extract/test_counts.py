"""What a text counts of those who came."""

from __future__ import annotations

import pytest

from tests.extract.reading import events


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("for sixty specialists", 60),
        ("for some 1,200 delegates", 1200),
        ("for twenty-five border officers", 25),
        ("for two days", None),
    ],
)
def test_how_many_people_came_is_kept(said: str, number: int | None) -> None:
    """Numbers in figures and words count the people who came, and nothing else."""
    [event] = events(f"UNRCCA held a seminar {said} in Almaty on 21 June 2012.")
    assert event.stated_participants == number


@pytest.mark.parametrize(
    ("said", "warning"),
    [
        ("four countries: Georgia, Armenia and Malta", "the text counts four countries and lists 3"),
        ("three countries: Georgia, Armenia and Malta", None),
        ("ten countries, including Georgia, Armenia and Malta", None),
        ("two states, including Georgia, Armenia and Malta", "the text counts two states and lists 3"),
    ],
)
def test_a_list_that_the_text_counts_otherwise_is_doubted(said: str, warning: str | None) -> None:
    """Every row of a list that is longer or shorter than the text says carries the disagreement."""
    [event] = events(f"The seminar held in Almaty on 21 June 2012 was attended by representatives of {said}.")
    assert [row.warning for row in event.participation] == [warning] * 3
