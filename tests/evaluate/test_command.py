"""`communique evaluate`, as somebody at a terminal uses it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from flows.cli import app

TEXT = "The Foreign Minister of Latvia met the Foreign Minister of Estonia in Oslo on 21 June."
DOCUMENTS = [
    {
        "url": "https://e.org/talks",
        "title": "Talks in Oslo",
        "published_on": "2012-06-22",
        "text": " ".join([TEXT] * 3),
    },
    {
        "url": "https://e.org/other",
        "title": "No labels",
        "published_on": "2012-06-22",
        "text": " ".join([TEXT] * 3),
    },
]


def labels(url: str, *organizations: str) -> str:
    rows = [{"organization": [name], "role": "participant"} for name in organizations]
    event = {"title": "Talks", "type": "meeting", "start": "2012-06-21", "city": "Oslo", "country": "NO"}
    return json.dumps({"id": url[-5:], "url": url, "events": [event | {"participation": rows}]})


@pytest.fixture
def evaluate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """The command beside two documents, one of them labelled, and a label whose document is not there."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    Path("documents.jsonl").write_text("\n".join(map(json.dumps, DOCUMENTS)))
    Path("gold").mkdir()
    Path("gold/talks.json").write_text(labels("https://e.org/talks", "Latvia", "Norway"))
    Path("gold/gone.json").write_text(labels("https://e.org/gone", "Japan"))
    return lambda *options: CliRunner().invoke(app, ["evaluate", "documents.jsonl", "gold", *options])


def test_the_table(evaluate: Callable[..., Result]) -> None:
    """Every measure has its figures, and confidence its bands."""
    output = evaluate().output
    assert "1 of 2 labelled documents read" in output
    measured = [line.split() for line in output.splitlines()]
    assert ["event", "1.000", "0.500", "0.667", "2", "1"] in measured
    assert ["participation", "0.500", "0.333", "0.400", "3", "2"] in measured
    assert "date 1.000 · place 1.000 · type 1.000" in output
    assert sum(line.strip().startswith("0.") for line in output.splitlines()) == 5


def test_differences_have_their_sentence(evaluate: Callable[..., Result]) -> None:
    """What is wrong is shown with what it was read from, what is missed with its event."""
    output = evaluate("--differences", "--only", "talks").output
    assert "missed Norway as participant" in output
    assert f"wrong Estonia as participant\n      “{TEXT}”" in output
    assert "gone" not in output


def test_a_label_without_its_document_counts_as_missed(evaluate: Callable[..., Result]) -> None:
    """It is said that the document is not there."""
    assert "not among the documents" in evaluate("--differences", "--only", "gone", "--only", "").output


def test_json(evaluate: Callable[..., Result]) -> None:
    """The same figures for a program; the differences where they are asked for."""
    figures = json.loads(evaluate("--json").output)
    assert (figures["documents"], figures["read"], figures["event"]["recall"]) == (2, 1, 0.5)
    assert figures["date"] == {"accuracy": 1.0, "events": 1}
    assert "differences" not in figures
    assert (
        json.loads(evaluate("--json", "--differences").output)["differences"][-1]["url"]
        == "https://e.org/talks"
    )


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"),
    [
        (["documents.jsonl"], 2, "Missing argument 'GOLD'"),
        (["missing.jsonl", "gold"], 2, "'missing.jsonl' does not exist"),
        (["documents.jsonl", "missing"], 2, "'missing' does not exist"),
        (["documents.jsonl", "documents.jsonl"], 2, "is a file"),
        (["documents.jsonl", "gold", "--only", "nothing"], 1, "No labelled document in gold holds 'nothing'"),
        (["documents.jsonl", "gold", "--only", "gone"], 1, "No document in documents.jsonl has the url"),
    ],
)
def test_wrong_arguments(
    evaluate: Callable[..., Result], arguments: list[str], status: int, sentence: str
) -> None:
    """Each is answered with a sentence that says what is wrong."""
    result = CliRunner().invoke(app, ["evaluate", *arguments])
    assert (result.exit_code, result.exception.__class__) == (status, SystemExit)
    assert sentence in result.output


def test_help_has_an_example(evaluate: Callable[..., Result]) -> None:
    """It shows how the command is called."""
    assert "communique evaluate releases.jsonl gold/" in evaluate("--help").output
