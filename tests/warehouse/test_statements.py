"""SQL by name."""

from __future__ import annotations

import pytest

from tasks.domain.errors import CommuniqueError
from warehouse.statements import names, statement


def test_a_statement_is_the_text_of_its_file() -> None:
    """Named by folder and file."""
    assert "dim_place" in statement("load/merge_dim_place")
    assert "load/merge_dim_place" in names("load")


@pytest.mark.parametrize("name", ["load/merge_dim_plcae", "../pyproject", "nowhere/at_all"])
def test_a_missing_statement_is_told(name: str) -> None:
    """The error names what there is; no name leads out of sql/."""
    with pytest.raises(CommuniqueError, match="There is no statement"):
        statement(name)


def test_the_error_names_the_nearest() -> None:
    """A slip is easy to mend."""
    with pytest.raises(CommuniqueError, match="load/merge_dim_place"):
        statement("load/merge_dim_plcae")
