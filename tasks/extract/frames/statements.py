"""Statements that are events: replies given to a parliament, and what a release says that reports nothing else."""

from __future__ import annotations

from tasks.extract.coreference.happenings import Happening
from tasks.extract.mentions.dates import DateMention
from tasks.extract.mentions.document import Document
from tasks.extract.mentions.units import Party, Sentence, Unit, text_at
from tasks.extract.syntax.grammar import subject
from tasks.extract.syntax.groups import Group, find_groups
from tasks.extract.syntax.reading import Claim, Reading, Reference
from tasks.extract.vocabulary import words

_SAYING = words("speech", "saying")
_BODY_WORDS = words("deeds", "bodies")
_STATING = words("speech", "stating")
_FEELING = words("speech", "feeling")
_ISSUING = words("speech", "issuing")
_BE = frozenset({"is", "are", "was", "were", "am"})
_LEAD = 5
"""Sentences of a release, with its headings, in which it says what it states."""
_NEAR = 6
_REPLIES = frozenset({"reply", "answer", "response"})
_GIVEN = frozenset({"given", "provided", "stated", "shared"})
_WRITTEN = frozenset({"written", "oral"})
_ASKERS = frozenset({"to", "by", "in"})


def read_replies(reading: Reading) -> None:
    """'This information was given by the Minister in a written reply in the Lok Sabha today'."""
    if not any(_BODY_WORDS.intersection(unit.text.split()) for unit in reading.units):
        return
    told = [i for i in range(len(reading.units)) if _is_reply(reading, i)]
    i = min(told, key=lambda k: (reading.word(k) in _GIVEN, k), default=None)
    if i is not None:
        said = tuple(unit.text for unit in reading.units[i : i + 6] if unit.date is None)
        reference = reading.refer("statement", "reply", said, i)
        who = _who_replied(reading, i)
        _act_for_office(reading, who)
        reading.claim_groups(reference, [who] if who else [], "speaker", "reply", 0.8)


def _is_reply(reading: Reading, i: int) -> bool:
    """Whether a reply is told at `i`: by that word, or by "this information was given by"."""
    if reading.word(i) in _GIVEN and reading.word(i + 1) == "by":
        return reading.word(i - 1) in {"was", "were"} and reading.word(0) == "this"
    if reading.word(i) not in _REPLIES:
        return False
    is_asked = bool({reading.word(k) for k in range(i + 1, i + 6)} & {"question", "questions"})
    return is_asked or reading.word(i - 1) in _WRITTEN


def _who_replied(reading: Reading, i: int) -> Group | None:
    """Who stands before the reply, else the first behind it who did not ask; by whom the information was given."""
    if reading.word(i + 1) == "by":
        return next((group for group in reading.groups if group.first > i), None)
    outside = [group for group in reading.groups if group.preposition != "in"]
    before = next((group for group in reversed(outside) if group.last < i), None)
    return before or next((group for group in reading.groups if group.preposition not in _ASKERS), None)


def _act_for_office(reading: Reading, who: Group | None) -> None:
    """Let a minister of whom nothing else is known act for whom the office before the name is of."""
    person = who.members[0].party.person if who and who.members[0].party else None
    if who is None or person is None or person.organization is not None:
        return
    offices = [
        unit.party for unit in reading.units[: who.first] if unit.party is not None and unit.party.is_office
    ]
    if offices and (offices[-1].key or "").startswith("state:"):
        person.organization = offices[-1].key


def date_reply(document: Document, main: Happening) -> None:
    """Let a reply whose day is not told have been given on the day of its release."""
    if main.first.head == "reply" and main.when is None:
        main.first.date = _day_of(document, main.first.sentence)


def _day_of(document: Document, number: int) -> DateMention:
    day = document.article.published_on
    return DateMention(*document.sentences[number].span, day, day, "day")


def only_statement(document: Document) -> Happening | None:
    """The statement that a release is, where it reports no event: of who first states something in it, on its day."""
    for number, sentence in enumerate(document.sentences):
        stated = _stated(sentence) if number < _LEAD else []
        speaker = _speaker(sentence)
        if speaker is not None and (not stated or speaker.key in {party.key for party in stated}):
            stated = [speaker]
        if stated:
            reference = Reference("statement", "statement", ("statement",), number, 0)
            reference.date = _day_of(document, number)
            reference.claims += [Claim(p, "speaker", "only statement", number, 0.6) for p in stated]
            return Happening([reference])
    return None


def _stated(sentence: Sentence) -> list[Party]:
    """Who takes a position in a sentence: "Japan welcomes …", "We, the Ministers of A and B, condemn …"."""
    groups = find_groups(sentence.units)
    for i, unit in enumerate(sentence.units):
        if unit.kind == "word" and _states(sentence.units, i):
            who = subject(sentence.units, groups, i) or _those_who_speak(sentence.units, groups, i)
            parties = [party for party in who.parties if party.key] if who is not None else []
            if parties:
                return parties
    return []


def _those_who_speak(units: list[Unit], groups: list[Group], i: int) -> Group | None:
    """Who "we" are: "We, the Foreign Ministers of Canada and Japan, …"."""
    we = next((k for k in range(i) if units[k].lower == "we" and text_at(units, k + 1) == ","), i)
    return next((group for group in groups if we < group.first <= we + 3 and group.last < i), None)


def _states(units: list[Unit], i: int) -> bool:
    """Whether a position is taken at `i`: "condemns", "is saddened", "issued the following statement"."""
    word = units[i].lower
    near = {unit.lower for unit in units[i + 1 : i + _NEAR]}
    before = {unit.lower for unit in units[max(0, i - 3) : i]}
    is_felt = word in _FEELING and bool(before & _BE)
    return word in _STATING or is_felt or (word in _ISSUING and "statement" in near)


def _speaker(sentence: Sentence) -> Party | None:
    """The person for an organization who says something in a sentence."""
    groups = find_groups(sentence.units)
    for i, unit in enumerate(sentence.units):
        if unit.kind != "word" or unit.lower not in _SAYING:
            continue
        who = subject(sentence.units, groups, i) or next(
            (g for g in groups if g.first in {i + 1, i + 2}), None
        )
        for member in who.members if who else ():
            if member.party is not None and member.party.person is not None and member.party.key:
                return member.party
    return None
