"""The door of the stage."""

from __future__ import annotations

from collections.abc import Sequence

from prefect import get_run_logger, task
from prefect.cache_policies import NO_CACHE

from tasks.domain.gazetteer import gazetteer
from tasks.domain.records import ExtractedRelease, NormalizedRelease
from tasks.normalize.release import normalize_release


@task(cache_policy=NO_CACHE)
def normalize(releases: Sequence[ExtractedRelease]) -> list[NormalizedRelease]:
    """Rows of a batch of releases, with keys."""
    rows = [normalize_release(release, gazetteer()) for release in releases]
    get_run_logger().info("normalized %d releases, %d events", len(rows), sum(len(r.events) for r in rows))
    return rows
