"""A batch of pages: one that breaks the reader is set aside with its traceback, and the others are read."""

from __future__ import annotations

from datetime import date

import pytest

from tasks.domain.records import ExtractedRelease, Page
from tasks.extract import batch


def _page(number: int) -> Page:
    text = (
        f"Envoys meet in Astana\n\n{number} May 2024\n\n"
        "ASTANA – Representatives of Kazakhstan and Norway met in Astana to discuss the management of water in "
        "the region. The meeting was chaired by the Minister of Foreign Affairs of Kazakhstan, and experts from "
        "the United Nations Development Programme presented their findings on the glaciers of the Pamir and on "
        "the rivers that they feed, and how the countries downstream might share them in a dry year."
    )
    return Page(f"text:{number}", "documents", text.encode(), "text/plain", f"{number:064}", None)


def test_a_fault_on_one_page_costs_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    read = batch.extract_release

    def breaks_on_two(article, gazetteer, places) -> ExtractedRelease:
        if article.url == "text:2":
            raise IndexError("list index out of range")
        return read(article, gazetteer, places)

    monkeypatch.setattr(batch, "extract_release", breaks_on_two)
    kept, rejected = batch.extract_pages([_page(1), _page(2), _page(3)], {}, date(2024, 6, 1))
    assert [release.article.url for release in kept] == ["text:1", "text:3"]
    assert [(one.url, one.rule) for one in rejected] == [("text:2", "unreadable")]
    assert "IndexError" in rejected[0].detail["traceback"]
