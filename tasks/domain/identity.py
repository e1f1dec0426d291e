"""Surrogate keys: deterministic hashes of natural keys.

Parts of the warehouse can so be built anywhere, in any order, and loaded twice with the same result.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from hashlib import blake2b


def surrogate_key(kind: str, *natural_key: object) -> int:
    """A positive 63-bit key for the natural key of one `kind` of row; None parts count as such."""
    parts = "\x1f".join([kind, *("\x00" if part is None else str(part) for part in natural_key)])
    return int.from_bytes(blake2b(parts.encode(), digest_size=8).digest()) >> 1


def curated_key(id: str) -> int:
    """Key of the organization that has this id in the gazetteer."""
    return surrogate_key("organization", id)


def provisional_key(name: str, country: str | None) -> int:
    """Key of an organization that only releases name; `country` is ISO 3166 alpha-2."""
    return surrogate_key("organization", "provisional", folded(name), country)


@lru_cache(maxsize=1 << 14)
def folded(name: str) -> str:
    """A name for comparison: without case, accents, punctuation and repeated space."""
    text = unicodedata.normalize("NFKD", name)
    kept = "".join(c if c.isalnum() else " " for c in text if not unicodedata.combining(c))
    return " ".join(kept.casefold().split())
