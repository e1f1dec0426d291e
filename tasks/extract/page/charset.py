"""Bytes of a page → text, whatever their label says."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_ACCENTED = re.compile(r"[\xc0-\xff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_HEADER = re.compile(r"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
SAMPLE = 50_000
"""Bytes that are looked at where nothing but detection is left."""


def decoded(content: bytes, content_type: str) -> str | None:
    """The text of a page; None where no charset makes sense of its bytes."""
    for mark, charset in _MARKS:
        if content.startswith(mark):
            return _strict(content, charset)
    if (text := _strict(content, "utf-8")) is not None:
        return text
    return _labelled(content, content_type) or _nearly_utf8(content) or _detected(content)


def _strict(content: bytes, charset: str) -> str | None:
    try:
        text = content.decode(charset)
    except (UnicodeDecodeError, LookupError):
        return None
    return text if _is_text(text) else None


def _is_text(text: str) -> bool:
    """Whether these are words: control characters and the unassigned ones do not occur in them."""
    return len(_CONTROL.findall(text[:SAMPLE])) * 500 <= min(len(text), SAMPLE)


def _labelled(content: bytes, content_type: str) -> str | None:
    """By the label of the header, then of the page; a label that gives mixed scripts is wrong."""
    labels = [match.group(1) for match in [_HEADER.search(content_type)] if match]
    labels += [match.group(1).decode() for match in [_META.search(content[:4096])] if match]
    for label in labels:
        # Browsers read ISO 8859-1 as Windows-1252, which fills its gaps with quotes and dashes.
        charset = "cp1252" if label.lower() in {"iso-8859-1", "latin1", "us-ascii"} else label
        text = _strict(content, charset) if charset.lower().replace("-", "") != "utf8" else None
        if text is not None and not _is_mojibake(text):
            return text
    return None


def _is_mojibake(text: str) -> bool:
    """Whether words are full of accented letters, as Cyrillic read as Latin is."""
    words = _WORD.findall(text[:SAMPLE])
    return sum(1 for word in words if len(_ACCENTED.findall(word)) > len(word) / 2) * 4 > len(words)


def _nearly_utf8(content: bytes) -> str | None:
    """UTF-8 with a few broken bytes among whole characters of several bytes."""
    text = content.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(1 for c in text[:SAMPLE] if c > "\x7f") - min(broken, SAMPLE)
    return text if broken * 500 <= len(text) and broken < whole else None


def _detected(content: bytes) -> str | None:
    high = sum(1 for byte in content[:SAMPLE] if byte > 0x7F)
    if high * 20 <= min(len(content), SAMPLE):
        return _strict(content, "cp1252")  # English with a quote or an accent here and there
    best = from_bytes(content[:SAMPLE]).best()
    return _strict(content, best.encoding) if best else None
