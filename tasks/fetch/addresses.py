"""Which addresses may be asked: http and https, and public hosts only unless a source says otherwise.

The name is resolved before the connection resolves it again: a name server that answers differently the
second time is not caught.
"""

from __future__ import annotations

import socket
from ipaddress import ip_address
from urllib.parse import urlsplit

from tasks.domain.source import Source


class Refused(Exception):  # noqa: N818 - an answer to be recorded, not a fault
    """An address that is not asked, or an answer that is not taken; `rule` names the kind of reason."""

    def __init__(self, rule: str, reason: str) -> None:
        super().__init__(reason)
        self.rule = rule
        self.reason = reason


def check_address(url: str, allow_private: bool) -> None:
    """Raise `Refused` for another scheme, an unknown host, or a host inside a private network."""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise Refused("bad-address", f"{url} is no http or https address")
    if allow_private:
        return
    for address in _resolved(parts.hostname):
        if not ip_address(address).is_global:
            raise Refused("private-address", f"{parts.hostname} is at the private address {address}")


def _resolved(host: str) -> set[str]:
    try:
        return {str(info[4][0]).split("%")[0] for info in socket.getaddrinfo(host, None)}
    except (OSError, UnicodeError):
        raise Refused("no-host", f"the host {host} is not known to the name server") from None


def asked(url: str, source: Source) -> str:
    """The address to connect to for an official one: its place on the source's mirror, if there is one."""
    parts = urlsplit(url)
    if source.mirror is None or parts.hostname != source.hosts[0]:
        return url
    return source.mirror.rstrip("/") + parts._replace(scheme="", netloc="", fragment="").geturl()


def official(url: str, source: Source) -> str:
    """The inverse of `asked`: the official address for one on the source's mirror."""
    mirror = (source.mirror or "").rstrip("/")
    if not mirror or not (url == mirror or url.startswith((mirror + "/", mirror + "?"))):
        return url
    return f"https://{source.hosts[0]}{url.removeprefix(mirror)}"
