"""The schema and its versions."""

from __future__ import annotations

import duckdb
import pytest

from tasks.domain.errors import CommuniqueError
from warehouse import migrations
from warehouse.migrations import migrate
from warehouse.statements import names


def test_migrations_are_applied_once_and_recorded() -> None:
    """A second pass does nothing; the record names each file."""
    connection = duckdb.connect()
    migrate(connection)
    first = connection.execute("from schema_migration order by name").fetchall()
    migrate(connection)
    assert connection.execute("from schema_migration order by name").fetchall() == first
    assert [name for name, *_ in first] == [n.removeprefix("schema/") for n in names("schema")] + ["marts"]


def test_a_migration_that_fails_leaves_the_schema_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    """All pending migrations are one transaction."""
    wanted = migrations._wanted()
    monkeypatch.setattr(
        migrations, "_wanted", lambda: {**wanted, "005_broken": "create table t (a int); nonsense;"}
    )
    connection = duckdb.connect()
    with pytest.raises(CommuniqueError, match="Nothing was changed"):
        migrate(connection)
    assert connection.execute("from duckdb_tables()").fetchall() == []


def test_views_are_made_again_when_their_text_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A warehouse of an earlier program gets the views of this one, and keeps its rows."""
    connection = duckdb.connect()
    migrate(connection)
    connection.execute("insert into dim_place values (1, 'Almaty', 'KZ', null, null)")
    wanted = migrations._wanted()
    changed = wanted["marts"] + "create view mart.added as select 1 as a;"
    monkeypatch.setattr(migrations, "_wanted", lambda: {**wanted, "marts": changed})
    migrate(connection)
    assert connection.execute("from mart.added").fetchall() == [(1,)]
    assert connection.execute("select city from dim_place").fetchall() == [("Almaty",)]
