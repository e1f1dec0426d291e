"""Each question of sql/queries on a small warehouse."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from tests.load.driving import load_batches
from tests.load.factory import Told, organization, release, told
from warehouse import query
from warehouse.layout import Layout
from warehouse.statements import names, statement

A, B, C = (f"https://a.example/{letter}" for letter in "abc")
VALUES: dict[str, object] = {
    "year": 2012, "since": date(2012, 1, 1), "until": date(2012, 12, 31), "organization": "Norway",
    "url": A, "events": 1,
}  # fmt: skip


def parameters(sql: str) -> dict[str, object]:
    """A value for each parameter that the statement takes."""
    return {name: VALUES[name] for name in re.findall(r"\$(\w+)", re.sub(r"--.*", "", sql))}


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Layout]:
    """Two meetings of two states, one told twice; a project that one pays; a visit without a place."""
    layout = Layout(tmp_path_factory.mktemp("warehouse"))
    institute = organization("Some Institute")
    talks = told(organizer="Kazakhstan", participant="Norway")
    more = told("More talks", date(2012, 9, 1), "Astana", host="Kazakhstan", participant="Norway")
    project = Told(
        "The project",
        None,
        None,
        ((institute, "implementer", None), (organization("Norway"), "funder", None)),
    )
    visit = Told(
        "Visit",
        date(2012, 5, 1),
        None,
        ((organization("Uzbekistan"), "visitor", None), (institute, "speaker", "A. Person")),
    )
    last = release(C, more)
    doubted = replace(last.participation[1], warning="the text counts two states and lists 1")
    last = replace(last, participation=(last.participation[0], doubted))
    load_batches(layout, [release(A, talks, project), release(B, talks, visit), last])
    yield layout


EXPECTED: dict[str, list[dict[str, object]]] = {
    "most_frequent_pairs": [
        {"organization": "Kazakhstan", "met_with": "Norway", "events": 2},
        {"organization": "Some Institute", "met_with": "Uzbekistan", "events": 1},
    ],
    "organizers": [{"organization": "Kazakhstan", "organized": 1, "hosted": 1}],
    "places": [
        {"city": "Almaty", "events": 1, "usual_organizer": "Kazakhstan"},
        {"city": "Astana", "events": 1, "usual_organizer": None},
    ],
    "co_participants": [
        {"organization": "Kazakhstan", "events": 2, "their_roles": ["host", "organizer"]},
        {"organization": "Some Institute", "events": 1, "own_roles": ["funder"]},
    ],
    "organization_timeline": [
        {"title": "Talks", "others": ["Kazakhstan"], "roles": ["participant"]},
        {"title": "More talks", "city": "Astana"},
        {"title": "The project", "roles": ["funder"]},
    ],
    "doubted": [{"warning": "the text counts two states and lists 1", "organization": "Norway", "url": C}],
    "funders": [{"funder": "Norway", "title": "The project", "carried_out_by": ["Some Institute"]}],
    "events_without_place": [{"title": "The project", "url": A}, {"title": "Visit", "url": B}],
    "events_of_several_releases": [
        {"title": "Talks", "releases": 2, "publishers": ["UNRCCA"], "organizations": 2}
    ],
    "new_since": [
        {"title": "Talks", "url": A, "organizers": ["Kazakhstan"], "organizations": 2},
        {"title": "The project", "url": A},
        {"title": "Visit", "url": B},
        {"title": "Talks", "url": B},
        {"title": "More talks", "url": C},
    ],
    "speakers": [{"person": "A. Person", "organization": "Some Institute", "events": 1}],
    "release_evidence": [
        {"title": "Talks", "organization": "Kazakhstan", "role": "organizer"},
        {"title": "Talks", "organization": "Norway", "role": "participant"},
        {"title": "The project", "organization": "Norway", "role": "funder"},
        {"title": "The project", "organization": "Some Institute", "role": "implementer"},
    ],
    "unknown_organizations": [{"name": "Some Institute", "events": 2, "releases": 2}],
}  # fmt: skip


def test_each_question_has_its_answer_here() -> None:
    """A new question comes with what it answers."""
    assert {f"queries/{name}" for name in EXPECTED} == set(names("queries"))


@pytest.mark.parametrize("name", EXPECTED)
def test_a_question_is_answered(warehouse: Layout, name: str) -> None:
    """Every row of the answer, in its order."""
    sql = statement(f"queries/{name}")
    found = query.run(sql, warehouse, parameters(sql)).to_pylist()
    assert [
        {key: row[key] for key in wanted} for row, wanted in zip(found, EXPECTED[name], strict=True)
    ] == EXPECTED[name]


@pytest.mark.parametrize("name", EXPECTED)
def test_a_question_says_what_it_asks(name: str) -> None:
    """The file opens with the question."""
    assert re.match(r"-- [A-Z].*\?\n", statement(f"queries/{name}"))
