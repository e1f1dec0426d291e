"""The whole way through real HTTP on loopback and a real Prefect server: pages in, an audited warehouse out.

The tests tell one story in their order: a first run, a second that finds nothing new, the archive once more,
a page that changes, a load that the gate stops, a run stopped before it publishes, a source that is down.
"""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from conftest import Command
from prefect.client.orchestration import get_client
from typer.testing import Result
from warcio.archiveiterator import ArchiveIterator

from flows import pipeline
from tasks.domain.records import NormalizedRelease
from tests.site import DOCUMENTS, Site, serving
from warehouse import query
from warehouse.layout import Layout

GOLD = {json.loads(file.read_text("utf-8"))["url"] for file in DOCUMENTS.rglob("*.json")}
SAMPLE = ("un-mission", "regional-organization", "foreign-ministry", "bad")
STAR = (
    "dim_organization", "dim_person", "dim_place", "dim_date", "dim_role", "dim_event", "dim_press_release",
    "fact_event_report", "fact_participation", "bridge_group_member",
)  # fmt: skip


@dataclass
class Story:
    """One warehouse and the site that fills it."""

    site: Site
    layout: Layout
    sources: Path
    command: Command

    def run(self, *arguments: object) -> Result:
        return self.command(self.layout.root, self.sources, *arguments)

    def rows(self, sql: str) -> list[dict[str, Any]]:
        return list(query.run(sql, self.layout).to_pylist())

    def seen(self) -> tuple[Path, str]:
        """What readers see: the version that the link shows, and its bytes."""
        version = self.layout.published.resolve()
        return version, sha256(version.read_bytes()).hexdigest()


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory, communique: Command) -> Iterator[Story]:
    folder = tmp_path_factory.mktemp("story")
    with serving() as site:
        yield Story(site, Layout(folder / "warehouse"), site.write_sources(folder / "sources"), communique)


@pytest.fixture(scope="module")
def first(story: Story) -> Result:
    """The first run over the whole sample."""
    return story.run("ingest", *SAMPLE)


@pytest.fixture
def one_document(tmp_path: Path, story: Story) -> Path:
    """A file with one more release, saved."""
    text = (
        "Kazakhstan and Norway hold talks in Oslo\n\n3 May 2024\n\n"
        + ("On 3 May 2024 the Ministry of Foreign Affairs of Norway hosted talks with Kazakhstan in Oslo. ")
        * 8
    )
    file = tmp_path / "one.jsonl"
    file.write_text(json.dumps({"url": f"https://un-mission.example/news/{tmp_path.name}", "text": text}))
    return file


def star(layout: Layout) -> dict[str, list[dict[str, Any]]]:
    """Every row of the star, in an order of its own."""
    return {table: query.run(f"from {table} order by all", layout).to_pylist() for table in STAR}


def test_first_run(first: Result, story: Story) -> None:
    """Every release with gold is loaded, and the summary ends with evidence and what to try."""
    assert (first.exit_code, first.exception) == (0, None)
    assert {row["url"] for row in story.rows("select url from dim_press_release")} == GOLD
    assert f"Published {len(GOLD)} releases." in first.output
    assert "Who took part in what" in first.output
    assert "Traceback" not in first.output


@pytest.mark.parametrize(
    ("page", "stage", "rule", "words"),
    [
        ("bad.example/news/empty", "extract", "empty", "empty"),
        ("bad.example/news/blank-article", "extract", "not-a-release", "no running text"),
        ("bad.example/news/russian", "extract", "language", "Russian"),
        ("bad.example/news/russian-windows-1251", "extract", "language", "Russian"),
        ("bad.example/news/no-date", "extract", "no-date", "does not say when"),
        ("bad.example/news/year-20123", "extract", "bad-date", "12 March 20123"),
        ("bad.example/news/missing", "fetch", "http-404", "404"),
        ("bad.example/news/huge", "fetch", "too-large", "larger than 5 MB"),
        ("un-mission.example/news/withdrawn-notice", "fetch", "http-404", "404"),
        ("regional-organization.example/news/contact", "extract", "not-a-release", "Contact us"),
    ],
)
def test_bad_pages(first: Result, story: Story, page: str, stage: str, rule: str, words: str) -> None:
    """What is no release ends in quarantine with its reason, and the summary counts it."""
    (row,) = story.rows(f"from audit.quarantine where url = 'https://{page}'")
    assert (row["stage"], row["rule"]) == (stage, rule)
    assert words in row["reason"]
    assert rule in first.output


