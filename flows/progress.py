"""How far a run is, told to whoever listens: a flow's parameters are data, so a listener comes by context."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

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
