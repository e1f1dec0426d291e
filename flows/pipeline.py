"""What both flows share: batches → staging, extracting ahead; then one audited load and its artifact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, TypeVar, cast

from prefect.futures import PrefectFuture
from prefect.utilities.annotations import quote

from flows.artifact import write_artifact
from flows.outcome import Outcome, Tally
from flows.progress import tell
from flows.settings import decisions_file
from flows.window import Window
from tasks.check.gate import audit
from tasks.check.task import check_rows
from tasks.domain.gazetteer import gazetteer
from tasks.domain.records import AuditReport, Batch, ExtractedRelease, LoadReport, Rejected, Review, Run
from tasks.domain.source import Source
from tasks.extract.task import extract
from tasks.fetch.task import settle
from tasks.load.task import load, publish, stage
from tasks.normalize.task import normalize
from tasks.review.file import read_decisions
from tasks.review.settling import settled
from warehouse.layout import Layout

if TYPE_CHECKING:
    from warehouse.transaction import Connection

Records = TypeVar("Records")
EVERYTHING = Window()
Extraction = PrefectFuture[tuple[list[ExtractedRelease], list[Rejected]]]


def whole(records: Records) -> Records:
    """For handing records to a task as they are: Prefect walks through arguments in search of futures."""
    return cast("Records", quote(records))


def carry(
    run: Run,
    batches: Iterable[Batch],
    sources: Mapping[str, Source],
    layout: Layout,
    tally: Tally,
    window: Window = EVERYTHING,
) -> Outcome:
    """Bring the batches into the warehouse, all or none, and say what came of it."""
    review = settled(read_decisions(decisions_file()), gazetteer())
    for number, (batch, extraction) in enumerate(extracted_ahead(batches, sources), start=1):
        tally.add(batch, stage_batch(run, number, batch, extraction, layout, window))
        tell("reading", len(batch.pages))
    tell("loading and auditing")
    outcome = load_staged(run, tally, review, layout)
    settle(layout.archive, run.run_id)
    return outcome


def extracted_ahead(
    batches: Iterable[Batch], sources: Mapping[str, Source]
) -> Iterator[tuple[Batch, Extraction]]:
    """Each batch with its extraction, which runs while the batch before is handled; two are in memory."""
    waiting = None
    for batch in batches:
        following = batch, extract.submit(whole(batch), whole(sources))
        if waiting:
            yield waiting
        waiting = following
    if waiting:
        yield waiting


def stage_batch(
    run: Run, number: int, batch: Batch, extraction: Extraction, layout: Layout, window: Window
) -> list[Rejected]:
    """Take one batch from its extraction to its files in staging; returns what was turned away on the way."""
    extracted, unread = extraction.result()
    asked = [release for release in extracted if window.holds(release.article.published_on)]
    normalized = normalize(whole(asked))
    sound, broken = check_rows(whole(normalized))
    rejected = [*batch.rejected, *unread, *broken]
    stage(run.run_id, number, whole(sound), whole(rejected), whole(batch.fetches), layout)
    return rejected


def load_staged(run: Run, tally: Tally, review: Review, layout: Layout) -> Outcome:
    """Load, audit and publish what is staged, and write the artifact, also where the load fails."""
    audits: list[AuditReport] = []

    def audited(connection: Connection, run_id: str) -> AuditReport:
        audits.append(audit(connection, run_id, layout.docs))
        return audits[-1]

    report: LoadReport | None = None
    try:
        report = publish(load(run, layout, audited, whole(review)), layout)
    finally:
        write_artifact(run, tally, report, audits[0] if audits else None, layout)
    return Outcome(run, tally, report, audits[0] if audits else None)