def test_evidence(first: Result, story: Story) -> None:
    """Every participation's sentence stands in its release where its offsets say."""
    rows = story.rows(
        "select evidence, text[evidence_start + 1 : evidence_end] as found"
        " from fact_participation join dim_press_release using (press_release_key)"
    )
    assert len(rows) > 100
    assert [row for row in rows if row["evidence"] != row["found"]] == []


def test_runs_are_prefects(first: Result, story: Story) -> None:
    """The run is a flow run with a name, an artifact and a task run a batch."""
    with get_client(sync_client=True) as client:
        (run,) = (r for r in client.read_flow_runs() if r.name == f"ingest {', '.join(SAMPLE)}")
        tasks = [task for task in client.read_task_runs() if task.flow_run_id == run.id]
        (artifact,) = (a for a in client.read_artifacts() if a.flow_run_id == run.id and a.key == "ingest")
    assert run.state is not None
    assert run.state.is_completed()
    # Each source gives two batches: what its listings said, and its pages.
    assert Counter(task.name.rpartition("-")[0] for task in tasks)["extract"] == 2 * len(SAMPLE)
    assert "expectations met" in str(artifact.data)
    assert "| http-404 | 2 |" in str(artifact.data)


def test_second_run(first: Result, story: Story) -> None:
    """A second run asks conditionally, loads nothing, publishes nothing, and says so."""
    before, asked = story.seen(), len(story.site.requests)
    result = story.run("ingest", *SAMPLE)
    assert result.exit_code == 0
    assert "Nothing has changed" in result.output
    assert story.seen() == before
    answers = [(path, status) for path, status in story.site.requests[asked:] if "/news/" in path]
    assert [path for path, status in answers if status == 200] == ["/bad/news/huge"]
    assert sum(status == 304 for _, status in answers) > 20


def test_archive_gives_the_same(first: Result, story: Story, tmp_path: Path) -> None:
    """The archive alone, without the site, makes the same warehouse, row for row."""
    copy = Layout(tmp_path / "warehouse")
    shutil.copytree(story.layout.archive, copy.archive)
    asked = len(story.site.requests)
    result = story.command(copy.root, story.sources, "backfill", "--archive")
    assert (result.exit_code, len(story.site.requests)) == (0, asked)
    assert star(copy) == star(story.layout)


def test_changed_page(first: Result, story: Story) -> None:
    """A page in a new version replaces its rows, no other release is touched, and the archive keeps both versions."""
    stated = "select url, evidence from mart.participation"
    told_before = Counter(tuple(row.values()) for row in story.rows(stated))
    before = {row["url"]: row["content_hash"] for row in story.rows("from dim_press_release")}
    story.site.revision = 2
    result = story.run("ingest", "un-mission")
    after = {row["url"]: row["content_hash"] for row in story.rows("from dim_press_release")}
    assert "Published 1 releases" in result.output
    assert before.keys() == after.keys()
    ((url, earlier),) = before.items() - after.items()
    told_after = Counter(tuple(row.values()) for row in story.rows(stated))
    assert (
        {row[0] for row in told_before - told_after} == {row[0] for row in told_after - told_before} == {url}
    )
    (text,) = (row["text"] for row in story.rows(f"from dim_press_release where url = '{url}'"))
    assert all(evidence in text for told, evidence in told_after if told == url)
    assert {earlier, after[url]} <= archived(story.layout)


