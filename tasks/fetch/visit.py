"""One address asked: allowed, followed through redirects, archived, and told as a row of the fetch log."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urldefrag, urljoin, urlsplit

from protego import Protego

from tasks.domain.records import Fetch, Page, Rejected
from tasks.domain.source import Source
from tasks.fetch.addresses import Refused, official
from tasks.fetch.archive import Archive
from tasks.fetch.http import Answer, Client, Limits
from tasks.fetch.records import Capture, Kind

AGENT = "communique"
REDIRECTS = {301, 302, 303, 307, 308}
READABLE = {"text/html", "application/xhtml+xml", "text/plain", ""}


@dataclass(frozen=True, slots=True)
class Visit:
    """What came of one address: always a row for the log, and a page or the reason why there is none."""

    fetch: Fetch
    page: Page | None = None
    rejected: Rejected | None = None


class Visitor:
    """Asks the pages of one source and archives every answer."""

    def __init__(self, source: Source, archive: Archive, limits: Limits) -> None:
        self.source = source
        self.archive = archive
        self.limits = limits
        self.client = Client(source, limits)
        self._robots: dict[str, Protego] = {}

    def article(self, url: str) -> Visit:
        """The page if it is new, has changed, or was never taken by a run that came to its end."""
        fetch, held, refused = self._visit(url, "article")
        if held is None:
            return self._without_page(fetch, refused)
        if fetch.outcome in {"unchanged", "failed"} and self.archive.index.is_settled(held):
            return Visit(fetch)
        self.archive.index.hand(held, self.archive.run)
        return Visit(fetch, self.archive.page(held))

    def listing(self, url: str) -> Visit:
        """A listing page, whether it changed or not."""
        fetch, held, refused = self._visit(url, "listing")
        if held is None or fetch.outcome == "failed":
            return self._without_page(fetch, refused)
        return Visit(fetch, self.archive.page(held))

    def _without_page(self, fetch: Fetch, refused: Refused | None) -> Visit:
        if refused is None:
            return Visit(fetch)
        reason = f"{refused.reason}."
        return Visit(fetch, rejected=Rejected(fetch.url, self.source.name, "fetch", refused.rule, reason))

    def _visit(self, url: str, kind: Kind) -> tuple[Fetch, Capture | None, Refused | None]:
        """The row of the log, where the newest content lies, and why the visit failed if it did."""
        at = datetime.now(UTC)
        name = self.source.name
        before = self.archive.index.latest(url)
        try:
            self._allow(url)
            answer, before, after = self._follow(url, kind)
        except Refused as refused:
            return Fetch(url, name, at, None, "failed", reason=refused.reason), before, refused
        refusal = _refusal(answer)
        same = after == before
        fetch = Fetch(
            url=url,
            source=name,
            requested_at=at,
            status=answer.status,
            outcome="failed" if refusal else "unchanged" if same else "changed" if before else "new",
            final_url=answer.url,
            content_type=answer.header("Content-Type"),
            size=len(answer.content),
            digest=after.digest,
            reason=refusal.reason if refusal else None,
            warc_file=after.file,
            warc_offset=after.offset,
        )
        return fetch, before if refusal else after, refusal

    def _follow(self, url: str, kind: Kind) -> tuple[Answer, Capture | None, Capture]:
        """The last answer of a chain of redirects, with the content held before and after it."""
        first = url
        for _ in range(self.limits.redirects + 1):
            before = self.archive.index.latest(url)
            answer = self.client.get(url, _conditions(before) if kind == "article" else {})
            after = self.archive.keep_answer(answer, kind)
            if answer.status not in REDIRECTS:
                return answer, before, after
            url = self._target(answer)
            if kind != "robots":
                self._allow(url)
        raise Refused("redirects", f"{first} redirects more than {self.limits.redirects} times")

    def _target(self, answer: Answer) -> str:
        location = answer.header("Location") or ""
        return official(urldefrag(urljoin(answer.url, location)).url, self.source)

    def _allow(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.hostname not in self.source.hosts:
            raise Refused("foreign-host", f"{url} is on none of the hosts of {self.source.name}")
        root = f"{parts.scheme}://{parts.netloc}"
        if root not in self._robots:
            self._robots[root] = self._rules(f"{root}/robots.txt")
        if not self._robots[root].can_fetch(url, AGENT):
            raise Refused("robots", f"robots.txt forbids {url}")

    def _rules(self, url: str) -> Protego:
        """What robots.txt allows (RFC 9309): all where there is none, nothing where it is refused."""
        answer, _, _ = self._follow(url, "robots")
        if answer.status in {401, 403} or answer.status >= 500:
            return Protego.parse("User-agent: *\nDisallow: /")
        rules = Protego.parse(answer.content.decode("utf-8", "replace") if answer.status == 200 else "")
        self.client.delay = max(self.client.delay, float(rules.crawl_delay(AGENT) or 0))
        return rules


def _conditions(held: Capture | None) -> dict[str, str]:
    if held is None:
        return {}
    validators = {"If-None-Match": held.etag, "If-Modified-Since": held.last_modified}
    return {name: value for name, value in validators.items() if value}


def _refusal(answer: Answer) -> Refused | None:
    if answer.status == 304:
        return None
    if answer.status != 200:
        return Refused(
            f"http-{answer.status}", f"{answer.url} answered {answer.status} {answer.reason}".rstrip()
        )
    kind = (answer.header("Content-Type") or "").split(";")[0].strip().lower()
    if kind not in READABLE:
        return Refused("content-type", f"{answer.url} is {kind}, not a page")
    return None
