"""Which spellings are one name: British and American words, `UN` and `United Nations`, `&` and `and`."""

from __future__ import annotations

import re
from itertools import product

from tasks.domain.identity import folded

_VARIANTS = (
    ("United Nations", "UN", "U.N."),
    ("United States", "US", "U.S.", "U S"),
    ("Organization", "Organisation"),
    ("Organizations", "Organisations"),
    ("Center", "Centre"),
    ("Centers", "Centres"),
    ("Program", "Programme"),
    ("Programs", "Programmes"),
    ("Defense", "Defence"),
    ("Labor", "Labour"),
    ("Cooperation", "Co-operation", "Co-Operation"),
    ("Stabilization", "Stabilisation"),
    ("Specialized", "Specialised"),
    ("and", "&"),
)
"""Each line's first spelling is the one that `comparable` keeps."""

_GROUP_OF = {spelling: group for group in _VARIANTS for spelling in group}
_SPELLING = re.compile(
    r"(?<!\w)(?:" + "|".join(sorted(map(re.escape, _GROUP_OF), key=len, reverse=True)) + r")(?!\w)"
)
_KEPT = {folded(spelling): folded(group[0]) for group in _VARIANTS for spelling in group if spelling != "&"}
_FOLDED_SPELLING = re.compile(r"\b(?:" + "|".join(sorted(_KEPT, key=len, reverse=True)) + r")\b")
_INITIALS = re.compile(r"\b\w(?: \w\b)+")


def comparable(name: str) -> str:
    """Give the name for comparison: folded, without a leading article, in one spelling."""
    if name.isascii() and name.isalpha():
        return _KEPT.get(name.lower(), name.lower())
    text = folded(name.replace("&", " and ")).removeprefix("the ")
    text = _INITIALS.sub(lambda found: found[0].replace(" ", ""), text)
    return _FOLDED_SPELLING.sub(lambda found: _KEPT[found[0]], text)


def spellings(name: str) -> list[str]:
    """Give the name in every combination of its words' spellings, itself first."""
    found = list(_SPELLING.finditer(name))
    if not found:
        return [name]
    between = _SPELLING.split(name)
    choices = [sorted(_GROUP_OF[match[0]], key=match[0].__ne__) for match in found]
    return [
        between[0] + "".join(word + rest for word, rest in zip(words, between[1:], strict=True))
        for words in product(*choices)
    ]
