"""The office holders: their terms agree with each other, and a name, a day and a title find the right one."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from itertools import combinations

import pytest

from tasks.domain.gazetteer import OfficeHolder, gazetteer, office_holders
from tasks.domain.gazetteer.files import rows, several

HOLDERS = office_holders()
TERMS = list(HOLDERS)

# A year is the precision of some terms: two that meet in one may seem to overlap for as long.
A_YEAR = 366
# Offices that several hold for the same state or organization at a time.
SHARED = {"chairman of the presidency", "commissioner", "deputy secretary of state", "special envoy", "vice president"}


def found(name: str, on: str, title: str | None = None) -> tuple[str, str] | None:
    holder = HOLDERS.find(name, date.fromisoformat(on), title)
    return (holder.organization, holder.office) if holder else None


def overlap(one: OfficeHolder, other: OfficeHolder) -> int:
    start = max(one.valid_from or date.min, other.valid_from or date.min)
    end = min(one.valid_to or date.max, other.valid_to or date.max)
    return (end - start).days


# --- The facts ---


def test_organizations_are_known() -> None:
    """Whoever acts for a body acts for one that the gazetteer holds."""
    known = {entry.id for entry in gazetteer()}
    assert sorted({term.organization for term in TERMS} - known) == []


def test_every_office_has_a_title() -> None:
    """An office that no title names would never be found behind one."""
    titled = {row["office"] for row in rows("office_titles.csv") if several(row["titles"])}
    assert sorted({term.office for term in TERMS} - titled) == []


def test_terms_are_in_order() -> None:
    """A term ends after it begins."""
    assert not [
        term for term in TERMS if term.valid_from and term.valid_to and term.valid_from > term.valid_to
    ]


def test_no_term_stands_twice() -> None:
    """One person holds one office once at a time."""
    terms = defaultdict(list)
    for term in TERMS:
        terms[term.name, term.organization, term.office].append(term)
    assert not [
        one for same in terms.values() for one, other in combinations(same, 2) if overlap(one, other) > 0
    ]


def test_an_office_has_one_holder_at_a_time() -> None:
    """Where two terms overlap by more than dates are known to, one is wrong."""
    offices = defaultdict(list)
    for term in TERMS:
        offices[term.organization, term.office].append(term)
    assert not [
        (one.name, other.name, office)
        for office, terms in offices.items()
        for one, other in combinations(terms, 2)
        if office[1] not in SHARED and overlap(one, other) > A_YEAR
    ]


def test_spellings_are_told_once() -> None:
    """No stray bar, space or repeated alias."""
    for term in TERMS:
        assert all(name and name == name.strip() for name in term.names), term
        assert max(Counter(term.names).values()) == 1, term


def test_every_full_name_is_found_on_its_first_day() -> None:
    """In office a name means its bearer; only a namesake in office elsewhere leaves it open."""
    named = defaultdict(list)
    for term in TERMS:
        for name in term.names:
            named[name].append(term)
    for term in TERMS:
        if term.valid_from and " " in term.name:
            bearers = [one for one in named[term.name] if not one.days_off(term.valid_from)]
            several_states = len({one.organization for one in bearers}) > 1
            holder = HOLDERS.find(term.name, term.valid_from)
            assert holder in bearers or (holder is None and several_states), term


# --- Asking ---


@pytest.mark.parametrize(
    ("name", "on", "expected"),
    [
        ("Joe Biden", "2022-05-01", ("state:US", "president")),
        ("Joseph R. Biden, Jr.", "2022-05-01", ("state:US", "president")),
        ("Joseph Robinette Biden", "2012-05-01", ("state:US", "vice president")),
        ("Donald J. Trump", "2018-05-01", ("state:US", "president")),
        ("Abe Shinzo", "2015-05-01", ("state:JP", "prime minister")),
        ("GERHARD SCHROEDER", "2003-05-01", ("state:DE", "chancellor")),
        ("George Bush", "1990-05-01", ("state:US", "president")),
        ("Helmut Kohl", "2000-05-01", ("state:DE", "chancellor")),
        ("Helmut Kohl", "2005-05-01", None),
        ("Angela Schmidt", "2015-05-01", None),
        ("Koizumi", "2003-05-01", None),
    ],
)
def test_full_names(name: str, on: str, expected: tuple[str, str] | None) -> None:
    """A full name is known in any order, with or without middle names, until two years after the term."""
    assert found(name, on) == expected


@pytest.mark.parametrize(
    ("title", "name", "on", "expected"),
    [
        ("Secretary", "Blinken", "2022-05-01", ("state:US", "secretary of state")),
        ("Secretary of State", "Clinton", "2010-05-01", ("state:US", "secretary of state")),
        ("Chancellor", "Schröder", "2003-05-01", ("state:DE", "chancellor")),
        ("Prime Minister", "de Villepin", "2006-05-01", ("state:FR", "prime minister")),
        (
            "Deputy Prime Minister and Foreign Minister",
            "Tajani",
            "2023-05-01",
            ("state:IT", "foreign minister"),
        ),
        ("Foreign Minister", "Tajani", "2022-07-01", ("state:IT", "foreign minister")),
        ("Foreign Minister", "Tajani", "2021-05-01", None),
        ("Deputy Foreign Minister", "Tajani", "2023-05-01", None),
        ("Minister", "Motegi", "2020-05-01", ("state:JP", "foreign minister")),
        ("Professor", "Motegi", "2020-05-01", None),
    ],
)
def test_surnames(title: str, name: str, on: str, expected: tuple[str, str] | None) -> None:
    """A surname needs a title that fits the office, and a holder within half a year."""
    assert found(name, on, title) == expected
