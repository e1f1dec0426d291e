"""The expectation suites: `expectations/<table>.json`, in Great Expectations' own form."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import expectations


def names() -> list[str]:
    """Names of all suites; each is named after the table that it audits."""
    found = (file.name for file in files(expectations).iterdir())
    return sorted(name.removesuffix(".json") for name in found if name.endswith(".json"))


def read(name: str) -> dict[str, Any]:
    """One suite as keyword arguments of `ExpectationSuite`.

    The reasons in `meta.notes` are given as `notes` as well: that is what Data Docs show.
    """
    suite: dict[str, Any] = json.loads((files(expectations) / f"{name}.json").read_text(encoding="utf-8"))
    for expectation in suite["expectations"]:
        expectation["notes"] = expectation["meta"]["notes"]
    return suite
