"""All of it or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

import duckdb

from tasks.domain.errors import CommuniqueError

Connection = duckdb.DuckDBPyConnection


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """Commit at the end; roll back when anything is raised inside.

    What DuckDB itself raises (a full disk, a damaged file, two rows of one key) becomes a CommuniqueError.
    """
    connection.begin()
    try:
        yield
        connection.commit()
    except BaseException as error:
        # A database that stopped itself has no transaction left to roll back.
        with suppress(duckdb.Error):
            connection.rollback()
        if isinstance(error, duckdb.Error):
            raise CommuniqueError(f"Nothing was changed, DuckDB stopped the transaction: {error}") from error
        raise
