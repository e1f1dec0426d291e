"""The language of a text."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from tasks.extract.vocabulary import words

SLICE = 1500
"""Characters that are looked at."""
_WORD = re.compile(r"[^\W\d_]+")
# English words that other languages do not share.
_ENGLISH = frozenset(
    (
        "the",
        "of",
        "and",
        "to",
        "for",
        "with",
        "by",
        "from",
        "that",
        "which",
        "has",
        "have",
        "will",
        "this",
        "their",
    )
)
ENOUGH = 0.12
"""Share of such words from which a text is English however many foreign names it holds."""


def language_of(text: str) -> str:
    """ISO 639-1 code of the language of a text."""
    part = text[:SLICE]
    found = _WORD.findall(part.lower())
    if found and sum(word in _ENGLISH for word in found) >= ENOUGH * len(found):
        return "en"
    language, _ = _identifier().classify(part)
    return str(language)


def language_name(code: str) -> str:
    """The English name of a language."""
    return str(Locale("en").languages.get(code, code))


@cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(words("pages", "languages") & set(identifier.labels))
    return identifier
