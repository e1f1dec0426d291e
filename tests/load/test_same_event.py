"""Events that several releases report are one; those that are only like each other are not."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

import pytest

from tasks.load.grouping import grouped
from tests.load.driving import digests, load_batches, rows
from tests.load.factory import organization, release, told
from tests.load.labelled_events import Figures, compared, labelled
from warehouse.layout import Layout

A, B, C = (f"https://a.example/{letter}" for letter in "abc")
FLOOR = {"precision": 0.95, "recall": 0.8}
# Which event each release states, and under which key it stands; the sentence tells events of one release apart.
KEYS = """
    select release.url, stated.event_key, coalesce(fact.event_key, stated.event_key)
    from stated.participation as stated
    join dim_press_release as release using (press_release_key)
    join fact_participation as fact using (participation_key)
    group by all"""


def figures(layout: Layout, half: str) -> Figures:
    """Of the labelled releases of one half, loaded."""
    releases = labelled(half)
    load_batches(layout, [one.release for one in releases], publish=False)
    labels = {(one.release.release.url, key): label for one in releases for key, label in one.labels.items()}
    return compared(labels, rows(layout, KEYS))  # type: ignore[arg-type]


@pytest.mark.parametrize("half", ["fit", "test"])
def test_the_figures_of_the_labelled_pairs(layout: Layout, half: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Above the floor, on pairs that the weights were fitted on and on pairs that they were not."""
    found = figures(layout, half)
    with capsys.disabled():
        print(f"\nsame event, {half}: {found}, precision {found.precision:.3f}, recall {found.recall:.3f}")
    assert found.precision >= FLOOR["precision"]
    assert found.recall >= FLOOR["recall"]


def test_each_labelled_event_names_somebody() -> None:
    """Otherwise the figures would leave it out."""
    for half in ("fit", "test"):
        for one in labelled(half):
            assert {row.event_key for row in one.release.participation} == set(one.labels)


def test_any_order_gives_the_same_events(layout: Layout) -> None:
    """At once, or in five parts in another order: every table has the same rows."""
    releases = [one.release for one in labelled("test")]
    once, apart = Layout(layout.root / "once"), Layout(layout.root / "apart")
    load_batches(once, releases, publish=False)
    random.Random(7).shuffle(releases)
    for part in range(5):
        load_batches(apart, releases[part::5], publish=False)
    assert digests(once) == digests(apart)


def test_one_event_has_the_rows_of_all_its_releases(layout: Layout) -> None:
    """Each release keeps its own, and the event has what the most exact of them tells."""
    vague = release(A, told("Talks on water", organizer="Kazakhstan", participant="Norway"))
    month = tuple(
        replace(e, start_date=date(2012, 6, 1), end_date=date(2012, 6, 30), date_precision="month", place_key=None)
        for e in vague.events
    )
    exact = release(B, told("Talks on water", organizer="Kazakhstan", host="Norway"))
    exact = replace(exact, release=replace(exact.release, published_on=date(2012, 6, 20)))
    load_batches(layout, [replace(vague, events=month, places=())], [exact])
    found = "select title, start_date, date_precision, city from mart.event order by url"
    assert rows(layout, found) == [("Talks on water", date(2012, 6, 21), "day", "Almaty")] * 2
    assert rows(layout, "select count(*) from dim_event") == [(1,)]
    assert rows(layout, "select url, role from mart.participation order by all") == [
        (A, "organizer"), (A, "participant"), (B, "host"), (B, "organizer")
    ]  # fmt: skip
    assert rows(layout, "select distinct start_date_key from fact_participation") == [(20120621,)]
    assert rows(layout, "select event_key from dim_event") == [(exact.events[0].event_key,)]


def test_a_release_that_changes_takes_its_part_along(layout: Layout) -> None:
    """In its new version it tells of another event: both stand alone, as if it had never been otherwise."""
    other = release(A, told("Talks on water", organizer="Kazakhstan", participant="Norway"))
    old = release(B, told("Talks on water", organizer="Kazakhstan", participant="Norway"), fetched=1)
    new = release(
        B, told("Talks on fish", date(2012, 7, 1), organizer="Kazakhstan"), version="2", fetched=2
    )
    load_batches(layout, [other, old])
    assert rows(layout, "select count(*) from dim_event") == [(1,)]
    load_batches(layout, [new])
    alone = Layout(layout.root / "alone")
    load_batches(alone, [new], [other])
    assert digests(layout) == digests(alone)
    assert rows(layout, "select count(*) from dim_event") == [(2,)]


def test_events_that_one_release_tells_apart_stay_apart(layout: Layout) -> None:
    """However like they are, and whatever another release says."""
    party = {"organizer": "Kazakhstan", "participant": "Norway"}
    both = release(A, told("Talks on water in the morning", **party), told("Talks on water in the evening", **party))
    load_batches(layout, [both], [release(B, told("Talks on water", **party))])
    assert rows(layout, "select url, count(distinct event_id) from mart.event group by 1 order by 1") == [(A, 2), (B, 1)]
    assert rows(layout, "select count(*) from dim_event") == [(2,)]


def test_a_pair_joins_two_groups_only_where_half_of_their_pairs_agree() -> None:
    """An event that is like two others does not make them one."""
    assert grouped([(1, 2, 10, 20), (3, 4, 30, 40), (2, 3, 20, 30)]) == {1: 1, 2: 1, 3: 3, 4: 3}
    assert len(set(grouped([(1, 2, 10, 20), (3, 4, 30, 40), (2, 3, 20, 30), (1, 4, 10, 40)]).values())) == 1


def test_a_group_never_has_two_events_of_one_release() -> None:
    """Of two that would, the surer pair stands."""
    assert grouped([(1, 2, 10, 20), (2, 3, 20, 10)]) == {1: 1, 2: 1, 3: 3}
