"""The archive: every answer and every saved document as it came, in WARC 1.1 files, one a run and source.

A crash can leave half a record at the end of a file; the next start cuts it off. A file that another
process is writing is left alone: a writer holds a lock on its file, which dies with it.
"""

from __future__ import annotations

import fcntl
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from tasks.domain.records import Page
from tasks.fetch.http import Answer
from tasks.fetch.index import Index
from tasks.fetch.records import (
    Capture,
    Kind,
    answer_capture,
    answer_records,
    capture_of,
    page_capture,
    page_of,
    page_record,
)
from tasks.fetch.warc import WarcFile, record_at, whole_records

KEPT = {"response", "revisit", "resource"}


class Archive:
    """The folder `root`, open for what one run adds about one source."""

    def __init__(self, root: Path, run: str, source: str, index: Index) -> None:
        self.root = root
        self.run = run
        self.source = source
        self.index = index
        self._warc = WarcFile(root / f"{run}-{source}.warc.gz")

    def keep_answer(self, answer: Answer, kind: Kind) -> Capture:
        """Archive an answer, as a revisit where its body is the last one's; returns where that body lies."""
        last = self.index.latest(answer.url)
        if last is not None and not _is_same(answer, last):
            last = None
        offset = self._warc.write(answer_records(answer, self.source, kind, last.at if last else None))
        capture = answer_capture(answer, self.source, kind, unchanged=last is not None)
        capture = replace(capture, file=self._warc.path.name, offset=offset)
        self.index.add([capture], self.run)
        self.index.commit()
        return last or capture

    def keep_pages(self, pages: Iterable[Page]) -> int:
        """Archive the saved documents that are not there yet as they are; the number of them."""
        kept = 0
        for page in pages:
            at = datetime.now(UTC)
            capture = page_capture(page, at)
            last = self.index.latest(page.url)
            if last is None or (last.digest, last.hints) != (capture.digest, capture.hints):
                offset = self._warc.write([page_record(page, at)])
                self.index.add([replace(capture, file=self._warc.path.name, offset=offset)], self.run)
                kept += 1
        self.index.commit()
        return kept

    def page(self, capture: Capture) -> Page:
        """The page that a record with content holds."""
        with (self.root / capture.file).open("rb") as file:
            return page_of(record_at(file, capture.offset))

    def close(self) -> None:
        size = self._warc.close()
        if size is not None:
            self.index.set_size(self._warc.path.name, size)


def _is_same(answer: Answer, last: Capture) -> bool:
    return answer.status == 304 or (
        answer.status == 200 and last.digest == sha256(answer.content).hexdigest()
    )


@contextmanager
def open_archive(root: Path, run: str, source: str) -> Iterator[Archive]:
    """The archive for what this run adds about this source."""
    with open_index(root) as index:
        archive = Archive(root, run, source, index)
        try:
            yield archive
        finally:
            archive.close()


@contextmanager
def open_index(root: Path) -> Iterator[Index]:
    """The index, brought up to what the WARC files hold."""
    index = Index(root / "index.sqlite")
    try:
        files = {file.name: file for file in sorted(root.glob("*.warc.gz"))}
        for name in index.files() - files.keys():
            index.forget(name)
        for name, file in files.items():
            if file.stat().st_size != index.size(name):
                _follow(file, index)
        index.commit()
        yield index
    finally:
        index.close()


def _follow(path: Path, index: Index) -> None:
    """Read what the index lacks of a file that nobody is writing; cut off half a record at its end."""
    with path.open("r+b") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return
        read = index.size(path.name)
        if read > path.stat().st_size:
            index.forget(path.name)
            read = 0
        for start, end, record in whole_records(file, read):
            if record.rec_type in KEPT:
                index.add([capture_of(record, path.name, start)], run=None)
            read = end
        file.truncate(read)
        index.set_size(path.name, read)
