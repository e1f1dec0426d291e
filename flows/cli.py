"""The `communique` command: reads arguments, starts flows, shows what came of them.

Exit status: 0 done, 1 the gate or the run failed, 2 wrong arguments.
"""

from __future__ import annotations

import sys
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from flows import review_commands, settings
from flows.options import HERE, Folder
from flows.window import Window
from tasks.domain.errors import CommuniqueError
from warehouse.layout import Layout

# Prefect, Great Expectations and DuckDB take their time to import, so each command imports what it uses.
# ruff: noqa: PLC0415


class Commands(TyperGroup):
    """Answers what the user can mend with one sentence and exit status 1."""

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401  # as in the class above
        try:
            return super().invoke(ctx)
        except CommuniqueError as error:
            if error.__cause__ and ctx.params["verbose"]:
                raise
            typer.echo(f"communique: {error}", err=True)
        except KeyboardInterrupt:
            typer.echo("communique: stopped; readers see what was published before.", err=True)
        raise typer.Exit(1)


app = typer.Typer(
    cls=Commands,
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    add_completion=False,
)


def day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"'{text}' is no day; write it like 2012-12-31.") from None


def source_name(text: str) -> str:
    try:
        settings.chosen_sources([text])
    except CommuniqueError as error:
        raise typer.BadParameter(str(error)) from None
    return text


def show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"communique {version('communique')}")
        raise typer.Exit


Source = Annotated[
    str | None, typer.Option(parser=source_name, metavar="NAME", help="One source; see `sources`.")
]
Since = Annotated[date | None, typer.Option(parser=day, metavar="DAY", help="First day, like 2012-01-01.")]
Until = Annotated[date | None, typer.Option(parser=day, metavar="DAY", help="Last day, like 2012-12-31.")]

app.add_typer(review_commands.app, name="review")


@app.callback()
def main(
    ctx: typer.Context,
    warehouse: Annotated[
        Path,
        typer.Option(
            metavar="DIR", envvar=settings.WAREHOUSE, help="Folder of the warehouse.", file_okay=False
        ),
    ] = HERE,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Show Prefect's log, and tracebacks.")
    ] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=show_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Press releases of diplomatic bodies as a DuckDB warehouse: who met whom, where, when, in which role."""
    settings.settle_prefect(verbose)
    # The folder may stand before or after the command's name.
    ctx.default_map = {
        name: {"warehouse": warehouse}
        for name in ("ingest", "backfill", "query", "export", "sources", "review", "evaluate", "serve")
    }


@app.command()
def ingest(
    sources: Annotated[
        list[str] | None,
        typer.Argument(parser=source_name, metavar="[SOURCE …]", help="Names; all sources when left out."),
    ] = None,
    warehouse: Folder = HERE,
) -> None:
    """Fetch what is new at the sources, load it, publish it.

    Examples:
    - `communique ingest`
    - `communique ingest unrcca un-press`
    """
    from flows.ingest import ingest
    from flows.running import follow

    follow(lambda: ingest(sources or None, warehouse), Layout(warehouse))


@app.command()
def backfill(
    documents: Annotated[
        Path | None,
        typer.Option(
            metavar="PATH", help="Saved documents: .jsonl(.gz), .warc(.gz), .html, .txt, or a folder of them."
        ),
    ] = None,
    archive: Annotated[
        bool, typer.Option("--archive", help="Extract again from the archive; fetch nothing.")
    ] = False,
    source: Source = None,
    since: Since = None,
    until: Until = None,
    warehouse: Folder = HERE,
) -> None:
    """Load a part of the past: saved documents, a window of dates at a source, or the archive once more.

    Examples:
    - `communique backfill --documents releases.jsonl.gz`
    - `communique backfill --source unrcca --since 2012-01-01 --until 2012-12-31`
    - `communique backfill --archive`
    """
    if fault := Window(documents, archive, source, since, until).fault():
        raise typer.BadParameter(fault)
    from flows.backfill import backfill
    from flows.running import follow

    follow(lambda: backfill(documents, source, since, until, archive, warehouse), Layout(warehouse))


@app.command()
def query(
    sql: Annotated[
        str, typer.Argument(metavar="SQL", help="A statement, or - to read it from standard input.")
    ],
    warehouse: Folder = HERE,
) -> None:
    """Ask the published warehouse: a table in a terminal, CSV in a pipe.

    Examples:
    - `communique query "select role, count(*) from mart.participation group by role"`
    - `communique query "from mart.event where country_code = 'KZ'" > events.csv`
    - `communique query - < question.sql`
    """
    from flows.reading import print_rows

    print_rows(sys.stdin.read() if sql == "-" else sql, Layout(warehouse))


@app.command()
def export(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="Where to write; made if missing.", file_okay=False)
    ],
    warehouse: Folder = HERE,
) -> None:
    """Write every table and view as Parquet and CSV.

    Example:
    - `communique export out/`
    """
    from flows.reading import export_tables

    export_tables(folder, Layout(warehouse))


@app.command()
def sources(warehouse: Folder = HERE) -> None:
    """List the sources, when they are asked and when they last brought something.

    Example:
    - `communique sources`
    """
    from flows.reading import print_sources

    print_sources(Layout(warehouse))


@app.command()
def evaluate(
    documents: Annotated[
        Path, typer.Argument(metavar="DOCUMENTS", help="Saved documents, as for `backfill`.", exists=True)
    ],
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD", help="Folder of their labels.", exists=True, file_okay=False)
    ],
    only: Annotated[
        str,
        typer.Option(metavar="WORD", help="Documents whose url or id holds it; their figures are not kept."),
    ] = "",
    differences: Annotated[bool, typer.Option("--differences", help="Show each, with its sentence.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    warehouse: Folder = HERE,
) -> None:
    """Read labelled documents and compare what is found with what readers found.

    None of them is loaded; the figures are kept in `audit.quality` where there is a warehouse.

    Examples:
    - `communique evaluate releases.jsonl gold/`
    - `communique evaluate tests/documents tests/documents --only bishkek --differences`
    """
    from flows.evaluating import evaluate, print_evaluation

    comparisons = evaluate(documents, gold, only)
    print_evaluation(comparisons, differences=differences, as_json=as_json)
    if not only:
        from flows.quality import keep

        keep(comparisons, gold, Layout(warehouse))


@app.command()
def serve(warehouse: Folder = HERE) -> None:
    """Run every source on its schedule, and backfills that are asked for in Prefect's pages, until stopped.

    Starts a Prefect server of its own on this machine, unless PREFECT_API_URL names one.

    Example:
    - `communique serve`
    """
    from flows.serving import serve

    serve(Layout(warehouse))
