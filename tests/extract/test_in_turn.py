"""People and for whom they act, told by the words around: in turn, on a side, in a delegation, by the place."""

from __future__ import annotations

import pytest

from tests.extract.reading import events, people, rows

NORTH = {"Urmas Tamm": "Estonia", "Edgars Ozols": "Latvia"}


@pytest.mark.parametrize(
    "written",
    [
        "The foreign ministers of Estonia and Latvia, Urmas Tamm and Edgars Ozols,",
        "The Estonian and Latvian foreign ministers, Urmas Tamm and Edgars Ozols,",
        "The foreign ministers of Estonia (Urmas Tamm) and Latvia (Edgars Ozols)",
        "The foreign ministers of Estonia, Urmas Tamm, and Latvia, Edgars Ozols,",
        "Foreign Ministers Urmas Tamm of Estonia and Edgars Ozols of Latvia",
        "Ministers Urmas Tamm (Estonia) and Edgars Ozols (Latvia)",
        "Urmas Tamm and Edgars Ozols, the foreign ministers of Estonia and Latvia respectively,",
        "The Foreign Minister of Estonia, Urmas Tamm, and his Latvian counterpart Edgars Ozols",
    ],
)
def test_each_of_several_ministers_acts_for_the_own_state(written: str) -> None:
    """Names in turn, in brackets, behind each state or behind a counterpart find their states."""
    found = people(f"{written} met in Riga on 20 June.")
    assert {name: body for name, (_, body) in found.items()} == NORTH


@pytest.mark.parametrize(
    ("written", "name", "organization"),
    [
        ("Dr. Yaw Boateng, representing the Minister of Health of Ghana", "Yaw Boateng", "Ghana"),
        ("Helen Ward (Executive Director, UNDP)", "Helen Ward", "United Nations Development Programme"),
        ("Helen Ward from UNDP", "Helen Ward", "United Nations Development Programme"),
        ("Dr. Helen Ward, an expert of UNDP", "Helen Ward", "United Nations Development Programme"),
        ("Ambassador Per Dahl, Norway's Permanent Representative", "Per Dahl", "Norway"),
        ("Dato' Hassan Sheikh Omar of UNDP", "Hassan Sheikh Omar", "United Nations Development Programme"),
    ],
)
def test_what_stands_behind_a_name_tells_for_whom_it_acts(written: str, name: str, organization: str) -> None:
    """A body behind a name, in each of its forms, is the one that the person acts for."""
    found = people(f"The seminar in Vienna on 21 June was opened by {written}.")
    assert found[name][1] == organization


@pytest.mark.parametrize(
    ("text", "name", "organization"),
    [
        ("Peru was represented by Minister Ana Ruiz and Chile by Ambassador Luis Soto", "Luis Soto", "Chile"),
        ("The Malaysian side was led by Deputy Minister Lim Wei", "Lim Wei", "Malaysia"),
        ("Those present were, on the Swiss side, Ambassador Jan Weber", "Jan Weber", "Switzerland"),
        (
            "Prime Minister Tran Minh of Vietnam came with a delegation including Minister Le Thi Hoa",
            "Le Thi Hoa",
            "Vietnam",
        ),
    ],
)
def test_who_is_on_a_side_acts_for_it(text: str, name: str, organization: str) -> None:
    """The side or delegation that a sentence names is the one that a minister with no state acts for."""
    assert people(f"{text}, at the conference in Lima on 20 June.")[name][1] == organization


def test_the_office_behind_a_titled_name_is_the_next_ones() -> None:
    """In "the Vice-President of Malawi, A, the Prime Minister of Lesotho, B", each has one office."""
    found = people(
        "The Vice-President of Malawi, Khumbo Banda, the Prime Minister of Lesotho, Thomas Mokoena, "
        "and SADC Executive Secretary Tomaz Silva attended the summit in Luanda on 20 June."
    )
    assert found["Khumbo Banda"][1] == "Malawi"
    assert found["Thomas Mokoena"][1] == "Lesotho"


def test_who_invites_is_no_visitor() -> None:
    """The party behind a fronted invitation is the subject, and not one more host."""
    found = rows("At the invitation of Foreign Minister Nikos Dima of Greece, Foreign Minister Ali Sabri of Egypt "
                 "visited Athens on 20 June.")  # fmt: skip
    assert {("Greece", "host"), ("Egypt", "visitor")} <= found
    assert ("Egypt", "host") not in found


def test_whose_visit_it_is_with_company_between() -> None:
    """ "Her visit" is of the one who is accompanied."""
    (visit,) = events(
        "Foreign Minister Anna Berg of Norway was accompanied by Ambassador Per Dahl during her visit to Hanoi."
    )
    assert ("Anna Berg", "visitor") in {(c.person.name, c.role) for c in visit.participation if c.person}


def test_a_minister_whom_a_body_meets_is_of_the_country() -> None:
    """In a release of an international body, a minister with no state is of the state where the event was."""
    text = "OSCE Head of Mission Jan Kovač handed over radios to Interior Minister Fatmir Leka in Tirana on 20 June."
    assert people(text)["Fatmir Leka"][1] == "Albania"


def test_a_title_of_an_event_is_no_name() -> None:
    """What stands before "of" and a body is a person only where no word of it is of events."""
    assert people("The Silver Jubilee Celebrations of UNDP were held in Oslo on 20 June.") == {}


def test_the_subject_can_stand_last() -> None:
    """The participle that opens a sentence gives the role of who stands behind its verb."""
    text = (
        "Signing the agreement in Nassau were Minister Eva Laing, for Norway, and Envoy Hu Shan, for China."
    )
    assert {("Norway", "signatory"), ("China", "signatory")} <= rows(text)
