"""Fixtures that several rooms share."""

from __future__ import annotations

from pathlib import Path

import pytest

from warehouse.layout import Layout


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    """An empty warehouse, in a folder whose name SQL has to quote."""
    return Layout(tmp_path / "it's a warehouse")
