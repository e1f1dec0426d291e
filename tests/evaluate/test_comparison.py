"""What counts as found, as missed and as invented."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.domain.errors import CommuniqueError
from tasks.domain.gazetteer import gazetteer
from tasks.evaluate.alignment import align, partners, same_day
from tasks.evaluate.comparison import Comparison, Count, compare, same_person
from tasks.evaluate.events import Event, Row, name_set
from tasks.evaluate.gold import Gold, read_gold
from tasks.evaluate.scores import reliability, score, scores
from tasks.normalize.release import normalize_release
from tests.extract.reading import read


def row(name: str, role: str = "participant", person: str | None = None) -> Row:
    return Row(name_set(name), role, person, name)


def event(*rows: Row, **of: str | None) -> Event:
    given = {"title": "Talks", "type": "meeting", "start": "2012-06-21", "end": "2012-06-21"}
    return Event(**(given | {"city": "oslo", "country": "NO"} | of), rows=rows)


def compared(text: str, *labelled: Event) -> Comparison:
    """What the text says beside what it should."""
    gold = Gold("id", "https://e.org/1", None, labelled)
    return compare(gold, normalize_release(read(text), gazetteer()))


TALKS = "The Foreign Minister of Latvia, Ilze Kalna, met the Foreign Minister of Estonia in Oslo on 21 June."
RIGHT = event(row("Republic of Latvia", person="I. Kalna"), row("Estonia"))


def test_all_found() -> None:
    """Names count in any of their forms, and nothing differs."""
    kalna = event(row("Republic of Latvia", person="Kalna"), row("Estonia"))
    comparison = compared(TALKS, kalna)
    assert comparison.differences == []
    assert {one.f1 for one in scores([comparison]).values()} == {1.0}


def test_a_wrong_role_is_missed_and_wrong_and_still_involved() -> None:
    """The row differs both ways; the organization was found in the event."""
    comparison = compared(TALKS, event(row("Latvia"), row("Estonia", "host")))
    assert comparison.counts["participation"] == Count(1, 2, 2)
    assert comparison.counts["involvement"] == comparison.counts["organization"] == Count(2, 2, 2)
    assert [one.fault for one in comparison.differences] == [
        "missed Estonia as host",
        "wrong Estonia as participant",
    ]
    assert comparison.differences[1].sentence == TALKS


def test_days_places_and_types_are_judged_on_aligned_events() -> None:
    """Each is right or wrong, with what was found and what is labelled."""
    comparison = compared(
        TALKS, event(row("Latvia"), row("Estonia"), type="visit", end="2012-06-22", city="bergen")
    )
    assert [comparison.counts[name] for name in ("date", "place", "type")] == [Count(0, 1, 1)] * 3
    assert [one.fault for one in comparison.differences][:3] == [
        "date: 2012-06-21, labelled 2012-06-21 to 2012-06-22",
        "place: Oslo, NO, labelled Bergen, NO",
        "type: meeting, labelled visit",
    ]


def test_missed_and_invented_events_take_their_rows_along() -> None:
    """All rows of an event without counterpart are missed, or wrong."""
    comparison = compared(
        TALKS, event(row("Japan"), type="election", start="1999-01-01", end=None, city="", country="")
    )
    assert comparison.counts["event"] == Count(0, 1, 1)
    assert comparison.counts["participation"] == Count(0, 1, 2)
    assert [one.fault for one in comparison.differences] == [
        "event missed (election, 1999-01-01, no place)",
        "event invented (meeting, 2012-06-21, Oslo, NO)",
    ]
    assert [is_right for _, is_right in comparison.judged] == [False, False]


def test_a_release_that_cannot_be_read_misses_everything() -> None:
    """It counts as much as one in which nothing was found."""
    comparison = compare(Gold("id", "https://e.org/1", None, (RIGHT,)), None)
    assert not comparison.is_read
    assert comparison.counts["participation"] == Count(0, 2, 0)


def test_events_go_to_those_most_like_them() -> None:
    """Of two events each has its own counterpart, in whatever order."""
    first, second = event(row("Japan")), event(row("Norway"), start="2012-06-25", end="2012-06-25")
    assert align([first, second], [second, first]) == {0: 1, 1: 0}
    assert align([first], [event(type="other", start=None, end=None, city="", country="")]) == {}


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ("2012-06-21", "2012-06-21", True),
        ("2012-06-21", "2012-06-22", False),
        ("2012-06", "2012-06-30", True),
        ("2012", "2012-12-31", True),
        (None, None, True),
        (None, "2012-06-21", False),
        ("2012", None, False),
    ],
)
def test_a_label_as_exact_as_the_text(gold: str | None, found: str | None, same: bool) -> None:
    """A month or a year holds all its days; no day answers to no day."""
    assert same_day(gold, found) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Miroslav Jenča", "Miroslav Jenca", True),
        ("Jenča", "Miroslav Jenča", True),
        ("Anna Maria Berg", "Anna Berg", True),
        ("Anna Berg", "Karl Berg", False),
        ("Anna Berg", "Anna Lind", False),
        ("", "", False),
    ],
)
def test_same_person(one: str, other: str, same: bool) -> None:
    """Accents and left-out names make nobody else; another first name or surname does."""
    assert same_person(one, other) is same
    assert same_person(other, one) is same


@given(st.lists(st.sets(st.integers(0, 4)), max_size=5), st.lists(st.sets(st.integers(0, 4)), max_size=5))
def test_partners_are_as_many_as_can_be(left: list[set[int]], right: list[set[int]]) -> None:
    """Pairs are one to one and real; whichever side asks, as many are found."""
    pairs = partners(left, right, lambda a, b: bool(a & b))
    assert len(set(pairs.values())) == len(pairs)
    assert all(left[i] & right[j] for j, i in pairs.items())
    assert len(partners(right, left, lambda a, b: bool(a & b))) == len(pairs)


def test_scores_are_micro_averages() -> None:
    """Counts are added over the releases before any share is taken."""
    found = Count(3, 4, 3) + Count(0, 2, 1)
    assert found == Count(3, 6, 4)
    assert (score(found).precision, score(found).recall, score(found).f1) == (0.75, 0.5, 0.6)
    assert score(Count()).f1 == 0


def test_reliability_by_tenths() -> None:
    """Each row is in one band; the lowest takes all below it, the highest all above."""
    gold = Gold("id", "u", None, ())
    judged = [(0.2, False), (0.5, True), (0.69, True), (0.9, True), (1.0, False)]
    bands = reliability([Comparison(gold, is_read=True, judged=judged)])
    assert [(band.low, band.rows, band.right) for band in bands] == [
        (0.5, 2, 1),
        (0.6, 1, 1),
        (0.7, 0, 0),
        (0.8, 0, 0),
        (0.9, 2, 1),
    ]


LABELS = '{"url": "u", "events": [{"title": "t", "type": "visit", "participation": []}]}'


def test_gold_is_read_by_url_and_a_later_version_wins(tmp_path: Path) -> None:
    """`x.v2.json` is of the same release as `x.json`, and newer."""
    (tmp_path / "x.json").write_text(LABELS)
    (tmp_path / "x.v2.json").write_text(LABELS.replace("visit", "summit"))
    [document] = read_gold(tmp_path).values()
    assert (document.id, document.events[0].type) == ("x.v2", "summit")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("{", "is no labelled document"),
        ("[]", "is no labelled document"),
        ('{"events": []}', "'url' is missing"),
        (LABELS.replace('"title": "t", ', ""), "'title' is missing"),
    ],
)
def test_what_is_no_gold(tmp_path: Path, content: str, sentence: str) -> None:
    """The file and its fault are named."""
    (tmp_path / "labels.json").write_text(content)
    with pytest.raises(CommuniqueError, match=r"labels\.json") as error:
        read_gold(tmp_path)
    assert sentence in str(error.value)


def test_a_folder_without_labels(tmp_path: Path) -> None:
    """There is nothing to compare with."""
    with pytest.raises(CommuniqueError, match=r"no \.json file"):
        read_gold(tmp_path)
