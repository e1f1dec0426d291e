"""A document → its sentences, each as units: organizations, people, places, dates and event nouns found and marked."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tasks.domain.gazetteer import Gazetteer, Places
from tasks.domain.records import Article, PlaceMention, Span
from tasks.extract.affiliation import Affiliation
from tasks.extract.dates import DateMention, find_dates
from tasks.extract.events import read_events
from tasks.extract.organizations import Found, Organizations, head_kind
from tasks.extract.people import People
from tasks.extract.sentences import Token, sentences, tokens
from tasks.extract.units import Party, Sentence, Unit
from tasks.extract.vocabulary import words

_STATE_WORDS = words("organizations", "state_words")
_GOVERNMENTS = frozenset({"government", "governments", "republic", "kingdom"})
_CAPITAL_AFTER = re.compile(r"[ -][A-Z][a-z]+")
_CAPITAL_BEFORE = re.compile(
    r"(?<![.!?] )(?<!^)\b(?!In\b|At\b|From\b|To\b|For\b|The\b|On\b|And\b|Of\b)[A-Z][A-Za-z]+ $"
)
_POSSESSIVE = frozenset({"'s", "’s", "’", "'"})


@dataclass(slots=True)
class Document:
    """One article, read as far as its names."""

    article: Article
    sentences: list[Sentence]
    organizations: Organizations
    people: People
    publisher: str | None
    """Key of the organization or state that issued it."""
    country: str | None


def read_document(article: Article, gazetteer: Gazetteer, places: Places) -> Document:
    """Find everything in the article that has a name, a date or an event noun."""
    publisher, country = _publisher(article.publisher, gazetteer)
    spans = list(sentences(article.text))
    split = [tokens(article.text, span) for span in spans]
    organizations = Organizations(gazetteer, country)
    found = organizations.find(article.text, split)
    cities = _cities(article.text, found, places, country)
    state = f"state:{country}" if country else None
    legislature = _legislature(gazetteer, country)
    people = People(Affiliation(article.published_on, publisher, state, legislature))
    read: list[Sentence] = []
    at = city_at = 0
    for span, words_ in zip(spans, split, strict=True):
        here: list[Found] = []
        while at < len(found) and found[at].start < span.end:
            here.append(found[at])
            at += 1
        near: list[tuple[int, int, PlaceMention]] = []
        while city_at < len(cities) and cities[city_at][0] < span.end:
            near.append(cities[city_at])
            city_at += 1
        dates = list(find_dates(article.text[span.start : span.end], article.published_on, offset=span.start))
        units = _units(article.text, words_, here, near, dates, organizations)
        units = people.read(_with_state_words(units, state))
        read.append(Sentence(span, read_events(units), is_heading=_is_heading(article.text, span)))
    return Document(article, read, organizations, people, publisher, country)


def _publisher(name: str, gazetteer: Gazetteer) -> tuple[str | None, str | None]:
    """Key and country of the publisher: its state where a minister, president or embassy issues it."""
    whole = gazetteer.ids_of(name)
    matches = gazetteer.matches(name)
    ids = list(whole) + [m.ids[0] for m in matches]
    state = next((i for i in ids if i.startswith("state:")), None)
    body = next((i for i in ids if not i.startswith(("state:", "group:"))), None)
    country = gazetteer.entry(state).country if state else gazetteer.entry(body).country if body else None
    lower = name.lower()
    if state and (
        body is None
        or any(
            w in lower
            for w in (
                "minister",
                "ministry",
                "president",
                "embassy",
                "foreign affairs",
                "white house",
                "secretary",
            )
        )
    ):
        return state, country
    return body or state, country


def _legislature(gazetteer: Gazetteer, country: str | None) -> str | None:
    ids = [i for i in gazetteer.ids_of("Senate") if gazetteer.entry(i).country == country]
    return ids[0] if ids else None


def _cities(
    text: str, found: list[Found], places: Places, country: str | None
) -> list[tuple[int, int, PlaceMention]]:
    """Cities and regions outside the names of organizations; of namesakes that of the publisher's country."""
    out: list[tuple[int, int, PlaceMention]] = []
    said = set(text.split())
    at = 0
    for match in places.matches(text):
        while at < len(found) and found[at].end <= match.start:
            at += 1
        if at < len(found) and found[at].start < match.end:
            continue
        if _is_part_of_name(text, match.start, match.end) or _is_word(text[match.start : match.end], said):
            continue
        place = match.places[0]
        own = next((p for p in match.places if p.country == country), None)
        if own is not None and own.population * 20 >= place.population > 0:
            place = own
        city = place.name if place.kind == "city" else None
        out.append(
            (match.start, match.end, PlaceMention(city, place.country, place.latitude, place.longitude))
        )
    return out


def _is_word(name: str, said: set[str]) -> bool:
    """Whether a place's name is a word that the text uses in lower case too: "Mission", "Annex"."""
    return name.lower() in said or len(name) < 3


def _is_part_of_name(text: str, start: int, end: int) -> bool:
    """Whether a capitalised word touches a one-word match: "Central Asia", "Senator Evans" are no places."""
    if " " in text[start:end]:
        return False
    return bool(_CAPITAL_AFTER.match(text, end) or _CAPITAL_BEFORE.search(text[max(0, start - 30) : start]))


