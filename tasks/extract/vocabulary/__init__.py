"""The words that extraction goes by, read from the TOML files beside this module.

An analyst extends them without touching code; each section of a file says what its words do.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def vocabulary(name: str) -> dict[str, Any]:
    """The sections of `<name>.toml`."""
    return tomllib.loads((Path(__file__).parent / f"{name}.toml").read_text("utf-8"))


@cache
def words(name: str, section: str, key: str = "words") -> frozenset[str]:
    """One list of a section, as a set."""
    return frozenset(vocabulary(name)[section][key])
