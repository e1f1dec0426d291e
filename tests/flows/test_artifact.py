"""The artifact that a run leaves in Prefect."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from flows.artifact import checks, figures, quarantine, table
from flows.outcome import Tally
from tasks.domain.records import AuditReport, ExpectationResult, LoadReport
from warehouse.layout import Layout

LAYOUT = Layout(Path("warehouse"))
TALLY = Tally(Counter(new=3), Counter({"no-date": 2}), 3)


def result(success: bool) -> ExpectationResult:
    return ExpectationResult(
        "dim_place", "city is known", "city", "critical", success, 7, "city=a|b\ncity=c", None
    )


def test_table_keeps_its_shape() -> None:
    """A bar or a line break in a value breaks no row."""
    assert table(("a", "b"), [("x|y", "1\n2"), (None, 0)]).splitlines() == [
        "| a | b |",
        "| --- | --- |",
        "| x\\|y | 1<br>2 |",
        "|  | 0 |",
    ]


def test_failed_load() -> None:
    """A load that failed has no figures of a load."""
    text = figures(TALLY, None)
    assert "The load failed" in text
    assert "| requests: new | 3 |" in text
    assert "events" not in text


def test_figures() -> None:
    """A load shows what it brought, and what it mended."""
    text = figures(TALLY, LoadReport("r", 3, 0, 5, 8, 2, 4, 1, 1, True, Path("press-r.duckdb"), ("Mended.",)))
    assert "| participations | 8 |" in text
    assert "press-r.duckdb" in text
    assert "> Mended." in text


def test_checks_show_what_failed() -> None:
    """Each expectation that is not met is there with its rows; the Data Docs are linked."""
    text = checks(AuditReport((result(True), result(False))), LAYOUT)
    assert "1 of 2 expectations met" in text
    assert "| critical | dim_place | city is known | 7 |" in text
    assert "warehouse/docs/index.html" in text


def test_nothing_to_tell() -> None:
    """Where nothing was audited or turned away, no heading stands over nothing."""
    assert checks(None, LAYOUT) == ""
    assert quarantine(Tally()) == ""
