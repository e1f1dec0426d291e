"""The data dictionary."""

from __future__ import annotations

import duckdb
import pytest

from warehouse.catalog import Relation, relations
from warehouse.dictionary import README, SCHEMAS, dictionary
from warehouse.migrations import migrate


def every_relation() -> list[Relation]:
    connection = duckdb.connect()
    migrate(connection)
    return relations(connection)


def test_the_dictionary_is_current() -> None:
    """`make dictionary` writes it again."""
    assert README.read_text(encoding="utf-8") == dictionary()


@pytest.mark.parametrize("relation", every_relation(), ids=lambda r: f"{r.schema}.{r.name}")
def test_every_table_view_and_column_has_a_comment(relation: Relation) -> None:
    """Nothing stands in the warehouse unexplained, nor in a schema that the dictionary leaves out."""
    assert relation.comment
    assert [column.name for column in relation.columns if not column.comment] == []
    assert relation.schema in SCHEMAS
