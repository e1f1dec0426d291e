"""The tables are a function of the releases, not of how they came."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tasks.domain.records import NormalizedRelease, Organization
from tests.load.driving import digests, load_batches
from tests.load.factory import STATES, Told, organization, release
from warehouse.layout import Layout

NAMES = (*STATES, "Some Institute", "SOME INSTITUTE", "A Company")


def organizations() -> st.SearchStrategy[Organization]:
    """One of a few keys, differently told each time."""
    return st.builds(
        organization,
        st.sampled_from(NAMES),
        acronym=st.sampled_from([None, "AC", "SI"]),
        aliases=st.sampled_from([(), ("the Body",), ("the Body", "Body")]),
        is_curated=st.booleans(),
    )


EVENTS = st.builds(
    Told,
    st.sampled_from(["Talks", "Visit"]),
    st.sampled_from([None, date(2012, 6, 21)]),
    st.sampled_from([None, "Almaty", "Astana"]),
    st.lists(
        st.tuples(
            organizations(), st.sampled_from(["organizer", "speaker"]), st.sampled_from([None, "A. Person"])
        ),
        max_size=3,
    ).map(tuple),
    st.booleans(),
)


@st.composite
def releases(draw: st.DrawFn) -> list[NormalizedRelease]:
    """Some releases, some in two versions that were fetched at different hours."""
    hours = draw(st.lists(st.integers(0, 23), unique=True, min_size=2, max_size=6))
    events = st.lists(EVENTS, max_size=2, unique_by=lambda t: (t.title, t.day))
    return [release(f"https://a.example/{h % 4}", *draw(events), version=str(h), fetched=h) for h in hours]


@given(st.data())
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_order_and_any_batches_give_the_same_tables(data: st.DataObject) -> None:
    """Loaded at once, or one by one in any order: every table has the same rows."""
    given_releases = data.draw(releases())
    shuffled = data.draw(st.permutations(given_releases))
    cut = data.draw(st.integers(0, len(shuffled)))
    with TemporaryDirectory() as folder:
        once, apart = Layout(Path(folder) / "once"), Layout(Path(folder) / "apart")
        load_batches(once, given_releases, publish=False)
        load_batches(apart, shuffled[:cut], publish=False)
        load_batches(apart, *([r] for r in shuffled[cut:]), publish=False)
        assert digests(once) == digests(apart)
