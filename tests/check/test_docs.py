"""Data Docs: pages that open from disk and show the last runs, and nothing written elsewhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from tasks.check import docs, suites
from tasks.check.gate import audit


@pytest.fixture
def one_suite(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suites, "names", lambda: ["dim_person"])


@pytest.mark.usefixtures("one_suite")
def test_pages(star: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    """The index leads to what the run found failed, and to the suite, which says why it asks."""
    star.execute("update dim_person set name = ''")
    audit(star, "run-1", tmp_path)
    (page,) = (tmp_path / "validations").rglob("*.html")
    links = re.findall(r'href="([^"]+)"', (tmp_path / "index.html").read_text(encoding="utf-8"))
    assert page.relative_to(tmp_path).as_posix() in links
    assert re.search(r"Failed.+No name is blank", page.read_text(encoding="utf-8"), re.DOTALL)
    suite = (tmp_path / "expectations/dim_person.html").read_text(encoding="utf-8")
    assert "A person without a name cannot be read in any answer." in suite


@pytest.mark.usefixtures("one_suite")
def test_pages_open_from_disk(star: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    """Pages load nothing, run nothing, and link to pages that are there."""
    star.execute("update dim_person set person_key = 1, name = '<script>alert(1)</script>'")
    audit(star, "run-1", tmp_path)
    pages = list(tmp_path.rglob("*.html"))
    assert len(pages) == 3
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert "default-src 'none'" in text
        assert not re.search(r"<(link|img|iframe)|src=|url\(|https?://", text)
        for link in re.findall(r'href="([^"#]+)"', text):
            assert (page.parent / link).is_file()


@pytest.mark.usefixtures("one_suite")
def test_old_runs_go(
    star: duckdb.DuckDBPyConnection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only the last runs are kept, as results and as pages."""
    monkeypatch.setattr(docs, "RUNS_KEPT", 2)
    for run in ("run-1", "run-2", "run-3"):
        audit(star, run, tmp_path)
    kept = {path.parents[1].name for path in (tmp_path / "validations").rglob("*.html")}
    assert kept == {"run-2", "run-3"}
    assert "run-1" not in "".join(str(path) for path in (tmp_path / "results").rglob("*.json"))
    assert "run-1" not in (tmp_path / "index.html").read_text(encoding="utf-8")


ALONE = """
import duckdb, pathlib, sys
from tasks.check.gate import audit
connection = duckdb.connect()
for file in sorted(pathlib.Path("sql/schema").glob("*.sql")):
    connection.execute(file.read_text(encoding="utf-8"))
connection.execute(pathlib.Path("tests/check/valid.sql").read_text(encoding="utf-8"))
connection.execute("alter table dim_person rename name to full_name")
audit(connection, "run-1", pathlib.Path(sys.argv[1]))
"""


def test_quiet(tmp_path: Path) -> None:
    """An audit prints nothing and writes nowhere else, not even where expectations cannot be evaluated."""
    home, work, site = tmp_path / "home", tmp_path / "work", tmp_path / "site"
    home.mkdir()
    root = Path(__file__).parents[2]
    ran = subprocess.run(
        [sys.executable, "-c", ALONE, str(site)],
        cwd=root,
        env={**os.environ, "HOME": str(home), "TMPDIR": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    assert list(home.iterdir()) == []
    assert (site / "index.html").is_file()
    assert not work.exists()
