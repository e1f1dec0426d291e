"""The valid star, made once; each test changes it inside a transaction that is rolled back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from tasks.check import suites

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def valid() -> Iterator[duckdb.DuckDBPyConnection]:
    connection = duckdb.connect()
    for file in sorted((ROOT / "sql/schema").glob("*.sql")):
        connection.execute(file.read_text(encoding="utf-8"))
    connection.execute((ROOT / "tests/check/valid.sql").read_text(encoding="utf-8"))
    for table in suites.names():
        # Without its constraints, so that the gate's own checks of keys can be seen to work.
        connection.execute(f"create or replace table {table} as from {table}")
    yield connection
    connection.close()


@pytest.fixture
def star(valid: duckdb.DuckDBPyConnection) -> Iterator[duckdb.DuckDBPyConnection]:
    valid.begin()
    yield valid
    valid.rollback()
