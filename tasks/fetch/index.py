"""What the archive holds, by address: an SQLite file that the WARC files can always rebuild.

A page that was handed on is `settled` once its load succeeded; until then the next run hands it on again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import astuple, fields
from pathlib import Path

from tasks.fetch.records import Capture

COLUMNS = ", ".join(f.name for f in fields(Capture))
CONTENT = "type in ('response', 'resource') and (status is null or status = 200)"
SCHEMA = f"""
    create table if not exists capture ({COLUMNS}, run, settled default 0, primary key (file, offset));
    create index if not exists capture_url on capture (url, at);
    create index if not exists capture_run on capture (run);
    create table if not exists file (name primary key, size);
"""


class Index:
    """Captures by address; every method is one statement."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._db = sqlite3.connect(path, timeout=60, check_same_thread=False)
        self._db.execute("pragma journal_mode = wal")
        self._db.execute("pragma synchronous = off")  # what a crash of the machine loses is rebuilt
        self._db.executescript(SCHEMA)

    def add(self, captures: Iterable[Capture], run: str | None) -> None:
        marks = ", ".join("?" * len(fields(Capture)))
        self._db.executemany(
            f"insert or replace into capture ({COLUMNS}, run) values ({marks}, ?)",
            ((*astuple(capture), run) for capture in captures),
        )

    def latest(self, url: str) -> Capture | None:
        """The newest record that holds the content of this address."""
        query = f"select {COLUMNS} from capture where url = ? and {CONTENT} order by at desc limit 1"
        row = self._db.execute(query, (url,)).fetchone()
        return Capture(*row) if row else None

    def knows(self, url: str) -> bool:
        """Whether this address ever gave an answer, be it a refusal."""
        return self._db.execute("select 1 from capture where url = ? limit 1", (url,)).fetchone() is not None

    def contents(self, source: str | None) -> Iterator[Capture]:
        """Articles and saved documents with their content, every version, in the order in which they came."""
        query = f"""
            select {COLUMNS} from capture
            where kind in ('article', 'document') and {CONTENT} and coalesce(?, source) = source
            order by at, file, offset
        """
        return (Capture(*row) for row in self._db.execute(query, (source,)))

    def pending(self, source: str) -> list[str]:
        """Addresses whose newest content no successful run has taken yet."""
        query = f"""
            select url from (
                select url, settled, max(at) from capture
                where source = ? and kind = 'article' and {CONTENT} group by url
            )
            where not settled
        """
        return [url for (url,) in self._db.execute(query, (source,))]

    def is_settled(self, capture: Capture) -> bool:
        query = "select settled from capture where file = ? and offset = ?"
        return bool(self._db.execute(query, (capture.file, capture.offset)).fetchone()[0])

    def hand(self, capture: Capture, run: str) -> None:
        """Note that this run hands the page on."""
        where = (run, capture.file, capture.offset)
        self._db.execute("update capture set run = ? where file = ? and offset = ?", where)

    def settle(self, run: str) -> None:
        """Note that what this run handed on was taken."""
        self._db.execute("update capture set settled = 1 where run = ?", (run,))

    def size(self, file: str) -> int:
        """Bytes of the file that the index has read."""
        row = self._db.execute("select size from file where name = ?", (file,)).fetchone()
        return int(row[0]) if row else 0

    def set_size(self, file: str, size: int) -> None:
        self._db.execute("insert or replace into file values (?, ?)", (file, size))

    def forget(self, file: str) -> None:
        self._db.execute("delete from capture where file = ?", (file,))
        self._db.execute("delete from file where name = ?", (file,))

    def files(self) -> set[str]:
        return {name for (name,) in self._db.execute("select name from file")}

    def commit(self) -> None:
        self._db.commit()

    def close(self) -> None:
        self._db.commit()
        self._db.close()
