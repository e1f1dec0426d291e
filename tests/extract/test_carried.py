"""The sides of talks and signings that name one of them or none."""

from __future__ import annotations

from tests.extract.reading import events

_MINISTRY = "Ministry of Foreign Affairs, Norway"
_MET = "Norwegian Foreign Minister Kari Lund met with Foreign Minister of Chile Juan Soto in Oslo on 20 June 2012."


def _in(kind: str, text: str, publisher: str = _MINISTRY) -> set[tuple[str, str]]:
    event = [e for e in events(text, title="Norway and Chile meet", publisher=publisher) if e.type == kind][
        -1
    ]
    return {(row.organization.name, row.role) for row in event.participation if row.organization}


def test_the_next_round_is_of_the_same_sides() -> None:
    """Bilateral talks that name nobody are of the two sides that the text is about."""
    found = _in(
        "consultation", f"{_MET}\n\nThe next consultations will be held in Santiago on 3 October 2012."
    )
    assert found == {("Norway", "participant"), ("Chile", "participant")}


def test_a_signing_is_by_the_sides_that_met() -> None:
    """An agreement signed by nobody named is signed by the two sides."""
    found = _in("signing", f"{_MET}\n\nThe signing of the agreement is planned for 3 October 2012.")
    assert found == {("Norway", "signatory"), ("Chile", "signatory")}


def test_who_issued_the_text_met_the_state_that_it_names() -> None:
    """Talks that name one foreign state are with the side that the text speaks for."""
    found = _in(
        "meeting", "A meeting with the Foreign Minister of Chile was held in Oslo on 20 June 2012.", "Norway"
    )
    assert found == {("Norway", "participant"), ("Chile", "participant")}


def test_talks_of_many_are_not_carried_over() -> None:
    """What more than two take part in tells nothing of who meets next."""
    text = (
        "The Foreign Ministers of Chile, Peru, Japan and Samoa met in Lima on 20 June 2012.\n\n"
        "The next consultations will be held in Santiago on 3 October 2012."
    )
    assert _in("consultation", text) == set()


def test_the_other_of_two_states_signs_too() -> None:
    """Where two states meet and the text tells of one that it signed, the other has signed as well."""
    found = _in(
        "signing", f"{_MET} UNDP took part.\n\nOn 21 June 2012, Minister Soto of Chile signed the agreement."
    )
    assert found == {("Norway", "signatory"), ("Chile", "signatory")}


def test_a_joint_commission_is_of_the_two_states_of_a_visit() -> None:
    """The session of a commission that no state is named with is of visitor and host."""
    text = (
        "Foreign Minister of Chile Juan Soto visited Norway on 20 June 2012 with officials of UNDP.\n\n"
        "The third session of the Joint Commission will be held in Santiago on 3 October 2012."
    )
    assert {("Norway", "participant"), ("Chile", "participant")} <= _in("meeting", text)


def test_a_body_that_is_met_is_met_by_the_side_that_tells_it() -> None:
    """Talks with an organization, and with nobody else, are those of who issued the text."""
    text = f"{_MET}\n\nTalks with UNDP were held in New York on 3 May 2012."
    assert ("Norway", "participant") in _in("meeting", text, "Norway")
