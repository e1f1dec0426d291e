"""Deployments, by `prefect.yaml` and by `communique serve`: every bundled source, on its own schedule."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from prefect.flows import load_flow_from_entrypoint

from flows.serving import deployments, schedule
from tasks.fetch.catalog import load_sources
from warehouse.layout import Layout

ROOT = Path(__file__).parents[2]
DECLARED: list[dict[str, Any]] = yaml.safe_load((ROOT / "prefect.yaml").read_text("utf-8"))["deployments"]
SOURCES = load_sources()


@pytest.mark.parametrize("declared", DECLARED, ids=lambda declared: declared["name"])
def test_entrypoints(declared: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """Each names a flow that is there and takes the parameters given."""
    monkeypatch.chdir(ROOT)
    flow = load_flow_from_entrypoint(declared["entrypoint"])
    flow.validate_parameters(declared.get("parameters", {}))


def test_every_source_is_deployed() -> None:
    """A source has one deployment of its name, with the schedule that its file states."""
    declared = {
        one["name"]: (one["parameters"]["sources"], one["schedules"])
        for one in DECLARED
        if one["entrypoint"].endswith(":ingest")
    }
    assert declared == {name: ([name], [schedule(source)]) for name, source in SOURCES.items()}


def test_served_like_declared(tmp_path: Path) -> None:
    """`communique serve` serves the same deployments, in the warehouse that it was started for."""
    served = deployments(SOURCES, Layout(tmp_path))
    assert sorted(one.name for one in served) == sorted(one["name"] for one in DECLARED)
    assert {one.parameters["warehouse"] for one in served} == {str(tmp_path)}
    assert {one.name: len(one.schedules or ()) for one in served} == dict.fromkeys(SOURCES, 1) | {
        "by-hand": 0
    }
