"""Deeds of those whom the sentence does not name: "They also met X", "The equipment was handed over to X"."""

from __future__ import annotations

from tasks.domain.records import PlaceMention
from tasks.extract.syntax.groups import Group
from tasks.extract.syntax.reading import Reading
from tasks.extract.syntax.verbs import Cue, Verb
from tasks.extract.vocabulary import words

_MEANT = words("roles", "sent") | words("roles", "travelers")
_NEAR = 2
_MODALS = words("grammar", "modals")
_ADVERBS = frozenset({"also", "then", "later", "subsequently", "further", "have", "has", "had"})


def read_untold(
    reading: Reading, verb: Verb, cue: Cue, whom: list[Group], place: PlaceMention | None
) -> None:
    """State what a verb without a known subject tells: whom "they" met, where they came, who got what was given."""
    if cue.type == "other" and verb.is_passive and not reading.is_dated:
        reading.claim_groups(None, whom, "recipient", verb.lemma, 0.6)
        return
    came = cue.type == "visit" and place is not None and reading.is_dated
    # "It has met all tests of the Union": whom somebody meets stands at the verb.
    met = cue.type == "meeting" and bool(whom) and whom[0].first <= verb.last + _NEAR
    if verb.is_passive or not (came or met) or not _is_meant(reading, verb):
        return
    said = (reading.units[verb.index].text, *(group.members[0].text for group in whom[:1]))
    reference = reading.refer(cue.type or "meeting", verb.lemma, said, verb.index)
    reference.place = place
    role = cue.object_role or "participant"
    reading.claim_groups(reference, whom, role, verb.lemma, 0.65, is_object=True)


def _is_meant(reading: Reading, verb: Verb) -> bool:
    """Whether the subject is somebody whom the text has named before: "they", "the delegates", "the team"."""
    k = verb.first - 1
    while reading.word(k) in _ADVERBS or reading.word(k) in _MODALS:
        k -= 1
    return reading.word(k) in _MEANT
