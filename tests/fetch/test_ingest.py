from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tasks.domain.errors import CommuniqueError
from tasks.domain.records import Batch
from tasks.domain.source import Source
from tasks.fetch.archive import open_archive
from tasks.fetch.discovery import discover
from tasks.fetch.visit import Visitor
from tests.fetch.conftest import HASTY
from tests.site import Site, slugs_of

Ingest = Callable[..., Batch]


def outcomes(batch: Batch) -> Counter[str]:
    return Counter(fetch.outcome for fetch in batch.fetches)


def test_every_article_of_every_listing_page_is_fetched(ingest: Ingest) -> None:
    """A first run brings all pages of both listing pages, under their official addresses, oldest first."""
    batch = ingest("one")
    expected = [f"https://un-mission.example/news/{slug}" for slug in reversed(slugs_of("un-mission"))]
    assert [page.url for page in batch.pages] == expected
    assert outcomes(batch) == {"new": len(expected), "failed": 1}
    assert [(r.url, r.stage, r.rule) for r in batch.rejected] == [
        ("https://un-mission.example/news/withdrawn-notice", "fetch", "http-404")
    ]


def test_a_second_run_asks_with_conditions_and_hands_on_nothing(ingest: Ingest, site: Site) -> None:
    """Known pages are answered by 304, and the walk stops at the first listing page without anything new."""
    ingest("one")
    site.requests.clear()
    batch = ingest("two")
    assert batch.pages == ()
    assert set(outcomes(batch)) == {"unchanged", "failed"}
    assert {status for path, status in site.requests if path.count("/") == 3} == {304, 404}
    assert not any("page=1" in path for path, _ in site.requests)


def test_everything_walks_the_listing_to_its_end(ingest: Ingest, site: Site) -> None:
    """A backfill walks past pages it knows."""
    ingest("one")
    site.requests.clear()
    batch = ingest("two", everything=True)
    assert len(batch.fetches) == len(slugs_of("un-mission")) + 1
    assert ("/un-mission/news?page=2", 404) in site.requests


def test_a_changed_page_is_handed_on(ingest: Ingest, site: Site) -> None:
    """A later version of a page comes as changed, with its new text."""
    ingest("one")
    site.revision = 2
    batch = ingest("two")
    assert outcomes(batch)["changed"] == 1
    assert [page.url.rsplit("/", 1)[1] for page in batch.pages] == ["expert-meeting-on-flood-early-warning"]
    assert b"amended on 20 March" in batch.pages[0].content


def test_what_a_broken_run_fetched_comes_again(ingest: Ingest) -> None:
    """Pages that no finished run has taken are handed on by the next, though the site says 304."""
    first = ingest("one", settled=False)
    second = ingest("two", settled=True)
    assert {page.url for page in second.pages} == {page.url for page in first.pages}
    assert ingest("three").pages == ()


def test_a_dead_host_is_one_clear_error(source: Source, archive: Path) -> None:
    """A source whose site does not answer fails with a sentence that names it."""
    dead = replace(source, mirror="http://127.0.0.1:9/un-mission")
    with open_archive(archive, "one", "dead") as opened, pytest.raises(CommuniqueError) as error:
        discover(Visitor(dead, opened, HASTY), everything=False)
    assert str(error.value).startswith(
        "Source un-mission cannot be read: no connection to http://127.0.0.1:9/"
    )
    assert "refused" in str(error.value)


def test_listings_without_articles_are_an_error(source: Source, archive: Path) -> None:
    """A selector that finds no link is told, and not taken for a quiet day."""
    blind = replace(source, link=".no-such-class a")
    with (
        open_archive(archive, "one", "blind") as opened,
        pytest.raises(CommuniqueError, match="link to no article"),
    ):
        discover(Visitor(blind, opened, HASTY), everything=False)


def test_a_page_parameter_that_is_ignored_ends_the_walk(site: Site, source: Source, archive: Path) -> None:
    """A site that answers page 1 for ever is walked once more and no further."""
    same = replace(source, page="?ignored={n}")
    with open_archive(archive, "one", "same") as opened:
        discover(Visitor(same, opened, HASTY), everything=True)
    assert [path for path, _ in site.requests if "/news" in path] == [
        "/un-mission/news",
        "/un-mission/news?ignored=1",
    ]
