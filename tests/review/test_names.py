"""Which organization is meant, and which are like it."""

from __future__ import annotations

import pytest

from tasks.domain.errors import CommuniqueError
from tasks.domain.gazetteer import gazetteer
from tasks.review.candidates import Candidates, Named
from tasks.review.naming import meant, subject, target

KNOWN = [
    "Border Service [KZ]",
    "Border Service [UZ]",
    "Institut für Wasser",
    "Rowing Club",
    "Rowing Club [NO]",
]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Border Service [UZ]", "Border Service [UZ]"),
        ("institut fur wasser", "Institut für Wasser"),
        ("rowing club", "Rowing Club"),
        ("Rowing club [NO]", "Rowing Club [NO]"),
    ],
)
def test_a_name_is_found(typed: str, meant: str) -> None:
    """Whatever its case and accents; the whole of what is written counts first."""
    assert subject(typed, KNOWN, gazetteer()) == meant == target(typed, KNOWN, gazetteer())


@pytest.mark.parametrize(("typed", "id"), [("osce", "osce"), ("OSCE", "osce"), ("Norway", "state:NO")])
def test_a_target_may_stand_in_the_gazetteer(typed: str, id: str) -> None:
    """By its id or any of its names; it is written by its id."""
    assert target(typed, KNOWN, gazetteer()) == id


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("Border Service", r'Several .* "Border Service \[KZ\]", "Border Service \[UZ\]"'),
        ("Institut fur Waser", "No organization 'Institut fur Waser' is known; near are Institut für Wasser"),
        ("OSCE", "'OSCE' stands in the gazetteer"),
    ],
)
def test_a_subject_that_is_not_clear_is_asked_for(typed: str, sentence: str) -> None:
    """With what could be meant."""
    with pytest.raises(CommuniqueError, match=sentence):
        subject(typed, KNOWN, gazetteer())


def near(*names: str, country: str | None = None) -> list[str]:
    known = [Named(one.id, one.names, one.country) for one in gazetteer() if one.kind != "group"]
    known += [Named("Border Service [KZ]", ("Border Service",), "KZ"), Named(names[0], names, country)]
    return [one.organization.reference for one in Candidates(known).near(Named(names[0], names, country))]


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Organisation on Security and Cooperation in Europe", "osce"),
        ("Internatonal Organization for Migrations", "iom"),
        ("Border Services", "Border Service [KZ]"),
    ],
)
def test_like_names_are_found(name: str, first: str) -> None:
    """Other spellings, slips and small words do not hide one."""
    assert near(name)[0] == first


def test_an_acronym_is_a_name() -> None:
    """Where it alone is the same."""
    assert "osce" in near("Body Nobody Knows", "OSCE")


def test_what_is_unlike_or_elsewhere_is_not_offered() -> None:
    """Nor the organization itself."""
    assert near("Zwiebelfisch Quartett") == []
    assert near("Border Service", country="UZ") == []


def test_two_rows_on_one_organization_can_be_named() -> None:
    """Else a file that contradicts itself could not be mended at the command."""
    assert meant("A", ["A", "a", "A"]) == "A"
