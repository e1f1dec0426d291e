from __future__ import annotations

import pytest

from tasks.domain.records import OrganizationMention
from tests.extract.reading import events, rows


def organizer(who: str, **of: str) -> OrganizationMention:
    """Whoever the text says organized the seminar."""
    [event] = events(f"{who} organized a seminar in Vienna on 21 June.", **of)
    [claim] = [claim for claim in event.participation if claim.role == "organizer"]
    assert claim.organization
    return claim.organization


@pytest.mark.parametrize(
    ("written", "id_"),
    [
        ("UNODC", "unodc"),
        ("The United Nations Office on Drugs and Crime", "unodc"),
        ("The UN Office on Drugs and Crime (UNODC)", "unodc"),
        ("Kazakhstan", "state:KZ"),
        ("The Republic of Kazakhstan", "state:KZ"),
        ("The Government of Kazakhstan", "state:KZ"),
        ("The Government of the Republic of Kazakhstan", "state:KZ"),
        ("The Kazakh side", "state:KZ"),
        ("The Republic of Korea", "state:KR"),
        ("The Democratic Republic of the Congo", "state:CD"),
    ],
)
def test_known_names_have_their_id(written: str, id_: str) -> None:
    """An organization or state is known by any of its names."""
    assert organizer(written).id == id_


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("Ministry of Water Resources of Ruritania", "ministry"),
        ("University of Riverside Heights", "academic"),
        ("Institute for Steppe Studies", "academic"),
        ("National Association of Mussel Farmers", "ngo"),
        ("Horizon Foundation", "ngo"),
        ("Embassy of Japan", "diplomatic"),
        ("UN Office for Mountain Affairs", None),
    ],
)
def test_unknown_names_are_found_by_their_form(written: str, kind: str | None) -> None:
    """A head noun with capitals around it is an organization, of the kind that the noun tells."""
    found = organizer(f"The {written}")
    assert (found.name, found.id) == (written, None)
    assert kind is None or found.kind == kind


@pytest.mark.parametrize(
    "written",
    [
        "Committee for Family Justice",
        "Ministry of Trade, Commerce, Food Security and Cooperative Development",
        "Academies of Sciences, Engineering, and Medicine",
        "College of Art and Design",
        "Secretariat for Coordinating the River Process",
        "Office of the State Minister for Reconciliation and Civic Equality",
        "King Ottokar University",
        "Trinidad and Tobago Bakers' Association",
        "Announcers’ Association",
        "Borduria-Syldavia Business Council",
    ],
)
def test_a_name_goes_as_far_as_its_subjects(written: str) -> None:
    """Lists of subjects, possessives, offices behind "Office of the" and rulers belong to the name."""
    assert organizer(f"The {written}").name == written


def test_a_name_ends_where_a_person_begins() -> None:
    """Behind a known name, capitals without a head noun are a person's."""
    assert organizer("The U.S. Department of Energy Jane Doe").id == "us-energy"


def test_the_longest_name_wins() -> None:
    """A known name inside a longer one is part of it."""
    assert organizer("The Regional Office of the World Bank").name == "Regional Office of the World Bank"
    assert organizer("The World Bank").id is not None


def test_an_acronym_stands_for_the_name_it_was_given_with() -> None:
    """What the brackets define is meant wherever the text goes on with it."""
    text = (
        "The Green Rivers Alliance (GRA) organized a seminar in Astana on 21 June. "
        "A second seminar was organized by GRA in Almaty on 25 June."
    )
    found = [claim.organization for event in events(text) for claim in event.participation]
    assert {(one.name, one.acronym) for one in found if one} == {("Green Rivers Alliance", "GRA")}
    assert len(found) == 2


def test_a_defined_acronym_is_not_its_namesake() -> None:
    """The document's own word counts before the gazetteer's."""
    text = (
        "The Wild Horse Organization (WHO) organized a seminar in Astana on 21 June. "
        "A second seminar was organized by WHO in Almaty on 25 June."
    )
    found = [claim.organization for event in events(text) for claim in event.participation]
    assert {one.name for one in found if one} == {"Wild Horse Organization"}