def _units(
    text: str,
    split: list[Token],
    found: list[Found],
    cities: list[tuple[int, int, PlaceMention]],
    dates: list[DateMention],
    organizations: Organizations,
) -> list[Unit]:
    """Words of a sentence, with each name and date as one unit."""
    named: list[Unit] = []
    for one in found:
        kind = "adjective" if one.is_adjective else "party"
        named.append(Unit(kind, one.start, one.end, text[one.start : one.end], party=Party(one.key)))
    days = [Unit("date", when.start, when.end, text[when.start : when.end], date=when) for when in dates]
    places = [Unit("place", s, e, text[s:e], place=place) for s, e, place in cities]
    for unit in (*days, *places):
        if not any(u.start < unit.end and unit.start < u.end for u in named):
            named.append(unit)
    named.sort(key=lambda u: u.start)
    units: list[Unit] = []
    i = 0
    for unit in named:
        while i < len(split) and split[i].start < unit.start:
            if split[i].end <= unit.start:
                units.append(_word(split[i]))
            i += 1
        if units and units[-1].end > unit.start:
            continue
        units.append(unit)
        while i < len(split) and split[i].end <= unit.end:
            i += 1
        while i < len(split) and split[i].start < unit.end:
            i += 1
        if unit.kind == "party":
            i = _skip_acronym(split, i, unit)
    units += [_word(token) for token in split[i:]]
    return _with_taken_up_bodies(units, organizations)


def _word(token: Token) -> Unit:
    kind = "word" if token.text[0].isalnum() else "mark"
    return Unit(kind, token.start, token.end, token.text)


def _skip_acronym(split: list[Token], i: int, unit: Unit) -> int:
    """Swallow "(ABC)" behind a name."""
    if (
        i + 2 < len(split)
        and split[i].text == "("
        and split[i + 2].text == ")"
        and sum(map(str.isupper, split[i + 1].text)) > 1
    ):
        unit.end = split[i + 2].end
        return i + 3
    return i


def _with_taken_up_bodies(units: list[Unit], organizations: Organizations) -> list[Unit]:
    """Make "the Centre" and "the Ministry" the body last named with that word."""
    for i, unit in enumerate(units):
        if unit.kind == "party" and unit.party and unit.party.organization:
            organizations.remember(unit.party.organization, unit.text)
        elif (
            i
            and unit.kind == "word"
            and unit.text[0].isupper()
            and units[i - 1].lower == "the"
            and head_kind(unit.text)
        ):
            key = organizations.last_with(unit.text)
            if key is not None and not (i + 1 < len(units) and units[i + 1].text[0].isupper()):
                units[i] = Unit("party", unit.start, unit.end, unit.text, party=Party(key))
    return units


def _with_state_words(units: list[Unit], own: str | None) -> list[Unit]:
    """Make "the Kazakh side", "Norway's delegation" and "Government of India" the state."""
    out: list[Unit] = []
    i = 0
    while i < len(units):
        unit = units[i]
        after = _state_phrase(units, i)
        if after > i:
            joined = Unit(
                "party",
                unit.start,
                units[after - 1].end,
                " ".join(u.text for u in units[i:after]),
                party=unit.party,
            )
            out.append(joined)
            i = after
            continue
        if (
            unit.lower in _GOVERNMENTS
            and out
            and unit.kind == "word"
            and i + 1 < len(units)
            and units[i + 1].lower == "of"
        ):
            j = i + 2 + (i + 2 < len(units) and units[i + 2].lower == "the")
            if j < len(units) and units[j].kind == "party" and _is_state(units[j]):
                out.append(
                    Unit(
                        "party",
                        unit.start,
                        units[j].end,
                        f"Government of {units[j].text}",
                        party=units[j].party,
                    )
                )
                i = j + 1
                continue
        if (
            own
            and unit.lower == "government"
            and out
            and out[-1].lower in {"the", "our"}
            and unit.kind == "word"
        ):
            unit = Unit("party", unit.start, unit.end, unit.text, party=Party(own))
        out.append(unit)
        i += 1
    return out


def _state_phrase(units: list[Unit], i: int) -> int:
    """Index behind "Kazakh side" and the like, beginning at `i`; `i` where there is none."""
    unit = units[i]
    if not _is_state(unit):
        return i
    j = i + 1
    if unit.kind == "party":
        if j >= len(units) or units[j].text not in _POSSESSIVE:
            return j + 1 if j < len(units) and units[j].lower in {"delegation", "government", "side"} else i
        j += 1
    for k in range(j, min(j + 3, len(units))):
        if units[k].kind != "word":
            return i
        if units[k].lower in _STATE_WORDS:
            following = units[k + 1].lower if k + 1 < len(units) else ""
            return (
                i
                if units[k].lower == "capital"
                else k + 2
                if following in {"officials", "representatives", "delegation"}
                else k + 1
            )
        if units[k].lower in {
            "foreign",
            "prime",
            "ambassador",
            "minister",
            "president",
            "deputy",
            "secretary",
            "defence",
            "finance",
            "and",
            "of",
        }:
            return i
    return i


def _is_state(unit: Unit) -> bool:
    return (
        unit.kind in {"party", "adjective"}
        and unit.party is not None
        and (unit.party.organization or "").startswith("state:")
        and unit.party.person is None
    )


def _is_heading(text: str, span: Span) -> bool:
    """A line in capitals, or a short one without a full stop."""
    line = text[span.start : span.end]
    letters = [c for c in line if c.isalpha()]
    if letters and sum(c.isupper() for c in letters) > 0.7 * len(letters):
        return True
    return (
        len(line) < 90
        and line[-1:] not in '.!?"”'
        and (span.end >= len(text) or text[span.end] == "\n")
        and line.count(" ") < 12
    )
