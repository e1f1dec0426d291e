"""The data dictionary, written from the comments in sql/: `python -m warehouse.dictionary`."""

from __future__ import annotations

from pathlib import Path

import duckdb

from warehouse.catalog import Relation, relations
from warehouse.migrations import migrate
from warehouse.statements import names, statement

README = Path(__file__).parent / "README.md"

# Schemas in the order in which an analyst wants them.
SCHEMAS = {
    "mart": "Views that answer most questions; names instead of keys.",
    "main": "The star: dimensions, facts and a bridge. Keys are hashes of natural keys.",
    "audit": "What ran, what was fetched, what the checks found, what was turned away and why.",
    "review": "What analysts decided of organizations that only releases name; the facts are merged with it.",
    "stated": "What each release says of the things it names; facts and dimensions are merged from these rows.",
}

HEAD = """# The warehouse

<!-- Written by `make dictionary` from the comments in sql/; edit those. -->

This folder is a Python package (the one place that opens DuckDB) and, beside it and out of version control,
the data at rest:

| path | what it is |
|---|---|
| `press.duckdb` | the published warehouse: a link to the newest version; open this one, read-only |
| `versions/` | the last five published versions |
| `build.duckdb` | the private file that loads work on; rebuilt from the newest version when it is lost |
| `archive/` | every response as it came (WARC); the warehouse can be made again from it |
| `staging/` | Parquet files of runs that have not loaded yet |
| `docs/` | Data Docs of the audits |
| `lock`, `lock.holder` | the lock of the one writer, and who holds it |
"""


def dictionary() -> str:
    """The text of README.md: each table and view with its grain, each column with type and meaning."""
    connection = duckdb.connect()
    migrate(connection)
    found = relations(connection)
    parts = [HEAD]
    for schema, meaning in SCHEMAS.items():
        parts.append(f"## {schema}\n\n{meaning}\n")
        parts += [_section(relation) for relation in found if relation.schema == schema]
    parts += [
        "## Questions\n\nStatements under sql/queries with named parameters.\n",
        *map(_question, names("queries")),
    ]
    return "\n".join(parts) + "\n"


def _question(name: str) -> str:
    """One line for a statement: its name, and the question that opens its comment."""
    return f"- `{name}`: {statement(name).splitlines()[0].removeprefix('-- ')}"


def _section(relation: Relation) -> str:
    rows = [f"| `{c.name}` | {c.type} | {(c.comment or '').replace('|', '/')} |" for c in relation.columns]
    head = [f"### {relation.schema}.{relation.name}", "", relation.comment or "", ""]
    return "\n".join([*head, "| column | type | meaning |", "|---|---|---|", *rows, ""])


if __name__ == "__main__":
    README.write_text(dictionary(), encoding="utf-8")
