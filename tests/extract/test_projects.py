"""Projects: their names, the sums that are for them, who pays for them, gets them and carries them out."""

from __future__ import annotations

import pytest

from tests.extract.reading import events, rows

ADB = "Asian Development Bank"
UNDP = "United Nations Development Programme"
UNICEF = "United Nations Children's Fund"
WFP = "World Food Programme"

BACKERS = {
    # A name in quotes behind the noun, a passive, and a source of money.
    'The works are part of the project "Clean Rivers", implemented by UNDP with funding from Japan.': {
        (UNDP, "implementer"),
        ("Japan", "funder"),
    },
    # A name in quotes before the noun.
    "The equipment is part of the “Cold Rooms” project, funded by Norway.": {("Norway", "funder")},
    # The first word of a compound.
    "The EU-funded Green Valley Programme is carried out by UNDP together with UNICEF.": {
        ("European Union", "funder"),
        (UNDP, "implementer"),
        (UNICEF, "implementer"),
    },
    # A sum beside the project's name is the project's.
    "UNDP runs the Green Valley Programme, for which Norway has approved EUR 3 million.": {
        ("Norway", "funder"),
    },
    # Whose "a sum of money" is.
    "The experts visit the Green Valley Programme, a USD 20 million operation of the Asian Development Bank.": {
        (ADB, "funder"),
    },
    # A thing that no event noun names.
    'Experts presented the results of the study "Roads of Tomorrow", financed by Norway.': {
        ("Norway", "funder")
    },
    # Executing agencies and beneficiaries.
    "The Green Valley Programme is funded by Norway; implementing partner: UNDP.": {
        ("Norway", "funder"),
        (UNDP, "implementer"),
    },
}

GIFTS = {
    "Norway gave 3 million euros to help WFP feed refugees.": {("Norway", "funder"), (WFP, "implementer")},
    "Norway will provide US$ 1.2 mln through WFP.": {("Norway", "funder"), (WFP, "implementer")},
    "WFP has received more than $300 000 in funding from Norway.": {("Norway", "funder"), (WFP, "recipient")},
    "The Minister announced a Norwegian contribution of NOK 40 million to WFP.": {
        ("Norway", "funder"),
        (WFP, "recipient"),
    },
    "The Bank of Norway is lending NOK 40 million to Kenya.": {
        ("Bank of Norway", "funder"),
        ("Kenya", "recipient"),
    },
    "Norway pledged aid worth NOK 40 million to Kenya.": {("Norway", "funder"), ("Kenya", "recipient")},
}


@pytest.mark.parametrize("text", BACKERS)
def test_who_backs_a_project(text: str) -> None:
    """Who pays for a project and who carries it out are told by many constructions."""
    assert BACKERS[text] <= rows(text)


@pytest.mark.parametrize("text", GIFTS)
def test_who_gives_and_gets_money(text: str) -> None:
    """A sum with a word of giving has a giver, and whoever gets it."""
    assert GIFTS[text] <= rows(text)


def test_a_later_sum_is_for_the_named_project() -> None:
    """Cofinancing told in the next sentences, for nobody else, is of the project that the text is at."""
    text = (
        "The Asian Development Bank approved $80 million for the Green Valley Programme. "
        "Norway will provide cofinancing of $40 million."
    )
    (project,) = events(text)
    funders = {c.organization.name for c in project.participation if c.role == "funder" and c.organization}
    assert funders == {ADB, "Norway"}


def test_a_state_in_the_name_of_a_project_does_not_run_it() -> None:
    """ "The Somalia Joint Resilience Programme" is not Somalia's."""
    assert ("Somalia", "organizer") not in rows("WFP runs the Somalia Joint Resilience Programme.")


def test_the_day_of_an_announcement_is_not_the_projects() -> None:
    """A project has only the dates that say when it runs."""
    told = "On 21 June Norway approved EUR 3 million for the Green Valley Programme."
    running = "Norway funded the Green Valley Programme, launched in March 2010, with EUR 3 million."
    assert [e.start for e in events(told) if e.type == "project"] == [None]
    assert [str(e.start) for e in events(running) if e.type == "project"] == ["2010-03-01"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Norway gave 3 million euros for refugees of many states who stay in the north of Kenya.", "KE"),
        ("Norway gave 3 million euros to help Kenyan farmers.", "KE"),
        ("Norway gave 3 million euros to help the farmers of Kenya and Uganda.", None),
        ("The Ministry will spend NOK 3 million on new ferries.", "NO"),
    ],
)
def test_where_money_works(text: str, country: str | None) -> None:
    """Money works in the one state named behind the sum; at home where the text names no other."""
    (project,) = events(text, publisher="Ministry of Transport of Norway")
    assert (project.place and project.place.country) == country


def test_nobody_attends_a_project() -> None:
    """Who comes to an event beside a project has no role in the project."""
    text = "The seminar in Oslo was held under the Green Valley Programme, funded by Norway. UNDP spoke."
    roles = {c.role for e in events(text) if e.type == "project" for c in e.participation}
    assert roles <= {"funder"}


def test_items_of_a_list_of_gifts() -> None:
    """What an item of a list gives is given by who issues the text; its label says where."""
    text = "The Government announced new gifts.\n\nKenya: $700 000 to UNICEF for wells.\n\nWFP will receive $200 000."
    told = events(text, publisher="Prime Minister, Norway")
    assert rows(text, publisher="Prime Minister, Norway") >= {
        ("Norway", "funder"),
        (UNICEF, "recipient"),
        (WFP, "recipient"),
    }
    assert "KE" in {event.place.country for event in told if event.place}


def test_a_rate_is_no_gift() -> None:
    """What each family gets is no project."""
    text = "The seminar was held in Oslo. Norway provides NOK 2,000 per family."
    assert all(event.type != "project" for event in events(text))


def test_a_project_known_by_both_sides() -> None:
    """A project without a name is reported where the text tells who pays for it and who carries it out."""
    text = "The seminar was held in Oslo. UNDP spoke of a clinic project funded by Norway{}."
    assert "project" not in {event.type for event in events(text.format(""))}
    assert "project" in {event.type for event in events(text.format(" and implemented by UNICEF"))}
