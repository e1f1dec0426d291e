"""The end of a run on one screen: what it made, three rows that prove it, and what to try next."""

from __future__ import annotations

from collections import Counter
from itertools import islice

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from flows.outcome import Outcome, Tally
from tasks.domain.records import LoadReport
from warehouse.layout import Layout
from warehouse.statements import statement

QUESTION = "select organization, count(*) as times from mart.participation group by 1 order by 2 desc limit 5"


def print_summary(outcome: Outcome, layout: Layout, console: Console) -> None:
    """Print what came of a run; a run that changed nothing says only that."""
    figures = Table.grid(padding=(0, 2))
    figures.add_column(style="bold")
    for name, value in lines(outcome, layout):
        figures.add_row(name, value)
    console.print(f"\n[bold green]{headline(outcome)}[/]\n")
    console.print(Padding(figures, (0, 2)))
    if outcome.load.changed:
        console.print("\n[bold]Who took part in what[/], and the sentence that says so\n")
        for row in examples(layout):
            console.print(Padding(row, (0, 2)))
        console.print("[bold]Next[/]\n")
        for command in next_commands(layout):
            console.print(f"  {command}", style="cyan", highlight=False, soft_wrap=True)
    for notice in outcome.load.notices:
        console.print(f"Note: {notice}", style="yellow", highlight=False)
