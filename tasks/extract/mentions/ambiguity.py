"""What a known name means here: as the text defines it, else nearest to the publisher, else the best known."""

from __future__ import annotations

from tasks.domain.gazetteer import Gazetteer, Match, distance
from tasks.domain.identity import folded
from tasks.extract.mentions.acronyms import expansion, find_brackets


class Meanings:
    """The meanings of the gazetteer's names in one text of a publisher of that country."""

    def __init__(self, text: str, gazetteer: Gazetteer, country: str | None) -> None:
        self._text = text
        self._gazetteer = gazetteer
        self._country = country
        self._defined = _definitions(text, gazetteer)

    def of(self, match: Match) -> Match | None:
        """The match with one meaning; None where the text has given the acronym to something else."""
        written = self._text[match.start : match.end]
        ids = self._defined.get(written, match.ids)
        if not ids:
            return None
        if len(ids) == 1 or self._country is None or match.kind == "adjective":
            return match._replace(ids=ids)
        country = self._country
        return match._replace(ids=tuple(sorted(ids, key=lambda id_: self._distance(id_, country))))

    def _distance(self, id_: str, country: str) -> int:
        return distance(self._gazetteer.entry(id_), country)


def _definitions(text: str, gazetteer: Gazetteer) -> dict[str, tuple[str, ...]]:
    """Acronym → the bodies that it can be by the words before its brackets; none where they are another's."""
    defined: dict[str, tuple[str, ...]] = {}
    for bracket in find_brackets(text):
        ids = gazetteer.ids_of(bracket.acronym)
        long_form = expansion(text, bracket) if ids and bracket.acronym not in defined else None
        if long_form is not None:
            defined[bracket.acronym] = tuple(
                id_ for id_ in ids if alike((long_form,), gazetteer.entry(id_).names)
            )
    return defined


def alike(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether two sets of names share most of their words."""
    our_words = {word for name in ours for word in folded(name).split()}
    return any(len(our_words & set(folded(name).split())) * 2 > len(our_words) for name in theirs)
