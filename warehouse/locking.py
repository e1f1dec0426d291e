"""One writer at a time, by a lock that dies with its process."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from filelock import FileLock, Timeout

from tasks.domain.errors import CommuniqueError
from warehouse.layout import Layout


@contextmanager
def writer_lock(layout: Layout, run_id: str, wait: float, say: Callable[[str], object]) -> Iterator[None]:
    """Hold the warehouse for writing.

    Where another process holds it, `say` is told who, and after `wait` seconds CommuniqueError is raised.
    """
    # Held across threads: a task may end in another thread than it began in.
    lock = FileLock(layout.lock, thread_local=False)
    _acquire(lock, layout, wait, say)
    holder = layout.lock.with_suffix(".holder")
    try:
        holder.write_text(
            f"run {run_id}, process {os.getpid()}, since {datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC"
        )
        yield
    finally:
        holder.unlink(missing_ok=True)
        lock.release()


def _acquire(lock: FileLock, layout: Layout, wait: float, say: Callable[[str], object]) -> None:
    try:
        layout.root.mkdir(parents=True, exist_ok=True)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            say(f"Waiting up to {wait:.0f} s for the warehouse {layout.root}, held by {_holder(layout)}.")
            lock.acquire(timeout=wait)
    except Timeout:
        raise CommuniqueError(
            f"The warehouse {layout.root} is still held by {_holder(layout)};"
            " run again when that run has ended, or end its process."
        ) from None
    except OSError as error:
        raise CommuniqueError(f"The warehouse {layout.root} cannot be written: {error}") from error


def _holder(layout: Layout) -> str:
    """Who says to hold the lock; a holder that has only just taken it has said nothing yet."""
    try:
        return layout.lock.with_suffix(".holder").read_text() or "another run"
    except FileNotFoundError:
        return "another run"
