from __future__ import annotations

import pytest

from tests.extract.reading import people, rows

CONFERENCE = "UNDP organized a conference in Vienna on 21 June. {}"


@pytest.mark.parametrize(
    "said",
    [
        "Japan, Norway and UNESCO were also present.",
        "Many partners, such as Japan, Norway and UNESCO, were in attendance.",
        "Japan was also present, along with officials from Norway and UNESCO.",
        "Japan, Norway and UNESCO also took part.",
        "Delegations attending: Japan, Norway and UNESCO.",
    ],
)
def test_who_was_present_took_part(said: str) -> None:
    """In the event that the text is at, though the sentence does not name it."""
    present = {name for name, role in rows(CONFERENCE.format(said)) if role == "participant"}
    assert {"Japan", "Norway"} < present and len(present) == 3


def test_a_delegation_includes_its_members() -> None:
    """Of whom nothing else is said, they act for whoever sent the delegation."""
    text = CONFERENCE.format(
        "The Norwegian delegation included Ms. Anna Berg, Senior Adviser, and Mr. Jan Lie."
    )
    assert {name: organization for name, (_, organization) in people(text).items()} == {
        "Anna Berg": "Norway",
        "Jan Lie": "Norway",
    }


def test_company_on_a_visit_visits() -> None:
    """Whoever accompanies the visitor is one."""
    text = (
        "President Jaan Tamm of Estonia paid a visit to Japan on 21 June. "
        "He is accompanied on this visit by Foreign Minister Ilze Kask."
    )
    assert ("Estonia", "visitor") in rows(text)
    assert "Ilze Kask" in people(text)


def test_the_state_behind_an_office_is_whose_it_is() -> None:
    """ "Jane Roe, Minister of Tourism, Kenya;" speaks for Kenya."""
    text = CONFERENCE.format(
        "Also present were Ms. Jane Roe, Minister of Tourism, Kenya; and Mr. Li Tan, Minister of Culture, Japan."
    )
    assert {organization for _, organization in people(text).values()} == {"Kenya", "Japan"}


def test_who_leads_a_delegation_chairs_nothing() -> None:
    """The event has its own chair."""
    text = CONFERENCE.format("The Norwegian delegation was headed by Ms. Anna Berg.")
    assert ("Norway", "participant") in rows(text)
    assert not [role for _, role in rows(text) if role == "chair"]


def test_who_follows_an_observer_likewise_observes() -> None:
    """ "… will attend as observers, as will the OSCE" says the same of both."""
    said = rows("The conference opens in Vienna on 21 June. Japan will attend as observer, as will the OSCE.")
    assert {role for name, role in said if name != "Austria"} == {"observer"}


def test_the_noun_next_to_the_verb_tells_the_role() -> None:
    """Of "observers, participants would include" those listed are the participants."""
    text = CONFERENCE.format("Apart from observers, the participants were Japan and Norway.")
    assert ("Japan", "participant") in rows(text)


def test_those_listed_behind_an_unknown_body_are_still_listed() -> None:
    """A member that nobody knows does not end the list."""
    text = CONFERENCE.format(
        "Among those attending were representatives of Japan, the bureau for customs under the cabinet, and Norway."
    )
    assert {("Japan", "participant"), ("Norway", "participant")} <= set(rows(text))


def test_whoever_attends_attends_what_the_text_is_at() -> None:
    """A verb of attending without its event tells of the one named before."""
    text = CONFERENCE.format(
        "Ms. Jane Roe of Japan attended from one side, and the ministers of the region took part: "
        "Mr. Li Tan (Mongolia), Ms. Anna Berg (Norway, chair) and Mr. Jan Lie, Deputy Minister (Sweden)."
    )
    assert {organization for _, organization in people(text).values()} == {
        "Japan",
        "Mongolia",
        "Norway",
        "Sweden",
    }


def test_speakers_are_no_party_of_their_own() -> None:
    """ "Speakers include representatives of …" tells the role of the list behind it."""
    said = rows(CONFERENCE.format("Speakers include representatives from UNICEF, Japan and Norway."))
    assert {("Japan", "speaker"), ("Norway", "speaker")} <= said


def test_observers_may_be_announced() -> None:
    """ "And, as observers, X and Y" makes observers of those behind it, not of those before."""
    held = "The conference was held in Vienna on 21 June."
    text = f"{held} Also represented were Malta, Norway and, as observers, Japan and Chad."
    assert rows(text) >= {("Malta", "participant"), ("Norway", "participant")}
    assert ("Norway", "observer") not in rows(text)


def test_those_invited_to_a_coming_event_are_listed() -> None:
    """ "Invited to the conference are …" wishes for nothing; a count of more than twelve ends no list."""
    said = rows(
        "UNDP organizes a conference in Vienna on 21 June. Invited to the conference are the foreign ministers "
        "of the fifteen CARICOM member states and of two partner countries (Japan and Norway)."
    )
    assert {("Japan", "participant"), ("Norway", "participant")} <= said
    assert any("CARICOM" in name and role == "participant" for name, role in said)
