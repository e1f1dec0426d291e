"""The three forms of a backfill."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.window import Window

DAY = date(2012, 6, 22)
HERE = Path(__file__)


@pytest.mark.parametrize(
    ("window", "name"),
    [
        (Window(documents=HERE), "test_window.py"),
        (Window(source="bulletin", since=DAY, until=DAY), "bulletin 2012-06-22 to 2012-06-22"),
        (Window(archive=True), "archive"),
        (Window(archive=True, source="bulletin"), "archive bulletin"),
        (Window(archive=True, until=DAY), "archive first to 2012-06-22"),
    ],
)
def test_sound_windows(window: Window, name: str) -> None:
    """Each form has no fault, and a name for its run."""
    assert window.fault() is None
    assert str(window) == name


@given(since=st.none() | st.dates(), until=st.none() | st.dates(), day=st.dates())
def test_holds_what_lies_between(since: date | None, until: date | None, day: date) -> None:
    """A day is held when it is neither before the first day nor after the last."""
    too_early, too_late = since is not None and day < since, until is not None and day > until
    assert Window(archive=True, since=since, until=until).holds(day) is not (too_early or too_late)
