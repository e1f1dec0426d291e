"""Results of Great Expectations, told as records."""

from __future__ import annotations

from typing import Any

import pytest

from tasks.check.results import as_record, shown

CALM = {"raised_exception": False, "exception_message": None}
RAISED = {"raised_exception": True, "exception_message": "no such column"}


def found(**changes: Any) -> dict[str, Any]:
    config = {
        "type": "unexpected_rows_expectation",
        "description": "No name is blank",
        "kwargs": {},
        "severity": "warning",
        "meta": {"column": "name", "notes": "It cannot be read."},
    }
    return {
        "success": False,
        "expectation_config": config,
        "result": {
            "observed_value": 7,
            "details": {"unexpected_rows": [{"key": n, "name": None} for n in range(7)]},
        },
        "exception_info": CALM,
        **changes,
    }


def test_failure() -> None:
    """A failure has its words, its column, its count and five of its rows."""
    record = as_record("dim_person", found())
    assert (record.suite, record.expectation, record.column_name) == (
        "dim_person",
        "No name is blank",
        "name",
    )
    assert (record.severity, record.success, record.unexpected_count) == ("warning", False, 7)
    assert record.observed == "; ".join(f"key={n}, name=null" for n in range(5))
    assert record.notes == "It cannot be read."


def test_success() -> None:
    """What is met has nothing to show."""
    record = as_record("dim_person", found(success=True, result={"observed_value": 0}))
    assert (record.success, record.unexpected_count, record.observed) == (True, 0, None)


@pytest.mark.parametrize("info", [RAISED, {"('metric', 1)": CALM, "('metric', 2)": RAISED}])
def test_not_evaluated(info: dict[str, Any]) -> None:
    """An expectation that could not be evaluated counts as critical, whatever its severity."""
    record = as_record("dim_person", found(exception_info=info, result={}))
    assert (record.severity, record.success) == ("critical", False)
    assert record.observed == "not evaluated: no such column"


def test_long_values_are_clipped() -> None:
    """A text shows its beginning, on one line."""
    assert shown([{"text": "word\n" * 100}]) == f"text={'word ' * 23}word…"
