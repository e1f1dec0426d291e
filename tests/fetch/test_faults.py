from __future__ import annotations

import gzip
import time
from collections.abc import Callable
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from tasks.domain.records import Batch
from tasks.domain.source import Source
from tasks.fetch.archive import open_archive
from tasks.fetch.http import Pace
from tasks.fetch.visit import Visitor
from tests.fetch.conftest import HASTY
from tests.site import Site

Visit = Callable[..., Batch]
GOOD = "/news/special-representative-visits-bishkek"


def answering(status: int, body: bytes, **headers: str) -> Callable[[BaseHTTPRequestHandler], None]:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda handler: handler.send(status, body, {"Content-Type": "text/html"} | named)


def rules(batch: Batch) -> list[str]:
    return [rejected.rule for rejected in batch.rejected]


def test_one_bad_address_holds_up_no_other(visit: Visit) -> None:
    """A missing page is rejected with its status, and the next one is fetched."""
    batch = visit("/news/nowhere", GOOD)
    assert rules(batch) == ["http-404"]
    assert batch.rejected[0].reason == "https://un-mission.example/news/nowhere answered 404 Not Found."
    assert [fetch.outcome for fetch in batch.fetches] == ["failed", "new"]
    assert len(batch.pages) == 1


def test_a_page_that_is_too_large_is_cut_off(visit: Visit, site: Site) -> None:
    """Reading stops at the limit, for what is sent and for what it unpacks to."""
    bomb = gzip.compress(bytes(50_000_000))
    site.routes["/un-mission/news/bomb"] = answering(200, bomb, Content_Encoding="gzip")
    batch = visit("/news/huge", "/news/bomb")
    assert rules(batch) == ["too-large", "too-large"]
    assert batch.rejected[0].reason == "https://un-mission.example/news/huge is larger than 5 MB."


def test_robots_are_obeyed(visit: Visit, site: Site) -> None:
    """An address that robots.txt forbids is not asked."""
    site.routes["/un-mission/private/x"] = answering(200, b"secret")
    assert rules(visit("/private/x")) == ["robots"]
    assert "/un-mission/private/x" not in [path for path, _ in site.requests]


def test_a_refused_robots_file_forbids_everything(visit: Visit, site: Site) -> None:
    """401, 403 and 5xx for robots.txt mean that nothing may be asked; 404 that all may."""
    site.routes["/un-mission/robots.txt"] = answering(403, b"")
    assert rules(visit(GOOD)) == ["robots"]
    site.routes["/un-mission/robots.txt"] = answering(404, b"")
    assert rules(visit(GOOD)) == []


def test_a_longer_crawl_delay_wins(site: Site, source: Source, archive: Path) -> None:
    """The delay between requests is the source's, or that of robots.txt where it is longer."""
    site.robots = "User-agent: *\nCrawl-delay: 0.02\n"
    for own, expected in ((0, 0.02), (0.03, 0.03)):
        with open_archive(archive, f"own-{own}", source.name) as opened:
            visitor = Visitor(replace(source, delay=own), opened, HASTY)
            visitor.article(f"https://un-mission.example{GOOD}")
        assert visitor.client.delay == expected


def test_redirects_are_followed_and_recorded(visit: Visit, site: Site) -> None:
    """A moved page is recorded under the address that answered."""
    site.routes["/un-mission/node/7"] = answering(301, b"", Location=GOOD)
    batch = visit("/node/7")
    assert batch.fetches[0].url == "https://un-mission.example/node/7"
    assert batch.fetches[0].final_url == batch.pages[0].url == f"https://un-mission.example{GOOD}"


def test_a_redirect_loop_ends(visit: Visit, site: Site) -> None:
    """A page that leads to itself is given up."""
    site.routes["/un-mission/news/loop"] = answering(302, b"", Location="/news/loop")
    assert rules(visit("/news/loop")) == ["redirects"]


def test_a_redirect_to_another_host_is_refused(visit: Visit, site: Site) -> None:
    """Only the official hosts of a source are asked."""
    site.routes["/un-mission/news/away"] = answering(302, b"", Location="https://login.example/")
    assert rules(visit("/news/away")) == ["foreign-host"]


