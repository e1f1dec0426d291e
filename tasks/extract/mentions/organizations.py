"""What a document tells of its organizations: their names, acronyms, kinds and countries.

The gazetteer's are known by their ids; those found by their form go by their name. Inside the document an acronym
stands for the name that it was given with.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tasks.domain.gazetteer import Gazetteer, Match
from tasks.domain.identity import folded
from tasks.domain.records import OrganizationMention, Span
from tasks.extract.mentions.ambiguity import alike
from tasks.extract.mentions.forms import HEADS, Run, kind_of
from tasks.extract.mentions.variants import OF_STATE_KINDS, known_as, of_state


@dataclass(slots=True)
class _Known:
    """What the document tells of one organization, gathered as it is read."""

    names: dict[str, None] = field(default_factory=dict)
    """As the text writes them."""
    others: tuple[str, ...] = ()
    """By which a reader would accept it as well."""
    id: str | None = None
    acronym: str | None = None
    kind: str | None = None
    country: str | None = None


@dataclass(slots=True)
class Found:
    """One naming of an organization: offsets, and the key under which the document knows it."""

    start: int
    end: int
    key: str
    is_adjective: bool = False


class Organizations:
    """The organizations of one document."""

    def __init__(self, gazetteer: Gazetteer, country: str | None) -> None:
        self.gazetteer = gazetteer
        self.country = country
        self._known: dict[str, _Known] = {}
        self.acronyms: dict[str, str] = {}
        """Acronym given in the text → key."""
        self._recent: dict[str, str] = {}
        self._own: dict[str, str] = {}
        self._same: dict[str, str] = {}

    def remember(self, key: str, written: str) -> None:
        """Note a naming, so that "the Centre" can take it up."""
        for word in (*written.split(), *self.mention(key).name.split()):
            if word in HEADS:
                self._recent[word] = key

    def own(self, publisher: str) -> None:
        """Note who issues the text: "the Court" in its releases is always the publisher."""
        if not publisher.startswith(("state:", "place:")):
            self._own = {word: publisher for word in self.mention(publisher).name.split() if word in HEADS}

    def last_with(self, head: str) -> str | None:
        """Key of the organization that is meant by that head noun alone: the publisher, else the last named with it."""
        return self._own.get(head) or self._recent.get(head)

    def introduce(self, text: str, span: Span) -> Found:
        """A body that the gazetteer lacks: "TPG" in a list of people with their bodies."""
        name = _written(text, span.start, span.end)
        return Found(span.start, span.end, self._note(name, kind_of(name), None))

    def introduce_run(self, text: str, run: Run, inside: list[Match]) -> Found:
        """A body found by its form, of the state named inside its name."""
        name = _written(text, run.start, run.end)
        body = of_state(text, run, inside, self.gazetteer)
        if body is not None and (known := known_as(body, run.kind, self.gazetteer)):
            return Found(run.start, run.end, known)
        state = next((i for m in inside for i in m.ids if i.startswith("state:")), None)
        country = self.gazetteer.entry(state).country if state else None
        if country is None and run.kind in OF_STATE_KINDS:
            country = self.country
        key = self._note(name, run.kind, country)
        if body is not None:
            self._known[key].others = body.names(run.kind)
        return Found(run.start, run.end, key)

    def is_introduced(self, key: str) -> bool:
        """Whether the document, not the gazetteer, tells of the organization."""
        return key in self._known

    def rename(self, text: str, one: Found, start: int) -> None:
        """Let a name begin further to the left."""
        known = self._known[one.key]
        one.start = start
        name = _written(text, one.start, one.end)
        one.key = _key(name)
        self._known[one.key] = _Known({name: None}, kind=known.kind, country=known.country)

    def bind(self, acronym: str, key: str) -> None:
        """Note that the acronym stands for the organization; the gazetteer may know the two by one entry."""
        self.acronyms.setdefault(acronym, key)
        known = self._known.get(key)
        if known is None:
            return
        known.acronym = known.acronym or acronym
        for id_ in self.gazetteer.ids_of(acronym):
            if alike(tuple(known.names), self.gazetteer.entry(id_).names):
                known.id = id_
                self._same[key] = id_
                self._known[id_] = known
                return

    def settled(self, key: str) -> str:
        """The key under which the document knows the organization in the end."""
        return self._same.get(key, key)

    def mention(self, key: str) -> OrganizationMention:
        """What the document says of the organization under that key."""
        if key.startswith("place:"):
            return _government(*key.split(":")[1:])
        known = self._known.get(key)
        names = sorted(known.names, key=len, reverse=True) if known else []
        if known is None or known.id is not None:
            entry = self.gazetteer.entry(known.id if known and known.id else key)
            return OrganizationMention(
                entry.name, entry.id, entry.acronym, tuple(names), entry.kind, entry.country
            )
        return OrganizationMention(
            name=names[0],
            acronym=known.acronym,
            aliases=(*names[1:], *(name for name in known.others if name not in known.names)),
            kind=known.kind,
            country=known.country,
        )

    def _note(self, name: str, kind: str | None, country: str | None) -> str:
        key = _key(name)
        self._known.setdefault(key, _Known(kind=kind, country=country)).names[name] = None
        return key


def _written(text: str, start: int, end: int) -> str:
    return re.sub(r"\s+", " ", text[start:end])


def _key(name: str) -> str:
    return "name:" + folded(name)


def _government(country: str, place: str) -> OrganizationMention:
    """The government of a region or town, which goes by the place's name."""
    aliases = (f"Government of {place}", f"{place} Government", f"State of {place}", f"City of {place}")
    return OrganizationMention(place, aliases=aliases, kind="public_body", country=country or None)
