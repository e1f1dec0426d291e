"""Where the money of a project works: in the state named behind its sum, or that the text is about."""

from __future__ import annotations

from collections import Counter

from tasks.domain.records import PlaceMention
from tasks.extract.coreference.happenings import Happening
from tasks.extract.mentions.document import Document
from tasks.extract.mentions.units import Unit, state_of
from tasks.extract.syntax.reading import Reference

_BREAKS = frozenset({";", "."})
_IN_PASSING = 1
"""How often a text about home may name another state."""


def place_projects(document: Document, happenings: list[Happening]) -> None:
    """Give the projects that have no place the country that a reader takes from the rest of the text."""
    around = _around(document)
    for project in happenings:
        if project.type != "project" or project.place is not None:
            continue
        aims: set[str | None] = {*_aims(document, project)} or {around}
        country = next(iter(aims)) if len(aims) == 1 else None
        gives = f"state:{country}" in project.parties("funder")
        if country is not None and (country == document.country or not gives):
            project.first.place = PlaceMention(country=country)


def _around(document: Document) -> str | None:
    """The one country that a text of a state is about: its own, or the one other that it names."""
    if document.country is None:
        return None
    units = [unit for sentence in document.sentences for unit in sentence.units]
    abroad = Counter(code for code in map(_state, units) if code not in {None, document.country})
    if abroad.total() <= _IN_PASSING:
        return document.country
    return next(iter(abroad)) if len(abroad) == 1 else None


def _aims(document: Document, project: Happening) -> set[str]:
    """The states that are named behind the sums of a project, and give nothing themselves."""
    givers = {key.removeprefix("state:") for key in project.parties("funder")}
    behind = [unit for reference in project.references for unit in _behind_sum(document, reference)]
    return {code for code in map(_state, behind) if code} - givers - {document.country}


def _behind_sum(document: Document, reference: Reference) -> list[Unit]:
    """The units behind the sum that a reference names, to the next sum or the end of the clause."""
    units = document.sentences[reference.sentence].units
    at = next((k for k, u in enumerate(units) if u.kind == "sum" and u.text == reference.words[0]), None)
    if at is None or reference.head != "money":
        return []
    end = next(
        (k for k in range(at + 1, len(units)) if units[k].kind == "sum" or units[k].text in _BREAKS), None
    )
    return units[at + 1 : end]


def _state(unit: Unit) -> str | None:
    """ISO code of the state that a unit names or tells of: "Kenya", "Kenyan"."""
    key = unit.party.organization if unit.kind == "adjective" and unit.party is not None else None
    return key.removeprefix("state:") if key and key.startswith("state:") else state_of(unit)