def test_private_addresses_are_refused(visit: Visit) -> None:
    """Loopback is asked only for a source that allows it."""
    batch = visit(GOOD, allow_private=False)
    assert rules(batch) == ["private-address"]
    assert "127.0.0.1" in batch.rejected[0].reason


def test_silence_is_a_timeout(visit: Visit, site: Site) -> None:
    """A site that does not answer in time is given up."""
    site.routes["/un-mission/news/slow"] = lambda handler: time.sleep(1)
    assert rules(visit("/news/slow")) == ["timeout"]


def test_a_trickle_is_a_timeout(visit: Visit, site: Site) -> None:
    """A body that comes byte by byte is given up after the time for the whole."""

    def trickle(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000000")
        handler.end_headers()
        for _ in range(20):
            handler.wfile.write(b"x" * 70_000)
            time.sleep(0.1)

    site.routes["/un-mission/news/trickle"] = trickle
    assert rules(visit("/news/trickle")) == ["timeout"]


def test_a_body_that_breaks_off_is_asked_again(visit: Visit, site: Site) -> None:
    """A connection that is lost inside a body is a fault of the moment."""
    answers = iter([True, False])

    def breaking(handler: BaseHTTPRequestHandler) -> None:
        if next(answers):
            handler.send_response(200)
            handler.send_header("Content-Length", "1000")
            handler.end_headers()
            handler.wfile.write(b"half")
            handler.close_connection = True
        else:
            handler.send(200, b"<p>whole</p>", {"Content-Type": "text/html"})

    site.routes["/un-mission/news/breaking"] = breaking
    batch = visit("/news/breaking")
    assert [page.content for page in batch.pages] == [b"<p>whole</p>"]


@pytest.mark.parametrize("status", [429, 500, 503])
def test_busy_sites_are_asked_again(visit: Visit, site: Site, status: int) -> None:
    """A busy site gets a second chance."""
    answers = iter([status, 200])
    site.routes["/un-mission/news/busy"] = lambda handler: handler.send(
        next(answers), b"<p>x</p>", {"Content-Type": "text/html", "Retry-After": "0"}
    )
    assert len(visit("/news/busy").pages) == 1


def test_refusals_are_not_asked_again(visit: Visit, site: Site) -> None:
    """What a second request cannot mend is asked once."""
    visit("/news/nowhere")
    assert [path for path, _ in site.requests].count("/un-mission/news/nowhere") == 1


def test_what_is_no_page_is_refused(visit: Visit, site: Site) -> None:
    """A PDF behind a link to an article is turned away by its content type."""
    site.routes["/un-mission/news/paper"] = lambda h: h.send(
        200, b"%PDF", {"Content-Type": "application/pdf"}
    )
    assert rules(visit("/news/paper")) == ["content-type"]


def test_the_rest_is_left_for_later_when_the_site_dies(visit: Visit) -> None:
    """After five silent answers in a row the other addresses are skipped."""
    batch = visit(*[f"/news/{n}" for n in range(8)], mirror="http://127.0.0.1:9")
    assert [fetch.outcome for fetch in batch.fetches] == ["failed"] * 5 + ["skipped"] * 3


def test_requests_say_who_asks(visit: Visit, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """The User-Agent names the program and the contact."""
    monkeypatch.setenv("COMMUNIQUE_CONTACT", "archive@example.org")
    seen: list[str] = []

    def noted(handler: BaseHTTPRequestHandler) -> None:
        seen.append(handler.headers["User-Agent"])
        handler.send(200, b"<p>x</p>", {"Content-Type": "text/html"})

    site.routes["/un-mission/news/a"] = noted
    visit("/news/a")
    assert seen[0].startswith("communique/") and "archive@example.org" in seen[0]


def test_requests_to_one_host_keep_their_distance(monkeypatch: pytest.MonkeyPatch) -> None:
    """Turns of one host lie a delay apart, whoever asks; another host does not wait."""
    slept: list[float] = []
    monkeypatch.setattr("tasks.fetch.http.time.sleep", slept.append)
    monkeypatch.setattr("tasks.fetch.http.time.monotonic", lambda: 100.0)
    pace = Pace()
    for host in ("a", "a", "b", "a"):
        pace.wait(host, 5)
    assert slept == [0, 5, 0, 10]
