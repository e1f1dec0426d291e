"""Decisions of analysts, as the load applies them to rows old and new, and takes them back."""

from __future__ import annotations

from datetime import date

import duckdb
import pytest

from tasks.domain.gazetteer import gazetteer, organization_row
from tasks.domain.identity import provisional_key
from tasks.domain.records import AuditReport, Decision, ExpectationResult, Organization, Review
from tasks.load.failure import AuditFailed
from tasks.review.settling import settled
from tests.load.driving import NO_DECISIONS, digests, load_batches, rows
from tests.load.factory import Told, release
from warehouse import migrations
from warehouse.layout import Layout
from warehouse.migrations import migrate
from warehouse.transaction import Connection

NORWAY = organization_row(gazetteer().entry("state:NO"))
A, B, C = (f"https://a.example/{letter}" for letter in "abc")


def only_named(name: str, country: str | None = None, **changes: object) -> Organization:
    """An organization that only releases name."""
    fields = {"acronym": None, "aliases": (), "kind": "unknown", "parent_key": None, "is_curated": False}
    key = provisional_key(name, country)
    return Organization(organization_key=key, name=name, country_code=country, **{**fields, **changes})  # type: ignore[arg-type]


GUARD, SERVICE = only_named("Border Guard", acronym="BG", kind="public_body"), only_named("Border Service")


def event(title: str, *parties: tuple[Organization, str, str | None]) -> Told:
    return Told(title, date(2012, 6, 21), "Almaty", parties)  # type: ignore[arg-type]


def review(*decisions: tuple[str, ...]) -> Review:
    return settled([Decision(*one) for one in decisions], gazetteer())


def participants(layout: Layout) -> list[tuple[object, ...]]:
    return rows(layout, "select title, organization, role, person from mart.participation"
                " join mart.event using (url, event_id) order by all")  # fmt: skip


OLD = release(A, event("Talks", (GUARD, "organizer", None), (NORWAY, "speaker", "Kari Nordmann")))
NEW = release(B, event("Visit", (GUARD, "host", "Ola Nordmann"), (SERVICE, "visitor", None)))


@pytest.mark.parametrize(
    "decisions",
    [
        review(("Border Guard", "same-as", "state:NO")),
        review(("Border Guard", "same-as", "Border Service")),
        review(("Border Guard", "not-organization"), ("Border Service", "new")),
        review(("Border Guard", "same-as", "Border Service"), ("Border Service", "same-as", "osce")),
        review(("Border Guard", "same-as", "Nowhere Else")),
        review(("Never Named", "not-organization")),
    ],
)
def test_a_decision_is_the_same_whenever_it_is_made_and_leaves_no_trace(
    layout: Layout, decisions: Review
) -> None:
    """Before or after a release comes in, the rows are the same; taken back, they are what they were."""
    before, between, after = (Layout(layout.root / name) for name in ("before", "between", "after"))
    load_batches(before, [OLD], [NEW], review=decisions)
    load_batches(between, [OLD], review=decisions)
    load_batches(between, [NEW], review=decisions)
    load_batches(after, [OLD], [NEW])
    undecided = digests(after)
    load_batches(after, review=decisions)
    assert digests(before) == digests(between) == digests(after)
    load_batches(after)
    assert digests(after) == undecided


def test_same_as_the_gazetteer(layout: Layout) -> None:
    """Its rows are the known organization's, which keeps its own name, kind and country."""
    load_batches(layout, [OLD], [NEW], review=review(("Border Guard", "same-as", "osce")))
    assert participants(layout) == [
        ("Talks", "Norway", "speaker", "Kari Nordmann"),
        ("Talks", "Organization for Security and Co-operation in Europe", "organizer", None),
        ("Visit", "Border Service", "visitor", None),
        ("Visit", "Organization for Security and Co-operation in Europe", "host", "Ola Nordmann"),
    ]
    ((aliases, *rest),) = rows(
        layout, "select aliases, acronym, kind, is_curated from dim_organization where acronym = 'OSCE'"
    )
    assert rest == ["OSCE", gazetteer().entry("osce").kind, True]
    assert isinstance(aliases, list)
    assert {"Border Guard", "BG"} <= set(aliases)


def test_same_as_what_only_releases_name(layout: Layout) -> None:
    """The target keeps its name and has the kind that the other one's releases tell."""
    load_batches(layout, [OLD], [NEW], review=review(("Border Guard", "same-as", "Border Service")))
    found = "select name, acronym, aliases, kind, is_curated from dim_organization where name like 'Border%'"
    assert rows(layout, found) == [("Border Service", None, ["BG", "Border Guard"], "public_body", False)]


