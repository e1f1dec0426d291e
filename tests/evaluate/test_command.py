"""`communique evaluate`, as somebody at a terminal uses it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from flows.cli import app
from tasks.extract.release import VERSION
from tests.load.driving import load_batches
from tests.load.factory import release, told
from warehouse import query
from warehouse.layout import Layout
from warehouse.locking import writer_lock

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
    figures = json.loads(evaluate("--json").stdout)
    assert (figures["documents"], figures["read"], figures["event"]["recall"]) == (2, 1, 0.5)
    assert figures["date"] == {"accuracy": 1.0, "events": 1}
    assert "differences" not in figures
    assert (
        json.loads(evaluate("--json", "--differences").stdout)["differences"][-1]["url"]
        == "https://e.org/talks"
    )


def kept(layout: Layout) -> list[dict[str, object]]:
    return list(query.run("from audit.quality order by rowid", layout).to_pylist())


def test_figures_are_kept_once(evaluate: Callable[..., Result]) -> None:
    """Readers see them at once; the same ones measured again are neither kept nor published."""
    layout = Layout(Path("warehouse"))
    load_batches(layout, [release("https://a.example/1", told(organizer="Norway"))])
    assert "Kept in audit.quality of warehouse/press.duckdb" in evaluate().stderr
    rows = kept(layout)
    assert {(r["extractor_version"], r["gold_set"], r["documents"], r["documents_read"]) for r in rows} == {
        (VERSION, f"{Path.cwd().name}/gold", 2, 1)
    }
    figures = {
        row["measure"]: [row[name] for name in ("precision", "recall", "f1", "accuracy")] for row in rows
    }
    assert figures["event"] == [1.0, 0.5, pytest.approx(2 / 3), None]
    assert figures["place"] == [None, None, None, 1.0]
    assert len(rows) == 8
    assert query.run("select flow, status from audit.run order by rowid", layout).to_pylist()[-1] == {
        "flow": "evaluate",
        "status": "published",
    }
    version = layout.published.resolve()
    assert "holds these figures" in evaluate("--json").stderr
    assert (kept(layout), layout.published.resolve()) == (rows, version)


def test_other_figures_stand_beside_the_earlier(evaluate: Callable[..., Result]) -> None:
    """Of another set, or of the same set with other labels; those of a part are not kept."""
    layout = Layout(Path("warehouse"))
    load_batches(layout, [release("https://a.example/1", told(organizer="Norway"))])
    evaluate()
    evaluate("--only", "talks")
    assert len(kept(layout)) == 8
    Path("gold/gone.json").unlink()
    evaluate()
    assert [row["documents"] for row in kept(layout)] == [2] * 8 + [1] * 8


def test_without_a_warehouse_the_figures_are_shown(evaluate: Callable[..., Result]) -> None:
    """It is said that they were not kept, and no warehouse is begun."""
    result = evaluate()
    assert (result.exit_code, "1 of 2 labelled" in result.stdout) == (0, True)
    assert result.stderr == "The figures were not kept: There is no warehouse in warehouse yet.\n"
    assert not Path("warehouse").exists()


def test_a_warehouse_in_use_is_not_waited_for(evaluate: Callable[..., Result]) -> None:
    """It is said who holds it."""
    layout = Layout(Path("warehouse"))
    load_batches(layout, [release("https://a.example/1", told(organizer="Norway"))])
    with writer_lock(layout, "another", 0, print):
        result = evaluate()
    assert (result.exit_code, "1 of 2 labelled" in result.stdout) == (0, True)
    assert "The figures were not kept: The warehouse warehouse is still held by run another" in result.stderr
    assert kept(layout) == []


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
