"""Doors of the load: rows → staging, staging → the star, the star → what readers see."""

from __future__ import annotations

from collections.abc import Sequence

from prefect import get_run_logger, task
from prefect.cache_policies import NO_CACHE

from tasks.domain.records import Fetch, LoadReport, NormalizedRelease, Rejected, Review, Run
from tasks.load import staging
from tasks.load.loading import Audit, load_run, publish_load
from warehouse.layout import Layout


@task(cache_policy=NO_CACHE)
def stage(
    run_id: str,
    number: int,
    releases: Sequence[NormalizedRelease],
    rejected: Sequence[Rejected],
    fetches: Sequence[Fetch],
    layout: Layout,
) -> None:
    """Write one batch to the staging folder of the run; batches are numbered from 1."""
    staging.write_batch(run_id, number, releases, rejected, fetches, layout)
    get_run_logger().info("Staged batch %s: %s releases, %s rejected.", number, len(releases), len(rejected))


@task(cache_policy=NO_CACHE)
def load(run: Run, layout: Layout, audit: Audit, review: Review, wait: float = 600) -> LoadReport:
    """Merge what the run staged, as the review says, audit it and commit; waits `wait` seconds for another writer."""
    logger = get_run_logger()
    report = load_run(run, layout, audit, review, wait, logger.warning)
    for notice in report.notices:
        logger.warning(notice)
    logger.info("Loaded %s releases, %s unchanged.", report.documents, report.unchanged)
    return report


@task(cache_policy=NO_CACHE)
def publish(report: LoadReport, layout: Layout, wait: float = 600) -> LoadReport:
    """Show readers what was loaded; the report then names the version, or none where nothing changed."""
    logger = get_run_logger()
    report = publish_load(report, layout, wait, logger.warning)
    logger.info("Published %s.", report.published or "nothing, since nothing changed")
    return report
