"""The gazetteer: its facts agree with each other, and its names are found where they stand."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.domain.gazetteer import Entry, gazetteer
from tasks.domain.gazetteer.files import rows
from tasks.domain.gazetteer.phrases import plain

GAZETTEER = gazetteer()
ENTRIES = list(GAZETTEER)
KINDS = (
    {"state", "group", "un_body", "igo", "regional", "ministry", "public_body", "parliament", "judiciary"}
    | {"military", "ngo", "academic", "company", "media", "political"}
)  # fmt: skip
LOWER_CASE = st.text("abcdefghijklmnopqrstuvwxyz ,.\n", max_size=40)


def found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(text[match.start : match.end], match.ids) for match in GAZETTEER.matches(text)]


# --- The facts ---


def test_no_two_entries_share_an_id() -> None:
    """Each id is one entry's, whichever file it stands in."""
    ids = Counter(row["id"] for row in rows("organizations.csv"))
    ids += Counter(f"group:{row['id']}" for row in rows("groups.csv"))
    ids += Counter(f"state:{row['code']}" for row in rows("states.csv"))
    assert not [id_ for id_, count in ids.items() if count > 1]


def test_kinds_are_of_the_closed_list() -> None:
    """A kind outside the list would split a dimension."""
    assert {entry.kind for entry in ENTRIES} <= KINDS


def test_countries_are_states() -> None:
    """A national body belongs to a state that the gazetteer knows."""
    states = {entry.country for entry in ENTRIES if entry.kind == "state"}
    assert {entry.country for entry in ENTRIES if entry.country} <= states


def test_parents_are_known_and_never_circular() -> None:
    """Going from part to whole ends at a known organization."""
    for entry in ENTRIES:
        seen, whole = {entry.id}, entry.parent
        while whole:
            assert whole not in seen
            seen.add(whole)
            whole = GAZETTEER.entry(whole).parent


def test_groups_have_known_members_and_days_in_order() -> None:
    """Every group expands, into entries, with first days before last ones."""
    known = {entry.id for entry in ENTRIES}
    groups = {entry.id for entry in ENTRIES if entry.kind == "group"}
    assert groups == {f"group:{row['group']}" for row in rows("group_members.csv")}
    for group in groups:
        for member, first, last in GAZETTEER.memberships(group):
            assert member in known
            assert not (first and last) or first <= last


def test_no_two_states_share_a_name() -> None:
    """Only the two Congos go by one name."""
    named = Counter(
        ids for entry in ENTRIES if entry.kind == "state" for name in entry.names
        if len(ids := tuple(id_ for id_ in GAZETTEER.ids_of(name) if id_.startswith("state:"))) > 1
    )  # fmt: skip
    assert set(named) == {("state:CG", "state:CD")}


def test_every_name_resolves_to_its_entry() -> None:
    """No alias is lost to spelling or to a namesake."""
    assert not [
        (entry.id, name)
        for entry in ENTRIES
        for name in entry.names
        if entry.id not in GAZETTEER.ids_of(name)
    ]


def test_no_cell_holds_an_empty_name() -> None:
    """A stray bar or space in a cell would make a name that matches nothing."""
    assert not [entry.id for entry in ENTRIES if any(not n or n != n.strip() for n in entry.names)]


# --- Asking ---


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("U.N. Security Council", "un-sc"),
        ("the Organisation for Security and Cooperation in Europe", "osce"),
        ("UN Regional Center for Preventive Diplomacy for Central Asia", "unrcca"),
        ("Ministry of Health & Family Welfare", "in-mohfw"),
        ("cote d’ivoire", "state:CI"),
        ("TÜRKIYE", "state:TR"),
        ("Kyrgyz Republic", "state:KG"),
        ("Central Asian countries", "group:central-asian-states"),
    ],
)
def test_spellings_are_one_name(name: str, id_: str) -> None:
    """British and American, accents, apostrophes, `UN`, `&` and a leading article make no difference."""
    assert GAZETTEER.ids_of(name) == (id_,)


def test_ambiguous_acronym_gives_all_its_bodies() -> None:
    """`ICC` is a court, a chamber and a council; context has to choose."""
    assert GAZETTEER.ids_of("ICC") == ("icc", "icc-chamber", "international-cricket-council")
    assert found("the ICC met") == [("ICC", GAZETTEER.ids_of("ICC"))]


def test_unknown_names_have_no_ids() -> None:
    """What the gazetteer does not know is no error."""
    assert GAZETTEER.ids_of("Ministry of Silly Walks") == ()


@pytest.mark.parametrize(("day", "count"), [("2003-06-01", 15), ("2006-06-01", 25), ("2022-06-01", 27)])
def test_members_of_the_european_union_on_a_day(day: str, count: int) -> None:
    """Enlargement and withdrawal count from their days."""
    assert len(GAZETTEER.members("group:eu-member-states", date.fromisoformat(day))) == count


