"""Saved documents: JSON lines, WARC files, and folders of HTML or text, in batches.

A line of JSON has `url` and one of `html`, `text`; `title`, `published_on`, `publisher`, `language` if known.
A line or record that cannot be read is rejected with its number; the others go on.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from hashlib import sha256
from itertools import islice
from pathlib import Path
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser
from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeaders

from tasks.domain.errors import CommuniqueError
from tasks.domain.records import Batch, Hints, Page, Rejected
from tasks.fetch.records import page_of

NAME = "documents"
MEDIA = {".html": "text/html", ".htm": "text/html", ".txt": "text/plain"}
READABLE = {"text/html", "application/xhtml+xml", "text/plain"}
FORMS = ".jsonl, .jsonl.gz, .warc, .warc.gz, .html, .txt, or a folder of .html and .txt"


def read_documents(path: Path, size: int = 500) -> Iterator[Batch]:
    """The documents of a file or folder, at most `size` to a batch."""
    return batched(_documents(path), size)


def batched(documents: Iterable[Page | Rejected], size: int) -> Iterator[Batch]:
    """Documents gathered into batches."""
    iterator = iter(documents)
    while some := list(islice(iterator, size)):
        pages = tuple(each for each in some if isinstance(each, Page))
        rejected = tuple(each for each in some if isinstance(each, Rejected))
        yield Batch(pages=pages, rejected=rejected)


def _documents(path: Path) -> Iterator[Page | Rejected]:
    name = path.name.lower()
    if path.is_dir():
        return _folder(path)
    if not path.is_file():
        raise CommuniqueError(f"There is no {path}; give a file or folder of documents: {FORMS}.")
    if name.endswith((".jsonl", ".jsonl.gz")):
        return _json_lines(path)
    if name.endswith((".warc", ".warc.gz")):
        return _warc_records(path)
    if path.suffix.lower() in MEDIA:
        return iter([_file(path, path.name)])
    raise CommuniqueError(f"{path} is of no known form; give {FORMS}.")


def _json_lines(path: Path) -> Iterator[Page | Rejected]:
    number = 0
    with gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb") as lines:
        try:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _json_line(line, path.name, number)
        except (EOFError, gzip.BadGzipFile):
            yield _bad(path.name, "bad-file", f"The file breaks off after line {number}.", number)


def _json_line(line: bytes, file: str, number: int) -> Page | Rejected:
    try:
        record = json.loads(line)
    except ValueError as error:
        return _bad(file, "bad-line", f"Line {number} is not JSON: {error}.", number)
    fault = _fault(record)
    if fault:
        url = record.get("url") if isinstance(record, dict) else None
        return _bad(file, "bad-line", f"Line {number}: {fault}.", number, url if _is_url(url) else None)
    form = "html" if record.get("html") else "text"
    published = record.get("published_on")
    return _page(
        record["url"],
        str(record.get(form) or "").encode("utf-8", "replace"),
        f"text/{'html' if form == 'html' else 'plain'}; charset=utf-8",
        Hints(
            title=record.get("title") or None,
            published_on=date.fromisoformat(published) if published else None,
            publisher=record.get("publisher") or None,
            language=record.get("language") or None,
        ),
    )


def _fault(record: object) -> str | None:
    """What keeps a JSON value from being a document."""
    if not isinstance(record, dict):
        return "not an object"
    if not _is_url(record.get("url")):
        return "'url' is missing or no address"
    if not isinstance(record.get("html") or record.get("text", None), str):
        return "neither 'html' nor 'text' is there"
    for key in ("title", "published_on", "publisher", "language"):
        if not isinstance(record.get(key) or "", str):
            return f"'{key}' is not a text"
    try:
        date.fromisoformat(record.get("published_on") or "2000-01-01")
    except ValueError:
        return f"'published_on' is {record['published_on']!r}; expected a date such as 2012-06-22"
    return None


def _is_url(value: object) -> bool:
    """Whether this can be the address, or a made identifier, of a document: one line, nothing around it."""
    return (
        isinstance(value, str)
        and re.fullmatch(r"[^\x00-\x20\x7f](?:[^\x00-\x1f\x7f]*[^\x00-\x20\x7f])?", value) is not None
    )


def _warc_records(path: Path) -> Iterator[Page | Rejected]:
    number = 0
    with path.open("rb") as file:
        try:
            for record in ArchiveIterator(file):
                number += 1
                page = page_of(record) if record.rec_type in {"response", "resource"} else None
                if page and _is_document(page, record.http_headers):
                    yield page
        except (ArchiveLoadFailed, EOFError, ValueError) as error:
            yield _bad(path.name, "bad-file", f"The file breaks off after record {number}: {error}.", number)


def _is_document(page: Page, http: StatusAndHeaders | None) -> bool:
    is_found = http is None or http.get_statuscode() == "200"
    media = page.content_type.split(";")[0].strip().lower()
    return is_found and media in READABLE and _is_url(page.url)


def _folder(path: Path) -> Iterator[Page | Rejected]:
    files = [file for file in sorted(path.rglob("*")) if file.suffix.lower() in MEDIA and file.is_file()]
    if not files:
        raise CommuniqueError(f"The folder {path} holds no .html or .txt file.")
    return (_file(file, file.relative_to(path).as_posix()) for file in files)


def _file(path: Path, name: str) -> Page:
    content = path.read_bytes()
    media = MEDIA[path.suffix.lower()]
    url = _own_address(content) if media == "text/html" else None
    return _page(url or "file:" + re.sub(r"\s", "%20", name), content, media, Hints())


def _own_address(content: bytes) -> str | None:
    """The address that an HTML page states as its own."""
    tree = LexborHTMLParser(content.decode("utf-8", "replace"))
    for selector, attribute in (("link[rel=canonical]", "href"), ("meta[property='og:url']", "content")):
        node = tree.css_first(selector)
        url = (node.attributes.get(attribute) or "").strip() if node else ""
        if _is_url(url) and urlsplit(url).hostname:
            return url
    return None


def _page(url: str, content: bytes, content_type: str, hints: Hints, at: datetime | None = None) -> Page:
    return Page(url, NAME, content, content_type, sha256(content).hexdigest(), at, hints)


def _bad(file: str, rule: str, reason: str, number: int, url: str | None = None) -> Rejected:
    detail = {"file": file, "number": str(number)}
    return Rejected(url or f"{file}#{number}", NAME, "fetch", rule, reason, detail=detail)
