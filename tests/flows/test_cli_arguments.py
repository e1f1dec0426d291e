"""What the command answers to arguments that it cannot use: exit status 2, a sentence, and nothing done."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from flows.cli import app

SOURCE = """
title = "A bulletin"
publisher = "A body"
hosts = ["bulletin.example"]
listings = ["https://bulletin.example/news"]
"""


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The command in an empty folder that knows the source `bulletin`."""
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "bulletin.toml").write_text(SOURCE)
    monkeypatch.setenv("COMMUNIQUE_SOURCES", str(folder))
    monkeypatch.setenv("COLUMNS", "300")
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(app, arguments)

    return run


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["frobnicate"], "No such command 'frobnicate'"),
        (["--wharehouse", "x", "sources"], "No such option"),
        (["ingest", "nowhere"], "There is no source 'nowhere'; known are"),
        (["ingest", "bulletin", "--fast"], "No such option"),
        (["backfill"], "Give --documents PATH, or --source with --since and --until, or --archive"),
        (["backfill", "--source", "nowhere", "--archive"], "There is no source 'nowhere'; known are"),
        (["backfill", "--source", "bulletin"], "--source with --since and --until"),
        (["backfill", "--source", "bulletin", "--since", "2012-01-01"], "--source with --since and --until"),
        (["backfill", "--since", "2012-01-01", "--until", "2012-12-31"], "--source with --since and --until"),
        (
            ["backfill", "--archive", "--since", "31.12.2012"],
            "'31.12.2012' is no day; write it like 2012-12-31",
        ),
        (["backfill", "--archive", "--until", "2012-02-30"], "'2012-02-30' is no day"),
        (
            ["backfill", "--archive", "--since", "2013-01-01", "--until", "2012-01-01"],
            "is after --until 2012-01-01",
        ),
        (["backfill", "--documents", "missing.jsonl"], "There is no file or folder missing.jsonl"),
        (["backfill", "--documents", "sources", "--archive"], "--documents stands alone"),
        (["backfill", "--documents", "sources", "--since", "2012-01-01"], "--documents stands alone"),
        (["query"], "Missing argument 'SQL'"),
        (["query", "select 1", "select 2"], "unexpected extra argument"),
        (["export"], "Missing argument 'DIR'"),
        (["export", "sources/bulletin.toml"], "is a file"),
        (["sources", "bulletin"], "unexpected extra argument"),
        (["serve", "bulletin"], "unexpected extra argument"),
        (["review", "forget"], "No such command 'forget'"),
        (["review", "--most", "0"], "greater than or equal to 1"),
        (["review", "new"], "Missing argument 'NAME'"),
        (["review", "same-as", "A"], "Missing argument 'OTHER'"),
    ],
    ids=" ".join,
)
def test_wrong_arguments(command, tmp_path: Path, arguments: list[str], sentence: str) -> None:
    """Each is refused with a sentence that says what is wrong, and no warehouse is begun."""
    result = command(*arguments)
    assert (result.exit_code, result.exception.__class__) == (2, SystemExit)
    assert sentence in result.output
    assert not (tmp_path / "warehouse").exists()


def test_unknown_source_names_the_known(command) -> None:
    """Who mistypes a source is shown the right names."""
    assert "bulletin" in command("ingest", "bulletins").output


@pytest.mark.parametrize("name", ["ingest", "backfill", "query", "export", "sources", "review", "serve"])
def test_help_has_an_example(command, name: str) -> None:
    """Every command's help shows how it is called."""
    result = command(name, "--help")
    assert result.exit_code == 0
    assert f"communique {name}" in result.output


def test_version(command) -> None:
    """The version is the package's."""
    assert command("--version").output == "communique 0.1.0\n"


@pytest.mark.parametrize(
    "arguments", [["query", "select 1"], ["export", "out"], ["review"], ["review", "new", "A"]]
)
def test_nothing_published_yet(command, arguments: list[str]) -> None:
    """Asking an empty warehouse is answered with what to do first."""
    result = command(*arguments)
    assert result.exit_code == 1
    assert "communique ingest" in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize("name", ["same-as", "new", "not-organization", "undo"])
def test_help_of_the_review_has_examples(command, name: str) -> None:
    """So does each decision's."""
    assert f"communique review {name}" in command("review", name, "--help").output


def test_broken_source_file(command, tmp_path: Path) -> None:
    """A fault in a source's file is told with file and key."""
    (tmp_path / "sources" / "bulletin.toml").write_text(SOURCE + "frequency = 3\n")
    result = command("sources")
    assert result.exit_code == 1
    assert "bulletin.toml: unknown key 'frequency'" in result.output
