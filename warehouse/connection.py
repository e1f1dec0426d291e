"""Connections to the private file and to the published one."""

from __future__ import annotations

import duckdb

from tasks.domain.errors import CommuniqueError
from warehouse.layout import Layout
from warehouse.migrations import migrate
from warehouse.transaction import Connection

__all__ = ["Connection", "open_build", "open_published"]

# The newest format that both DuckDB 1.5 and 2.0 read; 2.0 would write a newer one by default.
STORAGE = "v1.5.0"


def open_build(layout: Layout) -> Connection:
    """The private file, created where it is missing, every migration applied; the caller holds the lock."""
    connection = duckdb.connect(layout.build, config={"storage_compatibility_version": STORAGE})
    migrate(connection)
    return connection


def open_published(layout: Layout, *, external_access: bool = False) -> Connection:
    """The published file, read-only; CommuniqueError when nothing is published.

    Without external access no query reaches another file or the network. The link is followed here:
    DuckDB keeps open files by path and would go on showing an older version.
    """
    if not layout.published.exists():
        raise CommuniqueError(
            f"Nothing is published in {layout.root} yet;"
            " run `communique ingest` or `communique backfill` first."
        )
    config: dict[str, str | bool | int | float | list[str]] = {"enable_external_access": external_access}
    return duckdb.connect(layout.published.resolve(), read_only=True, config=config)
