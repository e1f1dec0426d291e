"""Every table and view as files."""

from __future__ import annotations

import csv
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from tasks.domain.errors import CommuniqueError
from tests.load.driving import load_batches
from tests.load.factory import organization, release, told
from warehouse.export import export
from warehouse.layout import Layout


@pytest.fixture
def loaded(layout: Layout) -> Layout:
    load_batches(layout, [release("https://a.example/1", told(organizer="Norway"))])
    return layout


def test_every_table_and_view_is_written_twice(loaded: Layout, tmp_path: Path) -> None:
    """Parquet and CSV hold the same rows; progress is told for each table."""
    heard: list[tuple[str, int, int]] = []
    files = export(loaded, tmp_path / "out", lambda *told: heard.append(told))
    names = {f"{file.parent.name}/{file.name}" for file in files}
    assert {"mart/event.parquet", "mart/event.csv", "main/dim_event.csv", "audit/run.parquet"} <= names
    assert len(files) == 2 * len(heard) == 2 * heard[-1][1] == 2 * heard[-1][2]
    key = organization("Norway").organization_key
    assert pq.read_table(tmp_path / "out/main/dim_organization.parquet")["organization_key"].to_pylist() == [
        key
    ]
    with (tmp_path / "out/main/dim_organization.csv").open(newline="") as lines:
        assert [row["name"] for row in csv.DictReader(lines)] == ["Norway"]


def test_an_export_over_an_older_one_replaces_its_files_alone(loaded: Layout, tmp_path: Path) -> None:
    """What else lies in the folder stays."""
    export(loaded, tmp_path)
    (tmp_path / "mart" / "notes.txt").write_text("mine")
    (tmp_path / "mart" / "event.csv").write_text("old")
    export(loaded, tmp_path)
    assert (tmp_path / "mart" / "notes.txt").read_text() == "mine"
    assert (tmp_path / "mart" / "event.csv").read_text().startswith("url,event_id,")
    assert not list(tmp_path.glob("**/*.part"))


def test_a_file_in_the_place_of_the_folder_is_said(loaded: Layout, tmp_path: Path) -> None:
    """The message names the folder."""
    (tmp_path / "out").write_text("a file")
    with pytest.raises(CommuniqueError, match="out"):
        export(loaded, tmp_path / "out")
