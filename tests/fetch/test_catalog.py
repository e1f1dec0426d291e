from __future__ import annotations

from pathlib import Path

import pytest

from tasks.domain.errors import CommuniqueError
from tasks.fetch.addresses import asked, official
from tasks.fetch.catalog import BUNDLED, load_sources, read_source

NEEDED = {
    "title": '"A title"',
    "publisher": '"A publisher"',
    "hosts": '["e.org"]',
    "listings": '["https://e.org/news"]',
}


def written(folder: Path, **keys: str) -> Path:
    file = folder / "mine.toml"
    file.write_text("\n".join(f"{key} = {value}" for key, value in keys.items()), "utf-8")
    return file


def test_the_shipped_sources_are_sound() -> None:
    """Every bundled file is read, none may ask private addresses, and all are polite."""
    sources = load_sources()
    assert {"unrcca", "un-press"} <= sources.keys() == {file.stem for file in BUNDLED.glob("*.toml")}
    assert not any(source.allow_private or source.mirror for source in sources.values())
    assert all(source.delay >= 2 and source.schedule for source in sources.values())


def test_a_folder_of_one_s_own_adds_and_wins(tmp_path: Path) -> None:
    """A user's source joins the bundled ones; one of the same name takes its place."""
    written(tmp_path, **NEEDED)
    (tmp_path / "unrcca.toml").write_text((tmp_path / "mine.toml").read_text("utf-8"), "utf-8")
    sources = load_sources(tmp_path)
    assert sources["mine"].publisher == sources["unrcca"].publisher == "A publisher"
    assert "un-press" in sources


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("title", "3", "'title' is 3; expected a text"),
        ("hosts", "[]", "'hosts' is []; expected a list of host names"),
        ("listings", '["ftp://e.org/"]', "expected a list of http or https addresses"),
        ("listings", '["https://other.org/"]', "is on none of 'hosts'"),
        ("country", '"Kazakhstan"', "expected a country code"),
        ("link", '"a["', "expected a CSS selector"),
        ("pattern", '"("', "expected a regular expression"),
        ("page", '"?page=1"', "expected a text with {n} in it"),
        ("date_order", '"month first"', "expected 'day-first' or 'month-first'"),
        ("timezone", '["Asia/Almaty"]', "expected a zone such as"),
        ("delay", "true", "expected a number of seconds"),
        ("schedule", "5", "expected a cron line"),
        ("selector", '"p"', "unknown key 'selector'; known are title"),
    ],
)
def test_a_wrong_value_is_told_with_file_and_key(tmp_path: Path, key: str, value: str, expected: str) -> None:
    """The message names the file, the key and what was expected."""
    with pytest.raises(CommuniqueError) as error:
        read_source(written(tmp_path, **(NEEDED | {key: value})))
    assert "mine.toml: " in str(error.value)
    assert expected in str(error.value)


def test_missing_keys_and_broken_files_are_told(tmp_path: Path) -> None:
    """So is what is not there, and what is no TOML."""
    with pytest.raises(CommuniqueError, match="'hosts' is missing; expected a list of host names"):
        read_source(written(tmp_path, title='"T"', publisher='"P"', listings='["https://e.org/"]'))
    with pytest.raises(CommuniqueError, match="not readable as TOML"):
        read_source(written(tmp_path, title="T"))
    with pytest.raises(CommuniqueError, match="is no folder of sources"):
        load_sources(tmp_path / "nowhere")


def test_a_mirror_is_asked_and_never_recorded(tmp_path: Path) -> None:
    """Addresses go to the mirror and come back."""
    source = read_source(written(tmp_path, **NEEDED, mirror='"http://127.0.0.1:8000/copy/"'))
    url = "https://e.org/news?page=2"
    assert asked(url, source) == "http://127.0.0.1:8000/copy/news?page=2"
    assert official(asked(url, source), source) == url
    assert official("http://127.0.0.1:8000/copycat", source) == "http://127.0.0.1:8000/copycat"
