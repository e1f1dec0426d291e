from __future__ import annotations

import gzip
import json
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tasks.domain.errors import CommuniqueError
from tasks.domain.records import Batch, Hints, Page, Rejected
from tasks.fetch.documents import _json_line, read_documents
from tests.site import DOCUMENTS

GOOD = {"url": "https://example.org/1", "text": "A text."}


def only(batches: list[Batch]) -> Batch:
    assert len(batches) == 1
    return batches[0]


def written(path: Path, *records: object) -> Path:
    lines = [record if isinstance(record, str) else json.dumps(record) for record in records]
    path.write_text("\n".join(lines), "utf-8")
    return path


def test_a_line_with_everything_becomes_a_page_with_hints(tmp_path: Path) -> None:
    """HTML wins over text; what the line says of the document stands in its hints."""
    record = GOOD | {
        "html": "<p>É</p>",
        "title": "T",
        "published_on": "2012-06-22",
        "publisher": "P",
        "language": "en",
    }
    page = only(list(read_documents(written(tmp_path / "a.jsonl", record)))).pages[0]
    assert page.content == "<p>É</p>".encode()
    assert page.content_type == "text/html; charset=utf-8"
    assert page.hints == Hints("T", date(2012, 6, 22), "P", "en")
    assert page.fetched_at is None


def test_bad_lines_are_rejected_with_their_number(tmp_path: Path) -> None:
    """The others go on."""
    bad = [
        "{",
        "[]",
        {"text": "x"},
        {"url": "https://e.org"},
        GOOD | {"published_on": "22 June"},
        GOOD | {"title": 7},
    ]
    batch = only(list(read_documents(written(tmp_path / "a.jsonl", *bad, "", GOOD))))
    assert [page.url for page in batch.pages] == ["https://example.org/1"]
    assert {(rejected.stage, rejected.rule) for rejected in batch.rejected} == {("fetch", "bad-line")}
    assert [rejected.detail["number"] for rejected in batch.rejected] == ["1", "2", "3", "4", "5", "6"]
    assert "expected a date" in batch.rejected[4].reason


def test_batches_have_the_size_asked_for(tmp_path: Path) -> None:
    """A file of five in batches of two is three batches."""
    path = written(tmp_path / "a.jsonl", *[GOOD | {"url": f"https://e.org/{n}"} for n in range(5)])
    assert [len(batch.pages) for batch in read_documents(path, 2)] == [2, 2, 1]


def test_a_compressed_file_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    """A truncated .jsonl.gz gives what is whole, and one rejection."""
    lines = "\n".join(
        json.dumps(GOOD | {"url": f"https://e.org/{n}", "text": str(n) * 999}) for n in range(500)
    )
    whole = gzip.compress(lines.encode())
    (tmp_path / "a.jsonl.gz").write_bytes(whole)
    assert len(only(list(read_documents(tmp_path / "a.jsonl.gz", 999))).pages) == 500
    (tmp_path / "a.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    batch = only(list(read_documents(tmp_path / "a.jsonl.gz", 999)))
    assert 0 < len(batch.pages) < 500
    assert [rejected.rule for rejected in batch.rejected] == ["bad-file"]


def test_a_folder_gives_its_pages_under_their_own_addresses() -> None:
    """A page's canonical link is its address; the file's name is, where there is none."""
    batch = only(list(read_documents(DOCUMENTS, 999)))
    urls = {page.url for page in batch.pages}
    assert "https://un-mission.example/news/memorandum-with-aral-sea-fund" in urls
    assert "file:bad/empty.html" in urls


def test_text_files_are_plain_text(tmp_path: Path) -> None:
    """One file may be given as well as a folder."""
    (tmp_path / "a note.txt").write_text("Text", "utf-8")
    page = only(list(read_documents(tmp_path / "a note.txt"))).pages[0]
    assert (page.url, page.content_type) == ("file:a%20note.txt", "text/plain")


def test_warc_files_of_others_are_read(tmp_path: Path) -> None:
    """Responses with status 200 that are pages are taken; the rest is passed over."""
    with (tmp_path / "cc.warc.gz").open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for number, (status, kind) in enumerate(
            [("200 OK", "text/html"), ("404 No", "text/html"), ("200 OK", "image/png")]
        ):
            head = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
            body = BytesIO(b"<p>body</p>")
            writer.write_record(
                writer.create_warc_record(
                    f"https://e.org/{number}", "response", payload=body, http_headers=head
                )
            )
    page = only(list(read_documents(tmp_path / "cc.warc.gz"))).pages[0]
    assert (page.url, page.content, page.source) == ("https://e.org/0", b"<p>body</p>", "documents")
    assert page.fetched_at is not None
    (tmp_path / "no.warc.gz").write_bytes(b"not a warc file")
    assert only(list(read_documents(tmp_path / "no.warc.gz"))).rejected[0].rule == "bad-file"


@pytest.mark.parametrize("name", ["nowhere.jsonl", "picture.png", "empty"])
def test_what_cannot_be_read_is_an_error(tmp_path: Path, name: str) -> None:
    """A missing path, an unknown form and a folder without documents are told in a sentence."""
    (tmp_path / "picture.png").touch()
    (tmp_path / "empty").mkdir()
    with pytest.raises(CommuniqueError, match=name):
        list(read_documents(tmp_path / name))


KEYS = st.sampled_from(["url", "text", "html", "title", "published_on", "language"])
PLAIN = st.none() | st.booleans() | st.integers() | st.text()


@given(st.recursive(PLAIN, lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner)))
def test_no_line_of_json_is_beyond_judgement(value: object) -> None:
    """Whatever a line holds, it is a page or a rejection."""
    assert isinstance(_json_line(json.dumps(value).encode(), "a.jsonl", 1), Page | Rejected)
