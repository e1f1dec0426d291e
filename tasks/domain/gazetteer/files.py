"""Reading the data files of this folder."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

_FOLDER = Path(__file__).parent


def rows(file: str) -> Iterator[dict[str, str]]:
    """Give the rows of a table."""
    with (_FOLDER / file).open(encoding="utf-8", newline="") as text:
        yield from csv.DictReader(text)


def lines(file: str) -> list[str]:
    """Give the lines of a list, without its comments."""
    text = (_FOLDER / file).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def several(cell: str) -> tuple[str, ...]:
    """Give the values of a cell that holds any number, separated by bars."""
    return tuple(cell.split("|")) if cell else ()
