"""The gate in a real load: what is sound is published, what is not leaves everything as it was."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from tasks.check import suites
from tasks.check.gate import audit
from tasks.check.rows import passed
from tasks.domain.records import NormalizedRelease, Organization, Person
from tasks.load.failure import AuditFailed
from tests.check.test_rows import RELEASE, TODAY
from tests.load.driving import load_batches
from warehouse.layout import Layout

WHOLE = replace(
    RELEASE,
    organizations=(
        Organization(10, "Centre for Quiet Diplomacy", "CQD", (), "un_body", None, None, is_curated=True),
        Organization(11, "Almaty Water Forum", None, (), "ngo", "KZ", None, is_curated=False),
    ),
    people=(Person(20, "Jiří Novák", None, None),),
)


def published(layout: Layout) -> str:
    return sha256(layout.published.read_bytes()).hexdigest()


def test_sound_release_is_published(tmp_path: Path) -> None:
    """A release that breaks no row rule passes the gate, and Data Docs are there."""
    layout = Layout(tmp_path)
    kept, _ = passed([WHOLE], TODAY)
    report = load_batches(layout, kept, audit=lambda connection, run: audit(connection, run, layout.docs))
    assert report.checks == sum(len(suites.read(name)["expectations"]) for name in suites.names())
    assert report.published
    assert (layout.docs / "index.html").is_file()


def test_broken_release_stops_the_load(tmp_path: Path) -> None:
    """A row that points nowhere rolls all back, to the byte for readers; the message names and shows it."""
    layout = Layout(tmp_path)
    load_batches(layout, [WHOLE], audit=audit)
    before = published(layout)
    with pytest.raises(AuditFailed) as failure:
        load_batches(layout, [broken("https://example.org/releases/2")], audit=audit)
    assert "fact_participation: organization_key stands in dim_organization" in str(failure.value)
    assert "organization_key=99, evidence=On 30 May the Almaty Water Forum" in str(failure.value)
    assert published(layout) == before


def broken(url: str) -> NormalizedRelease:
    """Another release of the same text, one of whose rows names an organization that nobody described."""
    return replace(
        WHOLE,
        release=replace(WHOLE.release, press_release_key=2, url=url, content_hash="cd" * 32),
        reports=tuple(replace(report, press_release_key=2) for report in WHOLE.reports),
        participation=tuple(
            replace(
                row,
                participation_key=row.participation_key + 10,
                press_release_key=2,
                organization_key=99 if row.organization_key == 11 else row.organization_key,
            )
            for row in WHOLE.participation
        ),
    )
