"""What Great Expectations found, as records. Its results are taken in their JSON form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tasks.domain.records import ExpectationResult

ROWS_SHOWN = 5
VALUE_WIDTH = 120
"""Characters of one value that are shown; a text is recognized by its beginning."""


def as_record(suite: str, found: Mapping[str, Any]) -> ExpectationResult:
    """One expectation's result. An expectation that could not be evaluated counts as critical."""
    config, result, error = found["expectation_config"], found["result"], found["exception_info"]
    broken = failure(error)
    return ExpectationResult(
        suite=suite,
        expectation=config.get("description") or config["type"],
        column_name=column(config),
        severity="critical" if broken else config["severity"],
        success=found["success"],
        unexpected_count=result.get("unexpected_count", result.get("observed_value")),
        observed=broken or (None if found["success"] else shown(failing_rows(result))),
        notes=config["meta"]["notes"],
    )


def column(config: Mapping[str, Any]) -> str | None:
    """The column or columns that an expectation looks at, comma-separated."""
    name: str | None = config["kwargs"].get("column") or config["meta"].get("column")
    return name


def failing_rows(result: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    """The rows that broke an expectation: of a query its own, of a column rule the keys beside the value."""
    query_rows = result.get("details", {}).get("unexpected_rows")
    rows: Sequence[Mapping[str, Any]] = query_rows or result.get("partial_unexpected_index_list") or ()
    return rows


def shown(rows: Sequence[Mapping[str, Any]]) -> str:
    """Up to five rows for a reader: `column=value, column=value; column=value …`."""
    pairs = ([f"{name}={clipped(value)}" for name, value in row.items()] for row in rows[:ROWS_SHOWN])
    return "; ".join(", ".join(row) for row in pairs)


def clipped(value: object) -> str:
    text = "null" if value is None else " ".join(str(value).split())
    return text if len(text) <= VALUE_WIDTH else f"{text[: VALUE_WIDTH - 1]}…"


def failure(info: Mapping[str, Any]) -> str | None:
    """Why an expectation could not be evaluated, from either form in which Great Expectations says so."""
    infos = [info] if "raised_exception" in info else list(info.values())
    return next((f"not evaluated: {i['exception_message']}" for i in infos if i["raised_exception"]), None)
