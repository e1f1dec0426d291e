"""What the warehouse and the catalog of sources have to say, on a terminal or in a pipe."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from flows.progress import progress_bar
from flows.settings import EVERY_SIX_HOURS, known_sources
from warehouse import export, query
from warehouse.layout import Layout
from warehouse.statements import statement

if TYPE_CHECKING:
    import pyarrow as pa


def print_rows(sql: str, layout: Layout) -> None:
    """The rows of a query: a table for a reader, CSV for a program."""
    rows = query.run(sql, layout)
    if sys.stdout.isatty():
        Console().print(as_table(rows))
    else:
        print_csv(rows)


def as_table(rows: pa.Table) -> Table:
    """Rows for a reader; numbers to the right."""
    table = Table(box=SIMPLE_HEAD)
    for field in rows.schema:
        table.add_column(field.name, justify="right" if is_number(field.type) else "left", overflow="fold")
    for row in rows.to_pylist():
        table.add_row(*map(shown, row.values()))
    return table


def is_number(kind: pa.DataType) -> bool:
    import pyarrow as pa  # noqa: PLC0415  # as above: only who queries pays for it

    return bool(pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind))


def shown(value: object) -> str:
    """A value in a cell: lists with commas, nothing for null."""
    if isinstance(value, list):
        return ", ".join(map(shown, value))
    return "" if value is None else str(value)


def print_csv(rows: pa.Table) -> None:
    """Rows as CSV with a header; lists as JSON."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(rows.column_names)
    for batch in rows.to_batches():
        for row in batch.to_pylist():
            writer.writerow(
                [json.dumps(v, ensure_ascii=False) if isinstance(v, list) else v for v in row.values()]
            )


def export_tables(folder: Path, layout: Layout) -> None:
    """Write every table and view, and say where."""
    with progress_bar("tables") as bar:
        line = bar.add_task("exporting", total=None)
        files = export.export(
            layout,
            folder,
            lambda name, done, total: bar.update(line, description=name, completed=done, total=total),
        )
    Console().print(f"{len(files)} files in {folder}", highlight=False)


def print_sources(layout: Layout) -> None:
    """The sources, when they are asked, and what they have brought so far."""
    table = Table("source", "publisher", "schedule", "releases", "last news", box=SIMPLE_HEAD)
    brought = {row["source"]: row for row in last_news(layout)}
    for name, source in known_sources().items():
        row = brought.get(name, {"releases": 0, "last_news": None})
        news = f"{row['last_news']:%Y-%m-%d %H:%M}" if row["last_news"] else "none yet"
        table.add_row(
            name, source.publisher, str(source.schedule or EVERY_SIX_HOURS), f"{row['releases']:,}", news
        )
    Console().print(table)


def last_news(layout: Layout) -> list[dict[str, Any]]:
    """By source, what is published of it; nothing where nothing is published yet."""
    if not layout.published.exists():
        return []
    return list(query.run(statement("summary/last_news"), layout).to_pylist())
