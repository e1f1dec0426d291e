"""Staging folders and their owners."""

from __future__ import annotations

import subprocess
import sys

from tasks.load import staging
from tests.load.driving import load_batches, new_run, rows
from tests.load.factory import release, told
from warehouse.layout import Layout

DYING = """
import os, sys
from pathlib import Path
from tasks.load import staging
from warehouse.layout import Layout
staging.write_batch("dead", 1, [], [], [], Layout(Path(sys.argv[1])))
os.kill(os.getpid(), 9)
"""


def test_a_batch_staged_again_takes_its_own_place(layout: Layout) -> None:
    """A retried task does not double its rows."""
    run = new_run()
    for _ in range(2):
        staging.write_batch(
            run.run_id, 1, [release("https://a.example/1", told(host="Norway"))], [], [], layout
        )
    assert len(list((layout.staging / run.run_id / "release").iterdir())) == 1


def test_what_a_dead_run_staged_is_removed_and_what_a_living_one_staged_stays(layout: Layout) -> None:
    """The next load sweeps up after a killed process, and leaves a run that still reads alone."""
    subprocess.run([sys.executable, "-c", DYING, str(layout.root)], check=False)
    living = new_run()
    staging.write_batch(living.run_id, 1, [], [], [], layout)
    assert {f.name for f in layout.staging.iterdir()} == {"dead", living.run_id}
    load_batches(layout, [release("https://a.example/1", told(host="Norway"))])
    assert {f.name for f in layout.staging.iterdir()} == {living.run_id}
    staging.clear(layout, living.run_id)
    assert rows(layout, "select count(*) from dim_press_release") == [(1,)]
