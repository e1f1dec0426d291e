"""What a run that was stopped has left, put right before the next one loads."""

from __future__ import annotations

import duckdb

from tasks.domain.errors import CommuniqueError
from warehouse.layout import Layout
from warehouse.publishing import copy_whole, publish_pending, versions

# How DuckDB says that a file is damaged, as against one that is locked, forbidden or of a newer version.
DAMAGED = ("not a valid DuckDB database", "Corrupt database", "Could not read enough bytes")


def recover(layout: Layout) -> list[str]:
    """Mend the private file and publish what was loaded but never shown; one sentence for each thing done.

    The caller holds the lock.
    """
    done = _restore_build(layout)
    if version := publish_pending(layout):
        done.append(f"Readers saw an earlier load or an earlier schema; {version.name} is published now.")
    return done


def _restore_build(layout: Layout) -> list[str]:
    """Rebuild the private file from the newest published version where it is missing or damaged."""
    fault, kept = _fault(layout), versions(layout)
    if fault is None or (fault == "is missing" and not kept):
        return []
    for path in layout.root.glob("build.duckdb*"):
        if not path.name.endswith(".broken"):
            path.replace(path.with_name(f"{path.name}.broken"))
    if not kept:
        return [f"{layout.build} {fault} and no version is published: run `communique backfill --archive`."]
    copy_whole(kept[0], layout.build)
    return [f"{layout.build} {fault}; it was rebuilt from {kept[0].name}."]


def _fault(layout: Layout) -> str | None:
    """What is wrong with the private file; CommuniqueError when it is sound but cannot be opened."""
    if not layout.build.exists():
        return "is missing"
    try:
        duckdb.connect(layout.build).close()
    except duckdb.Error as error:
        if any(sign in str(error) for sign in DAMAGED):
            return "is damaged"
        raise CommuniqueError(
            f"{layout.build} cannot be opened; close it in other programs. {error}"
        ) from error
    return None
