"""The artifact of a run: its figures and its audit, as Markdown in Prefect's pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from prefect.artifacts import create_markdown_artifact

from flows.outcome import Tally
from tasks.domain.records import AuditReport, LoadReport, Run
from warehouse.layout import Layout


def write_artifact(
    run: Run, tally: Tally, report: LoadReport | None, audit: AuditReport | None, layout: Layout
) -> None:
    """Leave the figures with the flow run; `report` is None when the load failed."""
    blocks = (figures(tally, report), checks(audit, layout), quarantine(tally))
    text = "\n\n".join([f"# {run.flow} {run.run_id}", *(block for block in blocks if block)])
    create_markdown_artifact(text, key=run.flow, description=f"Figures and audit of {run.run_id}")


def figures(tally: Tally, report: LoadReport | None) -> str:
    """One line a figure."""
    rows: list[tuple[str, object]] = [("documents read", tally.documents)]
    rows += [(f"requests: {outcome}", count) for outcome, count in sorted(tally.fetches.items())]
    if report is None:
        return f"**The load failed; nothing of this run is seen.**\n\n{table(('figure', 'count'), rows)}"
    rows += [
        ("releases loaded", report.documents),
        ("releases unchanged", report.unchanged),
        ("events", report.events),
        ("participations", report.participations),
        ("decisions made or taken back", report.decisions),
        ("published", report.published.name if report.published else "nothing changed"),
    ]
    notices = "".join(f"\n\n> {notice}" for notice in (*report.notices, *tally.silent))
    return table(("figure", "count"), rows) + notices


def checks(audit: AuditReport | None, layout: Layout) -> str:
    """Expectations met by suite, and each that was not, with what was seen."""
    if audit is None:
        return ""
    met = sum(result.success for result in audit.results)
    rows = [
        (r.severity, r.suite, r.expectation, r.unexpected_count, r.observed)
        for r in audit.results
        if not r.success
    ]
    failed = table(("severity", "table", "expectation", "rows", "seen"), rows) if rows else ""
    link = (layout.docs / "index.html").absolute().as_uri()
    heading = f"## Audit: {met} of {len(audit.results)} expectations met"
    return "\n\n".join(filter(None, [heading, f"[Data Docs]({link})", failed]))


def quarantine(tally: Tally) -> str:
    """Documents and rows that were turned away, by rule."""
    rows = tally.rejected.most_common()
    return f"## Quarantine\n\n{table(('rule', 'count'), rows)}" if rows else ""


def table(head: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> str:
    """A Markdown table."""

    def lines() -> Iterator[str]:
        yield " | ".join(head)
        yield " | ".join("---" for _ in head)
        for row in rows:
            yield " | ".join(
                str(cell if cell is not None else "").replace("|", "\\|").replace("\n", "<br>")
                for cell in row
            )

    return "\n".join(f"| {line} |" for line in lines())
