"""When and where the main event was, as far as only the release around it tells: dateline, title and publisher."""

from __future__ import annotations

from tasks.domain.gazetteer import Places
from tasks.domain.records import PlaceMention
from tasks.extract.coreference.happenings import Happening
from tasks.extract.mentions.document import Document
from tasks.extract.mentions.places import find_places
from tasks.extract.mentions.units import Sentence
from tasks.extract.vocabulary import words

_ENDS = frozenset({"–", "—", "-", "(", ":", ",", "/"})
_ISSUED = words("grammar", "issued")
_FIRST_SENTENCES = 8
_CALLS = words("grammar", "calls")
# Events that tell of no place, or are between parties that may have met anywhere.
_ANYWHERE = frozenset({"project", "signing", "negotiation"})
_PREFACE = 2
"""Sentences at the top in which "the text of a press release issued in …" can stand."""


def give_dateline(document: Document, main: Happening) -> None:
    """Let the dateline give the main event the place and day that the text does not."""
    for sentence in document.sentences[:_FIRST_SENTENCES]:
        for i, unit in enumerate(sentence.units[:4]):
            after = sentence.units[i + 1].text if i + 1 < len(sentence.units) else ""
            ends = after in _ENDS or (sentence.is_heading and i == 0)
            if unit.place is not None and ends and (i == 0 or unit.text.isupper()):
                _give(main, sentence, i, unit.place)
                return
    if main.type == "visit":
        return
    for sentence in document.sentences[:_PREFACE]:
        for i, unit in enumerate(sentence.units):
            if unit.place is not None and _ISSUED & {u.lower for u in sentence.units[max(0, i - 8) : i]}:
                _give(main, sentence, i, unit.place)
                return


def _give(main: Happening, sentence: Sentence, i: int, place: PlaceMention) -> None:
    """Give the place at `i`, and a date behind it, where the main event has none."""
    known = main.place
    if not main.is_online and (known is None or (known.city is None and known.country == place.country)):
        main.first.place = place
    if main.when is None:
        main.first.date = next((u.date for u in sentence.units[i : i + 7] if u.date), None)


def give_title(document: Document, main: Happening, places: Places) -> None:
    """Let the title, where it is not in the text, tell the city of the main event: "… meet in Riga"."""
    if main.is_online or (main.place is not None and main.place.city):
        return
    title = document.article.title
    for unit in find_places(title, places, [], document.country):
        before = title[: unit.start].split()
        if before and before[-1].lower() in {"in", "at"} and unit.place is not None and unit.place.city:
            main.first.place = unit.place
            return


def give_country(document: Document, main: Happening) -> None:
    """Let a domestic event for which nothing tells a place have been in the country of who reports it."""
    own = document.country
    if own is not None and main.place is None and not main.is_online and _is_domestic(main, f"state:{own}"):
        main.first.place = PlaceMention(country=own)


def _is_domestic(main: Happening, own: str) -> bool:
    """Whether it is an event at home: with other states only where one of them came for a meeting."""
    if main.type in _ANYWHERE or is_call(main) or any(r.is_sideline for r in main.references):
        return False
    is_foreign = any(key.startswith("state:") and key != own for key in main.parties())
    return main.type == "meeting" or not is_foreign


def is_call(happening: Happening) -> bool:
    """Whether its parties only spoke by telephone, and so were at no one place."""
    return happening.first.head in _CALLS
