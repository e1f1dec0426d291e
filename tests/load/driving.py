"""Loads as a flow makes them, without Prefect."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import count

from tasks.domain.records import AuditReport, Fetch, LoadReport, NormalizedRelease, Rejected, Review, Run
from tasks.load import staging
from tasks.load.loading import Audit, load_run, publish_load
from warehouse.connection import open_build
from warehouse.layout import Layout
from warehouse.transaction import Connection

_numbers = count(1)
STAR = ("main", "stated")
NO_DECISIONS = Review()


def passing(connection: Connection, run_id: str) -> AuditReport:
    return AuditReport()


def new_run() -> Run:
    return Run(f"run-{next(_numbers):04}", "backfill", {"documents": "some.jsonl"}, datetime.now(UTC))


def load_batches(
    layout: Layout,
    *batches: Sequence[NormalizedRelease],
    rejected: Sequence[Rejected] = (),
    fetches: Sequence[Fetch] = (),
    audit: Audit = passing,
    review: Review = NO_DECISIONS,
    publish: bool = True,
) -> LoadReport:
    """One run with these batches; what was rejected and fetched comes with the first."""
    run = new_run()
    for number, releases in enumerate(batches, start=1):
        first = number == 1
        staging.write_batch(
            run.run_id, number, releases, rejected if first else (), fetches if first else (), layout
        )
    report = load_run(run, layout, audit, review, wait=5, say=print)
    return publish_load(report, layout, wait=5, say=print) if publish else report


def digests(layout: Layout, *schemas: str) -> dict[str, str]:
    """Digest of the rows of each table, in whatever order they lie; without the time of migrations."""
    connection = open_build(layout)
    try:
        names = connection.execute(
            "select schema_name || '.' || table_name from duckdb_tables()"
            " where list_contains($schemas, schema_name) and table_name <> 'schema_migration'",
            {"schemas": schemas or STAR},
        ).fetchall()
        return {
            name: str(
                connection.execute(
                    f"select md5(string_agg(t::varchar, '|' order by t::varchar)) from {name} t"
                ).fetchone()
            )
            for (name,) in names
        }
    finally:
        connection.close()


def rows(layout: Layout, sql: str) -> list[tuple[object, ...]]:
    """Rows of the private file."""
    connection = open_build(layout)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()
