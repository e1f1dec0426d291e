"""Each stage of the product and its plain peer, one after the other on one core, over the same documents."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from tasks.check.gate import audit
from tasks.check.rows import passed
from tasks.domain.gazetteer import gazetteer, places
from tasks.domain.records import Article, AuditReport, NormalizedRelease, Page, Review, Run
from tasks.extract.mentions.sentences import sentences
from tasks.extract.page.article import read_article
from tasks.extract.release import extract_release
from tasks.fetch import archive as archives
from tasks.fetch.documents import read_documents
from tasks.load import staging
from tasks.load.loading import load_run, publish_load
from tasks.normalize.release import normalize_release
from tests.bench import peers
from tests.bench.stopwatch import Stopwatch
from warehouse.layout import Layout
from warehouse.transaction import Connection

BATCH = 250
WAIT = 60.0
PEER_TEXTS = 250
"""Texts that spaCy's whole pipeline reads; it takes its time."""
PEER_PAGES = 1000
"""HTML pages that trafilatura reads; its rate does not depend on their number."""
TODAY = datetime.now(UTC).date()
T = TypeVar("T")


def measure(documents: Path, folder: Path) -> Stopwatch:
    """Seconds and items of every stage and peer; items are documents throughout."""
    watch, layout = Stopwatch(), Layout(folder / "stages")
    run = Run(f"bench-{documents.stem}", "backfill", {}, datetime.now(UTC))
    # Once a process, and so no part of any rate.
    import great_expectations  # noqa: F401, PLC0415

    gazetteer(), places()
    spool, pipeline, whole_pipeline = (
        peers.Spool(folder / "spool"),
        peers.sentencizer(),
        peers.small_pipeline(),
    )
    with archives.open_archive(layout.archive, run.run_id, "bench") as archive:
        for number, batch in enumerate(read_documents(documents, BATCH), start=1):
            with watch.timing("archive", len(batch.pages)):
                archive.keep_pages(batch.pages)
            articles = read_pages(watch, batch.pages)
            split(watch, articles)
            texts = [article.text for article in articles]
            peers.split_sentences(watch, pipeline, texts)
            if watch.items["spacy whole"] < PEER_TEXTS:
                peers.read_everything(watch, whole_pipeline, texts)
            with watch.reading("understand", texts):
                understood = understand(watch, articles)
            releases = check(watch, understood)
            spool.add(releases)
            with watch.timing("load", len(releases)):
                staging.write_batch(run.run_id, number, releases, [], [], layout)
    load(watch, run, layout)
    peers.load_rows(watch, spool, watch.items["load"], folder)
    return watch


def read_pages(watch: Stopwatch, pages: Iterable[Page]) -> list[Article]:
    """Page → article, HTML and text apart; trafilatura has its turn on the first HTML pages."""
    by_form: dict[str, list[Page]] = {"html": [], "text": []}
    for page in pages:
        by_form["html" if page.content_type.startswith("text/html") else "text"].append(page)
    if watch.items["trafilatura"] < PEER_PAGES:
        peers.read_pages(watch, by_form["html"])
    articles: list[Article] = []
    for form, group in by_form.items():
        with watch.computing(f"parse {form}", len(group)):
            read = [read_article(page, None, TODAY) for page in group]
        articles += only(Article, read)
    return articles


def split(watch: Stopwatch, articles: list[Article]) -> None:
    with watch.computing("sentences", len(articles)):
        for article in articles:
            list(sentences(article.text))


def understand(watch: Stopwatch, articles: list[Article]) -> list[NormalizedRelease]:
    """Article → rows."""
    with watch.computing("extract", len(articles)):
        extracted = [extract_release(article, gazetteer(), places()) for article in articles]
    with watch.computing("normalize", len(articles)):
        return [normalize_release(release, gazetteer()) for release in extracted]


def check(watch: Stopwatch, releases: list[NormalizedRelease]) -> list[NormalizedRelease]:
    """Rows that pass the row rules."""
    with watch.computing("check rows", len(releases)):
        return passed(releases, TODAY)[0]


def load(watch: Stopwatch, run: Run, layout: Layout) -> None:
    """Merge, audit and publish what is staged; the audit's time, inside the load, is its own."""
    documents = watch.items["load"]

    def audited(connection: Connection, run_id: str) -> AuditReport:
        with watch.timing("audit", documents):
            return audit(connection, run_id)

    with watch.timing("load"):
        report = load_run(run, layout, audited, Review(), WAIT, print)
    watch.seconds["load"] -= watch.seconds["audit"]
    with watch.timing("publish", documents):
        publish_load(report, layout, WAIT, print)


def only(kind: type[T], values: Iterable[object]) -> list[T]:
    return [value for value in values if isinstance(value, kind)]
