"""The schema: numbered migrations applied once, views made again when their text changes."""

from __future__ import annotations

from hashlib import blake2b

from warehouse.statements import names, statement
from warehouse.transaction import Connection, transaction


def migrate(connection: Connection) -> None:
    """Bring the database to the schema of this program, in one transaction."""
    with transaction(connection):
        done = applied(connection)
        for name, text in _wanted().items():
            digest = blake2b(text.encode(), digest_size=16).hexdigest()
            # A numbered migration is never applied twice, the views are whenever they read otherwise.
            if name not in done or (name == "marts" and done[name] != digest):
                connection.execute(text)
                connection.execute(statement("warehouse/record_migration"), {"name": name, "digest": digest})


def _wanted() -> dict[str, str]:
    """SQL of each migration by its name, in order; the views come last."""
    texts = {name.removeprefix("schema/"): statement(name) for name in names("schema")}
    marts = ["drop schema if exists mart cascade;", "create schema mart;", *map(statement, names("marts"))]
    return {**texts, "marts": "\n".join(marts)}


def applied(connection: Connection) -> dict[str, str]:
    """Digest of each migration that the database has been through."""
    sought = "from duckdb_tables() where table_name = 'schema_migration'"
    if not connection.execute(sought).fetchone():
        return {}
    return dict(connection.execute("select name, digest from schema_migration").fetchall())
