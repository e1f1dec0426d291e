"""The file of decisions, and what is refused in it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tasks.domain.errors import CommuniqueError
from tasks.domain.gazetteer import gazetteer
from tasks.domain.identity import curated_key, provisional_key
from tasks.domain.records import Decision
from tasks.review.file import BUNDLED, COLUMNS, read_decisions, write_decisions
from tasks.review.settling import settled

HEAD = ",".join(COLUMNS)
MADE = [
    Decision("Border Service [UZ]", "same-as", "osce", 'is "it", says who', "ann", date(2026, 11, 25)),
    Decision("Institut für Wasser", "new"),
]


def test_what_is_written_is_read(tmp_path: Path) -> None:
    """Quotes, accents and empty cells come back."""
    write_decisions(tmp_path / "d.csv", MADE)
    assert read_decisions(tmp_path / "d.csv") == MADE


def test_the_bundled_file_can_be_applied() -> None:
    """It contradicts itself nowhere."""
    settled(read_decisions(BUNDLED), gazetteer())


def test_an_empty_file_holds_no_decision(tmp_path: Path) -> None:
    """Not even its first line is needed."""
    (tmp_path / "d.csv").touch()
    assert read_decisions(tmp_path / "d.csv") == []


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("name,decision\n", "The first line of .*d.csv must read subject,decision,"),
        (f"{HEAD}\nA,maybe,,,,\n", "line 2: 'maybe' is no decision; known are same-as, new,"),
        (f"{HEAD}\nA,new,,,,\nB,new\n", "line 3: expected 6 values"),
        (f"{HEAD}\nA,new,,,,,\n", "line 2: expected 6 values"),
        (f"{HEAD}\nA,same-as,,,,\n", "line 2: .* same-as alone a target"),
        (f"{HEAD}\nA,new,B,,,\n", "line 2: .* same-as alone a target"),
        (f"{HEAD}\n,new,,,,\n", "line 2: a decision has a subject"),
        (f"{HEAD}\nA,new,,,,25.11.2026\n", "line 2: '25.11.2026' is no day"),
        (f'{HEAD}\n"A,new,,,,\n', "cannot be read"),
    ],
)
def test_a_faulty_file_is_told_with_its_line(tmp_path: Path, text: str, sentence: str) -> None:
    """So that whoever edits it by hand finds the place."""
    (tmp_path / "d.csv").write_text(text)
    with pytest.raises(CommuniqueError, match=sentence):
        read_decisions(tmp_path / "d.csv")


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    """It is not taken for one without decisions: that would take all of them back."""
    with pytest.raises(CommuniqueError, match="There is no file of decisions"):
        read_decisions(tmp_path / "d.csv")


def test_keys_lead_to_the_end_of_a_chain() -> None:
    """Whatever the order of the rows; names count without case and accents."""
    chain = [Decision("A", "same-as", "Á B"), Decision("a b", "same-as", "unrcca"), Decision("C [UZ]", "new")]
    review = settled(chain, gazetteer())
    assert [(one.organization_key, one.target_key) for one in review.decisions] == [
        (provisional_key("A", None), curated_key("unrcca")),
        (provisional_key("A B", None), curated_key("unrcca")),
        (provisional_key("C", "UZ"), None),
    ]
    named = {row.name: row.is_curated for row in review.organizations}
    assert named["C"]
    assert {gazetteer().entry("unrcca").name, gazetteer().entry("un").name} <= named.keys()


@pytest.mark.parametrize(
    ("decisions", "sentence"),
    [
        ([("A", "new"), ("a", "not-organization")], "'a' is decided twice, a new organization and no org"),
        ([("A", "same-as", "A")], "A is the same as A: that is a circle"),
        (
            [("A", "same-as", "B"), ("B", "same-as", "C"), ("C", "same-as", "A")],
            "A .* B .* C .* A: .* circle",
        ),
        ([("A", "same-as", "B"), ("B", "not-organization")], "'A' cannot be the same as 'B', .* no organ"),
        ([("A", "same-as", "group:baltic-states")], "a group whose members change"),
        ([("osce", "new")], "'osce' stands in the gazetteer"),
        ([("A", "same-as", "OSCE")], "The gazetteer knows 'OSCE'; write its id there, osce"),
    ],
)
def test_contradictions_are_refused(decisions: list[tuple[str, ...]], sentence: str) -> None:
    """Each is told with the names concerned."""
    with pytest.raises(CommuniqueError, match=sentence):
        settled([Decision(*one) for one in decisions], gazetteer())  # type: ignore[arg-type]