def archived(layout: Layout) -> set[str]:
    """Digest of each response that the archive holds."""
    found = set()
    for file in layout.archive.rglob("*.warc.gz"):
        with file.open("rb") as stream:
            records = (r for r in ArchiveIterator(stream) if r.rec_type in ("response", "resource"))
            found |= {sha256(record.content_stream().read()).hexdigest() for record in records}
    return found


def damaged(releases: Sequence[NormalizedRelease]) -> list[NormalizedRelease]:
    """Rows that pass one by one and do not hold together: participation in an event that is not there."""
    return [
        replace(one, events=(), reports=(), participation=one.participation) if one.participation else one
        for one in releases
    ]


def test_gate(first: Result, story: Story, one_document: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows that do not hold together are rolled back; readers' file stays; the message names rule, rows."""
    before, sound = story.seen(), pipeline.normalize
    monkeypatch.setattr(pipeline, "normalize", lambda releases: damaged(sound(releases)))
    result = story.run("backfill", "--documents", one_document)
    assert result.exit_code == 1
    assert story.seen() == before
    assert "The audit stopped run" in result.output
    assert "fact_participation: " in result.output
    assert "event_key=" in result.output
    assert "Traceback" not in result.output


def test_stopped_before_publishing(
    first: Result, story: Story, one_document: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run that is stopped between load and publication is published by the next one."""
    count = "select count(*) as releases from dim_press_release"
    before = story.rows(count)[0]["releases"]

    def stopped(*_: object) -> None:
        raise OSError("No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(pipeline, "publish", stopped)
        result = story.run("backfill", "--documents", one_document)
    assert result.exit_code == 1
    assert "No space left on device" in result.output
    assert "Traceback" not in result.output
    assert story.rows(count)[0]["releases"] == before

    result = story.run("ingest", "foreign-ministry")
    assert result.exit_code == 0
    assert "is published now" in result.output
    assert story.rows(count)[0]["releases"] == before + 1


def test_source_down(first: Result, story: Story, tmp_path: Path) -> None:
    """A source that cannot be read fails the run and holds up no other."""
    shutil.copytree(story.sources, tmp_path / "sources")
    down = tmp_path / "sources" / "bad.toml"
    down.write_text(down.read_text().replace(story.site.base, "http://127.0.0.1:9"))
    layout = Layout(tmp_path / "warehouse")
    result = story.command(layout.root, tmp_path / "sources", "ingest", "bad", "foreign-ministry")
    assert result.exit_code == 1
    assert "Source bad cannot be read" in result.output
    assert "Published" in result.output
    assert query.run("from dim_press_release", layout).num_rows > 5


def test_window(first: Result, story: Story, tmp_path: Path) -> None:
    """A backfill of a window loads the releases of its days and no others."""
    layout = Layout(tmp_path / "warehouse")
    days = ("--since", "2024-01-01", "--until", "2024-12-31")
    result = story.command(layout.root, story.sources, "backfill", "--source", "un-mission", *days)
    assert result.exit_code == 0
    loaded = query.run("select url from dim_press_release", layout).to_pylist()
    expected = story.rows(
        "select url from dim_press_release where source = 'un-mission' and year(published_on) = 2024"
    )
    assert sorted(row["url"] for row in loaded) == sorted(row["url"] for row in expected)
    assert loaded


def test_query_and_export(first: Result, story: Story, tmp_path: Path) -> None:
    """What is published can be asked and taken away."""
    answer = story.run("query", "select count(*) as n from mart.event where is_main")
    assert answer.output.splitlines()[0] == "n"
    wrong = story.run("query", "select nothing_such from mart.event")
    assert wrong.exit_code == 1
    assert "Traceback" not in wrong.output
    assert story.run("export", tmp_path / "out").exit_code == 0
    assert {"participation.csv", "participation.parquet"} <= {
        f.name for f in (tmp_path / "out" / "mart").iterdir()
    }
    listed = story.run("sources").output
    assert "un-mission" in listed
