"""The views that others rely on."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import get_args

import duckdb
import pytest

from tasks.domain.identity import surrogate_key
from tasks.domain.records import Role
from tests.load.driving import load_batches, rows
from tests.load.factory import organization, release, told
from warehouse import query
from warehouse.layout import Layout
from warehouse.migrations import migrate

CONTRACT = {
    "mart.event": """
        url event_id title event_type is_main start_date end_date date_precision city country_code""",
    "mart.participation": """
        url event_id organization acronym aliases organization_kind role person via_group
        evidence confidence""",
}
SCORER = Path(__file__).parents[2] / "../shared/eval/score.py"


@pytest.mark.parametrize("view", CONTRACT)
def test_the_views_of_the_contract_have_its_columns(view: str) -> None:
    """Named and ordered as agreed; what was added since stands behind them."""
    connection = duckdb.connect()
    migrate(connection)
    agreed = CONTRACT[view].split()
    assert [row[0] for row in connection.execute(f"describe {view}").fetchall()][: len(agreed)] == agreed


def test_an_event_of_two_releases_appears_once_for_each(layout: Layout) -> None:
    """Same event, two addresses."""
    parties = {"organizer": "Norway", "participant": "Kazakhstan"}
    load_batches(layout, [release(f"https://a.example/{n}", told(**parties)) for n in (1, 2)])
    found = query.run("select url, event_id from mart.event order by url", layout).to_pylist()
    assert [row["url"] for row in found] == ["https://a.example/1", "https://a.example/2"]
    assert len({row["event_id"] for row in found}) == 1


def test_an_event_online_has_online_for_its_city(layout: Layout) -> None:
    """And no country."""
    given = release("https://a.example/1", told(city=None, organizer="Norway"))
    load_batches(layout, [replace(given, events=(replace(given.events[0], is_online=True),))])
    assert rows(layout, "select city, country_code from mart.event") == [("online", None)]


def test_the_roles_are_the_closed_list_with_its_keys() -> None:
    """Keys in SQL are those that the program computes."""
    connection = duckdb.connect()
    migrate(connection)
    found = connection.execute("select role, role_key from dim_role").fetchall()
    assert dict(found) == {role: surrogate_key("role", role) for role in get_args(Role)}


@pytest.mark.skipif(not SCORER.exists(), reason="the evaluation lies beside the repository, and is not here")
def test_a_warehouse_made_by_hand_scores(layout: Layout, tmp_path: Path) -> None:
    """The evaluation reads the published file: a right row is right, a wrong role is wrong."""
    url = "https://a.example/1"
    load_batches(
        layout,
        [release(url, told("Talks", date(2012, 6, 21), "Almaty", organizer="Norway", host="Kazakhstan"))],
    )
    parties = [(organization("Norway"), "organizer"), (organization("Kazakhstan"), "participant")]
    event = {
        "title": "Talks", "type": "meeting", "main": True, "start": "2012-06-21", "end": "2012-06-21",
        "city": "Almaty", "country": "KZ",
        "participation": [{"organization": [party.name], "role": role} for party, role in parties],
    }  # fmt: skip
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "one.json").write_text(json.dumps({"url": url, "events": [event]}))
    command = [sys.executable, SCORER, "--warehouse", layout.published, "--gold", tmp_path / "gold", "--json"]
    figures = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    assert (figures["event"]["f1"], figures["participation"]["f1"], figures["involvement"]["f1"]) == (
        1,
        0.5,
        1,
    )
    assert (figures["date_accuracy"], figures["place_accuracy"], figures["type_accuracy"]) == (1, 1, 1)
