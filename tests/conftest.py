"""Fixtures that several rooms share."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from warehouse.layout import Layout

# A slow machine fails no test.
settings.register_profile("communique", deadline=None)
settings.load_profile("communique")


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    """An empty warehouse, in a folder whose name SQL has to quote."""
    return Layout(tmp_path / "it's a warehouse")
