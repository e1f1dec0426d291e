"""One writer at a time."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tasks.domain.errors import CommuniqueError
from tests.load.driving import load_batches
from tests.load.factory import release
from warehouse.layout import Layout
from warehouse.locking import writer_lock

HOLDING = """
import sys, time
from pathlib import Path
from warehouse.layout import Layout
from warehouse.locking import writer_lock
with writer_lock(Layout(Path(sys.argv[1])), "other", 0, print):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def other(layout: Layout) -> Iterator[subprocess.Popen[bytes]]:
    """Another process that holds the warehouse."""
    command = [sys.executable, "-c", HOLDING, str(layout.root)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline() == b"held\n"
        yield process
        process.kill()


def test_the_second_writer_is_told_who_holds_the_warehouse(
    layout: Layout, other: subprocess.Popen[bytes]
) -> None:
    """It hears of it while it waits, and when it gives up."""
    heard: list[str] = []
    holder = rf"held by run other, process {other.pid}, since \d{{4}}-"
    with pytest.raises(CommuniqueError, match=holder), writer_lock(layout, "mine", 0.2, heard.append):
        pytest.fail("two writers at once")
    assert re.search(holder, heard[0])


def test_the_lock_dies_with_its_process(layout: Layout, other: subprocess.Popen[bytes]) -> None:
    """A killed writer leaves nothing to clean up by hand."""
    other.kill()
    other.wait()
    assert load_batches(layout, [release("https://a.example/1")]).documents == 1


def test_the_lock_is_free_after_a_failure(layout: Layout) -> None:
    """An error inside lets the lock go."""
    with pytest.raises(ZeroDivisionError), writer_lock(layout, "mine", 0, print):
        raise ZeroDivisionError
    with writer_lock(layout, "mine", 0, print):
        assert "run mine" in layout.lock.with_suffix(".holder").read_text()
    assert not layout.lock.with_suffix(".holder").exists()


def test_a_private_file_open_elsewhere_is_said_and_left_alone(layout: Layout) -> None:
    """A program that holds build.duckdb is no damage: the message says to close it."""
    load_batches(layout, [release("https://a.example/1")])
    hold = (
        "import duckdb, sys, time; c = duckdb.connect(sys.argv[1]); print('held', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", hold, str(layout.build)], stdout=subprocess.PIPE) as process:
        assert process.stdout
        process.stdout.readline()
        with pytest.raises(CommuniqueError, match="close it in other programs"):
            load_batches(layout)
        process.kill()
    assert load_batches(layout).notices == ()


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    """A file in the place of the warehouse folder is no traceback."""
    (tmp_path / "warehouse").write_text("a file")
    with (
        pytest.raises(CommuniqueError, match="cannot be written"),
        writer_lock(Layout(tmp_path / "warehouse"), "mine", 0, print),
    ):
        pytest.fail("a lock in a file")
