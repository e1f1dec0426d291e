"""A flow run as somebody at a terminal sees it: how far it is, and what it did."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console

from flows.outcome import Outcome, SourcesSilent
from flows.progress import listening, moving, progress_bar
from flows.server import passing_server
from flows.summary import print_summary
from tasks.domain.errors import CommuniqueError
from warehouse.layout import Layout


def follow(run: Callable[[], Outcome], layout: Layout) -> None:
    """Run a flow, showing progress on a terminal, then print its summary."""
    try:
        with progress_bar() as bar, listening(moving(bar)), warnings(bar.console):
            passing_server()
            outcome = started(run)
    except SourcesSilent as silence:
        print_summary(silence.outcome, layout, Console())
        raise
    print_summary(outcome, layout, Console())


def started(run: Callable[[], Outcome]) -> Outcome:
    """What the flow returns; whatever goes wrong is told in one sentence."""
    try:
        return run()
    except CommuniqueError:
        raise
    except Exception as error:
        remedy = "run it as `communique --verbose …` to see where"
        if "reach API" in str(error):
            remedy = "start that Prefect server, or unset PREFECT_API_URL to do without one"
        raise CommuniqueError(f"The run failed: {type(error).__name__}: {error}; {remedy}.") from error


class Warnings(logging.Handler):
    """Shows what a flow warns of; its errors reach the user as the sentence that the command ends with."""

    def __init__(self, console: Console) -> None:
        super().__init__(logging.WARNING)
        self.console = console

    def emit(self, record: logging.LogRecord) -> None:
        if record.name in {"prefect.flow_runs", "prefect.task_runs"} and record.levelno < logging.ERROR:
            self.console.print(
                f"communique: {record.getMessage()}", style="yellow", highlight=False, markup=False
            )


@contextmanager
def warnings(console: Console) -> Iterator[None]:
    """Show warnings of flows and tasks while something runs inside."""
    handler, root = Warnings(console), logging.getLogger()
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)
