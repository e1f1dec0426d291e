"""Staged rows → the star."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tasks.domain.identity import surrogate_key
from tasks.domain.records import AuditReport, ExpectationResult, Fetch, Participation, Rejected
from tasks.load.failure import AuditFailed
from tests.load.driving import digests, load_batches, rows
from tests.load.factory import Told, member, organization, release, told
from warehouse.layout import Layout
from warehouse.transaction import Connection

FETCH = Fetch("https://a.example/1", "unrcca", datetime(2012, 7, 1, tzinfo=UTC), 200, "new")
REJECTED = Rejected(
    "https://a.example/2", "unrcca", "extract", "no-date", "No date in it.", None, {"text": "é"}
)


def broken(severity: str = "critical") -> AuditReport:
    result = ExpectationResult(
        "fact_participation",
        "expect_known_role",
        "role_key",
        severity,
        False,
        2,
        "rows 17 and 18",
        "Roles are closed.",
    )
    return AuditReport((result,))


def test_the_same_batch_twice_gives_the_same_tables_and_publishes_once(layout: Layout) -> None:
    """A second load of the same rows changes no table and publishes nothing."""
    batch = [release("https://a.example/1", told(organizer="Kazakhstan", participant="Norway"))]
    first = load_batches(layout, batch, rejected=[REJECTED], fetches=[FETCH])
    before = digests(layout), rows(layout, "from audit.fetch"), rows(layout, "from audit.quarantine")
    second = load_batches(layout, batch, rejected=[REJECTED], fetches=[FETCH])
    assert (first.documents, first.events, first.participations, first.rejected) == (1, 1, 2, 1)
    assert (second.documents, second.unchanged, second.changed, second.published) == (0, 1, False, None)
    assert before == (
        digests(layout),
        rows(layout, "from audit.fetch"),
        rows(layout, "from audit.quarantine"),
    )
    assert rows(layout, "select status from audit.run order by started_at") == [
        ("published",),
        ("unchanged",),
    ]


def test_a_new_version_replaces_all_rows_of_the_old_one(layout: Layout) -> None:
    """What only the earlier version named is gone from every table."""
    old = release("https://a.example/1", told("Talks", visitor="Some Institute"), version="1", fetched=1)
    new = release(
        "https://a.example/1", told("Talks", None, None, organizer="Norway"), version="2", fetched=2
    )
    load_batches(layout, [old])
    assert load_batches(layout, [new]).documents == 1
    alone = Layout(layout.root.with_name("alone"))
    load_batches(alone, [new])
    assert digests(layout) == digests(alone)


@pytest.mark.parametrize("together", [True, False])
def test_a_version_fetched_earlier_does_not_come_back(layout: Layout, together: bool) -> None:
    """Of two versions the one fetched last stays, whichever is loaded last."""
    new = release("https://a.example/1", told(organizer="Norway"), version="2", fetched=9)
    old = release("https://a.example/1", told(organizer="Kazakhstan"), version="1", fetched=3)
    for batches in [([new], [old])] if together else [([new],), ([old],)]:
        load_batches(layout, *batches)
    assert rows(layout, "select organization from mart.participation") == [("Norway",)]


def test_another_extractor_reads_a_release_again(layout: Layout) -> None:
    """The same bytes come in again when the version of the extractor differs."""
    first = release("https://a.example/1", told(organizer="Norway"))
    again = release("https://a.example/1", told(host="Norway"))
    again = replace(again, release=replace(again.release, extractor_version="2"))
    load_batches(layout, [first])
    assert load_batches(layout, [again]).documents == 1
    assert rows(layout, "select role from mart.participation") == [("host",)]


@pytest.mark.parametrize("curated_first", [True, False])
def test_the_gazetteer_wins_over_a_release(layout: Layout, curated_first: bool) -> None:
    """Of one key the curated name and kind stay in either order; the other name becomes an alias."""
    known = organization(
        "OSCE Centre", acronym="OSCE", kind="regional", is_curated=True, aliases=("the Centre",)
    )
    stated = replace(organization("OSCE Centre"), name="O.S.C.E. Centre", kind="unknown")
    batches = [
        [release("https://a.example/1", Told("Talks", None, None, ((known, "organizer", None),)))],
        [release("https://a.example/2", Told("Visit", None, None, ((stated, "host", None),)))],
    ]
    for batch in batches if curated_first else reversed(batches):
        load_batches(layout, batch)
    found = rows(layout, "select name, acronym, aliases, kind, is_curated from dim_organization")
    assert found == [("OSCE Centre", "OSCE", ["O.S.C.E. Centre", "the Centre"], "regional", True)]


def test_people_keep_the_title_stated_last(layout: Layout) -> None:
    """A person has the title of the release published last, not of the one loaded last."""
    party = organization("Norway")
    told_twice = [
        release(f"https://a.example/{n}", Told("Talks", None, None, ((party, "speaker", "Kari Nordmann"),)))
        for n in (1, 2)
    ]
    late, early = (
        replace(r, release=replace(r.release, published_on=day), people=(replace(r.people[0], title=title),))
        for r, day, title in zip(
            told_twice, (date(2013, 1, 1), date(2012, 1, 1)), ("Minister", "Envoy"), strict=True
        )
    )
    load_batches(layout, [late])
    load_batches(layout, [early])
    assert rows(layout, "select title from dim_person") == [("Minister",)]


def test_facts_follow_what_another_release_tells_of_their_event(layout: Layout) -> None:
    """The date and place of a fact are those of its event, whichever release gave them."""
    parties = {"organizer": "Norway", "participant": "Kazakhstan"}
    vague = release("https://a.example/1", told("Talks on water", **parties))
    month = {"start_date": date(2012, 6, 1), "end_date": date(2012, 6, 30), "date_precision": "month"}
    events = tuple(replace(e, **month, place_key=None) for e in vague.events)
    load_batches(layout, [replace(vague, events=events, places=())])
    assert rows(layout, "select distinct start_date_key, place_key from fact_participation") == [
        (20120601, None)
    ]
    load_batches(layout, [release("https://a.example/2", told("Talks on water", **parties))])
    assert rows(layout, "select start_date_key, count(place_key) from fact_participation group by 1") == [
        (20120621, 4)
    ]
    assert rows(layout, "select date from dim_date order by 1") == [
        (date(2012, 6, 21),),
        (date(2012, 6, 22),),
    ]


def test_groups_parents_and_members_stay_while_they_are_referred_to(layout: Layout) -> None:
    """An organization is kept for a fact, a group or a part of it; what nothing refers to is not."""
    group, members = member("the Nordic states", "Norway", "Sweden")
    parent = organization("The Parent", is_curated=True)
    party = organization("The Part", parent_key=parent.organization_key)
    whole = release("https://a.example/1", Told("Talks", None, None, ((party, "organizer", None),)))
    base = whole.participation[0]
    key = surrogate_key("participation", "via")
    via = Participation(
        key, base.event_key, base.press_release_key, members[0].member_key, None, "participant",
        group.organization_key, "Text.", 0, 5, "test", 0.9,
    )  # fmt: skip
    named = (party, parent, group, organization("Norway"), organization("Sweden"), organization("Nobody"))
    load_batches(
        layout,
        [replace(whole, organizations=named, participation=(base, via), group_members=members)],
    )
    kept = {name for (name,) in rows(layout, "select name from dim_organization")}
    assert kept == {"The Part", "The Parent", "the Nordic states", "Norway", "Sweden"}
    assert rows(
        layout, "select organization, via_group from mart.participation where via_group is not null"
    ) == [("Norway", "the Nordic states")]
    assert len(rows(layout, "from bridge_group_member")) == 2


def test_a_critical_failure_keeps_nothing(layout: Layout) -> None:
    """The error names the expectation and shows rows; the published file is the same to the byte."""
    load_batches(layout, [release("https://a.example/1", told(organizer="Norway"))])
    before = digests(layout), layout.published.resolve(), layout.published.read_bytes()
    with pytest.raises(
        AuditFailed, match=r"fact_participation: expect_known_role \(role_key\), broken by 2: rows 17"
    ) as failure:
        load_batches(
            layout, [release("https://a.example/2", told(host="Kazakhstan"))], audit=lambda *_: broken()
        )
    assert "Traceback" not in str(failure.value)
    assert before == (digests(layout), layout.published.resolve(), layout.published.read_bytes())
    assert rows(layout, "select status, documents from audit.run order by rowid") == [
        ("published", 1),
        ("failed", None),
    ]
    assert rows(layout, "select expectation, success from audit.expectation_result") == [
        ("expect_known_role", False)
    ]
    assert list(layout.staging.iterdir()) == []


def test_a_warning_is_recorded_and_loads(layout: Layout) -> None:
    """What is not critical commits."""
    batch = [release("https://a.example/1", told(organizer="Norway"))]
    report = load_batches(layout, batch, audit=lambda *_: broken("warning"))
    assert (report.checks, report.checks_passed, report.documents) == (1, 0, 1)
    assert rows(layout, "select severity from audit.expectation_result") == [("warning",)]


def test_the_audit_sees_the_rows_before_they_are_committed(layout: Layout) -> None:
    """The audit is asked on the load's own connection, and not at all when nothing changed."""
    seen: list[object] = []

    def audit(connection: Connection, run_id: str) -> AuditReport:
        seen.append(connection.execute("select count(*) from fact_participation").fetchall())
        return AuditReport()

    batch = [release("https://a.example/1", told(organizer="Norway", host="Kazakhstan"))]
    load_batches(layout, batch, audit=audit)
    load_batches(layout, batch, audit=audit)
    assert seen == [[(2,)]]


def test_a_run_that_only_turned_something_away_is_published(layout: Layout) -> None:
    """Readers see the quarantine; the same rejection again is no news."""
    report = load_batches(layout, [], rejected=[REJECTED])
    assert report.changed
    assert report.published
    assert not load_batches(layout, [], rejected=[REJECTED]).changed
    assert rows(layout, "select rule, detail->>'text' from audit.quarantine") == [("no-date", "é")]


def test_a_run_that_staged_nothing_changes_nothing(layout: Layout) -> None:
    """An empty run is recorded, and that is all."""
    report = load_batches(layout)
    assert not report.changed
    assert not layout.published.exists()
    assert rows(layout, "select status, documents from audit.run") == [("unchanged", 0)]


def test_times_are_kept_in_utc(layout: Layout) -> None:
    """A time with a zone is stored as UTC."""
    load_batches(layout, [release("https://a.example/1", fetched=5)], fetches=[FETCH])
    assert rows(layout, "select fetched_at from dim_press_release") == [(datetime(2012, 7, 1, 5),)]  # noqa: DTZ001
    assert rows(layout, "select requested_at from audit.fetch") == [(datetime(2012, 7, 1),)]  # noqa: DTZ001
