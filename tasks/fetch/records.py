"""WARC 1.1 records of what was fetched or given, and back again.

Beside the standard fields a record carries, where they apply:

    Communique-Source      name of the source, or `documents`
    Communique-Kind        article, listing, robots or document
    Communique-Hints       JSON: what the giver of a saved document says about it
    Communique-Address     address of a saved document, where it holds spaces, which addresses may not
    Communique-Fetched-At  when a saved document was fetched, where somebody kept that
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from hashlib import sha256
from io import BytesIO
from typing import Any, Literal
from urllib.parse import urlsplit

from warcio.recordbuilder import RecordBuilder
from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders

from tasks.domain.records import Hints, Page
from tasks.fetch.http import Answer

Kind = Literal["article", "listing", "robots", "document"]
NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
SAME_PAYLOAD = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
# They describe the transfer, which ended; the archive holds the body in one piece.
BUILDER = RecordBuilder(warc_version="1.1")
TRANSFER = {"transfer-encoding", "connection", "keep-alive"}


@dataclass(frozen=True, slots=True)
class Capture:
    """One record of the archive, as the index knows it."""

    url: str
    source: str
    kind: str
    type: str
    """WARC type: response, revisit or resource."""
    status: int | None
    digest: str | None
    """SHA-256 of the content, decompressed."""
    content_type: str | None
    etag: str | None
    last_modified: str | None
    hints: str | None
    at: str
    """WARC-Date: when it was fetched or given, UTC, ISO with microseconds."""
    file: str = ""
    offset: int = 0


def answer_records(answer: Answer, source: str, kind: Kind, same_as: str | None) -> list[ArcWarcRecord]:
    """Response and request; a revisit where the body is that of the answer whose WARC-Date is `same_as`."""
    fields = {"WARC-Date": stamp(answer.at), "Communique-Source": source, "Communique-Kind": kind}
    kept = [(key, value) for key, value in answer.headers if key.lower() not in TRANSFER]
    head = StatusAndHeaders(f"{answer.status} {answer.reason}".strip(), kept, protocol="HTTP/1.1")
    if same_as is None:
        response = _record(answer.url, "response", fields, head, answer.body)
    else:
        refers = {
            "WARC-Profile": NOT_MODIFIED if answer.status == 304 else SAME_PAYLOAD,
            "WARC-Refers-To-Target-URI": answer.url,
            "WARC-Refers-To-Date": same_as,
        }
        response = _record(answer.url, "revisit", fields | refers, head, b"")
    concurrent = {"WARC-Concurrent-To": response.rec_headers.get_header("WARC-Record-ID")}
    return [response, _record(answer.url, "request", fields | concurrent, _request_head(answer), b"")]


def page_record(page: Page, at: datetime) -> ArcWarcRecord:
    """A saved document with what its giver says about it."""
    fields = {
        "WARC-Date": stamp(at),
        "Communique-Source": page.source,
        "Communique-Kind": "document",
        "Communique-Hints": hints_text(page.hints),
        "Content-Type": page.content_type,
    }
    if page.fetched_at is not None:
        fields["Communique-Fetched-At"] = stamp(page.fetched_at)
    if " " in page.url:
        fields["Communique-Address"] = page.url
    return _record(page.url.replace(" ", "%20"), "resource", fields, None, page.content)


def _record(
    url: str, type_: str, fields: dict[str, str], head: StatusAndHeaders | None, body: bytes
) -> ArcWarcRecord:
    return BUILDER.create_warc_record(
        url, type_, payload=BytesIO(body), length=len(body), warc_headers_dict=fields, http_headers=head
    )


def _request_head(answer: Answer) -> StatusAndHeaders:
    parts = urlsplit(answer.url)
    path = parts._replace(scheme="", netloc="", fragment="").geturl() or "/"
    return StatusAndHeaders(
        f"GET {path} HTTP/1.1", [("Host", parts.netloc), *answer.request_headers], is_http_request=True
    )


def answer_capture(answer: Answer, source: str, kind: Kind, *, unchanged: bool) -> Capture:
    """What the index keeps of an answer; its place in the file is the archive's to fill in."""
    return Capture(
        url=answer.url,
        source=source,
        kind=kind,
        type="revisit" if unchanged else "response",
        status=answer.status,
        digest=None if unchanged else sha256(answer.content).hexdigest(),
        content_type=answer.header("Content-Type"),
        etag=answer.header("ETag"),
        last_modified=answer.header("Last-Modified"),
        hints=None,
        at=stamp(answer.at),
    )


def page_capture(page: Page, at: datetime) -> Capture:
    """The same for a saved document."""
    return Capture(
        url=page.url,
        source=page.source,
        kind="document",
        type="resource",
        status=None,
        digest=page.digest,
        content_type=page.content_type,
        etag=None,
        last_modified=None,
        hints=hints_text(page.hints),
        at=stamp(at),
    )


def capture_of(record: ArcWarcRecord, file: str, offset: int) -> Capture:
    """What the index keeps of a record; reads the record's content."""
    head, http = record.rec_headers, record.http_headers
    content = record.content_stream().read()
    return Capture(
        url=_address(head),
        source=head.get_header("Communique-Source") or "documents",
        kind=head.get_header("Communique-Kind") or "document",
        type=record.rec_type,
        status=int(http.get_statuscode()) if http else None,
        digest=None if record.rec_type == "revisit" else sha256(content).hexdigest(),
        content_type=http.get_header("Content-Type") if http else head.get_header("Content-Type"),
        etag=http.get_header("ETag") if http else None,
        last_modified=http.get_header("Last-Modified") if http else None,
        hints=head.get_header("Communique-Hints"),
        at=head.get_header("WARC-Date"),
        file=file,
        offset=offset,
    )


def page_of(record: ArcWarcRecord) -> Page:
    """The page that a response or resource record holds."""
    head, http = record.rec_headers, record.http_headers
    content = record.content_stream().read()
    given = head.get_header("Communique-Fetched-At")
    fetched = given if record.rec_type == "resource" else head.get_header("WARC-Date")
    return Page(
        url=_address(head),
        source=head.get_header("Communique-Source") or "documents",
        content=content,
        content_type=(http.get_header("Content-Type") if http else head.get_header("Content-Type")) or "",
        digest=sha256(content).hexdigest(),
        fetched_at=datetime.fromisoformat(fetched) if fetched else None,
        hints=_hints_of(head.get_header("Communique-Hints")),
    )


def _address(head: StatusAndHeaders) -> str:
    return str(head.get_header("Communique-Address") or head.get_header("WARC-Target-URI"))


def stamp(at: datetime) -> str:
    """A time as WARC 1.1 writes it, always to the microsecond so that times sort as texts."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def hints_text(hints: Hints) -> str:
    """Hints as one line of JSON, the same for the same hints."""
    return json.dumps({key: str(value) for key, value in asdict(hints).items() if value is not None})


def _hints_of(text: str | None) -> Hints:
    values: dict[str, Any] = json.loads(text) if text else {}
    if "published_on" in values:
        values["published_on"] = date.fromisoformat(values["published_on"])
    return Hints(**values)
