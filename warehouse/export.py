"""Every table and view as files for other tools."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import duckdb

from tasks.domain.errors import CommuniqueError
from warehouse.catalog import Relation, relations
from warehouse.connection import open_published
from warehouse.layout import Layout
from warehouse.transaction import Connection

Progress = Callable[[str, int, int], object]
"""Told the name of each table or view written, how many are done, and of how many."""


def export(layout: Layout, folder: Path, progress: Progress = lambda name, done, total: None) -> list[Path]:
    """Write `<folder>/<schema>/<name>.parquet` and `.csv`; files of these names are replaced, others stay."""
    connection = open_published(layout, external_access=True)
    try:
        found = relations(connection)
        written: list[Path] = []
        for done, relation in enumerate(found, start=1):
            written += _write(connection, relation, folder / relation.schema)
            progress(f"{relation.schema}.{relation.name}", done, len(found))
        return written
    except (OSError, duckdb.Error) as error:
        raise CommuniqueError(f"The export to {folder} stopped: {error}") from error
    finally:
        connection.close()


def _write(connection: Connection, relation: Relation, folder: Path) -> list[Path]:
    """Both files of one table or view, each under a passing name until it is whole."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = connection.sql(f'from "{relation.schema}"."{relation.name}"')
    writers: dict[str, Callable[[str], object]] = {"parquet": rows.write_parquet, "csv": rows.write_csv}
    for ending, write in writers.items():
        passing = folder / f".{relation.name}.{ending}.part"
        write(str(passing))
        passing.replace(folder / f"{relation.name}.{ending}")
    return [folder / f"{relation.name}.{ending}" for ending in writers]
