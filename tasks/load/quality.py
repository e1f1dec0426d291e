"""Figures of an evaluation → `audit.quality`, as a run of its own that readers see at once."""

from __future__ import annotations

from dataclasses import asdict, astuple

from tasks.domain.errors import CommuniqueError
from tasks.domain.records import Quality, Run
from tasks.load.loading import record_run
from warehouse.connection import open_build
from warehouse.layout import Layout
from warehouse.locking import writer_lock
from warehouse.publishing import publish_pending
from warehouse.recovery import recover
from warehouse.statements import statement
from warehouse.transaction import Connection, transaction


def keep_quality(run: Run, quality: Quality, layout: Layout) -> bool:
    """Keep the figures and publish them; False where the last of that set are the same already.

    CommuniqueError where there is no warehouse, or another run holds it: an evaluation waits for none.
    """
    if not layout.build.exists() and not layout.published.exists():
        raise CommuniqueError(f"There is no warehouse in {layout.root} yet.")
    with writer_lock(layout, run.run_id, 0, lambda _: None):
        recover(layout)
        connection = open_build(layout)
        try:
            is_new = _last(connection, quality.gold_set) != _figures(quality)
            if is_new:
                with transaction(connection):
                    _insert(connection, run, quality)
        finally:
            connection.close()
        publish_pending(layout)
    return is_new


def _last(connection: Connection, gold_set: str) -> list[tuple[object, ...]]:
    return connection.execute(statement("load/select_last_quality"), {"gold_set": gold_set}).fetchall()


def _figures(quality: Quality) -> list[tuple[object, ...]]:
    """As `_last` gives those that are kept."""
    same = (quality.extractor_version, quality.documents, quality.documents_read)
    return [(*same, *astuple(one)) for one in quality.measurements]


def _insert(connection: Connection, run: Run, quality: Quality) -> None:
    record_run(connection, run, "published", None)
    same = {name: value for name, value in asdict(quality).items() if name != "measurements"}
    for one in quality.measurements:
        row = {"run_id": run.run_id, **same, **asdict(one)}
        connection.execute(statement("load/insert_quality"), row)
