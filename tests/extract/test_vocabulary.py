"""The words that extraction goes by: data that an analyst extends by hand, and so checked."""

from __future__ import annotations

from collections import Counter

import pytest

from tasks.domain.records import EventType, Role
from tasks.extract.vocabulary import vocabulary

ROLES = set(Role.__args__)
TYPES = set(EventType.__args__)


def repeated(words: list[str]) -> list[str]:
    return [word for word, times in Counter(words).items() if times > 1]


def test_an_event_noun_has_one_type() -> None:
    """The same noun in two lists of types would be of the type that is read last."""
    nouns = vocabulary("events")["nouns"]
    assert nouns.keys() <= TYPES
    assert repeated([noun.lstrip("+") for words in nouns.values() for noun in words]) == []


@pytest.mark.parametrize("section", ["before", "event_object", "event_subject"])
def test_sections_of_roles_are_roles(section: str) -> None:
    """What a cue gives is a role of the closed list."""
    assert vocabulary("roles")[section].keys() <= ROLES


def test_verbs_that_are_events_have_a_type_and_roles() -> None:
    """Each gives its subject a role, and its object one or none."""
    for entry in vocabulary("roles")["verbal"]:
        assert entry["type"] in TYPES
        assert entry["subject"] in ROLES
        assert entry["object"] in ROLES | {""}