def test_a_target_that_no_release_names_any_more(layout: Layout) -> None:
    """It has the name of the decision."""
    load_batches(layout, [OLD], review=review(("Border Guard", "same-as", "Border Troops [NO]")))
    found = rows(layout, "select name, kind, country_code from dim_organization where name <> 'Norway'")
    assert found == [("Border Troops", "public_body", "NO")]


def test_rows_that_have_become_one_are_one(layout: Layout) -> None:
    """Two names of one organization in one role are one row, its person one person."""
    both = release(
        A,
        event("Talks", (GUARD, "organizer", None), (SERVICE, "organizer", None)),
        event("Visit", (GUARD, "host", "Ola Nordmann"), (SERVICE, "host", "Ola NORDMANN")),
    )
    other = release(B, event("Course", (GUARD, "speaker", "Ola Nordmann")))
    load_batches(layout, [both, other], review=review(("Border Guard", "same-as", "Border Service")))
    assert [row[:3] for row in participants(layout)] == [
        ("Course", "Border Service", "speaker"),
        ("Talks", "Border Service", "organizer"),
        ("Visit", "Border Service", "host"),
    ]
    assert rows(layout, "select count(*) from dim_person") == [(1,)]


def test_not_an_organization(layout: Layout) -> None:
    """Its rows go; a person that it was said of stands without one."""
    load_batches(layout, [OLD], [NEW], review=review(("Border Guard", "not-organization")))
    assert participants(layout) == [
        ("Talks", "Norway", "speaker", "Kari Nordmann"),
        ("Visit", "Border Service", "visitor", None),
        ("Visit", None, "host", "Ola Nordmann"),
    ]
    assert rows(layout, "select name from dim_organization order by 1") == [("Border Service",), ("Norway",)]


def test_new(layout: Layout) -> None:
    """It is curated from now on, by the name of the decision, and keeps what releases tell."""
    load_batches(layout, [OLD], review=review(("Border GUARD", "new")))
    found = "select name, acronym, aliases, kind, is_curated from dim_organization where acronym = 'BG'"
    assert rows(layout, found) == [("Border GUARD", "BG", ["Border Guard"], "public_body", True)]


def test_a_run_without_releases_publishes_what_was_decided(layout: Layout) -> None:
    """Once; and again when it is taken back; a run in which nothing changed publishes nothing."""
    decisions = review(("Border Guard", "not-organization"), ("Border Service", "new"))
    load_batches(layout, [OLD])
    first, second, third = (load_batches(layout, review=one) for one in (decisions, decisions, NO_DECISIONS))
    assert (first.decisions, first.changed, first.published is None) == (2, True, False)
    assert (second.decisions, second.changed, second.published) == (0, False, None)
    assert (third.decisions, third.changed, third.published is None) == (2, True, False)


def test_an_audit_that_fails_keeps_the_decisions_of_before(layout: Layout) -> None:
    """Decisions are part of the transaction."""

    def failing(connection: Connection, run_id: str) -> AuditReport:
        return AuditReport((ExpectationResult("t", "e", None, "critical", False, 1, None, None),))

    load_batches(layout, [OLD], review=review(("Border Guard", "new")))
    before = digests(layout, "main", "stated", "review")
    with pytest.raises(AuditFailed):
        load_batches(layout, review=review(("Border Guard", "not-organization")), audit=failing)
    assert digests(layout, "main", "stated", "review") == before


def test_a_warehouse_of_an_earlier_program_keeps_its_rows(
    layout: Layout, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stands in its facts becomes what releases stated, and can be decided on."""
    load_batches(layout, [OLD], [NEW])
    facts = rows(layout, "select * exclude (warning) from fact_participation")
    wanted, early = migrations._wanted(), duckdb.connect()
    with monkeypatch.context() as patched:
        earlier = {name: sql for name, sql in wanted.items() if name < "005"}
        patched.setattr(migrations, "_wanted", lambda: earlier)
        migrate(early)
    early.executemany(f"insert into fact_participation values ({', '.join('?' * 14)})", facts)
    migrate(early)
    assert (
        early.execute("from stated.participation order by all").fetchall()
        == rows(layout, "from stated.participation order by all")
        != []
    )
