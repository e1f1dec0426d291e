"""The lent connection: Great Expectations reads what is not committed, and ends nothing."""

from __future__ import annotations

import gc
from pathlib import Path

import duckdb
import pytest
import sqlalchemy as sa

from tasks.check import suites
from tasks.check.dialect import lend
from tasks.check.gate import audit


def engine(connection: duckdb.DuckDBPyConnection) -> sa.Engine:
    options = lend(connection)
    return sa.create_engine(options["connection_string"], **options["kwargs"])


def test_sees_uncommitted_rows(star: duckdb.DuckDBPyConnection) -> None:
    """A query through the engine finds a row that only the open transaction knows."""
    star.execute("insert into dim_place values (7, 'Turin', 'IT', null, null)")
    with engine(star).connect() as lent:
        assert lent.scalar(sa.text("select city from dim_place where place_key = 7")) == "Turin"


@pytest.mark.parametrize("ending", ["commit", "rollback", "close"])
def test_ends_nothing(ending: str, star: duckdb.DuckDBPyConnection) -> None:
    """Neither commit, rollback nor close through the engine reaches the owner's transaction."""
    star.execute("delete from dim_place")
    getattr(engine(star).connect(), ending)()
    star.rollback()
    assert star.execute("select count(*) from dim_place").fetchall() == [(2,)]
    star.begin()


def test_outlives_the_engine(star: duckdb.DuckDBPyConnection) -> None:
    """The connection stays open when the engine that it was lent to is collected."""
    lent = engine(star)
    lent.connect().close()
    lent.dispose()
    del lent
    gc.collect()
    assert star.execute("select 1").fetchall() == [(1,)]


def test_primary_keys_are_not_asked_for(star: duckdb.DuckDBPyConnection) -> None:
    """Reflection gets columns without a statement that DuckDB would refuse."""
    inspector = sa.inspect(engine(star))
    assert inspector.get_pk_constraint("dim_place") == {"constrained_columns": [], "name": None}
    assert inspector.get_multi_pk_constraint() == {}
    assert [c["name"] for c in inspector.get_columns("dim_place")][:2] == ["place_key", "city"]


def test_audit_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An audit of uncommitted rows sees them; after a rollback the file holds what it held, to the byte."""
    file = tmp_path / "build.duckdb"
    with duckdb.connect(str(file)) as connection:
        connection.execute("create table dim_role (role_key bigint, role varchar)")
    before = file.read_bytes()
    monkeypatch.setattr(suites, "names", lambda: ["dim_role"])
    with duckdb.connect(str(file)) as connection:
        connection.begin()
        connection.execute("insert into dim_role values (1, 'attendee')")
        (failure,) = audit(connection, "uncommitted").critical_failures
        assert failure.observed == "role_key=1, role=attendee"
        connection.rollback()
        assert connection.execute("from dim_role").fetchall() == []
    assert file.read_bytes() == before
