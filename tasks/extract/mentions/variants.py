"""Other names of a state's body: "Norwegian Ministry of Trade", "Ministry of Trade of Norway"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tasks.domain.gazetteer import Entry, Gazetteer, Match
from tasks.extract.mentions.forms import Run
from tasks.extract.vocabulary import words

_POSSESSIVE = re.compile(r"['’]s\b")
_JOINT = re.compile(r"(?:\s+(?:of|in)(?:\s+the)?|,)?\s*$")
OF_STATE_KINDS = frozenset({"ministry", "parliament"})
_FOREIGN_MINISTRIES = words("organizations", "foreign_ministries")


@dataclass(frozen=True, slots=True)
class OfState:
    """A body's name without its state, and the state."""

    bare: str
    state: Entry

    def names(self, kind: str | None) -> tuple[str, ...]:
        """The names by which a reader would accept the body."""
        bares = [self.bare]
        if self.bare in _FOREIGN_MINISTRIES:
            bares += sorted(_FOREIGN_MINISTRIES - {self.bare})
        owned = [f"{bare} of {self.state.name}" for bare in bares]
        if kind in OF_STATE_KINDS:
            owned += [f"{adjective} {bare}" for adjective in self.state.adjectives[:1] for bare in bares]
        return (*bares, *owned)


def of_state(text: str, run: Run, inside: list[Match], gazetteer: Gazetteer) -> OfState | None:
    """Whose body a name says that it is, by a state before or behind it; None where it says nothing."""
    states = [m for m in inside if m.ids[0].startswith("state:")]
    if not states:
        return None
    first, last = states[0], states[-1]
    if first.start == run.start:
        rest = text[first.end : run.end]
        is_owned = first.kind == "adjective" or _POSSESSIVE.match(rest) or run.kind in OF_STATE_KINDS
        bare = _POSSESSIVE.sub("", rest, count=1) if _POSSESSIVE.match(rest) else rest
        return _of_state(bare, first, gazetteer) if is_owned else None
    if last.end == run.end and last.kind == "name":
        return _of_state(_JOINT.sub("", text[run.start : last.start]), last, gazetteer)
    return None


def _of_state(bare: str, state: Match, gazetteer: Gazetteer) -> OfState | None:
    bare = " ".join(bare.split())
    return OfState(bare, gazetteer.entry(state.ids[0])) if " " in bare else None


def known_as(body: OfState, kind: str | None, gazetteer: Gazetteer) -> str | None:
    """Id of the state's body that goes by one of the names; None where the gazetteer has none."""
    ids = (id_ for name in body.names(kind) for id_ in gazetteer.ids_of(name))
    return next((id_ for id_ in ids if gazetteer.entry(id_).country == body.state.country), None)
