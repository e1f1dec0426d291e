"""One polite request: paced, retried where that helps, cut off where the answer is too large or too slow."""

from __future__ import annotations

import os
import time
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from threading import Lock
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3 import BaseHTTPResponse
from urllib3.connectionpool import ConnectionPool
from urllib3.exceptions import HTTPError, MaxRetryError, NewConnectionError
from urllib3.exceptions import TimeoutError as SlowError
from urllib3.util import Retry

from tasks.domain.source import PAGE_LIMIT, Source
from tasks.fetch.addresses import Refused, asked, check_address

Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Limits:
    """What a request may take; times in seconds."""

    connect: float = 10
    read: float = 30
    total: float = 120
    """From the first byte of the answer to the last."""
    retries: int = 3
    backoff: float = 1.0
    size: int = PAGE_LIMIT
    """Bytes of a body, before and after decompression."""
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Answer:
    """One response as it came."""

    url: str
    """Official address."""
    at: datetime
    status: int
    reason: str
    headers: Headers
    request_headers: Headers
    body: bytes
    """As sent, perhaps compressed."""
    content: bytes
    """Decompressed."""

    def header(self, name: str) -> str | None:
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)


class Pace:
    """Keeps a distance in time between two requests to one host, across the threads of this process."""

    def __init__(self) -> None:
        self._next: dict[str, float] = {}
        self._lock = Lock()

    def wait(self, host: str, delay: float) -> None:
        with self._lock:
            now = time.monotonic()
            turn = max(now, self._next.get(host, now))
            self._next[host] = turn + delay
        time.sleep(turn - now)


PACE = Pace()


class Client:
    """Asks the addresses of one source."""

    def __init__(self, source: Source, limits: Limits) -> None:
        self.source = source
        self.limits = limits
        self.delay = source.delay
        self._session = _session(limits)
        # A proxy of the environment cannot know a host inside a private network.
        self._session.trust_env = not source.allow_private

    def get(self, url: str, conditions: dict[str, str]) -> Answer:
        """The answer to one request, redirects not followed; `Refused` where none is to be had."""
        address = asked(url, self.source)
        check_address(address, self.source.allow_private)
        for remaining in reversed(range(self.limits.retries + 1)):
            PACE.wait(urlsplit(address).netloc, self.delay)
            try:
                return self._once(url, address, conditions)
            except HTTPError as error:
                if not remaining:
                    raise Refused("broken-answer", f"the answer of {url} broke off: {error}") from None
                time.sleep(self.limits.backoff)
        raise AssertionError

    def _once(self, url: str, address: str, conditions: dict[str, str]) -> Answer:
        at = datetime.now(UTC)
        limits = self.limits
        try:
            response = self._session.get(
                address,
                headers=conditions,
                timeout=(limits.connect, limits.read),
                stream=True,
                allow_redirects=False,
            )
        except requests.RequestException as error:
            raise _no_answer(address, error, limits) from None
        with response:
            body = self._body(response, url)
            headers = tuple(response.raw.headers.items())
            content = _decoded(body, response.headers.get("Content-Encoding", ""), url, limits.size)
            sent = tuple((key, str(value)) for key, value in response.request.headers.items())
            return Answer(url, at, response.status_code, response.reason or "", headers, sent, body, content)

    def _body(self, response: requests.Response, url: str) -> bytes:
        end = time.monotonic() + self.limits.total
        body = bytearray()
        for chunk in response.raw.stream(65536, decode_content=False):
            body += chunk
            if len(body) > self.limits.size:
                raise _too_large(url, self.limits.size)
            if time.monotonic() > end:
                raise Refused("timeout", f"{url} was still sending after {self.limits.total:g} s")
        return bytes(body)


class _Patience(Retry):
    """Tries again after time-outs, resets, 429 and 5xx; a host that refuses is not asked twice."""

    def increment(
        self,
        method: str | None = None,
        url: str | None = None,
        response: BaseHTTPResponse | None = None,
        error: Exception | None = None,
        _pool: ConnectionPool | None = None,
        _stacktrace: TracebackType | None = None,
    ) -> Self:
        if isinstance(error, NewConnectionError) and _pool is not None:
            raise MaxRetryError(_pool, url or "", error)
        return super().increment(method, url, response, error, _pool, _stacktrace)


def _session(limits: Limits) -> requests.Session:
    retry = _Patience(
        total=limits.retries,
        other=0,
        status_forcelist=(429, 500, 502, 503, 504),
        allowed_methods={"GET"},
        backoff_factor=limits.backoff,
        backoff_jitter=limits.backoff,
        retry_after_max=300,
        raise_on_status=False,
    )
    session = requests.Session()
    for scheme in ("http://", "https://"):
        session.mount(scheme, HTTPAdapter(max_retries=retry))
    session.headers["User-Agent"] = user_agent()
    session.headers["Accept-Encoding"] = "gzip, deflate"
    return session


def user_agent() -> str:
    """Who asks, with the contact that the environment's COMMUNIQUE_CONTACT states."""
    contact = os.environ.get("COMMUNIQUE_CONTACT", "").strip()
    return (
        f"communique/{version('communique')} (archive of press releases{'; ' + contact if contact else ''})"
    )


def _decoded(body: bytes, encoding: str, url: str, limit: int) -> bytes:
    if not body or encoding.strip().lower() not in {"gzip", "x-gzip", "deflate"}:
        return body
    for bits in (zlib.MAX_WBITS | 32, -zlib.MAX_WBITS):
        try:
            decoder = zlib.decompressobj(bits)
            content = decoder.decompress(body, limit + 1)
        except zlib.error:
            continue
        if len(content) > limit:
            raise _too_large(url, limit)
        if decoder.eof:
            return content
    raise Refused("broken-answer", f"{url} is not compressed as it says")


def _too_large(url: str, limit: int) -> Refused:
    return Refused("too-large", f"{url} is larger than {limit / 1e6:g} MB")


def _no_answer(address: str, error: requests.RequestException, limits: Limits) -> Refused:
    """Why there is no answer, without the object addresses that the libraries print."""
    reason = getattr(error.args[0], "reason", error) if error.args else error
    is_refused = isinstance(reason, NewConnectionError)
    if not is_refused and isinstance(reason, requests.Timeout | SlowError):
        return Refused("timeout", f"no answer from {address} within {limits.read:g} s")
    text = str(reason).rsplit(": ", 1)[-1] or type(reason).__name__
    return Refused("no-connection", f"no connection to {address}: {text}")
