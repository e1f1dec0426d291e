"""Questions to the published warehouse."""

from __future__ import annotations

import pytest

from tasks.domain.errors import CommuniqueError
from tests.load.driving import load_batches
from tests.load.factory import release, told
from warehouse import query
from warehouse.layout import Layout


@pytest.fixture
def loaded(layout: Layout) -> Layout:
    load_batches(layout, [release("https://a.example/1", told(organizer="Norway"))])
    return layout


def test_a_question_with_a_parameter(loaded: Layout) -> None:
    """Rows come back as an Arrow table."""
    table = query.run(
        "select organization from mart.participation where role = $role", loaded, {"role": "organizer"}
    )
    assert table.to_pylist() == [{"organization": "Norway"}]


@pytest.mark.parametrize(
    "sql", ["show all tables", "describe mart.event", "summarize mart.event", "from mart.event"]
)
def test_what_else_gives_rows(loaded: Layout, sql: str) -> None:
    """Statements that tell about tables are questions as well."""
    assert query.run(sql, loaded).num_rows > 0


FAULTS = {
    "select * from mart.evnt": ("evnt does not exist", "show all tables"),
    "select nothing from mart.event": ('column "nothing" not found', "describe mart.event"),
    "selec 1": ("syntax error", "select * from mart.event limit 5"),
    "delete from dim_event": ("read-only", "read-only"),
    "drop view mart.event": ("read-only", "read-only"),
    "select $year": ("parameter", "needs its value"),
    "from read_csv('/etc/passwd')": ("disabled by configuration", "communique export"),
    "copy dim_event to 'out.csv'": ("disabled by configuration", "communique export"),
    "attach 'other.duckdb'": ("disabled by configuration", "communique export"),
    "": ("returns no rows", "select, from or with"),
    "from layout": ("layout does not exist", "show all tables"),
    "select 1 / 'a'": ("Could not convert", ""),
}


@pytest.mark.parametrize("sql", FAULTS)
def test_a_fault_is_told_with_what_to_try(loaded: Layout, sql: str) -> None:
    """DuckDB's own words and a next step, and nothing is written or read elsewhere."""
    words, hint = FAULTS[sql]
    with pytest.raises(CommuniqueError) as error:
        query.run(sql, loaded)
    assert words in str(error.value)
    assert hint in str(error.value)


def test_an_empty_folder_says_what_to_run(layout: Layout) -> None:
    """Before the first load, the message names the command that loads."""
    with pytest.raises(CommuniqueError, match="communique ingest"):
        query.run("from mart.event", layout)
