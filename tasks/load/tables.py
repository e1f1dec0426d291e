"""Records → Arrow tables, one a kind of row; columns are the fields of the record."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from datetime import date, datetime
from functools import cache
from operator import attrgetter
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pyarrow as pa

from tasks.domain.records import (
    Event,
    EventReport,
    Fetch,
    GroupMember,
    NormalizedRelease,
    Organization,
    Participation,
    Person,
    Place,
    PressRelease,
    Rejected,
)

# Table: its record, where a release holds its rows, and what tells two rows of one release apart.
PARTS: dict[str, tuple[type, str, Callable[[Any], object]]] = {
    "organization": (Organization, "organizations", attrgetter("organization_key")),
    "person": (Person, "people", attrgetter("person_key")),
    "place": (Place, "places", attrgetter("place_key")),
    "event": (Event, "events", attrgetter("event_key")),
    "event_report": (EventReport, "reports", attrgetter("event_key")),
    "participation": (Participation, "participation", attrgetter("participation_key")),
    "group_member": (GroupMember, "group_members", attrgetter("group_key", "member_key")),
}

ARROW: dict[object, pa.DataType] = {
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
    str: pa.string(),
    date: pa.date32(),
    # Times are UTC; Arrow turns those with a zone into it.
    datetime: pa.timestamp("us"),
    tuple: pa.list_(pa.string()),
    Literal: pa.string(),
    # As JSON text.
    dict: pa.string(),
}


def tables(
    releases: Sequence[NormalizedRelease],
    rejected: Sequence[Rejected],
    fetches: Sequence[Fetch],
    first_document: int,
) -> dict[str, pa.Table]:
    """All rows of one batch; its releases are numbered from `first_document`."""
    numbered = list(enumerate(releases, start=first_document))
    parts = {name: _part(numbered, *part) for name, part in PARTS.items()}
    documents = [number for number, _ in numbered]
    return {
        "release": _with_document(documents, _table(PressRelease, [r.release for r in releases])),
        "rejected": _table(Rejected, rejected),
        "fetch": _table(Fetch, fetches),
        **parts,
    }


def _part(
    releases: Iterable[tuple[int, NormalizedRelease]], record: type, field: str, key: Callable[[Any], object]
) -> pa.Table:
    """The rows of one kind; of two rows of one release with the same key the last counts."""
    documents: list[int] = []
    rows: list[object] = []
    for number, release in releases:
        distinct = {key(row): row for row in getattr(release, field)}
        rows += distinct.values()
        documents += [number] * len(distinct)
    return _with_document(documents, _table(record, rows))


def _with_document(documents: list[int], table: pa.Table) -> pa.Table:
    return table.add_column(0, "document", pa.array(documents, pa.int64()))


def _table(record: type, rows: Sequence[object]) -> pa.Table:
    schema = _schema(record)
    columns = [pa.array(_values(rows, field.name), field.type) for field in schema]
    return pa.table(columns, schema=schema)


def _values(rows: Sequence[object], field: str) -> list[object]:
    values = list(map(attrgetter(field), rows))
    if values and isinstance(values[0], dict):
        return [json.dumps(value, ensure_ascii=False, sort_keys=True) for value in values]
    return values


@cache
def _schema(record: type) -> pa.Schema:
    hints = get_type_hints(record)
    return pa.schema([(field.name, _arrow_type(hints[field.name])) for field in fields(record)])


def _arrow_type(hint: object) -> pa.DataType:
    if get_origin(hint) in (Union, UnionType):
        hint = next(part for part in get_args(hint) if part is not type(None))
    return ARROW[get_origin(hint) or hint]
