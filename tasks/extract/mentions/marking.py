"""Words and names of a sentence → units."""

from __future__ import annotations

from tasks.extract.mentions.dates import DateMention
from tasks.extract.mentions.forms import head_kind
from tasks.extract.mentions.organizations import Found, Organizations
from tasks.extract.mentions.sentences import Token
from tasks.extract.mentions.units import Party, Unit, text_at

_COMPOUNDS = frozenset({"-funded", "-financed"})


def unit_of_organization(text: str, one: Found) -> Unit:
    """One naming of an organization as a unit: a party, or a state's adjective."""
    kind = "adjective" if one.is_adjective else "party"
    return Unit(kind, one.start, one.end, text[one.start : one.end], party=Party(one.key))


def unit_of_date(text: str, when: DateMention) -> Unit:
    """One date expression as a unit."""
    return Unit("date", when.start, when.end, text[when.start : when.end], date=when)


def mark_names(split: list[Token], named: list[Unit], organizations: Organizations) -> list[Unit]:
    """The words of a sentence with the names in their places; of names that overlap the first given wins."""
    units: list[Unit] = []
    i = 0
    for unit in sorted(_apart(named), key=lambda u: u.start):
        while i < len(split) and split[i].end <= unit.start:
            units.append(_word(split[i]))
            i += 1
        if units and unit.start < units[-1].end:
            continue
        units.append(unit)
        while i < len(split) and split[i].start < unit.end:
            i += 1
        if i and (rest := split[i - 1].text[unit.end - split[i - 1].start :]) in _COMPOUNDS:
            # "EU-funded": the name is the first word of a compound.
            units.append(Unit("word", unit.end, split[i - 1].end, rest))
        if unit.kind == "party" and _is_acronym(split, i):
            unit.end = split[i + 2].end
            i += 3
    units += [_word(token) for token in split[i:]]
    return _with_taken_up_bodies(units, organizations)


def _apart(named: list[Unit]) -> list[Unit]:
    kept: list[Unit] = []
    taken: set[int] = set()
    for unit in named:
        span = range(unit.start, unit.end)
        if taken.isdisjoint(span):
            taken.update(span)
            kept.append(unit)
    return kept


def _word(token: Token) -> Unit:
    return Unit("word" if token.text[0].isalnum() else "mark", token.start, token.end, token.text)


def _is_acronym(split: list[Token], i: int) -> bool:
    """Whether "(ABC)" stands behind a name: it belongs to it."""
    if i + 2 >= len(split) or split[i].text != "(" or split[i + 2].text != ")":
        return False
    return sum(map(str.isupper, split[i + 1].text)) > 1


def _with_taken_up_bodies(units: list[Unit], organizations: Organizations) -> list[Unit]:
    """Make "the Centre" and "the Ministry" the body last named with that word."""
    for i, unit in enumerate(units):
        if unit.party is not None and unit.kind == "party" and unit.party.organization:
            organizations.remember(unit.party.organization, unit.text)
        elif unit.kind == "word" and head_kind(unit.text) and text_at(units, i - 1).lower() == "the":
            key = organizations.last_with(unit.text)
            if key is not None and not text_at(units, i + 1)[:1].isupper():
                units[i] = Unit("party", unit.start, unit.end, unit.text, party=Party(key))
    return units
