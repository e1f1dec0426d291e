"""Questions to the published warehouse."""

from __future__ import annotations

from collections.abc import Mapping

import duckdb
import pyarrow as pa

from tasks.domain.errors import CommuniqueError
from warehouse.connection import open_published
from warehouse.layout import Layout

TRY: dict[type[duckdb.Error], str] = {
    duckdb.CatalogException: 'Try "show all tables" for the tables and views;'
    " a warehouse made by an earlier version gets new ones with its next run.",
    duckdb.BinderException: 'Try "describe mart.event" for the columns; a $parameter needs its value.',
    duckdb.ParserException: 'Try "select * from mart.event limit 5" and go on from there.',
    duckdb.InvalidInputException: "The published warehouse is read-only, and a $parameter needs its value.",
    duckdb.PermissionException: "Queries read the warehouse alone; try `communique export` for files.",
}


def run(sql: str, layout: Layout, parameters: Mapping[str, object] | None = None) -> pa.Table:
    """Rows of one query with named parameters; CommuniqueError with DuckDB's own words and what to try."""
    connection = open_published(layout)
    try:
        relation = connection.sql(sql, params=dict(parameters) if parameters else None)
        if relation is None:
            raise CommuniqueError("This statement returns no rows; a query begins with select, from or with.")
        return relation.to_arrow_table()
    except duckdb.Error as error:
        raise CommuniqueError("\n".join(filter(None, [str(error), TRY.get(type(error))]))) from error
    finally:
        connection.close()
