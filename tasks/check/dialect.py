"""DuckDB as Great Expectations must see it: through a connection that is lent, inside another's transaction.

As duckdb-engine comes, SQLAlchemy ends the transaction when it hands a connection back, and closes the
connection when its pool is collected: the load would lose its rows. It also asks PostgreSQL's catalogue for
primary keys in words that DuckDB refuses, and since DuckDB 2.0 a refused statement ends the transaction; to
ask it for columns takes a third of an audit's time. Here none of that happens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from duckdb_engine import ConnectionWrapper, Dialect
from sqlalchemy.dialects import registry

if TYPE_CHECKING:
    from sqlalchemy.engine.interfaces import ReflectedColumn, ReflectedPrimaryKeyConstraint

    from warehouse.transaction import Connection


class LentDialect(Dialect):
    """DuckDB's dialect without a say in transactions, connections and primary keys."""

    supports_statement_cache = False

    def do_begin(self, *_: object) -> None: ...
    def do_commit(self, *_: object) -> None: ...
    def do_rollback(self, *_: object) -> None: ...
    def do_close(self, *_: object) -> None: ...
    def do_terminate(self, *_: object) -> None: ...

    def get_columns(
        self, connection: sa.Connection, table_name: str, *_: object, **__: object
    ) -> list[ReflectedColumn]:
        """Names alone: all that the expectations need to know of a column."""
        described = connection.exec_driver_sql(f'describe "{table_name}"')
        unknown = sa.types.NullType()
        return [{"name": row[0], "type": unknown, "nullable": True, "default": None} for row in described]

    def get_pk_constraint(self, *_: object, **__: object) -> ReflectedPrimaryKeyConstraint:
        return {"constrained_columns": [], "name": None}

    def get_multi_pk_constraint(self, *_: object, **__: object) -> dict[Any, Any]:
        return {}


def lend(connection: Connection) -> dict[str, Any]:
    """Arguments of `add_sql` for a data source that reads through `connection` as it stands."""
    registry.register("duckdb.lent", __name__, LentDialect.__name__)
    return {
        "connection_string": "duckdb+lent:///:memory:",
        "create_temp_table": False,
        "kwargs": {"creator": lambda: ConnectionWrapper(connection)},
    }
