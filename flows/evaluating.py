"""`communique evaluate`: labelled documents read once more in memory, and how well, on one screen."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from flows.progress import progress_bar
from flows.settings import known_sources
from tasks.domain.errors import CommuniqueError
from tasks.domain.gazetteer import gazetteer
from tasks.domain.records import NormalizedRelease, Page
from tasks.evaluate.comparison import Comparison, Difference, compare
from tasks.evaluate.gold import Gold, read_gold
from tasks.evaluate.scores import ACCURACIES, FOUND_AND_MISSED, reliability, scores
from tasks.extract.batch import extract_pages
from tasks.fetch.documents import read_documents
from tasks.normalize.release import normalize_release


def evaluate(documents: Path, gold_folder: Path, only: str = "") -> list[Comparison]:
    """Read the labelled documents and compare; `only` narrows them to urls and ids that hold the word."""
    gold = {url: one for url, one in read_gold(gold_folder).items() if only in url or only in one.id}
    if not gold:
        raise CommuniqueError(f"No labelled document in {gold_folder} holds '{only}' in its url or id.")
    releases: dict[str, NormalizedRelease] = {}
    faults: dict[str, str] = {}
    for pages in labelled_pages(documents, gold):
        extracted, rejected = extract_pages(pages, known_sources(), datetime.now(UTC).date())
        faults |= {one.url: f"turned away: {one.reason}" for one in rejected}
        releases |= {one.article.url: normalize_release(one, gazetteer()) for one in extracted}
    if not releases and not faults:
        raise CommuniqueError(f"No document in {documents} has the url of a labelled one in {gold_folder}.")
    comparisons = []
    for url, one in gold.items():
        comparison = compare(one, releases.get(url))
        if url not in releases:
            comparison.differ(None, faults.get(url, "not among the documents"))
        comparisons.append(comparison)
    return comparisons


def labelled_pages(documents: Path, gold: dict[str, Gold]) -> Iterator[list[Page]]:
    """The documents that have labels, batch by batch, each with its publisher, which counts as given."""
    with progress_bar() as bar:
        line = bar.add_task("reading", total=None)
        for batch in read_documents(documents):
            pages = [page for page in batch.pages if page.url in gold]
            yield [
                replace(p, hints=replace(p.hints, publisher=p.hints.publisher or gold[p.url].publisher))
                for p in pages
            ]
            bar.update(line, advance=len(batch.pages))


def print_evaluation(comparisons: Sequence[Comparison], *, differences: bool, as_json: bool) -> None:
    """The figures, for a reader or for a program; before them every difference where they are asked for."""
    found = [one for comparison in comparisons for one in comparison.differences]
    if as_json:
        shown = figures(comparisons) | (
            {"differences": [asdict(one) for one in found]} if differences else {}
        )
        print(json.dumps(shown, ensure_ascii=False, indent=1))  # noqa: T201
        return
    console = Console(highlight=False)
    if differences:
        print_differences(found, console)
    console.print(f"{sum(one.is_read for one in comparisons)} of {len(comparisons)} labelled documents read")
    console.print(score_table(comparisons))
    console.print(accuracies(comparisons))
    console.print(reliability_table(comparisons))


def figures(comparisons: Sequence[Comparison]) -> dict[str, object]:
    """All figures, as JSON holds them."""
    measured = scores(comparisons)
    return {
        "documents": len(comparisons),
        "read": sum(one.is_read for one in comparisons),
        **{name: asdict(measured[name]) for name in FOUND_AND_MISSED},
        **{name: {"accuracy": measured[name].recall, "events": measured[name].gold} for name in ACCURACIES},
        "reliability": [asdict(band) for band in reliability(comparisons)],
    }


def score_table(comparisons: Sequence[Comparison]) -> Table:
    table = Table("", "precision", "recall", "F1", "labelled", "found", box=SIMPLE_HEAD)
    for column in table.columns[1:]:
        column.justify = "right"
    measured = scores(comparisons)
    for name in FOUND_AND_MISSED:
        one = measured[name]
        shares = (f"{share:.3f}" for share in (one.precision, one.recall, one.f1))
        table.add_row(name, *shares, f"{one.gold:,}", f"{one.found:,}")
    return table


def accuracies(comparisons: Sequence[Comparison]) -> str:
    measured = scores(comparisons)
    shares = " · ".join(f"{name} {measured[name].recall:.3f}" for name in ACCURACIES)
    return f"Of {measured['date'].gold} events on both sides right: {shares}"


def reliability_table(comparisons: Sequence[Comparison]) -> Table:
    table = Table("confidence", "rows", "right", box=SIMPLE_HEAD)
    for column in table.columns[1:]:
        column.justify = "right"
    for band in reliability(comparisons):
        share = f"{band.right / band.rows:.2f}" if band.rows else "–"
        table.add_row(f"{band.low}–{band.high}", f"{band.rows:,}", share)
    return table


def print_differences(found: Sequence[Difference], console: Console) -> None:
    """Every difference below its release and event, with its sentence."""
    url, event = "", ""
    for one in found:
        if one.url != url:
            console.print(f"\n[bold]{escape(one.url)}[/]", soft_wrap=True)
        if one.event and (one.url, one.event) != (url, event):
            console.print(f"  {escape(one.event)}", soft_wrap=True)
        url, event = one.url, one.event
        console.print(f"    {escape(one.fault)}", style="yellow", soft_wrap=True)
        if one.sentence:
            console.print(f"      [italic]“{escape(' '.join(one.sentence.split()))}”[/]", soft_wrap=True)
    console.print()
