"""One WARC file being written, and the gzip members of one being read."""

from __future__ import annotations

import fcntl
import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.recordloader import ArcWarcRecord
from warcio.warcwriter import WARCWriter

from tasks.domain.errors import CommuniqueError

CHUNK = 1 << 16


class WarcFile:
    """A file that records are appended to; it is made by the first one, and locked while it is open."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: BinaryIO | None = None

    def write(self, records: Iterable[ArcWarcRecord]) -> int:
        """The offset of the first of these records."""
        file = self._file or self._open()
        offset = file.tell()
        writer = WARCWriter(file, gzip=True, warc_version="1.1")
        for record in records:
            writer.write_record(record)
        return offset

    def close(self) -> int | None:
        """Bytes of the file; None where nothing was written."""
        if self._file is None:
            return None
        with self._file as file:
            return file.tell()

    def _open(self) -> BinaryIO:
        self._file = self.path.open("ab")
        fcntl.flock(self._file, fcntl.LOCK_EX)
        if not self._file.tell():
            writer = WARCWriter(self._file, gzip=True, warc_version="1.1")
            software = {"software": "communique", "format": "WARC File Format 1.1"}
            writer.write_record(writer.create_warcinfo_record(self.path.name, software))
        return self._file


def whole_records(file: BinaryIO, start: int) -> Iterator[tuple[int, int, ArcWarcRecord]]:
    """Offset, end and record of each complete gzip member from `start`; half a one at the end is left out."""
    file.seek(start)
    rest = b""
    while True:
        decoder = zlib.decompressobj(zlib.MAX_WBITS | 16)
        content, end = b"", start
        while not decoder.eof:
            chunk = rest or file.read(CHUNK)
            if not chunk:
                return
            content += _decompressed(decoder, chunk, f"{file.name} after byte {start}")
            rest = decoder.unused_data
            end += len(chunk) - len(rest)
        yield start, end, next(ArchiveIterator(BytesIO(content)))
        start = end


def _decompressed(decoder: zlib._Decompress, chunk: bytes, where: str) -> bytes:
    try:
        return decoder.decompress(chunk)
    except zlib.error:
        raise CommuniqueError(
            f"The archive is damaged: {where}. Put a good copy of the file in its place, or move it away."
        ) from None


def record_at(file: BinaryIO, offset: int) -> ArcWarcRecord:
    """The record that begins there."""
    file.seek(offset)
    return next(ArchiveIterator(file))
