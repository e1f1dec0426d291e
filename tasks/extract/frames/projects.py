"""Projects that a sentence names: their full names, and the sums that are for them."""

from __future__ import annotations

from tasks.extract.mentions.units import Unit, text_at
from tasks.extract.syntax.reading import Reading, Reference

OPENING = frozenset({'"', "“", "«", "‘", "'"})
CLOSING = frozenset({'"', "”", "»", "’", "'"})
_BEFORE_QUOTE = frozenset({"—", "–", "-", ":", ",", "(", "entitled", "titled", "called", "named", "on"})
_INSIDE_NAMES = frozenset({"of", "and", "for", "the", "in", "&", "-", "to", "on"})
_BREAKS = frozenset({";", "."})
_LONGEST_NAME = 18
_FADES = 3


def read_projects(reading: Reading) -> None:
    """Name the projects of a sentence fully, and join to them the sums that are theirs."""
    for i, reference in reading.nouns.items():
        if reference.type == "project":
            _name(reading, i, reference)
    _join_sums(reading)


def last_project(references: list[Reference], number: int) -> Reference | None:
    """The project with a name of its own that was named last, shortly before sentence `number`."""
    near = [r for r in references if number - r.sentence <= _FADES]
    named = [r for r in near if r.noun is not None and r.noun.is_named and r.type == "project"]
    return named[-1] if named else None


def _name(reading: Reading, i: int, reference: Reference) -> None:
    """Take a name in quotes beside the noun, or a name right behind it: "the project CASA-1000"."""
    said = _quoted_before(reading, i) or _quoted_behind(reading, i) or _name_behind(reading, i, reference)
    if said and reference.noun is not None:
        reference.noun.is_named = True
        reference.words = (*reference.words, *(u.text for u in said if u.kind != "mark"))


def _quoted_before(reading: Reading, i: int) -> list[Unit]:
    if text_at(reading.units, i - 1) not in CLOSING:
        return []
    first = next(
        (k for k in range(i - 2, max(-1, i - _LONGEST_NAME), -1) if reading.word(k) in OPENING), None
    )
    return reading.units[first + 1 : i - 1] if first is not None else []


def _quoted_behind(reading: Reading, i: int) -> list[Unit]:
    first = next((k for k in range(i + 1, i + 4) if reading.word(k) not in _BEFORE_QUOTE), i + 1)
    if reading.word(first) not in OPENING:
        return []
    last = next((k for k in range(first + 2, first + _LONGEST_NAME) if reading.word(k) in CLOSING), None)
    return reading.units[first + 1 : last] if last is not None else []


def _name_behind(reading: Reading, i: int, reference: Reference) -> list[Unit]:
    noun = reference.noun
    if noun is None or noun.is_named or noun.is_plural or reading.nouns[i].is_heading:
        return []
    said: list[Unit] = []
    for unit in reading.units[i + 1 : i + _LONGEST_NAME]:
        is_capital = unit.text[0].isupper() and unit.kind in {"word", "party", "place"}
        if not is_capital and not (said and unit.lower in _INSIDE_NAMES | {","}):
            break
        said.append(unit)
    is_body = len(said) == 1 and said[0].kind == "party" and not said[0].text.isupper()
    return [] if is_body else said


def _join_sums(reading: Reading) -> None:
    """Let each sum beside a project be the project's: "USD 165.5 million for the Bukhara Road Project"."""
    for k, unit in enumerate(reading.units):
        if unit.kind != "sum":
            continue
        project = _project_of(reading, k)
        if project is not None:
            reference = reading.refer("project", "money", (unit.text,), project.position)
            reference.same_as = project


def _project_of(reading: Reading, k: int) -> Reference | None:
    """The one project of the clause of the sum at `k`."""
    near = [
        (abs(i - k), i, r)
        for i, r in reading.nouns.items()
        if r.type == "project" and r.noun is not None and not r.noun.is_plural
    ]
    for _, i, reference in sorted(near, key=lambda one: one[:2]):
        first, last = sorted((i, k))
        between = range(first + 1, last)
        if not any(reading.word(j) in _BREAKS or j in reading.nouns for j in between):
            return reference
    return None
