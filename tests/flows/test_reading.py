"""Answers of the warehouse, for readers and for programs."""

from __future__ import annotations

from datetime import date

import pyarrow as pa
import pytest
from rich.console import Console

from flows.reading import as_table, print_csv

ROWS = pa.table(
    {"name": ["Ōtani, Ltd", None], "aliases": [["A", "B"], []], "day": [date(2012, 6, 22), None], "n": [1, 2]}
)


def test_csv(capsys: pytest.CaptureFixture[str]) -> None:
    """CSV has a header, quotes what needs it, leaves nulls empty and lists as JSON."""
    print_csv(ROWS)
    assert (
        capsys.readouterr().out == 'name,aliases,day,n\n"Ōtani, Ltd","[""A"", ""B""]",2012-06-22,1\n,[],,2\n'
    )


def test_table() -> None:
    """A table shows lists with commas and nulls as nothing."""
    console = Console(width=80)
    with console.capture() as shown:
        console.print(as_table(ROWS))
    assert "A, B" in shown.get()
    assert "None" not in shown.get()
