from __future__ import annotations

import pytest

from tests.extract.reading import people, rows

MEETING = "UNDP held a meeting on transport in Vienna on 21 June. {}\n\n{}"
NAMES = (
    "Jane Roe, Deputy Director of the World Bank",
    "Omar Khan, Head of Mission, Blue Anchor",
    "Ministry of Energy",
)


@pytest.mark.parametrize(
    "listed",
    [
        " ".join(f"- {name}" for name in NAMES),
        "\n".join(f"• {name}" for name in NAMES),
        "\n\n".join(NAMES),
    ],
)
def test_whoever_an_announced_list_names_takes_part(listed: str) -> None:
    """In whatever layout: bullets on one line, one a line, or a paragraph for each."""
    text = MEETING.format("Participants included:", listed)
    acting = {name: organization for name, (_, organization) in people(text).items()}
    assert acting == {"Jane Roe": "World Bank", "Omar Khan": "Blue Anchor"}
    assert ("Ministry of Energy", "participant") in rows(text)


def test_a_list_has_the_role_that_it_is_announced_with() -> None:
    """ "Speakers included:" lists speakers, and a list under a label goes on."""
    text = MEETING.format("Speakers at the meeting included:", "Public sector:\n\n- Japan\n- Norway")
    assert {name for name, role in rows(text) if role == "speaker"} == {"Japan", "Norway"}


def test_a_list_of_something_else_names_nobody() -> None:
    """What participants discussed is no list of participants."""
    text = MEETING.format(
        "Participants discussed the work of the following day:", "- Japan and its ports\n- Trade"
    )
    assert rows(text) == {("United Nations Development Programme", "organizer")}


def test_a_list_ends_with_the_next_sentence() -> None:
    """Running text below the list is read as text again."""
    text = MEETING.format(
        "Participants included:", "- Japan\n- Norway\n\nThe rules of Kenya are strict, said experts."
    )
    assert ("Kenya", "participant") not in rows(text)


def test_long_items_in_capitals_stay_apart() -> None:
    """Witnesses on a line each are not one sentence, however long a line is."""
    listed = (
        "JANE ROE, ASSISTANT SECRETARY FOR EUROPEAN AND ASIAN ECONOMIC AFFAIRS, WORLD BANK\n\n"
        "OMAR KHAN, DIRECTOR, UNDP"
    )
    text = f"UNESCO held a hearing on transport in Vienna on 21 June.\n\nWITNESSES:\n\n{listed}"
    assert {organization for _, organization in people(text).values()} == {
        "World Bank",
        "United Nations Development Programme",
    }


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("About 90 officers took part, drawn from the following member countries:", "participant"),
        (
            "Delegations from Oslo were represented, and the following civil society organizations:",
            "participant",
        ),
        ("Besides the delegations, observers from the following took part in the work:", "observer"),
    ],
)
def test_a_clause_announces_the_following(line: str, role: str) -> None:
    """Numbered or marked items behind "the following" are of the event told before."""
    for items in ("1. Malta\n2. Japan\n3. UNICEF", "- Malta, Japan;\n- UNICEF"):
        text = f"An exercise was held in Vienna on 21 June.\n\n{line}\n\n{items}\n\nNorway sent nobody."
        found = {(name, as_) for name, as_ in rows(text) if as_ == role}
        assert found == {("Malta", role), ("Japan", role), ("United Nations Children's Fund", role)}


def test_contacts_are_no_list_of_those_present() -> None:
    """ "Representatives may contact:" announces nobody who came."""
    text = (
        "UNESCO held a meeting in Vienna on 21 June.\n\nFor further information, media representatives may contact:"
        "\n\nJane Roe\nUNICEF\n\nMedia Relations Office\nUNDP"
    )
    assert {name for name, _ in rows(text)} == {
        "United Nations Educational, Scientific and Cultural Organization"
    }
