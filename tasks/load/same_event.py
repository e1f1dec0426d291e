"""Events of several releases that are one: pairs weighed in SQL, groups made of them, each event given its key."""

from __future__ import annotations

import json
import tomllib
from functools import cache
from pathlib import Path

from tasks.load.grouping import grouped
from warehouse.statements import statement
from warehouse.transaction import Connection

WEIGHTS = Path(__file__).with_name("same_event.toml")


def find_same_events(connection: Connection) -> None:
    """Make `moved_event`: events that go by the key of another, found in all that releases state."""
    weigh_events(connection)
    pairs = connection.execute(statement("load/select_same_event")).fetchall()
    groups = grouped(pairs)
    given = {"event_keys": list(groups), "groups": list(groups.values())}
    connection.execute(statement("load/create_moved_event"), given)


def weigh_events(connection: Connection) -> None:
    """Make the view `event_agreement`, of pairs of events that may be the same."""
    connection.execute("set variable same_event = ?", [_weights()])
    for step in ("create_event_profile", "create_event_candidate", "create_event_agreement"):
        connection.execute(statement(f"load/{step}"))


@cache
def _weights() -> str:
    return json.dumps(tomllib.loads(WEIGHTS.read_text("utf-8")))
