"""An analyst's afternoon, at the command: list, decide, run, look, take back.

The tests tell one story in their order, on the sample site; which organizations are provisional there, they ask.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Command
from test_end_to_end import Story, star
from typer.testing import Result

from tests.site import serving
from warehouse.layout import Layout

SAMPLE = ("un-mission", "regional-organization", "foreign-ministry")
COUNT = "select count(*) as n from mart.participation where organization = "


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory, communique: Command) -> Iterator[Story]:
    folder = tmp_path_factory.mktemp("review")
    with serving() as site:
        told = Story(site, Layout(folder / "warehouse"), site.write_sources(folder / "sources"), communique)
        assert told.run("ingest", *SAMPLE).exit_code == 0
        yield told


@pytest.fixture(scope="module")
def before(story: Story) -> dict[str, list[dict[str, object]]]:
    """The star before anything was decided."""
    return star(story.layout)


@pytest.fixture(scope="module")
def names(story: Story, before: object) -> tuple[str, str, str]:
    """Three provisional organizations that stand in rows without a person."""
    found = story.rows(
        "select distinct name from dim_organization join fact_participation using (organization_key)"
        " where not is_curated and country_code is null and person_key is null order by name limit 3"
    )
    return tuple(row["name"] for row in found)  # type: ignore[return-value]


@pytest.fixture(scope="module")
def decided(story: Story, names: tuple[str, str, str]) -> list[Result]:
    """Each of them decided otherwise."""
    same, kept, wrong = names
    return [
        story.run("review", "same-as", same.upper(), "OSCE"),
        story.run("review", "new", kept),
        story.run("review", "not-organization", wrong, "--because", "a paper, not a body"),
    ]


def test_the_list(story: Story, names: tuple[str, str, str]) -> None:
    """It says how much is provisional, and shows each with its rows and a sentence."""
    total, provisional = (
        story.rows(f"select count(*) as n from dim_organization {where}")[0]["n"]
        for where in ("", "where not is_curated")
    )
    listed = story.run("review", "--most", "1000").output
    assert f"{provisional} of {total} organizations are provisional (" in listed
    assert "they stand in" in listed.splitlines()[0]
    assert all(f"\n{name}" in listed for name in names)
    assert listed.count("“") >= provisional


def test_most_frequent_first(story: Story, before: object) -> None:
    """A short list is the beginning of a long one."""
    (most,) = story.rows(
        "select count(*) as n from fact_participation join dim_organization using (organization_key)"
        " where not is_curated group by organization_key order by n desc limit 1"
    )
    first = story.run("review", "--most", "1").output
    assert f" {most['n']} row" in first
    assert first.count(" row") == 1


def test_a_decision_is_kept_and_waits(
    story: Story, decided: list[Result], names: tuple[str, str, str]
) -> None:
    """It is a row of the file; what is decided is listed no more, and nothing has changed for readers yet."""
    assert [result.exit_code for result in decided] == [0, 0, 0]
    assert f"{names[0]} is the same as osce. The next run applies it." in decided[0].output
    lines = (story.layout.root.parent / "decisions.csv").read_text("utf-8").splitlines()
    assert [line.split(",")[0].strip('"')[:5] for line in lines] == ["subje", *(name[:5] for name in names)]
    assert "a paper, not a body" in lines[3]
    listed = story.run("review", "--most", "1000").output
    assert "The next run applies 3 changes of decisions." in listed
    assert not any(f"\n{name} ·" in listed or f"\n{name} (" in listed for name in names)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("new", "Nobody's Institute"), "No organization 'Nobody's Institute' is known"),
        (("new", "UNRCCA"), "'UNRCCA' stands in the gazetteer (unrcca)"),
        (("undo", "Nobody's Institute"), "Nothing was decided on 'Nobody's Institute'"),
        (("new", "{0}"), "is decided twice, the same as osce and a new organization"),
        (("same-as", "{1}", "{1}"), "is decided twice"),
        (("same-as", "{3}", "{3}"), "that is a circle"),
        (("same-as", "{3}", "{2}"), "which was decided to be no organization"),
        (("same-as", "{3}", "group:baltic-states"), "a group whose members change"),
    ],
)
def test_what_cannot_be_is_refused(
    story: Story,
    decided: list[Result],
    names: tuple[str, str, str],
    arguments: tuple[str, ...],
    sentence: str,
) -> None:
    """With a sentence that says why; the file stays as it is."""
    (another,) = story.rows(
        "select name from dim_organization where not is_curated and country_code is null order by name desc limit 1"
    )
    file = story.layout.root.parent / "decisions.csv"
    held = file.read_bytes()
    result = story.run("review", *(one.format(*names, another["name"]) for one in arguments))
    assert (result.exit_code, result.exception.__class__) == (1, SystemExit)
    assert sentence in result.output
    assert file.read_bytes() == held


def test_the_next_run_applies_them(story: Story, decided: list[Result], names: tuple[str, str, str]) -> None:
    """Though it brings no release; the one after it finds nothing to do."""
    rows = {name: story.rows(f"{COUNT} '{name}'")[0]["n"] for name in names}
    osce = story.rows(f"{COUNT} 'Organization for Security and Co-operation in Europe'")[0]["n"]
    result = story.run("ingest", *SAMPLE)
    assert "Nothing new was loaded; 3 changes of decisions applied." in result.output
    assert [story.rows(f"{COUNT} '{name}'")[0]["n"] for name in names] == [0, rows[names[1]], 0]
    assert (
        story.rows(f"{COUNT} 'Organization for Security and Co-operation in Europe'")[0]["n"]
        == osce + rows[names[0]]
    )
    assert story.rows(f"select is_curated from dim_organization where name = '{names[1]}'")[0]["is_curated"]
    assert "The next run applies" not in story.run("review").output
    seen = story.seen()
    assert "Nothing has changed" in story.run("ingest", *SAMPLE).output
    assert story.seen() == seen


def test_new_rows_as_old_ones(
    story: Story, decided: list[Result], names: tuple[str, str, str], tmp_path: Path
) -> None:
    """A warehouse made of the archive with the decisions at hand is the same."""
    copy = Layout(tmp_path / "warehouse")
    copy.root.mkdir()
    copy.archive.symlink_to(story.layout.archive)
    (tmp_path / "decisions.csv").write_bytes((story.layout.root.parent / "decisions.csv").read_bytes())
    assert story.command(copy.root, story.sources, "backfill", "--archive").exit_code == 0
    assert star(copy) == star(story.layout)


def test_taken_back(
    story: Story,
    decided: list[Result],
    names: tuple[str, str, str],
    before: dict[str, list[dict[str, object]]],
) -> None:
    """Every row is what it was."""
    for name in names:
        assert f"{name} is open again" in story.run("review", "undo", name).output
    assert "3 changes of decisions applied" in story.run("ingest", *SAMPLE).output
    assert star(story.layout) == before
