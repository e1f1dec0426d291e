"""A document → its sentences, as units: organizations, people, places, dates and event nouns found and marked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from tasks.domain.gazetteer import Gazetteer, Places
from tasks.domain.identity import folded
from tasks.domain.records import Article, Span
from tasks.extract.mentions.acting import tell_whom_they_act_for
from tasks.extract.mentions.affiliation import Affiliation
from tasks.extract.mentions.dates import find_dates
from tasks.extract.mentions.days_again import last_told, take_up
from tasks.extract.mentions.events import read_events
from tasks.extract.mentions.localities import read_localities
from tasks.extract.mentions.marking import mark_names, unit_of_date, unit_of_organization
from tasks.extract.mentions.namings import find_organizations
from tasks.extract.mentions.organizations import Organizations
from tasks.extract.mentions.people import People
from tasks.extract.mentions.places import find_places, place_names
from tasks.extract.mentions.rosters import body_at_end, rosters
from tasks.extract.mentions.sentences import sentences, tokens
from tasks.extract.mentions.sides import read_sides
from tasks.extract.mentions.states import read_states
from tasks.extract.mentions.sums import read_sums
from tasks.extract.mentions.units import Party, Person, Sentence, Unit
from tasks.extract.vocabulary import words

_STATE_SPEAKS = words("organizations", "state_speaks")
_AUTHORS = words("organizations", "authors")
_HEAD = 300
"""Characters in which a text names who issues it."""
_MISSIONS = words("organizations", "missions")
_GOVERNMENTS = words("organizations", "local", "of") | words("organizations", "local", "behind")
_SHORTEST_SENTENCE = 90
_TOP = 3
"""Sentences among which the dateline stands."""
_LONGEST_DATELINE = 90
_CLOSING = frozenset({"-", "–", "—", ":", "(", ""})
_LATER = timedelta(7)
"""How long after the day of its dateline a text may be published."""
_MOST_WORDS_OF_HEADING = 12


@dataclass(slots=True)
class Document:
    """One article, read as far as its names."""

    article: Article
    sentences: list[Sentence]
    organizations: Organizations
    publisher: str | None
    """Key of the organization or state that issued it."""
    country: str | None
    """ISO 3166 alpha-2 of the publisher."""

    @property
    def author(self) -> Party | None:
        """Whom "I" speaks for, where one person issues the text, with the name that the first lines give."""
        is_person = any(word in self.article.publisher.lower() for word in _AUTHORS)
        return Party(self.publisher, self._byline()) if is_person and self.publisher else None

    def _byline(self) -> Person | None:
        """The minister or president of the publisher whom the first lines name."""
        head = folded(self.article.text[:_HEAD])
        people = (
            unit.party.person
            for sentence in self.sentences
            for unit in sentence.units
            if unit.party is not None and unit.party.person is not None
        )
        return next((p for p in people if self._is_own(p) and folded(p.name) in head), None)

    def _is_own(self, person: Person) -> bool:
        """Whether somebody holds an office of the publisher, or a seat in its parliament."""
        title = (person.title or "").lower()
        is_sure = person.organization == self.publisher and not {"ambassador", "envoy"} & set(title.split())
        return (is_sure or person.is_guess) and any(word in title for word in _AUTHORS)


def read_document(article: Article, gazetteer: Gazetteer, places: Places) -> Document:
    """Find everything in the article that has a name, a date or an event noun."""
    text = article.text
    publisher, country = _publisher(article.publisher, gazetteer, places)
    state = f"state:{country}" if country else None
    spans = list(sentences(text))
    split = [tokens(text, span) for span in spans]
    organizations = Organizations(gazetteer, country)
    if publisher is not None:
        organizations.own(publisher)
    found = [unit_of_organization(text, one) for one in find_organizations(text, split, organizations)]
    cities = find_places(text, places, found, country)
    listed = rosters(text, spans)
    found = _with_listed_bodies(text, [spans[n] for n in listed], found, cities, organizations)
    people = People(Affiliation(article.published_on, publisher, state, _legislature(gazetteer, country)))
    read: list[Sentence] = []
    written_on = _written_on(text, spans, article.published_on)
    told = written_on
    for n, (span, words_, named, placed) in enumerate(
        zip(spans, split, _by_sentence(found, spans), _by_sentence(cities, spans), strict=True)
    ):
        said = text[span.start : span.end]
        days = list(find_dates(said, written_on, offset=span.start))
        dates = take_up(said, days, told, offset=span.start)
        told = last_told(dates, told, article.published_on)
        dated = [unit_of_date(text, when) for when in dates]
        units = mark_names(words_, [*named, *dated, *placed], organizations)
        units = read_states(read_localities(read_sums(units)), state)
        units = tell_whom_they_act_for(people.read(units, is_list=n in listed))
        units = read_events(read_sides(units))
        place_names(units, places)
        is_new = n == 0 or "\n" in text[spans[n - 1].end : span.start]
        read.append(
            Sentence(span, units, is_heading=_is_heading(text, span), opens=is_new, listed=listed.get(n))
        )
    return Document(article, read, organizations, publisher, country)


def _written_on(text: str, spans: list[Span], published_on: date) -> date:
    """The day of the dateline ("GENEVA, 20 June 2012 –"): what "today" means in a text published days later."""
    for span in spans[:_TOP]:
        said = text[span.start : span.end]
        first = next(iter(find_dates(said[:_LONGEST_DATELINE], published_on)), None)
        if first is None or first.precision != "day" or first.is_relative or first.first != first.last:
            continue
        is_bare = all(not word[0].islower() for word in said[: first.start].split())
        closes = said[first.end :].lstrip(" .)")[:1] in _CLOSING or first.end >= len(said) - 1
        if is_bare and closes and timedelta(0) <= published_on - first.first <= _LATER:
            return first.first
    return published_on


def _with_listed_bodies(
    text: str, items: list[Span], found: list[Unit], cities: list[Unit], organizations: Organizations
) -> list[Unit]:
    """The bodies found, and those that stand where an item of a list has a body and nothing else is known."""
    ends = [span for item in items if (span := body_at_end(text, item)) is not None]
    free = [
        span
        for span in ends
        if not any(
            u.kind != "adjective" and u.start < span.end and span.start < u.end for u in (*found, *cities)
        )
    ]
    more = [unit_of_organization(text, organizations.introduce(text, span)) for span in free]
    kept = [u for u in found if not any(span.start <= u.start < span.end for span in free)]
    return sorted([*kept, *more], key=lambda unit: unit.start)


def _by_sentence(units: list[Unit], spans: list[Span]) -> list[list[Unit]]:
    """The units of each sentence; both in the order of the text."""
    parted: list[list[Unit]] = []
    at = 0
    for span in spans:
        first = at
        while at < len(units) and units[at].start < span.end:
            at += 1
        parted.append(units[first:at])
    return parted


def _publisher(name: str, gazetteer: Gazetteer, places: Places) -> tuple[str | None, str | None]:
    """Key and country of the publisher: its state where a minister, president or embassy issues it."""
    ids = [*gazetteer.ids_of(name), *(match.ids[0] for match in gazetteer.matches(name))]
    state = next((i for i in ids if i.startswith("state:")), None)
    body = next((i for i in ids if not i.startswith(("state:", "group:"))), None)
    home = gazetteer.entry(body).country if body else None
    if state is not None and home is not None and state != f"state:{home}":
        # "British High Commission, Ghana" is Britain's; "Icelandic Coast Guard" is no namesake elsewhere.
        is_posted = not _MISSIONS.isdisjoint(name.lower().split())
        state, body = (f"state:{home}", body) if is_posted else (state, None)
    known = state or body
    if known is None:
        return _town(name, places)
    speaks_for_state = any(word in name.lower() for word in _STATE_SPEAKS)
    publisher = state if state and (body is None or speaks_for_state) else body
    return publisher, gazetteer.entry(known).country


def _town(name: str, places: Places) -> tuple[str | None, str | None]:
    """Key and country of a town's government, of another body in a town only the country."""
    units = [unit for unit in find_places(name, places, [], None) if unit.place is not None]
    place = units[0].place if units else None
    if place is None:
        return None, None
    is_government = not _GOVERNMENTS.isdisjoint(name.split())
    return f"place:{place.country or ''}:{units[0].text}" if is_government else None, place.country


def _legislature(gazetteer: Gazetteer, country: str | None) -> str | None:
    return next((i for i in gazetteer.ids_of("Senate") if gazetteer.entry(i).country == country), None)


def _is_heading(text: str, span: Span) -> bool:
    """A line in capitals, or a short one without a full stop."""
    line = text[span.start : span.end]
    letters = [c for c in line if c.isalpha()]
    if letters and sum(map(str.isupper, letters)) > 0.7 * len(letters):
        return True
    is_short = len(line) < _SHORTEST_SENTENCE and line.count(" ") < _MOST_WORDS_OF_HEADING
    ends_line = span.end >= len(text) or text[span.end] == "\n"
    return is_short and ends_line and line[-1:] not in '.!?"”'
