"""What happened during a visit is part of it, unless it has a day, a city or a name of its own."""

from __future__ import annotations

import pytest

from tasks.domain.records import EventClaim
from tests.extract.reading import events, people, rows

_JOURNEY = (
    "Norwegian Foreign Minister Kari Lund will pay a visit to Chile and Peru from 24 to 28 June 2012.\n\n"
)


def _told(text: str) -> list[tuple[str, str | None]]:
    found: tuple[EventClaim, ...] = events(_JOURNEY + text, title="Minister to visit Chile and Peru")
    return [(event.type, event.place.city if event.place else None) for event in found]


def test_talks_in_a_city_of_a_journey_are_a_stop() -> None:
    """Talks of the traveller in a city of which no visit is told are a visit of that city."""
    text = "In Lima on 27 June Kari Lund will meet with the Foreign Minister of Peru."
    found = events(_JOURNEY + text, title="Minister to visit Chile and Peru")
    stop = next(e for e in found if e.place and e.place.city == "Lima")
    assert stop.type == "visit"
    assert {(r.organization.name, r.role) for r in stop.participation if r.organization} == {
        ("Norway", "visitor"),
        ("Peru", "participant"),
    }


def test_talks_at_a_stop_are_part_of_it() -> None:
    """Talks in the city of a stop, on no day of their own, are no event beside the stop."""
    text = (
        "Kari Lund will visit Lima on 27 June 2012. In Lima Kari Lund will meet with the President of Peru."
    )
    assert [kind for kind, city in _told(text) if city == "Lima"] == ["visit"]


def test_a_named_meeting_at_a_stop_stays_an_event() -> None:
    """A session with a name of its own is one more event than the stop."""
    text = "In Lima on 27 June Kari Lund will attend the Third Meeting of the Joint Commission."
    assert ("meeting", "Lima") in _told(text)


def test_what_a_guest_saw_is_part_of_the_visit() -> None:
    """A place of work that the guest also visited is no visit of its own; another country is one."""
    visit = "The Foreign Minister of Japan visited Norway on 21 June. "
    assert len(events(visit + "The Minister also visited the University of Oslo.")) == 1
    assert len(events(visit + "The Minister also visited Sweden.")) == 2


def test_what_a_guest_saw_in_the_city_of_the_visit_is_part_of_it() -> None:
    """The city of the visit and a month that holds its days are neither place nor day of their own."""
    visit = "The Foreign Minister of Japan visited Oslo from 19 to 21 June. "
    assert len(events(visit + "In June in Oslo, the Minister also visited the University of Oslo.")) == 1


def test_those_who_are_only_met_are_met_during_the_visit() -> None:
    """Talks that name only the other side are those of the visitor whom the text is about."""
    text = "The delegation is also scheduled to have detailed discussions with UNDP."
    found = events(_JOURNEY + text, title="Minister to visit Chile and Peru")
    assert [event.type for event in found] == ["visit"]
    assert "UNDP" in {r.organization.acronym for r in found[0].participation if r.organization}


def test_who_reports_a_visit_to_others_is_the_visitor() -> None:
    """A heading that names only who is visited tells of a visit of the publisher's."""
    text = "VISIT TO CHILE AND PERU\n\nIn Chile, the Norwegian Minister met with the President of Chile."
    (visit,) = events(text, title="Visit to Chile and Peru", publisher="Norway")
    assert ("Norway", "visitor") in {
        (r.organization.name, r.role) for r in visit.participation if r.organization
    }


def test_what_is_told_of_the_visit_is_part_of_it() -> None:
    """ "During the visit" tells more than a city that the sentence names for another reason."""
    text = (
        "The Foreign Minister of Japan visited Oslo from 19 to 21 June. During the visit, the Minister also met UNDP "
        "on plans for an office in Paris."
    )
    assert len(events(text)) == 1


@pytest.mark.parametrize(
    ("text", "name", "organization"),
    [
        (
            "A delegation of the Ministry of Justice of Tunisia, led by Judge Li Tan, visited the OSCE on 20 June.",
            "Li Tan",
            "Ministry of Justice of Tunisia",
        ),
        (
            "President Kofi Mensah of Kenya arrived in Ankara on 20 June for a state visit to Turkey at the "
            "invitation of President Ali Demir.",
            "Ali Demir",
            "Turkey",
        ),
        (
            "The Special Envoy concluded her visit to Georgia on 20 June. She met with Prime Minister Irakli Lomidze.",
            "Irakli Lomidze",
            "Georgia",
        ),
    ],
)
def test_for_whom_somebody_leads_invites_and_receives(text: str, name: str, organization: str) -> None:
    """Where only the rest of the visit tells it."""
    told = people(text, publisher="United Nations")[name][1] or ""
    assert organization in told


def test_who_accompanies_visits() -> None:
    """As the active verb says it."""
    text = "Minister Li Tan of Singapore visited Kenya on 20 June. Representatives of UNDP accompanied the Minister."
    assert ("United Nations Development Programme", "visitor") in rows(text)


def test_one_visit_told_by_arrival_and_noun() -> None:
    """Who arrives for a visit makes one."""
    text = (
        "President Kofi Mensah of Kenya arrived in Ankara on 20 June for a three-day state visit to Turkey."
    )
    assert [event.type for event in events(text)] == ["visit"]
