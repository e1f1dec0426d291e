"""Who "I", "he" and "the two sides" are: the author, the people and the parties that the sentences before named."""

from __future__ import annotations

from tasks.extract.mentions.units import EventNoun, Party, Sentence, Unit, text_at
from tasks.extract.vocabulary import words

_ONE = frozenset({"he", "she"})
_AUTHOR = frozenset({"i", "we"})
_AUTHORS = frozenset({"my", "our"})
_ONE_SELF = frozenset({"i", "my"})
_BOTH = frozenset({"two", "both"})
_TWO = 2
_BEFORE_VERB = words("grammar", "auxiliaries") | words("grammar", "modals") | words("grammar", "between")
_HAPPENING = words("events", "happening")
_RANKS = frozenset({"vice", "deputy", "foreign", "prime", "defence", "defense", "trade", "state"})
_PAIR_HEADS = words("grammar", "pairs")


class Pronouns:
    """What the text so far lets a pronoun mean."""

    def __init__(self, author: Party | None) -> None:
        """`author` is who "I" is, and for whom "we" speak."""
        self._author = author
        self._person: Unit | None = None
        self._pair: list[Unit] = []
        self._event: EventNoun | None = None

    def resolve(self, sentence: Sentence) -> None:
        """Replace the pronouns of a sentence by parties, then remember whom the sentence names."""
        units: list[Unit] = []
        i = 0
        while i < len(sentence.units):
            unit = sentence.units[i]
            if unit.kind == "word" and unit.lower in _ONE and self._person is not None:
                unit = _meaning(self._person, unit, unit)
            elif unit.kind == "word" and unit.lower in _AUTHOR and self._author is not None:
                unit = Unit("party", unit.start, unit.end, unit.text, party=_said_by(self._author, unit))
            elif unit.kind == "word" and unit.lower in _AUTHORS and self._author is not None:
                units.append(
                    Unit("party", unit.start, unit.end, unit.text, party=_said_by(self._author, unit))
                )
                unit = Unit("mark", unit.end, unit.end, "'s")
            elif i == 0 and self._event is not None and _takes_place(sentence.units):
                unit = Unit("event", unit.start, unit.end, unit.text, event=self._event)
            elif (head := self._is_pair(sentence.units, i)) is not None:
                i = head
                last = sentence.units[i]
                units += [_meaning(self._pair[0], unit, last), Unit("mark", unit.start, unit.start, "and")]
                unit = _meaning(self._pair[1], unit, last)
            units.append(unit)
            i += 1
        sentence.units = units
        self._remember(units)

    def _is_pair(self, units: list[Unit], i: int) -> int | None:
        """Index of the noun of "both countries" or "the two vice ministers" at `i`, where the text named two."""
        if units[i].kind != "word" or units[i].lower not in _BOTH or len(self._pair) != _TWO:
            return None
        head = i + 1
        while text_at(units, head).lower() in _RANKS:
            head += 1
        # "the two vice ministers" may be an office already.
        noun = text_at(units, head).lower().rpartition(" ")[2]
        return head if noun in _PAIR_HEADS else None

    def _remember(self, units: list[Unit]) -> None:
        named = [(unit, unit.party) for unit in units if unit.kind == "party" and unit.party is not None]
        people = [(unit, party) for unit, party in named if party.person is not None or party.is_office]
        if people:
            self._person = people[0][0]
        self._event = _taken_up(units)
        pair = people if len(people) >= _TWO else [(unit, party) for unit, party in named if party.key]
        distinct = {party.key: unit for unit, party in pair}
        if len(distinct) == _TWO:
            self._pair = list(distinct.values())


def _takes_place(units: list[Unit]) -> bool:
    """Whether a sentence begins with "It was held", "It will bring together" or the like: it is an event."""
    k = 1
    while text_at(units, k).lower() in _BEFORE_VERB or text_at(units, k).lower().endswith("ly"):
        k += 1
    return units[0].lower == "it" and text_at(units, k).lower() in _HAPPENING


def _taken_up(units: list[Unit]) -> EventNoun | None:
    """What "it" means in the next sentence, where it is an event: the first that this one names."""
    events = [unit.event for unit in units if unit.event is not None and unit.event.type != "project"]
    first = next((event for event in events if not event.is_plural), None)
    return None if first is None else EventNoun(first.type, first.head, (first.head,), is_definite=True)


def _said_by(author: Party, unit: Unit) -> Party:
    """The author, for "I" and "my"; for "we" and "our" nobody by name."""
    return author if unit.lower in _ONE_SELF else Party(author.organization)


def _meaning(named: Unit, first: Unit, last: Unit) -> Unit:
    """The party named before, at the place of the pronoun."""
    return Unit("party", first.start, last.end, named.text, party=named.party)
