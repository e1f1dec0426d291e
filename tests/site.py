"""The sample site: the pages of tests/documents over HTTP on loopback, with listings made from them.

    with serving() as site:
        site.write_sources(folder)  # sources that ask this site, for COMMUNIQUE_SOURCES

Each publisher has its own way of listing: `?page=1`, `/page/2`, one page. It answers conditional requests,
and serves later versions (`<slug>.v2.html`) once `site.revision` is 2.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.utils import formatdate
from hashlib import sha256
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qs, urlsplit

DOCUMENTS = Path(__file__).parent / "documents"
SOURCES = Path(__file__).parent / "sources"
PER_PAGE = {"un-mission": 6, "regional-organization": 6}
# Links of listings that no file stands behind.
EXTRA = {"un-mission": ["withdrawn-notice"], "bad": ["missing", "huge"]}
ROBOTS = "User-agent: *\nDisallow: /private/\n"

Answer = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Site:
    """A running site; a test may change its fields while it runs."""

    base: str
    revision: int = 1
    robots: str = ROBOTS
    routes: dict[str, Answer] = field(default_factory=dict)
    """Answers of a test's own, by path."""
    requests: list[tuple[str, int]] = field(default_factory=list)
    """Path and status of everything answered."""

    def write_sources(self, folder: Path) -> Path:
        """Write the sample sources into a folder, with this site as their mirror."""
        folder.mkdir(parents=True, exist_ok=True)
        for file in SOURCES.glob("*.toml"):
            (folder / file.name).write_text(file.read_text("utf-8").replace("{site}", self.base), "utf-8")
        return folder


class Server(ThreadingHTTPServer):
    """A server that prints nothing when a client hangs up, as one does before the end of a page too large for it."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serving(port: int = 0) -> Iterator[Site]:
    """The site, for as long as the block runs; on a free port unless one is named."""
    server = Server(("127.0.0.1", port), Handler)
    server.site = Site(f"http://127.0.0.1:{server.server_address[1]}")
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield server.site
    finally:
        server.shutdown()
        server.server_close()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        site = self.server.site
        parts = urlsplit(self.path)
        if parts.path in site.routes:
            site.routes[parts.path](self)
            return
        publisher, _, rest = parts.path.strip("/").partition("/")
        if rest == "robots.txt":
            self.answer(site.robots.encode(), "text/plain")
        elif rest == "news" or rest.startswith("news/page/"):
            self.answer(listing(publisher, _number(rest, parts.query)), "text/html; charset=utf-8")
        elif rest == "news/huge":
            self.answer(b"<p>" + b"A very long page. " * 600_000, "text/html")
        else:
            self.answer(
                article(publisher, rest.removeprefix("news/"), site.revision), "text/html; charset=utf-8"
            )

    def answer(self, body: bytes | None, content_type: str) -> None:
        """200, 304 where the client has this body, 404 where there is none."""
        if body is None:
            return self.send(404, b"<title>Page not found</title>", {"Content-Type": "text/html"})
        tag = f'"{sha256(body).hexdigest()[:16]}"'
        headers = {"ETag": tag, "Last-Modified": formatdate(1_700_000_000, usegmt=True)}
        if self.headers.get("If-None-Match") == tag:
            return self.send(304, b"", headers)
        return self.send(200, body, headers | {"Content-Type": content_type})

    def send(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.server.site.requests.append((self.path, status))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except ConnectionError:
            self.close_connection = True  # the client has seen enough

    def log_message(self, *_: object) -> None:
        pass


def _number(rest: str, query: str) -> int:
    """Which listing page is asked for, counted from 0."""
    if rest.startswith("news/page/"):
        return int(rest.removeprefix("news/page/")) - 1
    return int(parse_qs(query).get("page", ["0"])[0])


def article(publisher: str, slug: str, revision: int) -> bytes | None:
    """The bytes of a page in the newest version that is out; None where there is none."""
    folder = DOCUMENTS / publisher
    names = [f"{slug}.v{number}.html" for number in range(revision, 1, -1)] + [f"{slug}.html"]
    return next(((folder / name).read_bytes() for name in names if name in _files(publisher)), None)


def listing(publisher: str, number: int) -> bytes | None:
    """One listing page, newest releases first; None after the last."""
    slugs = [*EXTRA.get(publisher, []), *slugs_of(publisher)]
    size = PER_PAGE.get(publisher, len(slugs)) or 1
    shown = slugs[number * size : (number + 1) * size]
    if not shown:
        return None
    rows = "\n".join(
        ROWS.get(publisher, ROW).format(slug=slug, title=title_of(publisher, slug)) for slug in shown
    )
    return PAGE.format(publisher=publisher, rows=rows).encode()


def slugs_of(publisher: str) -> list[str]:
    """Slugs of a publisher's pages by date, newest first; those without gold stand first."""
    pages = [name.removesuffix(".html") for name in _files(publisher) if name.endswith(".html")]
    slugs = [name for name in pages if "." not in name]
    return sorted(slugs, key=lambda slug: (_published(publisher, slug), slug), reverse=True)


def title_of(publisher: str, slug: str) -> str:
    gold = DOCUMENTS / publisher / f"{slug}.json"
    title = (
        json.loads(gold.read_text("utf-8"))["title"] if gold.exists() else slug.replace("-", " ").capitalize()
    )
    return escape(title)


def _published(publisher: str, slug: str) -> str:
    gold = DOCUMENTS / publisher / f"{slug}.json"
    return json.loads(gold.read_text("utf-8"))["published_on"] if gold.exists() else "9999"


def _files(publisher: str) -> set[str]:
    folder = DOCUMENTS / publisher
    return {file.name for file in folder.iterdir()} if publisher and folder.is_dir() else set()


ROWS = {
    "un-mission": '<div class="views-row"><h3><a href="/news/{slug}">{title}</a></h3></div>',
    "regional-organization": (
        '<article><h2><a href="https://regional-organization.example/news/{slug}">{title}</a></h2></article>'
    ),
}
ROW = '<li><a href="/news/{slug}">{title}</a></li>'
PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>News | {publisher}</title></head>
<body><nav><a href="/">Home</a> <a href="/about">About</a> <a href="https://elsewhere.example/news/x">Elsewhere</a></nav>
<main><h1>News</h1><ul>
{rows}
</ul></main>
<footer><a href="/news">News</a> <a href="mailto:press@{publisher}.example">Contact</a></footer></body></html>
"""
