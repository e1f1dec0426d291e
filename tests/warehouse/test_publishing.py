"""The private file → what readers see."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.load.driving import digests, load_batches
from tests.load.factory import release, told
from warehouse import migrations, query
from warehouse.connection import open_published
from warehouse.layout import Layout
from warehouse.publishing import KEPT, publish_pending, versions
from warehouse.recovery import recover


class Killed(BaseException):
    """The process ends here."""


def load(layout: Layout, number: int, **options: Any) -> None:
    load_batches(layout, [release(f"https://a.example/{number}", told(organizer="Norway"))], **options)


def releases(layout: Layout) -> int:
    return query.run("select count(*) as n from dim_press_release", layout)["n"][0].as_py()


def test_the_last_five_versions_stay(layout: Layout) -> None:
    """Older versions go, the one that readers see stays."""
    for number in range(KEPT + 2):
        load(layout, number)
    kept = [version.name for version in versions(layout)]
    assert len(kept) == KEPT
    assert layout.published.resolve().name == kept[0]


def test_the_warehouse_can_be_moved(layout: Layout) -> None:
    """The link is relative to its folder."""
    load(layout, 1)
    moved = Layout(layout.root.with_name("moved"))
    layout.root.rename(moved.root)
    assert releases(moved) == 1


def test_a_reader_goes_on_reading_its_version(layout: Layout) -> None:
    """A connection opened before a publication sees what it saw; one opened after sees the new rows."""
    load(layout, 1)
    with open_published(layout) as reader:
        load(layout, 2)
        assert reader.execute("select count(*) from dim_press_release").fetchone() == (1,)
        assert releases(layout) == 2


def test_a_new_schema_is_published_without_news(layout: Layout, monkeypatch: pytest.MonkeyPatch) -> None:
    """After an upgrade the next run shows readers the new tables and views, also where it loads nothing."""
    load(layout, 1)
    wanted = migrations._wanted()
    added = wanted["marts"] + "create view mart.added as select 1 as a;"
    monkeypatch.setattr(migrations, "_wanted", lambda: {**wanted, "marts": added})
    assert len(load_batches(layout, []).notices) == 1
    assert query.run("from mart.added", layout).num_rows == 1
    assert load_batches(layout, []).notices == ()


STEPS = [(shutil, "copyfile"), (os, "fsync"), (Path, "replace"), (Path, "symlink_to"), (Path, "unlink")]


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize(("owner", "step"), STEPS, ids=[step for _, step in STEPS])
@pytest.mark.parametrize("call", [1, 2, 3])
def test_a_publication_stopped_anywhere_leaves_a_whole_version(
    layout: Layout, monkeypatch: pytest.MonkeyPatch, owner: Any, step: str, after: bool, call: int
) -> None:
    """Stopped at any step, readers have the old version or the new; the next run mends."""
    for number in range(KEPT):
        load(layout, number)
    load(layout, KEPT, publish=False)
    with monkeypatch.context() as patched:
        patched.setattr(owner, step, dying(getattr(owner, step), call, after))
        try:
            publish_pending(layout)
        except Killed:
            assert releases(layout) in (KEPT, KEPT + 1)
    recover(layout)
    load(layout, KEPT + 1)
    assert releases(layout) == KEPT + 2
    assert len(versions(layout)) == KEPT
    assert not list(layout.root.glob("**/*.part"))


def dying(function: Callable[..., object], call: int, after: bool) -> Callable[..., object]:
    """The function, ending the process at its nth call, before or after its work."""
    calls = 0

    def run(*args: object, **named: object) -> object:
        nonlocal calls
        calls += 1
        if calls == call and not after:
            raise Killed
        result = function(*args, **named)
        if calls == call:
            raise Killed
        return result

    return run


def test_nothing_waits_after_a_publication(layout: Layout) -> None:
    """What readers see already is not published again."""
    load(layout, 1)
    assert publish_pending(layout) is None
    assert recover(layout) == []


def test_what_was_loaded_but_not_published_is_published_by_the_next_run(layout: Layout) -> None:
    """A run that finds nothing new still shows what the run before it could not."""
    load(layout, 1, publish=False)
    assert not layout.published.exists()
    report = load_batches(layout)
    assert not report.changed
    assert "published now" in report.notices[0]
    assert releases(layout) == 1


def test_a_missing_private_file_is_rebuilt(layout: Layout) -> None:
    """The newest version takes its place, and the run says so."""
    load(layout, 1)
    before = digests(layout)
    layout.build.unlink()
    report = load_batches(layout)
    assert "is missing; it was rebuilt from press-run-" in report.notices[0]
    assert digests(layout) == before


@pytest.mark.parametrize("fault", [b"", b"not a database" * 1000])
def test_a_damaged_private_file_is_rebuilt_and_kept_aside(layout: Layout, fault: bytes) -> None:
    """The newest version takes its place; the damaged file is kept for a look."""
    load(layout, 1)
    before = digests(layout)
    layout.build.write_bytes(fault)
    report = load_batches(layout)
    assert "is damaged; it was rebuilt" in report.notices[0]
    assert digests(layout) == before
    assert layout.build.with_name("build.duckdb.broken").read_bytes() == fault


def test_a_damaged_private_file_without_a_version_begins_anew(layout: Layout) -> None:
    """Where nothing was published, the run says how to load again."""
    layout.root.mkdir()
    layout.build.write_bytes(b"not a database" * 1000)
    report = load_batches(layout, [release("https://a.example/1")])
    assert "communique backfill --archive" in report.notices[0]
    assert report.documents == 1
