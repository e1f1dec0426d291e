"""Events that several releases report are one; those that are only like each other are not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tasks.domain.gazetteer import gazetteer, places
from tasks.domain.identity import provisional_key
from tasks.domain.records import Decision, Organization
from tasks.extract.release import extract_release
from tasks.load.grouping import grouped
from tasks.normalize.release import normalize_release
from tasks.review.settling import settled
from tests.load.driving import NO_DECISIONS, digests, load_batches, rows
from tests.load.factory import Told, organization, release, told
from tests.load.labelled_events import Figures, compared, labelled, labelled_texts
from warehouse.layout import Layout

A, B, C = (f"https://a.example/{letter}" for letter in "abc")
# Under which key each stated event stands.
KEYS = """
    select distinct release.url, stated.event_key, fact.event_key
    from stated.participation as stated
    join fact_participation as fact using (participation_key)
    join dim_press_release as release on release.press_release_key = fact.press_release_key"""


def of_stated_events(layout: Layout, half: str) -> Figures:
    """Of the labelled events of one half, loaded."""
    releases = labelled(half)
    load_batches(layout, [one.release for one in releases], publish=False)
    labels = {key: label for one in releases for key, label in one.labels.items()}
    return compared((url, labels[stated], key) for url, stated, key in rows(layout, KEYS))  # type: ignore[misc, index]


def of_texts(layout: Layout) -> Figures:
    """Of the labelled texts, extracted and loaded; a text of which no event was read is with none."""
    texts = labelled_texts()
    read = [extract_release(article, gazetteer(), places()) for _, article in texts]
    load_batches(layout, [normalize_release(one, gazetteer()) for one in read], publish=False)
    main = dict(rows(layout, "select url, event_id from mart.event where is_main"))  # type: ignore[arg-type]
    return compared((a.url, label, main.get(a.url, n)) for n, (label, a) in enumerate(texts))


@pytest.mark.parametrize(
    ("labelled_set", "precision", "recall"), [("fit", 0.95, 0.8), ("test", 0.95, 0.8), ("texts", 0.95, 0.5)]
)
def test_the_figures_of_the_labelled_pairs(
    layout: Layout, labelled_set: str, precision: float, recall: float, capsys: pytest.CaptureFixture[str]
) -> None:
    """Above the floor: pairs that the weights were fitted on, pairs that they were not, and pairs of texts."""
    found = of_texts(layout) if labelled_set == "texts" else of_stated_events(layout, labelled_set)
    with capsys.disabled():
        print(f"\n{labelled_set}: precision {found.precision:.3f}, recall {found.recall:.3f}, {found}")  # noqa: T201
    assert found.precision >= precision
    assert found.recall >= recall


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
    for part in range(5):
        load_batches(apart, releases[::-1][part::5], publish=False)
    assert digests(once) == digests(apart)


def test_one_event_has_the_rows_of_all_its_releases(layout: Layout) -> None:
    """Each release keeps its own, and the event has what the most exact of them tells."""
    vague = release(A, told("Talks on water", organizer="Kazakhstan", participant="Norway"))
    month = tuple(
        replace(
            e, start_date=date(2012, 6, 1), end_date=date(2012, 6, 30), date_precision="month", place_key=None
        )
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
    new = release(B, told("Talks on fish", date(2012, 7, 1), organizer="Kazakhstan"), version="2", fetched=2)
    load_batches(layout, [other, old])
    assert rows(layout, "select count(*) from dim_event") == [(1,)]
    load_batches(layout, [new])
    alone = Layout(layout.root / "alone")
    load_batches(alone, [new], [other])
    assert digests(layout) == digests(alone)
    assert rows(layout, "select count(*) from dim_event") == [(2,)]


def test_a_decision_makes_two_events_one(layout: Layout) -> None:
    """Who is meant counts, not how releases name them; taken back, there are two again."""
    guard, service = (
        Organization(provisional_key(name, None), name, None, (), "unknown", None, None, is_curated=False)
        for name in ("Border Guard", "Border Service")
    )
    norway = organization("Norway")
    one, other = (
        release(
            url,
            Told("Talks", date(2012, 6, 21), "Almaty", ((norway, "host", None), (party, "visitor", None))),
        )
        for url, party in ((A, guard), (B, service))
    )
    decided = settled([Decision("Border Guard", "same-as", "Border Service")], gazetteer())
    events = []
    for review in (NO_DECISIONS, decided, NO_DECISIONS):
        load_batches(layout, [one], [other], review=review)
        events += rows(layout, "select count(*) from dim_event")
    assert events == [(2,), (1,), (2,)]


def test_events_that_one_release_tells_apart_stay_apart(layout: Layout) -> None:
    """However like they are, and whatever another release says."""
    party = {"organizer": "Kazakhstan", "participant": "Norway"}
    both = release(
        A, told("Talks on water in the morning", **party), told("Talks on water in the evening", **party)
    )
    load_batches(layout, [both], [release(B, told("Talks on water", **party))])
    assert rows(layout, "select url, count(distinct event_id) from mart.event group by 1 order by 1") == [
        (A, 2),
        (B, 1),
    ]
    assert rows(layout, "select count(*) from dim_event") == [(2,)]


def test_a_pair_joins_two_groups_only_where_half_of_their_pairs_agree() -> None:
    """An event that is like two others does not make them one."""
    assert grouped([(1, 2, 10, 20), (3, 4, 30, 40), (2, 3, 20, 30)]) == {1: 1, 2: 1, 3: 3, 4: 3}
    assert len(set(grouped([(1, 2, 10, 20), (3, 4, 30, 40), (2, 3, 20, 30), (1, 4, 10, 40)]).values())) == 1


def test_a_group_never_has_two_events_of_one_release() -> None:
    """Of two that would, the surer pair stands."""
    assert grouped([(1, 2, 10, 20), (2, 3, 20, 10)]) == {1: 1, 2: 1, 3: 3}
