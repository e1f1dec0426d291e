"""The words that extraction goes by: data that an analyst extends by hand, and so checked."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from tasks.domain.records import EventType, Role
from tasks.extract import vocabulary as package
from tasks.extract.vocabulary import vocabulary

FILES = sorted(Path(package.__file__).parent.glob("*.toml"))
ROLES = set(Role.__args__)
TYPES = set(EventType.__args__)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_section_says_what_its_words_do(file: Path) -> None:
    """A comment stands at the head of each section, or of the first of several alike."""
    lines = ["", *file.read_text("utf-8").splitlines(), ""]
    seen: set[str] = set()
    for above, line, below in zip(lines, lines[1:], lines[2:], strict=False):
        if section := re.match(r"\[+(\w+)", line):
            assert above.startswith("#") or below.startswith("#") or section[1] in seen, (
                f"{file.name}: {line}"
            )
            seen.add(section[1])


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_list_names_a_word_twice(file: Path) -> None:
    """A word that stands twice in one list was meant to be another."""
    # Past and participle of an irregular verb may be the same.
    sections = {name: value for name, value in vocabulary(file.stem).items() if name != "irregular"}
    assert [twice for words in lists(sections) for twice in repeated(words)] == []


def lists(value: object) -> list[list[str]]:
    """Every list of words in the sections, however deep."""
    if isinstance(value, dict):
        return [words for each in value.values() for words in lists(each)]
    if isinstance(value, list) and any(isinstance(each, dict) for each in value):
        return [words for each in value for words in lists(each)]
    return [value] if isinstance(value, list) else []


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


def test_a_phrase_gives_one_role() -> None:
    """ "Hosted by" cannot make a host and a chair."""
    phrases = vocabulary("roles")["before"].values()
    assert repeated([phrase for words in phrases for phrase in words]) == []


def test_a_head_noun_of_an_organization_has_one_kind() -> None:
    """A word in two kinds would be of the one that is read last."""
    heads = vocabulary("organizations")["heads"].values()
    assert repeated([head for words in heads for head in words]) == []
