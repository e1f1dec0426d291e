"""The suites: each expectation is met by a valid star, and by no other than its own fault broken."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import get_args

import duckdb
import pytest

from tasks.check import suites
from tasks.check.gate import audit
from tasks.check.results import column
from tasks.domain.gazetteer.loader import gazetteer
from tasks.domain.records import DatePrecision, EventType, ExpectationResult, Role

ROOT = Path(__file__).parents[2]
EXPECTATIONS = [
    (suite, expectation.get("description") or expectation["type"], column(expectation))
    for suite in suites.names()
    for expectation in suites.read(suite)["expectations"]
]

BREAKING = {
    tuple(heading): fault
    for *heading, fault in re.findall(
        r"^-- (\w+): ([^\n]+) \[([^\n]+)\]\n(.+?;)$",
        Path(__file__).with_name("breaking.sql").read_text(encoding="utf-8"),
        flags=re.MULTILINE | re.DOTALL,
    )
}


def name(result: ExpectationResult) -> tuple[str, str, str | None]:
    return result.suite, result.expectation, result.column_name


def value_set(suite: str, column_name: str) -> set[str]:
    lists = [e["kwargs"] for e in suites.read(suite)["expectations"] if e["type"].endswith("_in_set")]
    return next(set(kwargs["value_set"]) for kwargs in lists if kwargs["column"] == column_name)


def test_valid(star: duckdb.DuckDBPyConnection) -> None:
    """Every expectation is evaluated and met on a valid star."""
    results = audit(star, "valid").results
    assert [name(result) for result in results if not result.success] == []
    assert sorted(map(name, results)) == sorted(EXPECTATIONS)


def test_empty(star: duckdb.DuckDBPyConnection) -> None:
    """An empty star is no fault: a first run may bring nothing but rejected documents."""
    for table in suites.names():
        star.execute(f"truncate {table}")
    assert [name(result) for result in audit(star, "empty").results if not result.success] == []


@pytest.mark.parametrize(("suite", "expectation", "columns"), EXPECTATIONS)
def test_breaks(
    suite: str,
    expectation: str,
    columns: str,
    star: duckdb.DuckDBPyConnection,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A fault makes the expectation that is there for it fail, no other of its suite, and shows a row."""
    star.execute(BREAKING[suite, expectation, columns])
    monkeypatch.setattr(suites, "names", lambda: [suite])
    failed = [result for result in audit(star, "broken").results if not result.success]
    assert [name(result) for result in failed] == [(suite, expectation, columns)]
    assert failed[0].unexpected_count
    assert failed[0].observed
    assert "not evaluated" not in failed[0].observed


def test_breaking_is_current() -> None:
    """No fault is kept for an expectation that is gone."""
    assert set(BREAKING) == set(EXPECTATIONS)


@pytest.mark.parametrize(
    ("suite", "column_name", "vocabulary"),
    [
        ("dim_event", "event_type", EventType),
        ("dim_event", "date_precision", DatePrecision),
        ("dim_role", "role", Role),
    ],
)
def test_vocabulary(suite: str, column_name: str, vocabulary: object) -> None:
    """The closed lists are those of the records."""
    assert value_set(suite, column_name) == set(get_args(vocabulary))


def test_kinds() -> None:
    """Whatever kind the gazetteer or the form of a name gives an organization is in the closed list."""
    forms = tomllib.loads((ROOT / "tasks/extract/vocabulary/organizations.toml").read_text(encoding="utf-8"))
    given = {entry.kind for entry in gazetteer()} | set(forms["heads"])
    assert given <= value_set("dim_organization", "kind")


@pytest.mark.parametrize("suite", suites.names())
def test_form(suite: str) -> None:
    """A suite is named after its table; each expectation has a severity and says why it is there."""
    read = suites.read(suite)
    assert read["name"] == suite
    for expectation in read["expectations"]:
        assert expectation["severity"] in ("critical", "warning", "info")
        assert expectation["meta"]["notes"].endswith(".")
        assert "{batch}" in expectation["kwargs"].get("unexpected_rows_query", "{batch}")
