from __future__ import annotations

import json
import re
from itertools import islice
from typing import Any, get_args

import pytest

from tasks.domain.records import EventType, Role
from tests.bench.generator import Document, documents

ISO = re.compile(r"\d{4}-\d\d(-\d\d)?")


@pytest.fixture(scope="module")
def releases() -> list[Document]:
    return list(documents(300, seed=7))


def told(release: Document) -> str:
    return f"{release.gold['title']}\n{release.text}".casefold()


def rows(release: Document) -> list[dict[str, Any]]:
    return [row for event in release.gold["events"] for row in event["participation"]]


def test_same_seed_same_releases(releases: list[Document]) -> None:
    """A release depends on its seed and number alone, not on how many are drawn."""
    assert releases[:20] == list(documents(20, seed=7))
    assert releases[:20] != list(documents(20, seed=8))


def test_truth_keeps_to_the_closed_lists(releases: list[Document]) -> None:
    """Types, roles and dates are those of the labelling guidelines, and one event is the main one."""
    for event in (event for release in releases for event in release.gold["events"]):
        assert event["type"] in get_args(EventType)
        assert all(row["role"] in get_args(Role) for row in event["participation"])
        assert all(day is None or ISO.fullmatch(day) for day in (event["start"], event["end"]))
    assert all(sum(event["main"] for event in r.gold["events"]) == bool(r.gold["events"]) for r in releases)


def test_planted_names_stand_in_the_text(releases: list[Document]) -> None:
    """Each organization is named by one of its accepted names or by its group, each person in full."""
    for release in releases:
        text = told(release)
        for row in rows(release):
            accepted = [row["via"]] if "via" in row else row["organization"]
            assert any(name.casefold() in text for name in accepted), row
            assert row.get("person", "").casefold() in text


def test_planted_cities_stand_in_the_text(releases: list[Document]) -> None:
    """The city of every event is written somewhere."""
    assert all((e["city"] or "").casefold() in told(r) for r in releases for e in r.gold["events"])


def test_all_types_and_roles_come_up() -> None:
    """A thousand releases hold every type of event and every role."""
    events = [event for release in documents(1000, seed=7) for event in release.gold["events"]]
    assert {event["type"] for event in events} == set(get_args(EventType))
    assert {row["role"] for event in events for row in event["participation"]} == set(get_args(Role))


def test_texts_vary(releases: list[Document]) -> None:
    """Thousands of sentences are distinct, every release is, and lengths spread around five hundred words."""
    sentences = [s for release in releases for s in re.split(r"(?<=[.”])\s+(?=[A-Z“])", release.text)]
    lengths = [len(release.text.split()) for release in releases]
    assert len({release.text for release in releases}) == len({r.record["url"] for r in releases}) == 300
    assert len(set(sentences)) > 5000
    assert 400 < sum(lengths) / 300 < 600
    assert min(lengths) >= 140
    assert max(lengths) <= 950


def test_records_are_lines_of_a_documents_file(releases: list[Document]) -> None:
    """A record has an address and either a page or a text, half of each; the page holds the whole text."""
    assert all(json.loads(json.dumps(r.record)) == r.record for r in releases)
    assert [sorted(r.record) for r in islice(releases, 2)] == [["text", "url"], ["html", "url"]]
    for release in releases:
        assert all(
            paragraph in next(reversed(release.record.values())) for paragraph in release.text.split("\n\n")
        )
