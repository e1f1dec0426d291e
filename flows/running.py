"""A flow run as somebody at a terminal sees it: how far it is, and what it did."""

from __future__ import annotations

from collections.abc import Callable

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from flows.outcome import Outcome
from flows.progress import Listener, listening
from flows.summary import print_summary
from tasks.domain.errors import CommuniqueError
from warehouse.layout import Layout


def follow(run: Callable[[], Outcome], layout: Layout) -> None:
    """Run a flow, showing progress on a terminal, then print its summary."""
    with progress() as bar, listening(on(bar)):
        outcome = started(run)
    print_summary(outcome, layout, Console())


def started(run: Callable[[], Outcome]) -> Outcome:
    try:
        return run()
    except RuntimeError as error:
        if "reach API" not in str(error):
            raise
        raise CommuniqueError(f"{error}; start that Prefect server, or unset PREFECT_API_URL to do without.") from None


def progress() -> Progress:
    """A line on standard error that vanishes at the end; nothing where nobody looks."""
    console = Console(stderr=True)
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(bar_width=24),
        TextColumn("{task.completed:,} documents"),
        TimeElapsedColumn(),
    )
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


def on(bar: Progress) -> Listener:
    """A listener that moves the bar; how much there will be is not known before the end."""
    line = bar.add_task("starting", total=None)
    return lambda doing, documents: bar.update(line, description=doing, advance=documents)
