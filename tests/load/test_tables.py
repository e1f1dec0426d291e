"""Records → Arrow."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from tasks.domain.records import Fetch, Rejected
from tasks.load.tables import tables
from tests.load.factory import release, told


def test_columns_are_the_fields_of_the_record() -> None:
    """A row goes in and comes out with the same names and values, after the number of its document."""
    given = release("https://a.example/1", told(organizer="Norway"))
    row = tables([given], [], [], 7)["event"].to_pylist()[0]
    assert row.pop("document") == 7
    assert row == {name: getattr(given.events[0], name) for name in given.events[0].__slots__}


def test_an_empty_batch_has_every_table_with_its_types() -> None:
    """The types do not depend on the rows."""
    full = tables([release("https://a.example/1", told(organizer="Norway"))], [], [], 0)
    empty = tables([], [], [], 0)
    assert {name: table.schema for name, table in empty.items()} == {
        name: t.schema for name, t in full.items()
    }
    assert {table.num_rows for table in empty.values()} == {0}


def test_of_two_rows_of_one_key_in_a_release_the_last_counts() -> None:
    """An organization that stands in two events is one row."""
    given = release("https://a.example/1", told("Talks", organizer="Norway"), told("Visit", host="Norway"))
    assert tables([given], [], [], 0)["organization"].num_rows == 1


def test_times_become_utc_and_details_json() -> None:
    """A time of another zone is turned; a mapping is JSON text with its letters kept."""
    noon = datetime(2012, 7, 1, 12, tzinfo=timezone(timedelta(hours=5)))
    fetch = Fetch("https://a.example/1", "unrcca", noon, 200, "new")
    rejected = Rejected(
        "https://a.example/1", "unrcca", "check", "no-date", "No date.", None, {"b": "ё", "a": "1"}
    )
    found = tables([], [rejected], [fetch], 0)
    assert found["fetch"]["requested_at"].to_pylist() == [noon.astimezone(UTC).replace(tzinfo=None)]
    assert found["rejected"]["detail"].to_pylist() == ['{"a": "1", "b": "ё"}']
