"""An entry of the gazetteer as a row of the warehouse."""

from __future__ import annotations

from tasks.domain.gazetteer.loader import Entry
from tasks.domain.identity import curated_key
from tasks.domain.records import Organization


def organization_row(entry: Entry, aliases: tuple[str, ...] = ()) -> Organization:
    """The row of an entry, which a text may call by further aliases."""
    return Organization(
        organization_key=curated_key(entry.id),
        name=entry.name,
        acronym=entry.acronym,
        aliases=tuple(dict.fromkeys((*entry.aliases, *aliases))),
        kind=entry.kind,
        country_code=entry.country,
        parent_key=curated_key(entry.parent) if entry.parent else None,
        is_curated=True,
    )
