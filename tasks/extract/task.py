"""The door of the stage."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from prefect import get_run_logger, task
from prefect.cache_policies import NO_CACHE

from tasks.domain.records import Batch, ExtractedRelease, Rejected
from tasks.domain.source import Source
from tasks.extract.batch import extract_pages


@task(cache_policy=NO_CACHE)
def extract(batch: Batch, sources: Mapping[str, Source]) -> tuple[list[ExtractedRelease], list[Rejected]]:
    """Events and participation of each page of a batch, and the pages that are no releases, with reasons."""
    releases, rejected = extract_pages(batch.pages, sources, datetime.now(UTC).date())
    get_run_logger().info("extracted %d releases, turned away %d pages", len(releases), len(rejected))
    return releases, rejected
