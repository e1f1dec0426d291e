"""Which event of a sentence a date or place belongs to."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from tasks.domain.records import EventType, PlaceMention
from tasks.extract.frames.whereabouts import check_place, is_where, place_at
from tasks.extract.mentions.dates import DateMention, count_of_days
from tasks.extract.syntax.reading import Reading, Reference
from tasks.extract.vocabulary import vocabulary, words

_LINKS = words("grammar", "part_of")
_EDGES = ("sidelines", "margins", "fringes")
_ISSUED = words("grammar", "issued")
_PURPOSES = words("grammar", "purposes")
_NEW_CLAUSE = words("grammar", "new_clause")
_DASHES = frozenset({"–", "—", "-"})
_ONLINE = words("grammar", "online")
_BESIDE: frozenset[EventType] = frozenset({"project", "visit"})
_HOLDS = frozenset({"held", "convened", "conducted", "organized", "organised", "signed", "opened"})
_FOUNDED = frozenset(
    {"launched", "established", "staged", "hosted", "initiated", "started", "introduced", "met"}
)
_WIDEST_JOINT = 6
_LONGEST_VERB = 3
_ENDED = frozenset({"ended", "concluded", "closed", "concludes", "ends", "wrapped", "returned", "completed"})
_OPENINGS = tuple(vocabulary("grammar")["beside"]["words"])
_LONGEST_OPENING = 8
_BEGAN = frozenset(
    {
        "opened",
        "opens",
        "began",
        "begins",
        "begun",
        "commenced",
        "commences",
        "started",
        "starts",
        "inaugurated",
        "kicked",
    }
)
_UNTIL = frozenset({"until", "till", "conclude", "end", "close", "continue"})
_LONGEST_DATELINE = 10
_RIGHT_BEHIND = 2
_REACH_OF_LENGTH = 8
_SAYING = words("speech", "saying")
_POSSESSIVE = words("grammar", "possessive")
_RUNS = frozenset({"since", "from", "until", "launched", "began", "started", "runs", "ran", "running"})

_ARRIVES_FOR = frozenset({"for", "on", "starting", "beginning", "begin", "start"})


def read_when_and_where(reading: Reading) -> None:
    """Give each date, city and country of the sentence to the event that it stands with."""
    reading.references.sort(key=lambda r: r.position)
    if not reading.references:
        return
    others = {r.position for r in reading.references if r.type != "project"}
    others |= {verb.first for verb in reading.verbs}
    for reference in reading.references:
        reference.days = count_of_days(_words_around(reading, reference, others))
    begin = _behind_dateline(reading)
    # The dateline last: it tells of the event only what nothing else tells.
    for i in (*range(begin, len(reading.units)), *range(begin)):
        _give(reading, i, begin)
    _inherit(reading)
    opening = " ".join(reading.word(k) for k in range(4))
    _set_beside(reading, opening)
    for reference in reading.references:
        reference.is_sideline |= any(edge in opening for edge in _EDGES)
        _place_by_name(reference)
        check_place(reading, reference)


def _words_around(reading: Reading, reference: Reference, others: set[int]) -> tuple[str, ...]:
    """The words of an event's name, with those around it that are before or behind no other verb or event."""
    before, behind = reference.position, reference.position
    while before > max(0, reference.position - _REACH_OF_LENGTH) and before - 1 not in others:
        before -= 1
    while behind < reference.position + _RIGHT_BEHIND and behind + 1 not in others:
        behind += 1
    said = [reading.word(k) for k in range(before, behind + 1) if k != reference.position]
    return (*reference.words, *said)


def _has_day(reading: Reading, i: int) -> bool:
    """Whether the event behind a dateline was on another day than it: "yesterday"."""
    target = _closest(reading, i)
    return target is not None and target.date is not None and target.date.precision == "day"


def _give(reading: Reading, i: int, begin: int) -> None:
    unit = reading.units[i]
    if unit.kind == "mark" or (
        unit.kind != "word" and any(reading.word(k) in _ISSUED for k in range(i - 6, i))
    ):
        # "the text of a press release issued in New Delhi on …" dates the release, not what it tells.
        return
    if unit.date is not None:
        if i >= begin or not _has_day(reading, i):
            _give_date(reading, i, unit.date)
    elif (place := place_at(reading, i)) is not None:
        _give_place(reading, i, place)
    elif unit.lower in _ONLINE and (target := reading.nearest(i)) is not None:
        target.is_online = True


def _behind_dateline(reading: Reading) -> int:
    """Index behind "GENEVA, 22 June 2012 –": it says where and when the text was written; 0 where there is none."""
    if not reading.units or reading.units[0].place is None:
        return 0
    for i, unit in enumerate(reading.units[:_LONGEST_DATELINE]):
        if unit.text in _DASHES:
            return i + 1
        if unit.kind == "word" and not unit.text.isupper() and not unit.text.isdigit():
            break
    return 0


