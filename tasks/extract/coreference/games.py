"""Matches of sport: "Norway met Sweden and won 3:1" tells of teams, and not of states."""

from __future__ import annotations

import re

from tasks.extract.coreference.happenings import Happening
from tasks.extract.mentions.document import Document
from tasks.extract.vocabulary import words

_SPORT = words("events", "sport")
_SCORE = re.compile(r"\b\d{1,2} ?[:–-] ?\d{1,2}\b")


def drop_games(document: Document, happenings: list[Happening]) -> list[Happening]:
    """Leave out meetings and visits of bare names from a text that tells a score."""
    if not any(_tells_score(document, span.start, span.end) for span in (s.span for s in document.sentences)):
        return happenings
    return [h for h in happenings if h.first.noun is not None or _has_people(h)]


def _tells_score(document: Document, start: int, end: int) -> bool:
    said = document.article.text[start:end]
    return _SCORE.search(said) is not None and any(
        word in _SPORT for word in re.findall(r"\w+", said.lower())
    )


def _has_people(happening: Happening) -> bool:
    return any(c.party.person is not None or c.party.is_office for c in happening.claims)
