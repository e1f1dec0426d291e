"""The plan of the house, kept: who may import whom, and where the heavy libraries may be known."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
STAGES = ("fetch", "extract", "normalize", "check", "load")
PACKAGES = ("flows", "tasks", "warehouse", "sql", "expectations")

# Package → what it may import of ours. The first name that is a prefix of the module decides.
ARROWS = {
    "flows": (
        "flows",
        "tasks.domain",
        "tasks.evaluate",
        "tasks.review",
        "warehouse",
        *(f"tasks.{stage}" for stage in STAGES),
    ),
    "tasks.domain": ("tasks.domain",),
    "tasks.fetch": ("tasks.fetch", "tasks.domain"),
    "tasks.extract": ("tasks.extract", "tasks.domain"),
    "tasks.normalize": ("tasks.normalize", "tasks.domain"),
    "tasks.check": ("tasks.check", "tasks.domain", "warehouse", "expectations"),
    "tasks.load": ("tasks.load", "tasks.domain", "warehouse"),
    "tasks.evaluate": ("tasks.evaluate", "tasks.domain"),
    "tasks.review": ("tasks.review", "tasks.domain"),
    "tasks": (),
    "warehouse": ("warehouse", "tasks.domain", "sql"),
    "sql": (),
    "expectations": (),
}

# Library → the only places that may know it.
HOMES = {
    "duckdb": ("warehouse",),
    "prefect": ("flows", *(f"tasks.{stage}.task" for stage in STAGES)),
    "requests": ("tasks.fetch", "flows.server"),
    "great_expectations": ("tasks.check",),
    "typer": ("flows",),
    "rich": ("flows",),
}

# Each costs seconds at import, so it may be imported inside a function only.
LAZY = ("great_expectations",)


def module_name(file: Path) -> str:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {
    module_name(file): ast.parse(file.read_text(encoding="utf-8"))
    for package in PACKAGES
    for file in sorted((ROOT / package).rglob("*.py"))
}


def imports(nodes: Iterator[ast.AST]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"relative import of {node.module}"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def inside(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


@pytest.mark.parametrize("module", MODULES)
def test_arrows(module: str) -> None:
    """A module imports only what the arrows of the plan allow."""
    allowed = next(arrows for package, arrows in ARROWS.items() if inside(module, package))
    ours = [name for name in imports(ast.walk(MODULES[module])) if name.split(".")[0] in PACKAGES]
    assert [name for name in ours if not any(inside(name, package) for package in allowed)] == []


@pytest.mark.parametrize("library", HOMES)
def test_homes(library: str) -> None:
    """A library is known in its own rooms only."""
    users = [
        name for name, tree in MODULES.items() if any(inside(i, library) for i in imports(ast.walk(tree)))
    ]
    assert [name for name in users if not any(inside(name, home) for home in HOMES[library])] == []


@pytest.mark.parametrize("library", LAZY)
def test_lazy(library: str) -> None:
    """A library that costs seconds is imported inside the function that needs it."""
    eager = [
        name for name, tree in MODULES.items() if any(inside(i, library) for i in imports(iter(tree.body)))
    ]
    assert eager == []


def test_flows_enter_stages_by_their_doors() -> None:
    """Flows reach a stage through its task.py, or one of its entrances that need no task run."""
    entrances = {f"tasks.{stage}.task" for stage in STAGES} | {
        "tasks.check.gate",
        "tasks.fetch.catalog",
        # `communique evaluate` reads in memory, without a run.
        "tasks.fetch.documents",
        "tasks.extract.batch",
        "tasks.extract.release",
        "tasks.normalize.release",
        "tasks.evaluate",
        "tasks.load.quality",
        "tasks.review",
    }
    used = {
        name
        for module, tree in MODULES.items()
        if inside(module, "flows")
        for name in imports(ast.walk(tree))
        if inside(name, "tasks") and not inside(name, "tasks.domain")
    }
    assert sorted(name for name in used if not any(inside(name, entrance) for entrance in entrances)) == []


@pytest.mark.parametrize("stage", STAGES)
def test_one_door_a_stage(stage: str) -> None:
    """Each stage has one task.py, short enough to be read as one."""
    door = ROOT / "tasks" / stage / "task.py"
    assert len(door.read_text(encoding="utf-8").splitlines()) <= 80
