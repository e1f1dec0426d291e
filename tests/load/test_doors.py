"""The doors that Prefect knows."""

from __future__ import annotations

from prefect.logging import disable_run_logger

from tasks.domain.records import Review
from tasks.load.task import load, publish, stage
from tests.load.driving import new_run, passing
from tests.load.factory import release, told
from warehouse.layout import Layout


def test_rows_go_through_the_three_doors(layout: Layout) -> None:
    """Staged, loaded and published, the release can be read."""
    run = new_run()
    with disable_run_logger():
        stage.fn(run.run_id, 1, [release("https://a.example/1", told(organizer="Norway"))], [], [], layout)
        report = publish.fn(load.fn(run, layout, passing, Review()), layout)
    assert report.documents == 1
    assert report.published == layout.version(run.run_id)
    assert layout.published.resolve() == layout.version(run.run_id).resolve()
