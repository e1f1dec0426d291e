"""How far a run is, told to whoever listens: a flow's parameters are data, so a listener comes by context."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

Listener = Callable[[str, int], None]
"""Takes what the run does now and how many documents it has done since it last told."""

_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)


@contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """Tell `listener` of every step that runs inside."""
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)


def tell(doing: str, documents: int = 0) -> None:
    """Say what the run does now and how many documents more are done."""
    listener = _listener.get()
    if listener is not None:
        listener(doing, documents)


def progress_bar(things: str = "documents") -> Progress:
    """A line on standard error that vanishes at the end; nothing where nobody looks."""
    console = Console(stderr=True)
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(bar_width=24),
        TextColumn(f"{{task.completed:,}} {things}"),
        TimeElapsedColumn(),
    )
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


def moving(bar: Progress) -> Listener:
    """A listener that moves the bar; how much there will be is not known before the end."""
    line = bar.add_task("starting", total=None)
    return lambda doing, documents: bar.update(line, description=doing, advance=documents)
