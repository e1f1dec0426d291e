"""The sources: TOML files, checked when they are read.

The package's own stand in `sources/`; a user's folder adds to them and wins where a name repeats.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from tasks.domain.errors import CommuniqueError
from tasks.domain.source import Source

BUNDLED = Path(__file__).parent / "sources"

Check = Callable[[Any], bool]


def load_sources(folder: Path | None = None) -> dict[str, Source]:
    """All sources by name: the bundled ones, and those of the user's `folder`."""
    if folder is not None and not folder.is_dir():
        raise CommuniqueError(f"{folder} is no folder of sources; give one that holds <name>.toml files.")
    folders = [BUNDLED] if folder is None else [BUNDLED, folder]
    files = [file for each in folders for file in sorted(each.glob("*.toml"))]
    return {file.stem: read_source(file) for file in files}


def read_source(file: Path) -> Source:
    """One source; an error names file, key and what was expected."""
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CommuniqueError(f"{file}: not readable as TOML: {error}.") from None
    for key in sorted(table.keys() - KEYS.keys()):
        raise CommuniqueError(f"{file}: unknown key '{key}'; known are {', '.join(KEYS)}.")
    for key in sorted(REQUIRED - table.keys()):
        raise CommuniqueError(f"{file}: '{key}' is missing; expected {KEYS[key][1]}.")
    for key, value in table.items():
        holds, expected = KEYS[key]
        if not holds(value):
            raise CommuniqueError(f"{file}: '{key}' is {value!r}; expected {expected}.")
    values: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in table.items()
    }
    source = Source(name=file.stem, **values)
    _check_hosts(file, source)
    return source


def _check_hosts(file: Path, source: Source) -> None:
    for url in source.listings:
        if urlsplit(url).hostname not in source.hosts:
            raise CommuniqueError(
                f"{file}: the listing {url} is on none of 'hosts'; expected one of {', '.join(source.hosts)}."
            )


def _text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _texts(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(map(_text, value))


def _matches(pattern: str) -> Check:
    return lambda value: isinstance(value, str) and re.fullmatch(pattern, value) is not None


def _address(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(r"https?://[^\s/]+\S*", value) is not None


def _selector(value: object) -> bool:
    if not _text(value):
        return False
    try:
        LexborHTMLParser("<p>").css(str(value))
    except SelectolaxError:
        return False
    return True


def _expression(value: object) -> bool:
    try:
        re.compile(str(value))
    except re.error:
        return False
    return _text(value)


def _number(at_least: float) -> Check:
    return lambda value: isinstance(value, int | float) and not isinstance(value, bool) and value >= at_least


def _whole(at_least: int) -> Check:
    return lambda value: type(value) is int and value >= at_least


def _schedule(value: object) -> bool:
    return _whole(60)(value) or (isinstance(value, str) and len(value.split()) == 5)


KEYS: dict[str, tuple[Check, str]] = {
    "title": (_text, "a text"),
    "publisher": (_text, "the publisher's name"),
    "hosts": (_texts, "a list of host names"),
    "listings": (lambda v: _texts(v) and all(map(_address, v)), "a list of http or https addresses"),
    "language": (_matches("[a-z]{2}"), "a language code of two small letters, such as 'en'"),
    "country": (_matches("[A-Z]{2}"), "a country code of two capitals, such as 'KZ'"),
    "link": (_selector, "a CSS selector"),
    "pattern": (_expression, "a regular expression"),
    "page": (lambda v: _text(v) and "{n}" in v, "a text with {n} in it, such as '?page={n}'"),
    "first_page": (_whole(0), "a whole number, 0 or more"),
    "max_pages": (_whole(1), "a whole number, 1 or more"),
    "title_selector": (_selector, "a CSS selector"),
    "date_selector": (_selector, "a CSS selector"),
    "body_selector": (_selector, "a CSS selector"),
    "remove": (lambda v: _texts(v) and all(map(_selector, v)), "a list of CSS selectors"),
    "date_order": (_matches("day-first|month-first"), "'day-first' or 'month-first'"),
    "timezone": (lambda v: _text(v) and v in available_timezones(), "a zone such as 'Asia/Ashgabat'"),
    "delay": (_number(0), "a number of seconds, 0 or more"),
    "schedule": (_schedule, "a cron line of five fields, or seconds between runs (60 or more)"),
    "allow_private": (lambda v: isinstance(v, bool), "true or false"),
    "mirror": (_address, "an http or https address"),
}
REQUIRED = {"title", "publisher", "hosts", "listings"}
