"""Who "he", "they" and "the two sides" are: the people and parties that the sentences before named."""

from __future__ import annotations

from tasks.extract.units import Party, Sentence, Unit
from tasks.extract.vocabulary import words

_ONE = frozenset({"he", "she"})
_PAIR_HEADS = words("grammar", "pairs")


class Pronouns:
    """What the text so far lets a pronoun mean."""

    def __init__(self) -> None:
        self._person: Party | None = None
        self._pair: list[Party] = []

    def resolve(self, sentence: Sentence) -> None:
        """Replace the pronouns of a sentence by parties, then remember whom the sentence names."""
        units: list[Unit] = []
        i = 0
        while i < len(sentence.units):
            unit = sentence.units[i]
            if unit.kind == "word" and unit.lower in _ONE and self._person is not None:
                units.append(_party(unit, unit, self._person))
            elif (
                unit.kind == "word"
                and unit.lower in {"two", "both"}
                and len(self._pair) == 2
                and i + 1 < len(sentence.units)
                and sentence.units[i + 1].lower in _PAIR_HEADS
            ):
                last = sentence.units[i + 1]
                units += [
                    _party(unit, last, self._pair[0]),
                    Unit("mark", unit.start, unit.start, "and"),
                    _party(unit, last, self._pair[1]),
                ]
                i += 1
            else:
                units.append(unit)
            i += 1
        sentence.units = units
        self._remember(sentence)

    def _remember(self, sentence: Sentence) -> None:
        named = [u.party for u in sentence.units if u.party is not None and u.kind == "party"]
        people = [p for p in named if p.person is not None]
        if people:
            self._person = people[0]
        pair = people if len(people) >= 2 else [p for p in named if p.key]
        distinct = list({p.key: p for p in pair}.values())
        if len(distinct) == 2:
            self._pair = distinct


def _party(first: Unit, last: Unit, party: Party) -> Unit:
    return Unit("party", first.start, last.end, first.text, party=party)