def test_the_text_says_which_body_an_acronym_means() -> None:
    """Of several bodies of one acronym the one whose name stands before its brackets is meant."""
    text = "The International Chamber of Commerce (ICC) organized a seminar in Vienna on 21 June."
    court = "The International Criminal Court (ICC) organized a seminar in Vienna on 21 June."
    again = " The ICC will organize a conference in Geneva on 5 July."
    assert {name for name, _ in rows(text + again)} == {"International Chamber of Commerce"}
    assert {name for name, _ in rows(court + again)} == {"International Criminal Court"}


def test_an_acronym_of_something_else_is_no_body() -> None:
    """What the text gives an acronym to, be it no body, is what it means."""
    text = "Under the Integrated Care Concept (ICC) a seminar was held. The ICC organized a conference on 5 July."
    assert not {name for name, _ in rows(text)} & {
        "International Criminal Court",
        "International Chamber of Commerce",
    }


@pytest.mark.parametrize(
    ("publisher", "id_"),
    [("Ministry of Trade of Singapore", "sg-edb"), ("Ministry of Finance, Sri Lanka", "lk-edb")],
)
def test_an_acronym_is_the_publishers_countrys(publisher: str, id_: str) -> None:
    """Where the text defines nothing, a body of the publisher's country is meant."""
    assert organizer("EDB", publisher=publisher).id == id_


@pytest.mark.parametrize(
    ("publisher", "id_"),
    [
        ("Ministry of Foreign Affairs of Kenya", "confederation-of-african-football"),
        ("Ministry of Foreign Affairs of Peru", "caf"),
        ("Ministry of Foreign Affairs of Croatia", "hr-caf"),
    ],
)
def test_an_acronym_is_the_publishers_regions(publisher: str, id_: str) -> None:
    """Where no body of the publisher's country has the acronym, one of its region is meant."""
    assert organizer("CAF", publisher=publisher).id == id_


def test_a_body_is_taken_up_by_its_head_noun() -> None:
    """ "The Foundation" is the one last named."""
    text = (
        "The Horizon Foundation and UNDP organized a seminar in Astana on 21 June. "
        "The Foundation will hold a conference in Almaty on 5 July."
    )
    conference = events(text)[1]
    assert [claim.organization and claim.organization.name for claim in conference.participation] == [
        "Horizon Foundation"
    ]


def test_a_ministry_without_a_country_is_the_publisher_s() -> None:
    """What a government's own release leaves out is its country."""
    found = organizer("The Ministry of Canals", publisher="Ministry of Foreign Affairs of Latvia")
    assert (found.name, found.country) == ("Ministry of Canals", "LV")
    assert organizer("The Ministry of Canals").country is None


def test_a_name_that_modifies_a_noun_takes_no_part() -> None:
    """ "UNDP rules" are not UNDP."""
    [event] = events("The Horizon Foundation organized a seminar on UNDP rules in Vienna on 21 June.")
    assert [claim.organization and claim.organization.name for claim in event.participation] == [
        "Horizon Foundation"
    ]


@pytest.mark.parametrize(
    "written",
    [
        "Government of Kerala",
        "Kerala Government",
        "State of Kerala",
        "Chief Minister of Kerala, Mr Karel Novak,",
        "Kerala Agriculture Minister Karel Novak",
    ],
)
def test_the_government_of_a_region_goes_by_its_name(written: str) -> None:
    """A region's government, and who holds office in it, is known by the region."""
    found = organizer(f"The {written}")
    assert (found.name, found.country, found.id) == ("Kerala", "IN", None)
    assert "Government of Kerala" in found.aliases


def test_a_town_acts_by_its_mayor() -> None:
    """A mayor acts for the town."""
    assert organizer("The Mayor of Warsaw").name == "Warsaw"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Karel Novak, CEO of Fedora,", "Fedora"),
        ("Karel Novak, Chief Executive Officer of Delta Rail Lines,", "Delta Rail Lines"),
        ("Chairman of Brandor Karel Novak", "Brandor"),
        ("Chairman of the Sunny Group Karel Novak", "Sunny Group"),
    ],
)
def test_what_somebody_is_chief_executive_of_is_a_body(written: str, name: str) -> None:
    """Behind an office that only companies have, any capitalised name is a body; a holder's name is cut off."""
    assert organizer(written).name == name


