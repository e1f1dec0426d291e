"""Whose event one of a series is: "the next, 36th plenary session" is of the body that held the 35th."""

from __future__ import annotations

from dataclasses import replace

from tasks.extract.coreference.happenings import Happening, content_words
from tasks.extract.mentions.numbering import is_number, number_of
from tasks.extract.syntax.reading import Reference


def continue_series(happenings: list[Happening]) -> None:
    """Let a numbered event that names nobody's have the owners of another one of its series."""
    for happening in happenings:
        first = happening.first
        if number_of(first.words, first.head) is None or happening.parties("organizer"):
            continue
        sibling = next((h for h in happenings if h is not happening and _is_sibling(first, h)), None)
        for claim in sibling.claims if sibling is not None else ():
            if claim.cue == "owner":
                first.claims.append(replace(claim, sentence=first.sentence, cue="series", confidence=0.45))


def _is_sibling(reference: Reference, other: Happening) -> bool:
    """Whether the name of an event, but for its number, is in that of another."""
    ours = {word for word in content_words(reference.words) if not is_number(word)}
    return any(
        r.head == reference.head
        and any(claim.cue == "owner" for claim in r.claims)
        and ours <= content_words(r.words)
        for r in other.references
    )