def test_first_and_last_day_of_a_membership_are_in_it() -> None:
    """The United Kingdom was a member through 31 January 2020, Croatia from 1 July 2013."""
    on = {day: GAZETTEER.members("group:eu-member-states", day) for day in map(date.fromisoformat, [
        "2020-01-31", "2020-02-01", "2013-06-30", "2013-07-01"
    ])}  # fmt: skip
    assert ["state:GB" in members for members in on.values()] == [True, False, True, True]
    assert ["state:HR" in members for members in on.values()] == [True, True, False, True]


def test_members_without_a_day_are_the_present_ones() -> None:
    """No day asks about now: the Soviet Union is no permanent member any more."""
    assert set(GAZETTEER.members("group:p5")) == {f"state:{code}" for code in ("CN", "FR", "RU", "GB", "US")}
    assert "state:SU" in GAZETTEER.members("group:p5", date(1985, 1, 1))


def test_an_adjective_is_of_every_state_that_has_it() -> None:
    """`Congolese` belongs to two states; `Bohemian` to none."""
    of = {word: [m.ids for m in GAZETTEER.matches(word)] for word in ("Kazakh", "British", "Bohemian")}
    assert of == {"Kazakh": [("state:KZ",)], "British": [("state:GB",)], "Bohemian": []}
    [congolese] = GAZETTEER.matches("Congolese")
    assert set(congolese.ids) == {"state:CD", "state:CG"}
    assert congolese.kind == "adjective"


# --- Finding names in texts ---


@given(LOWER_CASE, st.sampled_from([(entry, name) for entry in ENTRIES for name in entry.names]), LOWER_CASE)
def test_planted_name_is_found_at_its_offsets(before: str, planted: tuple[Entry, str], after: str) -> None:
    """Any name of any entry is found in any lower-case text, exactly where it stands."""
    entry, name = planted
    text = f"{before} {name} {after}"
    start = len(before) + 1
    assert any(
        match.start == start and match.end == start + len(name) and entry.id in match.ids
        for match in GAZETTEER.matches(text)
    )


@given(LOWER_CASE)
def test_text_without_names_is_silent(text: str) -> None:
    """Lower-case letters alone hold no name."""
    assert found(text) == []


@given(st.text(max_size=60), st.sampled_from(["UNHCR", "European Commission", "Chad"]), st.text(max_size=60))
def test_offsets_are_those_of_the_original_text(before: str, name: str, after: str) -> None:
    """Whatever characters surround a name, plain text keeps its length and the span covers the name."""
    text = f"{before}. {name} .{after}"
    assert len(plain(text)) == len(text)
    assert all(plain(text[match.start : match.end]).strip() for match in GAZETTEER.matches(text))
    assert any(text[match.start : match.end].endswith(name) for match in GAZETTEER.matches(text))


@pytest.mark.parametrize(
    "written",
    [
        "European  Commission",
        "European\nCommission",
        "European \n Commission",
        "European\u00a0Commission",
        "EUROPEAN COMMISSION",
        "European commission",
    ],
)
def test_white_space_and_capitals_inside_a_name(written: str) -> None:
    """A double space, a line break or capitals do not hide a name, and the span is the text's own."""
    assert found(f"Today, the  {written}\nsaid  so.") == [(written, ("european-commission",))]


def test_hyphen_at_the_end_of_a_line() -> None:
    """A hyphenated name may break after its hyphen."""
    assert found("an Asia-\nPacific Economic Cooperation meeting") == [
        ("Asia-\nPacific Economic Cooperation", ("apec",))
    ]


def test_paragraph_ends_a_name() -> None:
    """A blank line is no space: a heading does not join the text below it."""
    assert found("European\n\nCommission") == []


@pytest.mark.parametrize("apostrophe", ["'", "\u2019", "\u02bc", "`"])
def test_apostrophes_are_one(apostrophe: str) -> None:
    """Typewriter and typesetter agree."""
    assert found(f"the United Nations Children{apostrophe}s Fund") == [
        (f"United Nations Children{apostrophe}s Fund", ("unicef",))
    ]


@pytest.mark.parametrize(
    "text", ["who met us", "Who are they", "Let us go", "turkey, chad and jordan", "WHOLE"]
)
def test_words_are_no_acronyms(text: str) -> None:
    """An acronym is found only as it is written, a name only with its capital, both as whole words."""
    assert found(text) == []


def test_acronym_that_is_a_word_is_passed_over_among_capitals() -> None:
    """`US` in a heading in capitals is a pronoun as likely as a state."""
    assert found("CONTACT US NOW") == []
    assert found("US and EU officials") == [("US", ("state:US",)), ("EU", ("eu",))]


def test_the_longest_name_wins() -> None:
    """A name inside a longer one is not found besides."""
    assert found("EU member states and Guinea-Bissau") == [
        ("EU member states", ("group:eu-member-states",)),
        ("Guinea-Bissau", ("state:GW",)),
    ]


def test_phrases_that_only_hold_a_name_are_silent() -> None:
    """`Latin American` is no word on the United States."""
    assert found("Latin American envoys on the South China Sea and the Niger Delta") == []


def test_adjectives_are_marked() -> None:
    """An adjective says whose, not who."""
    matches = GAZETTEER.matches("Kazakh officials in Kazakhstan, a U.S. envoy")
    assert [match.kind for match in matches] == ["adjective", "name", "name"]
