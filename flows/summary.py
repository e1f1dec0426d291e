"""The end of a run on one screen: what it made, three rows that prove it, and what to try next."""

from __future__ import annotations

import sys
from collections import Counter
from os.path import relpath
from shutil import which
from typing import Any

from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from flows.outcome import Outcome, Tally
from flows.settings import warehouse_folder
from tasks.domain.records import LoadReport
from warehouse import query
from warehouse.layout import Layout
from warehouse.statements import statement

QUESTION = "select organization, count(*) as times from mart.participation group by 1 order by 2 desc limit 5"


def print_summary(outcome: Outcome, layout: Layout, console: Console) -> None:
    """Print what came of a run; one that changed nothing says so and is done."""
    console.print(f"\n[bold green]{headline(outcome)}[/]\n", highlight=False)
    console.print(figures(outcome, layout))
    if outcome.load.changed:
        console.print("\n[bold]Who took part in what[/], and the sentence that says so\n")
        for row in query.run(statement("summary/three_participations"), layout).to_pylist():
            console.print(Padding(example(row), (0, 2)))
        console.print("[bold]Next[/]\n")
        for command in next_commands(layout):
            console.print(f"  {command}", style="cyan", highlight=False, soft_wrap=True)


def headline(outcome: Outcome) -> str:
    """What the run came to, in a few words."""
    if not (
        outcome.load.changed or outcome.load.unchanged or outcome.tally.fetches or outcome.tally.rejected
    ):
        return "Nothing was read."
    if not outcome.load.changed:
        return "Nothing has changed: nothing was loaded twice, nothing published."
    if not outcome.load.documents:
        what = decided(outcome.load) or "what was turned away is recorded"
        return f"Nothing new was loaded; {what}."
    return f"Published {outcome.load.documents:,} releases."


def figures(outcome: Outcome, layout: Layout) -> Padding:
    """Names and values, in the order of the work."""
    load, tally = outcome.load, outcome.tally
    made = [
        ("events", f"{load.events:,}"),
        ("participations", f"{load.participations:,}"),
        ("checks", checks(outcome)),
    ]
    rows = [
        ("requests", counted(tally.fetches)),
        ("documents", documents(load)),
        ("review", decided(load)),
        ("rejected", rejected(tally)),
        *(made if load.changed else ()),
        ("warehouse", str(layout.published)),
    ]
    grid = Table.grid(padding=(0, 2))
    for name, value in rows:
        if value:
            grid.add_row(Text(name, "bold"), value)
    return Padding(grid, (0, 2))


def documents(load: LoadReport) -> str:
    """Releases loaded, and those handed on that the warehouse held already; nothing where there were none."""
    figures = {"new or changed": load.documents, "unchanged": load.unchanged}
    return " · ".join(f"{count:,} {name}" for name, count in figures.items() if count)


def decided(load: LoadReport) -> str:
    """How many decisions of analysts this load applied, or ceased to."""
    count = load.decisions
    return f"{count:,} {'change' if count == 1 else 'changes'} of decisions applied" if count else ""


def counted(counts: Counter[str]) -> str:
    return " · ".join(f"{count:,} {name}" for name, count in counts.most_common())


def rejected(tally: Tally) -> str:
    """How many were turned away, by rule."""
    total = tally.rejected.total()
    return f"{total:,} in audit.quarantine: {counted(tally.rejected)}" if total else "none"


def checks(outcome: Outcome) -> str:
    """Expectations met; of those that were not, and are none to stop a load, the table and the rule."""
    missed = (
        [f"{r.suite}: {r.expectation}" for r in outcome.audit.results if not r.success]
        if outcome.audit
        else []
    )
    return "; ".join([f"{outcome.load.checks_passed} of {outcome.load.checks} passed", *missed])


def example(row: dict[str, Any]) -> Group:
    """A row of `summary/three_participations` with its evidence below."""
    who = f"{row['person']} ({row['organization']})" if row["person"] else row["organization"]
    days = " to ".join(sorted({str(row[day]) for day in ("start_date", "end_date") if row[day]}))
    what = "".join(f" · {part}" for part in (row["role"], row["title"], days, row["city"]) if part)
    evidence = Padding(Text(f"“{row['evidence']}”", "italic"), (0, 0, 1, 2))
    return Group(Text.assemble((who, "bold"), what), evidence)


def next_commands(layout: Layout) -> list[str]:
    """What to type here: the command as it is found, the folder where it is not the one taken anyway."""
    command = "communique" if which("communique") else relpath(sys.argv[0])
    if layout.root != warehouse_folder():
        command += f" --warehouse {layout.root}"
    return [f'{command} query "{QUESTION}"', f"{command} export out/", f"open {layout.docs / 'index.html'}"]