def test_two_ministries_are_not_one() -> None:
    """What "of" follows begins a name of its own behind "and"."""
    [event] = events(
        "The Ministry of Health and Ministry of Finance organized a seminar in Vienna on 21 June."
    )
    names = [claim.organization.name for claim in event.participation if claim.organization]
    assert names == ["Ministry of Health", "Ministry of Finance"]


def test_an_office_can_name_a_body() -> None:
    """ "Office of the …" goes on with an office."""
    assert organizer("The Office of the Principal Scientific Adviser").name.endswith("Adviser")


@pytest.mark.parametrize("edition", ["third", "3rd", "III", "2012", "annual"])
def test_an_edition_of_a_forum_is_an_event(edition: str) -> None:
    """A forum that is counted or dated is what takes place; its name is no body's."""
    text = f"Norway took part in the {edition} Regional Forum on Ending Hunger in Vienna on 21 June."
    [event] = events(text)
    assert event.type == "conference" and "Regional Forum on Ending Hunger" in event.title


def test_the_bank_is_who_issues_the_text() -> None:
    """A head noun alone means the publisher, and not another body that was named last."""
    text = (
        "The European Investment Bank welcomed the plan. The Bank organized a seminar in Vienna on 21 June."
    )
    assert ("World Bank", "organizer") in rows(text, publisher="World Bank")


@pytest.mark.parametrize("forum", ["a Private Sector Forum in Graz", "the World Energy Forum held in Graz"])
def test_a_forum_that_is_held_is_an_event(forum: str) -> None:
    """ "a … Forum" and "the … Forum held in" name no body."""
    [event] = events(f"On 21 June Austria attended {forum}.")
    assert event.type == "conference"


@pytest.mark.parametrize(
    ("written", "id_"),
    [
        ("The Department of Foreign Affairs and Trade of Australia", "dfat"),
        ("Australia's Department of Foreign Affairs and Trade", "dfat"),
        ("The Foreign Ministry of Uzbekistan", "uz-mfa"),
    ],
)
def test_a_known_body_with_its_state_is_that_body(written: str, id_: str) -> None:
    """A name and its state together are the state's body that goes by the name alone."""
    assert organizer(written).id == id_


@pytest.mark.parametrize(
    "written",
    ["The Norwegian Ministry of Tides", "Norway's Ministry of Tides", "The Ministry of Tides Norway"],
)
def test_a_ministry_goes_by_its_name_with_and_without_its_state(written: str) -> None:
    """A reader accepts a state's ministry by its name alone and with the state."""
    found = organizer(written)
    assert {"Ministry of Tides", "Ministry of Tides of Norway"} <= {found.name, *found.aliases}


@pytest.mark.parametrize(
    "written",
    ["Ministry of Social Welfare, Gender and Children's Affairs", "Department of Hajj and Religious Affairs"],
)
def test_a_portfolio_goes_on_behind_a_possessive_and_to_its_field(written: str) -> None:
    """ "Children's Affairs" and "Hajj and Religious Affairs" are whole portfolios."""
    assert organizer(f"The {written}").name == written


def test_a_ministry_ends_before_another_states_body() -> None:
    """ "the Ministry of A and Brazil" are two."""
    text = "The Ministry of Food Security and Brazil organized a seminar in Vienna on 21 June."
    assert {"Ministry of Food Security", "Brazil"} <= {name for name, _ in rows(text)}


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("Fondation Lumière", "ngo"),
        ("Banco de los Andes", "company"),
        ("Ministerio de Mareas", "ministry"),
        ("Instituto Nacional de Vientos y Nubes", "academic"),
    ],
)
def test_names_of_other_languages_begin_with_their_head(written: str, kind: str) -> None:
    """The name goes on behind the head noun, over its small words."""
    found = organizer(f"The {written}")
    assert (found.name, found.kind) == (written, kind)


def test_governments_of_several_places_are_several() -> None:
    """Each place of a list behind "governments of" or "governors of" stands for its own government."""
    text = "The seminar in Vienna on 21 June was attended by the governors of Osh, Batken and Naryn."
    assert {("Osh", "participant"), ("Batken", "participant"), ("Naryn", "participant")} <= rows(text)