def _inherit(reading: Reading) -> None:
    """Let an event have the day and place of another that it is part of, or that it is the purpose of."""
    for one, other in reversed(list(pairwise(reading.references))):
        between = f" {' '.join(reading.word(k) for k in range(one.position + 1, other.position))} "
        if between == " ( " or _is_in_verb(one, other) or _is_arrival(reading, one, other):
            # The second only names the first again: "a Partner Dialogue (Donor Conference)".
            other.same_as = one
        elif one.type == "ceremony" and between in {" of ", " of the "}:
            # The opening of a conference is where the conference is, and tells its day.
            _take(one, other)
            _take(other, one)
        elif any(f" {link} " in between for link in _LINKS):
            _take(one, other)
            one.is_sideline = any(edge in between for edge in _EDGES)
            other.is_frame = True
        elif _are_joined(reading, one, other) or _are_stops(reading, one, other):
            _take(one, other)
        elif any(f" {link} " in between for link in _PURPOSES) and one.type == "visit":
            _take(other, one)


def _place_by_name(reference: Reference) -> None:
    """Let an event have been in the city of its name, where the words around it tell none."""
    named = reference.noun.place if reference.noun is not None else None
    known = reference.place
    if named is not None and (known is None or (known.city is None and known.country == named.country)):
        reference.place = named


def _set_beside(reading: Reading, opening: str) -> None:
    """Put the events of a sentence beside the one that it begins with: "At the close of the ceremony, …"."""
    one, *others = reading.references
    is_definite = one.noun is not None and one.noun.is_definite and not one.noun.is_plural
    if is_definite and one.position <= _LONGEST_OPENING and opening.startswith(_OPENINGS):
        for other in others:
            if other.type not in _BESIDE:
                other.beside = one


def _take(one: Reference, other: Reference) -> None:
    """Let one event have the day and place of another where it has none."""
    one.date = one.date or other.date
    one.place = one.place or other.place


def _is_in_verb(one: Reference, other: Reference) -> bool:
    """Whether a noun belongs to the verb that names the event already: "paid a visit to"."""
    is_within = one.noun is None and other.position - one.position <= _LONGEST_VERB
    return is_within and one.type == other.type and other.head in one.head.split()[1:]


def _is_arrival(reading: Reading, one: Reference, other: Reference) -> bool:
    """Whether somebody arrives for the visit that is named behind: "arrived in Ankara for a state visit to"."""
    is_visit = one.type == other.type == "visit" and one.noun is None and "visit" not in one.head
    near = {reading.word(k) for k in range(max(one.position, other.position - _LONGEST_VERB), other.position)}
    is_others = any(
        unit.party is not None and unit.party.person for unit in reading.units[one.position : other.position]
    )
    is_indefinite = other.noun is not None and not other.noun.is_definite
    return is_visit and is_indefinite and not is_others and bool(near & _ARRIVES_FOR)


def _are_joined(reading: Reading, one: Reference, other: Reference) -> bool:
    """Whether two events stand beside each other: "the ceremony and the workshop"."""
    between = [reading.word(k) for k in range(one.position + 1, other.position)]
    is_verb = any(one.position < verb.last < other.position for verb in reading.verbs)
    is_list = between[:1] in (["and"], [","]) and "and" in between
    return is_list and len(between) <= _WIDEST_JOINT and not is_verb


def _are_stops(reading: Reading, one: Reference, other: Reference) -> bool:
    """Whether one verb of going names both visits: "will travel to Tunis, Tripoli and Valletta"."""
    is_visit = one.type == other.type == "visit" and other.noun is None
    return is_visit and not any(one.position < verb.first < other.position for verb in reading.verbs)


def _give_date(reading: Reading, i: int, when: DateMention) -> None:
    target = _closest(reading, i)
    if target is not None and target.type == "project" and not _is_of_project(reading, i, target, when):
        # The day of the announcement is not the project's.
        target = _beside_project(reading, i, target)
    if target is None or _is_in_remark(reading, i, target) or _is_of_founding(reading, i, target):
        return
    if reading.word(i + 1) in _POSSESSIVE and target.position == i + 2:
        # "Last year's meeting" is another one than the text is at.
        target.words = (reading.word(i).split()[0], *target.words)
    if reading.word(i - 1) in {"until", "till"} and when.precision == "day":
        target.until = when.last
        when = replace(when, is_relative=True)
    _tell_edge(reading, i, target, when)
    if target.date is None or _is_more_exact(when, target.date):
        target.date = _with_days_before(reading, i, target, when)


