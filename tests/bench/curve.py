"""How the time of extraction grows with the length of a text, also of texts that are made to be hard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from time import process_time

from rich import box
from rich.console import Console
from rich.table import Table

from tasks.domain.gazetteer import gazetteer, places
from tasks.domain.records import Article
from tasks.extract.release import extract_release

LENGTHS = (125_000, 250_000, 500_000, 1_000_000)
"""Characters."""
RELEASE = (
    "The Foreign Minister of Kazakhstan met the Secretary General of the OSCE in Vienna on 21 June 2012. "
    "The seminar was organized by UNRCCA and attended by representatives of Kyrgyzstan and Tajikistan.\n\n"
)
TEXTS: dict[str, Callable[[int], str]] = {
    "one release over and over": lambda length: RELEASE * (length // len(RELEASE)),
    "nested brackets": lambda length: "(" * (length // 2) + ")" * (length // 2),
    "capitalised words": lambda length: " ".join(f"Word{chr(97 + n % 26)}" for n in range(length // 6)),
    "one list of states": lambda length: "Kazakhstan and " * (length // 15),
    "lines of one event noun": lambda length: "Meeting\n" * (length // 8),
}


def curve() -> dict[str, list[float]]:
    """Seconds of one core for each kind of text, by length; the shortest of each is read once before."""
    measured: dict[str, list[float]] = {}
    for name, text in TEXTS.items():
        seconds(text(LENGTHS[0]))
        measured[name] = [seconds(text(length)) for length in LENGTHS]
    return measured


def seconds(text: str) -> float:
    article = Article(
        "https://e.org/1", "documents", "OSCE", "en", "News", date(2012, 6, 22), text, "0" * 64, None, "given"
    )
    began = process_time()
    extract_release(article, gazetteer(), places())
    return process_time() - began


def show(measured: dict[str, list[float]], console: Console) -> None:
    """Seconds by length, and how many times the share of the longest is that of the shortest."""
    table = Table(
        title="Seconds to extract one text, by its length in characters",
        box=box.SIMPLE_HEAD if console.is_terminal else None,
        pad_edge=False,
    )
    table.add_column("text", no_wrap=True)
    for header in (*(f"{length:,}" for length in LENGTHS), "per character"):
        table.add_column(header, justify="right", no_wrap=True)
    for name, taken in measured.items():
        growth = taken[-1] / taken[0] / (LENGTHS[-1] / LENGTHS[0])
        table.add_row(name, *(f"{one:.2f}" for one in taken), f"{growth:.1f} times")
    console.print(table)
