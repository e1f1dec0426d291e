"""Staged rows → the star, in one transaction that the audit can stop."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import UTC

from tasks.domain.records import AuditReport, LoadReport, Review, Run
from tasks.load import staging
from tasks.load.failure import AuditFailed
from tasks.load.same_event import find_same_events
from warehouse.connection import open_build
from warehouse.layout import Layout
from warehouse.locking import writer_lock
from warehouse.publishing import publish_pending
from warehouse.recovery import recover
from warehouse.statements import statement
from warehouse.transaction import Connection, transaction

Audit = Callable[[Connection, str], AuditReport]
Say = Callable[[str], object]

STATED = (
    "create_staged_views",
    "create_incoming",
    "replace_decisions",
    "delete_release_rows",
    "insert_release_rows",
    "create_resolved",
)
# Dimensions follow the facts that refer to them; a fact waits for the event whose date and place it repeats.
MERGES = (
    "merge_dim_event",
    "merge_fact_event_report",
    "merge_fact_participation",
    "merge_bridge_group_member",
    "merge_dim_person",
    "merge_dim_organization",
    "merge_dim_place",
    "merge_dim_date",
)


def load_run(run: Run, layout: Layout, audit: Audit, review: Review, wait: float, say: Say) -> LoadReport:
    """Load what the run staged; AuditFailed, and nothing kept, when the audit finds a critical failure."""
    with writer_lock(layout, run.run_id, wait, say):
        notices = recover(layout)
        staging.ensure(run.run_id, layout)
        connection = open_build(layout)
        try:
            return replace(_load(connection, run, layout, audit, review), notices=tuple(notices))
        finally:
            connection.close()
            staging.clear(layout, run.run_id)
            staging.sweep(layout)


def publish_load(report: LoadReport, layout: Layout, wait: float, say: Say) -> LoadReport:
    """Show readers what was loaded; nothing is published where nothing changed."""
    with writer_lock(layout, report.run_id, wait, say):
        return replace(report, published=publish_pending(layout))


def _load(connection: Connection, run: Run, layout: Layout, audit: Audit, review: Review) -> LoadReport:
    connection.execute("set variable staging = ?", [str(layout.staging / run.run_id)])
    connection.execute("set variable review = ?", [json.dumps(asdict(review), default=str)])
    try:
        with transaction(connection):
            report = _merge(connection, run)
            found = audit(connection, run.run_id) if report.changed else AuditReport()
            if found.critical_failures:
                raise AuditFailed(run.run_id, found)
            _record(connection, run, "published" if report.changed else "unchanged", report, found)
    except AuditFailed as failure:
        with transaction(connection):
            _record(connection, run, "failed", None, failure.report)
        raise
    passed = sum(result.success for result in found.results)
    return replace(report, checks=len(found.results), checks_passed=passed)


def _merge(connection: Connection, run: Run) -> LoadReport:
    for step in STATED:
        connection.execute(statement(f"load/{step}"))
    find_same_events(connection)
    for step in MERGES:
        connection.execute(statement(f"load/{step}"))
    for step in ("insert_fetch", "insert_quarantine"):
        connection.execute(statement(f"load/{step}"), {"run_id": run.run_id})
    counted = connection.execute(statement("load/count_incoming"), {"run_id": run.run_id})
    names = [column[0] for column in counted.description]
    return LoadReport(
        run.run_id, **dict(zip(names, *counted.fetchall(), strict=True)), checks=0, checks_passed=0
    )


def _record(
    connection: Connection, run: Run, status: str, report: LoadReport | None, found: AuditReport
) -> None:
    """Write the run and each expectation."""
    record_run(connection, run, status, report)
    for result in found.results:
        connection.execute(
            statement("load/insert_expectation_result"), {"run_id": run.run_id, **asdict(result)}
        )


def record_run(connection: Connection, run: Run, status: str, report: LoadReport | None) -> None:
    """Write the run; one that failed brought nothing."""
    counts = ("documents", "events", "participations", "rejected")
    row = {
        "run_id": run.run_id,
        "flow": run.flow,
        "parameters": json.dumps(run.parameters, default=str),
        "started_at": run.started_at.astimezone(UTC).replace(tzinfo=None),
        "status": status,
        **{name: getattr(report, name, None) for name in counts},
    }
    connection.execute(statement("load/insert_run"), row)
