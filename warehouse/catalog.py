"""The tables and views of a warehouse, with what their comments say."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from warehouse.statements import statement
from warehouse.transaction import Connection


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    type: str
    comment: str | None


@dataclass(frozen=True, slots=True)
class Relation:
    """One table or view."""

    schema: str
    name: str
    comment: str | None
    columns: tuple[Column, ...]


def relations(connection: Connection) -> list[Relation]:
    """Every table and view that is ours, by schema and name."""
    rows = connection.execute(statement("warehouse/select_catalog")).fetchall()
    return [
        Relation(schema, name, comment, tuple(Column(*row[3:]) for row in group))
        for (schema, name, comment), group in groupby(rows, key=lambda row: row[:3])
    ]
