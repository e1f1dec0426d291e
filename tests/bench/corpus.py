"""The generated releases as a file of saved documents, and how much of their truth a warehouse holds."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

from tasks.domain.identity import folded
from tests.bench.generator import documents
from warehouse.connection import open_published
from warehouse.layout import Layout

PARTICIPATION = "select url, role, organization, acronym, aliases from mart.participation"


def write(path: Path, count: int, seed: int) -> None:
    with path.open("w", encoding="utf-8") as file:
        for document in documents(count, seed):
            file.write(f"{json.dumps(document.record, ensure_ascii=False)}\n")


def found_share(layout: Layout, count: int, seed: int) -> float:
    """Share of the planted (organization, role) of each release that the warehouse states, in any event."""
    stated = stated_names(layout)
    planted = found = 0
    for document in documents(count, seed):
        for role, names in planted_rows(document.gold):
            planted += 1
            found += not names.isdisjoint(stated[document.gold["url"], role])
    return found / planted if planted else 0.0


def planted_rows(gold: dict[str, Any]) -> set[tuple[str, frozenset[str]]]:
    return {
        (row["role"], frozenset(map(folded, row["organization"])))
        for event in gold["events"]
        for row in event["participation"]
    }


def stated_names(layout: Layout) -> defaultdict[tuple[str, str], set[str]]:
    """All names of the organizations that take part, by release and role."""
    stated: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    with open_published(layout) as connection:
        for url, role, *names, aliases in connection.execute(PARTICIPATION).fetchall():
            stated[url, role].update(folded(name) for name in [*names, *(aliases or [])] if name)
    return stated
