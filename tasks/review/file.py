"""The file of decisions: CSV, one row a decision; taking a decision back is deleting its row."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import get_args

from tasks.domain.errors import CommuniqueError
from tasks.domain.records import Decision, Verdict

BUNDLED = Path(__file__).with_name("decisions.csv")
COLUMNS = ("subject", "decision", "target", "because", "decided_by", "decided_on")


def read_decisions(file: Path) -> list[Decision]:
    """The decisions in their order; CommuniqueError names the line that is none."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as text:
            rows = csv.DictReader(text, strict=True)
            if rows.fieldnames is not None and tuple(rows.fieldnames) != COLUMNS:
                raise CommuniqueError(f"The first line of {file} must read {','.join(COLUMNS)}.")
            return [_decision(row, f"{file}, line {rows.line_num}") for row in rows]
    except FileNotFoundError:
        raise CommuniqueError(
            f"There is no file of decisions {file}; name another in COMMUNIQUE_DECISIONS,"
            " or create it empty where there are no decisions yet."
        ) from None
    except (OSError, UnicodeError, csv.Error) as error:
        raise CommuniqueError(f"The file of decisions {file} cannot be read: {error}.") from error


def write_decisions(file: Path, decisions: Iterable[Decision]) -> None:
    """Replace the file as a whole; stopped at any instant, it holds what it held before or all of it."""
    passing = file.with_name(f".{file.name}.part")
    try:
        with passing.open("w", encoding="utf-8", newline="") as text:
            rows = csv.DictWriter(text, COLUMNS, extrasaction="ignore", lineterminator="\n")
            rows.writeheader()
            rows.writerows(map(asdict, decisions))
        passing.replace(file)
    except OSError as error:
        raise CommuniqueError(
            f"The file of decisions {file} cannot be written: {error}; name another in COMMUNIQUE_DECISIONS."
        ) from error


def _decision(row: dict[str, str], place: str) -> Decision:
    # DictReader puts None where a line is too short, and under None what is too much.
    if None in row or None in row.values():
        raise CommuniqueError(f"{place}: expected {len(COLUMNS)} values, one for each column.")
    if row["decision"] not in get_args(Verdict):
        known = ", ".join(get_args(Verdict))
        raise CommuniqueError(f"{place}: '{row['decision']}' is no decision; known are {known}.")
    if not row["subject"] or (row["decision"] == "same-as") != bool(row["target"]):
        raise CommuniqueError(f"{place}: a decision has a subject, and same-as alone a target as well.")
    try:
        day = date.fromisoformat(row["decided_on"]) if row["decided_on"] else None
    except ValueError:
        raise CommuniqueError(
            f"{place}: '{row['decided_on']}' is no day; write it like 2012-12-31."
        ) from None
    cells = {name: value or None for name, value in row.items()}
    return Decision(**{**cells, "decided_on": day})  # type: ignore[arg-type]  # checked above
