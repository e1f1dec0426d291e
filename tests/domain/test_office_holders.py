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
SHARED = {
    "chairman of the presidency",
    "commissioner",
    "deputy secretary of state",
    "special envoy",
    "vice president",
}


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
        ("George Bush", "1990-05-01", ("state:US", "president")),
        ("S. Jaishankar", "2021-05-01", ("state:IN", "foreign minister")),
        ("Abdel Fattah Al Sisi", "2018-05-01", ("state:EG", "president")),
        ("Xi Jinping", "2018-05-01", ("state:CN", "president")),
        ("Jinping Xi", "2018-05-01", ("state:CN", "president")),
        ("Jong Un Kim", "2018-05-01", ("state:KP", "supreme leader")),
        ("Abe Shinzo", "2015-05-01", ("state:JP", "prime minister")),
        ("Natalia Gherman", "2020-05-01", ("unrcca", "special representative")),
        ("Josep Borrell", "2022-05-01", ("eeas", "high representative")),
    ],
)
def test_full_names(name: str, on: str, expected: tuple[str, str]) -> None:
    """A full name is known with or without middle names and particles, its family name first or last."""
    assert found(name, on) == expected


@pytest.mark.parametrize(
    "name", ["GERHARD SCHROEDER", "Gerhard Schröder", "gerhard schroder", "Schröder, Gerhard"]
)
def test_accents_and_case_do_not_matter(name: str) -> None:
    """A name is one however its writer spells it."""
    assert found(name, "2003-05-01") == ("state:DE", "chancellor")


@pytest.mark.parametrize(
    ("name", "on"),
    [
        ("Kim Woo Jung", "2000-05-01"),
        ("Mohammed Salman", "2019-05-01"),
        ("Khalifa bin Hamad", "2019-05-01"),
        ("Angela Schmidt", "2015-05-01"),
        ("Koizumi", "2003-05-01"),
        ("", "2003-05-01"),
    ],
)
def test_other_names(name: str, on: str) -> None:
    """Part of a name, or another given name, is nobody's."""
    assert found(name, on) is None


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("1995-05-01", ("state:PT", "prime minister")),
        ("2000-05-01", ("state:PT", "prime minister")),
        ("2004-11-01", ("unhcr", "high commissioner")),
        ("1993-05-01", None),
        ("2005-05-01", ("unhcr", "high commissioner")),
        ("2016-12-01", ("un", "secretary-general")),
        ("2020-05-01", ("un", "secretary-general")),
    ],
)
def test_the_day_tells_the_office(on: str, expected: tuple[str, str] | None) -> None:
    """The office held on that day, else the nearest within two years."""
    assert found("António Guterres", on) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (None, ("state:GB", "prime minister")),
        ("former Prime Minister", ("state:GB", "prime minister")),
        ("Special Envoy", None),
    ],
)
def test_another_office_is_not_the_former_one(title: str | None, expected: tuple[str, str] | None) -> None:
    """Out of office, the title of another one tells that its bearer acts for somebody else by now."""
    assert found("Tony Blair", "2008-05-01", title) == expected


@pytest.mark.parametrize(
    ("title", "name", "on", "expected"),
    [
        ("President", "Petro", "2023-05-01", "state:CO"),
        ("President", "Xi", "2018-05-01", "state:CN"),
        ("President", "Lula", "2024-05-01", "state:BR"),
        ("President", "Al-Assad", "2010-05-01", "state:SY"),
        ("Secretary", "Blinken", "2022-05-01", "state:US"),
        ("Secretary of State", "Clinton", "2010-05-01", "state:US"),
        ("Chancellor", "Schröder", "2003-05-01", "state:DE"),
        ("Premier", "Wen", "2010-05-01", "state:CN"),
        ("Prime Minister", "de Villepin", "2006-05-01", "state:FR"),
        ("Prime Minister", "Abiy", "2020-05-01", "state:ET"),
        ("Deputy Prime Minister and Foreign Minister", "Tajani", "2023-05-01", "state:IT"),
        ("Minister", "Lavrov", "2010-05-01", "state:RU"),
        ("High Representative", "Borrell", "2022-05-01", "eeas"),
        ("Special Representative", "Gherman", "2020-05-01", "unrcca"),
        ("Secretary-General", "A. Guterres", "2020-05-01", "un"),
    ],
)
def test_surnames(title: str, name: str, on: str, expected: str) -> None:
    """A title and a surname tell for whom their bearer acts."""
    assert (found(name, on, title) or (None,))[0] == expected


@pytest.mark.parametrize(
    ("title", "on"),
    [
        ("Foreign Minister", "2021-05-01"),
        ("Deputy Foreign Minister", "2023-05-01"),
        ("Professor", "2023-05-01"),
        (None, "2023-05-01"),
    ],
)
def test_surnames_without_a_fitting_title(title: str | None, on: str) -> None:
    """A surname alone, under another title or more than half a year from the term, is nobody's."""
    assert found("Tajani", "2022-07-01", "Foreign Minister")
    assert found("Tajani", on, title) is None


@pytest.mark.parametrize(
    ("title", "name", "on", "expected"),
    [
        ("President", "Kim", "1993-05-01", None),
        ("President", "Kim", "1999-05-01", "state:KR"),
        ("King", "Abdullah", "2010-05-01", None),
        ("King", "Abdullah", "2020-05-01", "state:JO"),
        ("President", "Fernández", "2010-05-01", None),
        ("Prime Minister", "Singh", "2000-05-01", None),
        ("Prime Minister", "Singh", "2008-05-01", "state:IN"),
        ("Minister", "Wong", "2023-05-01", None),
        ("Foreign Minister", "Wong", "2023-05-01", "state:AU"),
    ],
)
def test_ambiguous_surnames(title: str, name: str, on: str, expected: str | None) -> None:
    """A surname of two in office is nobody's; nor is one behind a bare "Minister" that two ever bore."""
    assert (found(name, on, title) or (None,))[0] == expected
