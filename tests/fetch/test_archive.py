from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator
from warcio.checker import Checker

from tasks.domain.errors import CommuniqueError
from tasks.domain.records import Batch, Hints, Page
from tasks.fetch.archive import open_archive, open_index
from tasks.fetch.replay import read_archive
from tests.site import Site

Ingest = Callable[..., Batch]


def document(number: int, text: str = "A text.", **hints: object) -> Page:
    content = f"{text} {number}".encode()
    url = f"https://example.org/{number}"
    kind = "text/plain; charset=utf-8"
    return Page(url, "documents", content, kind, sha256(content).hexdigest(), None, Hints(**hints))


def keep(archive: Path, run: str, *pages: Page) -> int:
    with open_archive(archive, run, "documents") as opened:
        return opened.keep_pages(pages)


def replayed(archive: Path, **window: object) -> list[Page]:
    return [page for batch in read_archive(archive, **window) for page in batch.pages]


def test_pages_come_back_as_they_were_fetched(ingest: Ingest, archive: Path) -> None:
    """What is read from the archive equals what the run handed on, in the same order."""
    batch = ingest("one")
    assert replayed(archive) == list(batch.pages)


def test_saved_documents_come_back_with_their_hints(archive: Path) -> None:
    """Hints and times survive, letters outside ASCII too."""
    pages = [
        document(1, title="Türkiye és “Łódź”", published_on=date(2012, 6, 22)),
        replace(document(2), fetched_at=datetime(2020, 1, 2, 3, 4, 5, tzinfo=UTC)),
        replace(document(3), url="india-far:1994:Ж 7"),
    ]
    assert keep(archive, "one", *pages) == 3
    assert replayed(archive) == pages


def test_identical_documents_are_archived_once(archive: Path) -> None:
    """A second run adds nothing; a new text or a new hint adds a version."""
    keep(archive, "one", document(1), document(2))
    assert keep(archive, "two", document(1), document(2)) == 0
    assert not (archive / "two-documents.warc.gz").exists()
    assert keep(archive, "three", document(1, title="New")) == 1
    assert len(replayed(archive)) == 3


def test_the_files_are_valid_warc(ingest: Ingest, site: Site, archive: Path) -> None:
    """Every digest holds; answers have their requests; unchanged pages are revisits."""
    ingest("one")
    ingest("two")
    for file in archive.glob("*.warc.gz"):
        checker = Checker(type("Options", (), {"inputs": [str(file)], "verbose": False})())
        checker.process_all()
        assert checker.exit_value == 0
    with (archive / "two-un-mission.warc.gz").open("rb") as file:
        records = [(record.rec_type, record.rec_headers) for record in ArchiveIterator(file)]
    kinds = {kind for kind, _ in records}
    assert kinds == {"warcinfo", "response", "request", "revisit"}
    revisit = next(
        head for kind, head in records if kind == "revisit" and "/news/" in head["WARC-Target-URI"]
    )
    assert revisit["WARC-Profile"].endswith("server-not-modified")
    assert revisit.protocol == "WARC/1.1"


def test_a_half_written_record_is_cut_off(archive: Path) -> None:
    """A crash in the middle of a record loses that record and none before it."""
    keep(archive, "one", document(1), document(2))
    file = archive / "one-documents.warc.gz"
    whole = file.read_bytes()
    keep(archive, "one", document(3))
    file.write_bytes(file.read_bytes()[:-20])
    (archive / "index.sqlite").unlink()
    assert [page.url[-1] for page in replayed(archive)] == ["1", "2"]
    assert file.read_bytes() == whole
    assert keep(archive, "two", document(3)) == 1


def test_the_index_is_rebuilt_from_the_files(ingest: Ingest, archive: Path) -> None:
    """Without its index the archive gives the same pages, and revisits are conditional again."""
    batch = ingest("one")
    (archive / "index.sqlite").unlink()
    assert replayed(archive) == list(batch.pages)
    again = ingest("two")
    assert {fetch.outcome for fetch in again.fetches} == {"unchanged", "failed"}


def test_a_file_that_was_taken_away_is_forgotten(archive: Path) -> None:
    """The index names no record of a file that is gone."""
    keep(archive, "one", document(1))
    keep(archive, "two", document(2))
    (archive / "one-documents.warc.gz").unlink()
    assert [page.url[-1] for page in replayed(archive)] == ["2"]


def test_a_file_in_use_is_left_alone(archive: Path) -> None:
    """Another run may read what a writer has finished, and cuts nothing off its file."""
    with open_archive(archive, "one", "documents") as writing:
        writing.keep_pages([document(1)])
        size = (archive / "one-documents.warc.gz").stat().st_size
        with open_index(archive) as index:
            assert index.knows("https://example.org/1")
        assert (archive / "one-documents.warc.gz").stat().st_size == size
        writing.keep_pages([document(2)])
    assert len(replayed(archive)) == 2


def test_a_damaged_file_is_named(archive: Path) -> None:
    """Damage in the middle is no half-written end: it is told, with the file and the place."""
    keep(archive, "one", document(1), document(2))
    file = archive / "one-documents.warc.gz"
    content = bytearray(file.read_bytes())
    content[300:310] = b"x" * 10
    file.write_bytes(content)
    (archive / "index.sqlite").unlink()
    with pytest.raises(CommuniqueError, match=r"one-documents\.warc\.gz after byte"):
        replayed(archive)


def test_a_window_leaves_out_what_cannot_be_of_it(archive: Path) -> None:
    """A hint decides; without one a page is left out if it was fetched before the window."""
    old = replace(document(3), fetched_at=datetime(2011, 1, 1, tzinfo=UTC))
    keep(
        archive,
        "one",
        document(1, published_on=date(2012, 6, 22)),
        document(2, published_on=date(2014, 1, 1)),
        old,
    )
    window = replayed(archive, since=date(2012, 1, 1), until=date(2012, 12, 31))
    assert [page.url[-1] for page in window] == ["1"]


def test_an_empty_archive_is_an_error(archive: Path) -> None:
    """There is nothing to read again before something was archived."""
    with pytest.raises(CommuniqueError, match="is empty"):
        replayed(archive)


def test_every_version_of_a_page_comes_back(ingest: Ingest, site: Site, archive: Path) -> None:
    """A release and its later version are replayed in the order in which they came."""
    ingest("one")
    site.revision = 2
    ingest("two")
    versions = [page for page in replayed(archive) if page.url.endswith("flood-early-warning")]
    assert [b"amended on" in page.content for page in versions] == [False, True]


def test_requests_are_archived_with_their_headers(ingest: Ingest, archive: Path) -> None:
    """The record of a request shows who asked, under the official host."""
    ingest("one")
    with (archive / "one-un-mission.warc.gz").open("rb") as file:
        heads = [record.http_headers for record in ArchiveIterator(file) if record.rec_type == "request"]
    assert heads[1].get_header("Host") == "un-mission.example"
    assert json.dumps(heads[1].headers).count("communique/") == 1
