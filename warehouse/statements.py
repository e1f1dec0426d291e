"""SQL by name: `load/merge_dim_place` is the text of `sql/load/merge_dim_place.sql`."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from importlib.resources import files

from tasks.domain.errors import CommuniqueError


@cache
def statement(name: str) -> str:
    """Text of `sql/<name>.sql`; CommuniqueError, with the nearest names, when there is none."""
    folder, _, _ = name.rpartition("/")
    if name not in names(folder):
        near = get_close_matches(name, names(folder), n=3) or names(folder)
        raise CommuniqueError(
            f"There is no statement {name} under sql/; there is {', '.join(near) or 'nothing'}."
        )
    return (files("sql") / f"{name}.sql").read_text(encoding="utf-8")


@cache
def names(folder: str) -> tuple[str, ...]:
    """Names of the statements in one folder of `sql/`, sorted; none when there is no such folder."""
    place = files("sql") / folder
    entries = place.iterdir() if place.is_dir() else ()
    return tuple(sorted(f"{folder}/{e.name[:-4]}" for e in entries if e.name.endswith(".sql")))