def _is_of_founding(reading: Reading, i: int, target: Reference) -> bool:
    """Whether a date tells when a series began: "The exercise was first held in 1993"."""
    said = [reading.word(k) for k in range(target.position + 1, i)]
    return "series" in said or any(
        one == "first" and other in _HOLDS | _FOUNDED for one, other in pairwise(said)
    )


def _is_in_remark(reading: Reading, i: int, target: Reference) -> bool:
    """Whether a date is in what somebody says of the future: "after the talks he said that work would begin in May"."""
    said = [reading.word(k) for k in range(target.position + 1, i)]
    is_told = any(word in _SAYING for word in said) and "that" in said
    return is_told and bool({"would", "will"} & set(said[said.index("that") :]))


def _beside_project(reading: Reading, i: int, project: Reference) -> Reference | None:
    """The event whose name begins with a project's: "today addressed the Programme of training"."""
    behind = [r for r in reading.references if r.position > project.position > i]
    is_one = behind and not any(project.position < verb.first < behind[0].position for verb in reading.verbs)
    return behind[0].whole if is_one else None


def _tell_edge(reading: Reading, i: int, target: Reference, when: DateMention) -> None:
    """Remember a day on which the words around it say that an event began or ended."""
    if when.precision != "day":
        return
    near = (reading.word(k) for k in (*range(i - 1, i - 7, -1), *range(i + 1, i + 4)))
    verb = next((word for word in near if word in _BEGAN | _ENDED | _UNTIL), None)
    if verb in _BEGAN:
        target.begun = when.first
    elif verb is not None:
        target.ended = when.last


def _is_more_exact(when: DateMention, known: DateMention) -> bool:
    """Whether a date says more exactly what a word like "today" says: a month elsewhere is of something else."""
    is_same = when.precision == "day" or (known.first <= when.last and when.first <= known.last)
    return known.is_relative and not when.is_relative and is_same


def _is_of_project(reading: Reading, i: int, project: Reference, when: DateMention) -> bool:
    """Whether a date says when a project runs: "(2015-2020)", "since 2014", "launched in 2019"."""
    is_behind = 0 < i - project.position <= _RIGHT_BEHIND
    said = {reading.word(i - 2), reading.word(i - 1), reading.word(i).split()[0]}
    return not when.is_relative and (is_behind or bool(said & _RUNS))


def _with_days_before(reading: Reading, i: int, target: Reference, when: DateMention) -> DateMention:
    """A day on which an event of several days ended, with those before it: "a two-day seminar that concluded today"."""
    days = target.days
    # Behind a dateline the verb is as far away as the sentence is long.
    last = len(reading.units) if i < target.position else i + 4
    has_ended = any(reading.word(k) in _ENDED for k in range(i - 6, last))
    if days == 1 or not has_ended or when.first != when.last:
        return when
    return replace(when, first=when.last - timedelta(days - 1))


def _give_place(reading: Reading, i: int, place: PlaceMention) -> None:
    target = _closest(reading, i)
    if target is None or not is_where(reading, i, target):
        return
    known = target.place
    if known is None or (known.city is None and place.city and known.country in {None, place.country}):
        target.place = place


def _is_topic(reading: Reading, reference: Reference) -> bool:
    """Whether an event is only what another is about: "a seminar on UNDP programmes"."""
    is_about = reading.word_before(reference.position) in {"on", "about", "regarding", "concerning"}
    return is_about and any(0 < reference.position - i <= 3 for i in reading.nouns)


def _closest(reading: Reading, i: int) -> Reference | None:
    """The event last named before, unless a new clause with an event of its own has begun."""
    before = [r for r in reading.references if r.position < i and not _is_topic(reading, r)]
    after = [r for r in reading.references if r.position > i]
    chosen = before[-1] if before else after[0] if after else None
    if before and after:
        begun = any(reading.word(k) in _NEW_CLAUSE for k in range(before[-1].position + 1, i))
        chosen = after[0] if begun else chosen
    if chosen is not None and chosen.position < i and chosen.type in _BESIDE:
        chosen = _held(reading, i, before) or chosen
    return chosen.whole if chosen is not None else None


def _held(reading: Reading, i: int, before: list[Reference]) -> Reference | None:
    """What "was held", where a visit or project is named in between: "a workshop on the programme was held today"."""
    passive = any(
        reading.word(k) in _HOLDS and reading.word(k - 1) in {"was", "were", "be", "been"}
        for k in range(before[-1].position + 1, i)
    )
    return (
        next((r for r in before if r.noun is not None and r.type not in _BESIDE), None) if passive else None
    )
