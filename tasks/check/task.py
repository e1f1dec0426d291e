"""The door of the stage: what Prefect runs of it. The gate is run by the load, inside its transaction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime

from prefect import get_run_logger, task
from prefect.cache_policies import NO_CACHE

from tasks.check.rows import passed
from tasks.domain.records import NormalizedRelease, Rejected


@task(name="check rows", cache_policy=NO_CACHE)
def check_rows(releases: Sequence[NormalizedRelease]) -> tuple[list[NormalizedRelease], list[Rejected]]:
    """Take out documents, events and participations that break a rule; say how many of each rule."""
    kept, rejected = passed(releases, datetime.now(UTC).date())
    broken = Counter(rejection.rule for rejection in rejected)
    rules = ", ".join(f"{rule} {count}" for rule, count in broken.most_common())
    get_run_logger().info(
        "%d of %d releases pass the row rules; broken: %s", len(kept), len(releases), rules or "none"
    )
    return kept, rejected
