"""The private file → a version that readers see, whole or not at all.

A version is copied beside the others under a passing name, forced to disk and renamed; then the link moves
to it in one step. Stopped at any instant, readers have the version before or the version after.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from warehouse.connection import open_build, open_published
from warehouse.layout import Layout
from warehouse.migrations import applied
from warehouse.statements import statement

KEPT = 5


def publish(layout: Layout, run_id: str) -> Path:
    """Make the private file the version of that run, and show it to readers; the caller holds the lock."""
    connection = open_build(layout)
    # What lies in the write-ahead log goes into the file that is copied.
    connection.execute("checkpoint")
    connection.close()
    version = layout.version(run_id)
    copy_whole(layout.build, version)
    _point(layout.published, version)
    _forget_old(layout)
    return version


def publish_pending(layout: Layout) -> Path | None:
    """Publish the last run that changed something, unless readers see it, and in the schema of this program.

    The caller holds the lock.
    """
    connection = open_build(layout)
    last = connection.execute(statement("warehouse/select_last_published_run")).fetchone()
    schema = applied(connection)
    connection.close()
    is_shown = last is not None and layout.version(last[0]).resolve() == layout.published.resolve()
    if last is None or (is_shown and schema == _published_schema(layout)):
        return None
    return publish(layout, last[0])


def _published_schema(layout: Layout) -> dict[str, str]:
    with open_published(layout) as connection:
        return applied(connection)


def versions(layout: Layout) -> list[Path]:
    """Published versions, the newest first."""
    return sorted(layout.versions.glob("press-*.duckdb"), key=lambda v: v.stat().st_mtime_ns, reverse=True)


def copy_whole(source: Path, target: Path) -> None:
    """Copy so that `target` is never seen half written, nor lost by a power cut."""
    target.parent.mkdir(parents=True, exist_ok=True)
    passing = target.with_name(f".{target.name}.part")
    shutil.copyfile(source, passing)
    _force(passing)
    passing.replace(target)
    _force(target.parent)


def _point(link: Path, version: Path) -> None:
    """Move the link in one step; it is relative, so that the warehouse folder can be moved."""
    passing = link.with_name(f".{link.name}.part")
    passing.unlink(missing_ok=True)
    passing.symlink_to(version.relative_to(link.parent))
    passing.replace(link)
    _force(link.parent)


def _forget_old(layout: Layout) -> None:
    for version in versions(layout)[KEPT:]:
        # Ages are by the clock, which may have gone back; what readers see stays whatever it says.
        if version.resolve() != layout.published.resolve():
            version.unlink()
    for unfinished in layout.versions.glob(".*.part"):
        unfinished.unlink()


def _force(path: Path) -> None:
    """Have the system write a file, or the names in a folder, to disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
