"""Documents that are signed, where the signatories are no subject: "the agreement between A and B, signed on 3 May"."""

from __future__ import annotations

from tasks.extract.syntax.groups import Group, parties_of
from tasks.extract.syntax.reading import Reading, Reference
from tasks.extract.syntax.verbs import Verb
from tasks.extract.vocabulary import words

_DOCUMENTS = words("deeds", "documents")
_SIGNING = frozenset({"sign", "ink", "initial", "conclude"})
_BE = words("grammar", "be")
_UNREAL = frozenset({"could", "should", "would", "may", "might", "not", "if", "unless", "can", "must"})
_BOTH = frozenset({"two", "both", "they", "sides", "parties"})
_RELATIVE = frozenset({"which", "that"})
_BREAKS = frozenset({";", "."})
_PARTNERS = frozenset({"between", "with", "by"})
_REACH_OF_DOCUMENT = 25
_REACH_OF_OBJECT = 9
_REACH_OF_PARTNER = 20
_BEHIND = 4
_OF_DAY = 8


def read_signatures(reading: Reading) -> None:
    """Refer to a signing for each document that is signed in the passive, or by both."""
    known = {reference.position for reference in reading.references if reference.type == "signing"}
    for verb in reading.verbs:
        if verb.cues[0].lemma in _SIGNING and verb.index not in known and not _is_unreal(reading, verb):
            _refer(reading, verb)


def _is_unreal(reading: Reading, verb: Verb) -> bool:
    return any(reading.word(k) in _UNREAL for k in range(verb.index - _BEHIND, verb.index))


def _refer(reading: Reading, verb: Verb) -> None:
    document = _document(reading, verb)
    if document is None:
        return
    is_main_clause = document > verb.index or not _is_relative(reading, document, verb)
    if not is_main_clause and not _is_fixed(reading, verb):
        # "the agreement signed by both": named by the way.
        return
    said = reading.units[min(document, verb.index) : max(document, verb.index) + 1]
    reference = reading.refer("signing", "sign", tuple(unit.text for unit in said), verb.index)
    _claim(reading, reference, document, verb)


def _document(reading: Reading, verb: Verb) -> int | None:
    """Index of the document that is signed: before the verb, or behind "was signed" and "both signed"."""
    for k in range(verb.first - 1, max(-1, verb.first - _REACH_OF_DOCUMENT), -1):
        if reading.word(k) in _BREAKS:
            break
        if _is_document(reading, k):
            is_beside = verb.first - k <= 2 or reading.word(verb.first - 1) in {")", ",", "-", "–"}
            return k if verb.is_passive or is_beside else None
    by_both = any(reading.word(k) in _BOTH for k in range(verb.first - _BEHIND, verb.first))
    behind = range(verb.last + 1, verb.last + 1 + (_REACH_OF_OBJECT if by_both else _BEHIND))
    return next((k for k in behind if (by_both or verb.is_passive) and _is_document(reading, k)), None)


def _is_document(reading: Reading, k: int) -> bool:
    return k < len(reading.units) and bool(_DOCUMENTS.intersection(reading.word(k).split()))


def _is_relative(reading: Reading, document: int, verb: Verb) -> bool:
    between = range(document + 1, verb.first)
    has_no_verb = not any(reading.word(k) in _BE for k in range(verb.first, verb.index))
    return has_no_verb or any(reading.word(k) in _RELATIVE for k in between)


def _is_fixed(reading: Reading, verb: Verb) -> bool:
    """Whether the day or the city follows the verb."""
    near = reading.units[verb.last + 1 : verb.last + _OF_DAY]
    return any(unit.date is not None or unit.place is not None for unit in near)


def _claim(reading: Reading, reference: Reference, document: int, verb: Verb) -> None:
    groups = [group for group in reading.groups if _is_partner(reading, group, document, verb)]
    parties = parties_of(groups)
    parties += [
        unit.party
        for unit in reading.units[max(0, document - _BEHIND) : document]
        if unit.kind == "adjective" and unit.party is not None
    ]
    keys = {party.key for party in parties}
    if len(keys) == 1 and any(group.preposition == "with" for group in groups):
        parties += [reading.publisher_party] if reading.publisher_party else []
    reading.claim(reference, parties, "signatory", "signed", 0.6)


def _is_partner(reading: Reading, group: Group, document: int, verb: Verb) -> bool:
    """Whether a group is one of the two sides of a document: between whom or with whom it is."""
    if group.preposition not in _PARTNERS:
        return False
    first, last = sorted((document, verb.last))
    is_near = first < group.first < last + _REACH_OF_PARTNER
    opens = group.preposition == "with" and group.first <= 2 and group.last < first
    return opens or (is_near and not any(reading.word(k) in _BREAKS for k in range(first, group.first)))
