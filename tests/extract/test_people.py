from __future__ import annotations

import pytest

from tests.extract.reading import events, people, rows

OPENED = "The seminar in Vienna on 21 June was opened by {}."


@pytest.mark.parametrize(
    ("written", "name", "title", "organization"),
    [
        (
            "Italian Foreign Minister, Mr Gianni de Michelis",
            "Gianni de Michelis",
            "Foreign Minister",
            "Italy",
        ),
        ("the President of Estonia, H.E. Mr. Jaan Tamm", "Jaan Tamm", "President of Estonia", "Estonia"),
        ("Estonian President Jaan Tamm", "Jaan Tamm", "President", "Estonia"),
        ("Jaan Tamm, President of Estonia", "Jaan Tamm", "President of Estonia", "Estonia"),
        ("Foreign Minister of Latvia Ilze Kalna", "Ilze Kalna", "Foreign Minister of Latvia", "Latvia"),
        (
            "H.E. Dr. Ahmed bin Salman Al-Thani, Minister of Health of Qatar",
            "Ahmed bin Salman Al-Thani",
            "Minister of Health of Qatar",
            "Qatar",
        ),
        (
            "Hon. Peter Ndegwa MP, Minister of Health of Kenya",
            "Peter Ndegwa",
            "Minister of Health of Kenya",
            "Kenya",
        ),
        ("Prof. Anna Berg (UNDP)", "Anna Berg", None, "United Nations Development Programme"),
        ("Dr. J. R. Smith of UNDP", "J. R. Smith", None, "United Nations Development Programme"),
        (
            "UNDP's Deputy Director, Ms. Li Wei",
            "Li Wei",
            "Deputy Director",
            "United Nations Development Programme",
        ),
        (
            "Sir Alan Grey, Director-General of WHO",
            "Alan Grey",
            "Director-General of WHO",
            "World Health Organization",
        ),
        (
            "Marie-Claude O’Brien, Executive Director of UNICEF",
            "Marie-Claude O’Brien",
            "Executive Director of UNICEF",
            "United Nations Children's Fund",
        ),
        (
            "Miroslav Jenča, Head of UNRCCA",
            "Miroslav Jenča",
            "Head of UNRCCA",
            "United Nations Regional Centre for Preventive Diplomacy for Central Asia",
        ),
        ("UN Secretary-General Ban Ki-moon", "Ban Ki-moon", "Secretary-General", "United Nations"),
    ],
)
def test_names_titles_and_organizations(
    written: str, name: str, title: str | None, organization: str
) -> None:
    """A name is without titles and as written; the office may stand before or behind it."""
    assert people(OPENED.format(written)) == {name: (title, organization)}


@pytest.mark.parametrize(
    "honorific", ["Mr.", "Mr", "Ms.", "Mrs", "Dr.", "Prof.", "H.E.", "Shri", "Smt.", "Sir"]
)
def test_honorifics_are_no_part_of_the_name(honorific: str) -> None:
    """Forms of address introduce a name and are left out of it."""
    assert list(people(OPENED.format(f"{honorific} Anna Berg (UNDP)"))) == ["Anna Berg"]


@pytest.mark.parametrize(
    "again",
    ["Kalna", "Ms. Kalna", "Minister Kalna", "Ilze Kalna", "Foreign Minister Kalna", "She", "The Minister"],
)
def test_a_person_is_taken_up_again(again: str) -> None:
    """A surname, a pronoun and the office mean the person named before."""
    text = (
        "The Foreign Minister of Latvia, Ilze Kalna, opened a seminar in Riga on 20 June. "
        f"{again} also opened a conference in Tallinn on 21 June."
    )
    assert people(text) == {"Ilze Kalna": ("Foreign Minister of Latvia", "Latvia")}


def test_two_spellings_are_one_person() -> None:
    """With and without the middle initial it is the same name, kept in its fullest form."""
    text = (
        "Ms. Anna M. Berg of UNDP opened the seminar in Vienna on 21 June. "
        "A workshop in Graz on 22 June was opened by Anna Berg."
    )
    assert list(people(text)) == ["Anna M. Berg"]


def test_namesakes_are_two_people() -> None:
    """One surname with two first names is two people."""
    text = (
        "Ms. Anna Berg of UNDP opened the seminar in Vienna on 21 June. "
        "A workshop in Graz on 22 June was opened by Mr. Karl Berg of UNODC."
    )
    assert set(people(text)) == {"Anna Berg", "Karl Berg"}


def test_an_office_without_a_name_is_its_state() -> None:
    """Who is not named is nobody, but the state takes part."""
    assert people(OPENED.format("the Minister of Health of Kenya")) == {}


def test_a_minister_without_a_country_is_the_publisher_s() -> None:
    """In a government's own release, "the Minister" is its own."""
    text = OPENED.format("the Minister of Health, Peter Ndegwa")
    found = people(text, publisher="Ministry of Health, Kenya")
    assert found == {"Peter Ndegwa": ("Minister of Health", "Kenya")}


def test_the_body_behind_a_titled_name_wins_over_the_publisher() -> None:
    """ "Professor X from the University of Y" acts for the university, whoever issued the text."""
    [event] = events(
        "Professor Lena Novak from Riverside Heights University attended a seminar in Vienna on 21 June."
    )
    [claim] = event.participation
    assert claim.organization is not None
    assert claim.organization.name == "Riverside Heights University"


@pytest.mark.parametrize(
    ("written", "id_"),
    [
        ("Mr Karel Novak, Minister of Tourism, Brazil,", "state:BR"),
        ("the Crown Prince of Thailand, His Royal Highness Karel Novak,", "state:TH"),
        ("the leader of the Indian Delegation, Mr Karel Novak,", "state:IN"),
    ],
)
def test_the_state_around_an_office_is_whom_the_person_acts_for(written: str, id_: str) -> None:
    """A state behind the portfolio, royal styles and "Delegation" tell for whom somebody acts."""
    [event] = events(f"The seminar in Vienna on 21 June was opened by {written} on behalf of the guests.")
    [claim] = [claim for claim in event.participation if claim.person]
    assert claim.organization is not None
    assert (claim.organization.id, claim.person and claim.person.name) == (id_, "Karel Novak")


def test_an_office_in_the_plural_has_several_holders() -> None:
    """ "Ministers X, Y and Z of one state" all hold it, and an acronym behind them does not."""
    said = "Norwegian Ministers Anna Berg, Jan Lie and Ole Dahl and UNDP Director Jane Roe"
    found = people(OPENED.format(said))
    assert {name: organization for name, (_, organization) in found.items()} == {
        "Anna Berg": "Norway",
        "Jan Lie": "Norway",
        "Ole Dahl": "Norway",
        "Jane Roe": "United Nations Development Programme",
    }


def test_holders_of_offices_of_several_bodies_are_several() -> None:
    """ "the President of X and the Director of Y" are two, however they are joined."""
    text = (
        "A seminar was held in Vienna on 21 June. It was attended by the President of the World Bank, "
        "the Managing Director of the IMF, the Prime Minister of Norway and the UNDP Resident Representative."
    )
    names = {"World Bank", "International Monetary Fund", "Norway", "United Nations Development Programme"}
    assert {(name, "participant") for name in names} <= rows(text)


def test_a_surname_may_look_like_a_title() -> None:
    """ "Tan" is a title only before "Sri"."""
    assert set(people(OPENED.format("Mr. Li Tan, Director of UNDP"))) == {"Li Tan"}
    assert set(people(OPENED.format("Tan Sri Abdul Rahim, Director of UNDP"))) == {"Abdul Rahim"}


@pytest.mark.parametrize(
    "written", ["Ms. Ilze Kalna, Deputy Minister (Latvia)", "Ms. Ilze Kalna (Latvia, chair)"]
)
def test_the_state_in_brackets_is_whose_a_person_is(written: str) -> None:
    """Behind an office too, and with more beside it."""
    assert people(OPENED.format(written))["Ilze Kalna"][1] == "Latvia"


def test_its_head_acts_for_the_body_last_named() -> None:
    """ "Its President" is of the body that the sentence has named."""
    text = "Norway received a delegation of UNICEF, led by its Director Jane Roe, in Oslo on 21 June."
    assert people(text, publisher="Ministry of Foreign Affairs of Norway")["Jane Roe"][1] == (
        "United Nations Children's Fund"
    )


@pytest.mark.parametrize("office", ["President", "Head of State", "Prime Minister", "Foreign Minister"])
def test_an_office_alone_is_of_the_publishers_state(office: str) -> None:
    """Where the text names no holder and no state, it is the state that issues the text."""
    text = f"On 21 June the {office} attended the conference in Vienna."
    assert rows(text, publisher="Ministry of Foreign Affairs of Norway") == {("Norway", "participant")}
    assert rows(text, publisher="OSCE") == set()
    envoy = text.replace(office, "High Commissioner")
    assert rows(envoy, publisher="Ministry of Foreign Affairs of Norway") == set()


def test_the_minister_is_the_publishers_own() -> None:
    """Of two ministers "the Minister" is the one whose state issues the text, and not the guest named last."""
    text = (
        "On 21 June the Foreign Minister of Norway, Anna Berg, met the Foreign Minister of Malta, Mark Vella, in Oslo. "
        "On 22 June the Minister attended the conference in Bergen."
    )
    [conference] = [
        e for e in events(text, publisher="Ministry of Foreign Affairs of Norway") if e.place.city == "Bergen"
    ]
    assert [claim.person.name for claim in conference.participation] == ["Anna Berg"]


def test_a_name_behind_at_and_the_body() -> None:
    """ "Minister of State at the Foreign Office Jan Novak" is one person with his office."""
    found = people(OPENED.format("the Deputy Director at UNDP Jan Novak"))
    assert found["Jan Novak"][1] == "United Nations Development Programme"


def test_a_prime_minister_who_presides_over_a_body() -> None:
    """The presidency of a body is held with the office at home: the state is what he acts for."""
    text = OPENED.format("Prime Minister and President of the European Council Jan Novak")
    assert people(text, publisher="Office of the Prime Minister, Slovenia")["Jan Novak"][1] == "Slovenia"
    assert people(text, publisher="European Council")["Jan Novak"][1] == "European Council"


@pytest.mark.parametrize(
    ("written", "name", "organization"),
    [
        (
            "Anna Berg, of the International Labour Organization",
            "Anna Berg",
            "International Labour Organization",
        ),
        ("Mayor Anna Berg of Graz", "Anna Berg", "Graz"),
        ("the Minister of Defence and Veterans' Affairs of Kenya, Anna Berg", "Anna Berg", "Kenya"),
    ],
)
def test_the_body_or_town_behind_a_name(written: str, name: str, organization: str) -> None:
    """Behind a comma and "of" stands the body, behind a mayor's name the town; a portfolio can be whose affairs."""
    assert people(OPENED.format(written))[name][1] == organization


@pytest.mark.parametrize(
    ("written", "name", "organization"),
    [
        ("the Secretary (West), Shri Karel Novak,", "Karel Novak", "Ministry of Foreign Affairs of Norway"),
        ("the Deputy Minister (Youth and Sport) of Malta, Ms. Anna Vella,", "Anna Vella", "Malta"),
        ("Member of Parliament K.Novak", "K.Novak", "Norway"),
        ("journalist Anna Vella", "Anna Vella", None),
    ],
)
def test_fields_in_brackets_and_callings(written: str, name: str, organization: str | None) -> None:
    """A field in brackets is part of the office; a calling before a name tells of a person, and of no body."""
    found = people(OPENED.format(written), publisher="Ministry of Foreign Affairs of Norway")
    assert {person: body for person, (_, body) in found.items()} == {name: organization}


def test_a_calling_without_a_name_is_nobody() -> None:
    """ "a journalist" and "member states" are no people."""
    assert rows(OPENED.format("a journalist, a fellow and several member states")) == set()


@pytest.mark.parametrize(
    "again", ["Hans Wijayasuriya", "Dr. Wijayasuriya", "Dr. Wijeyasurya", "Hanns Wijeyasuriya"]
)
def test_a_misspelled_name_is_the_same_person(again: str) -> None:
    """A letter or two that differ make nobody new; the row keeps one name and one organization."""
    text = (
        "Dr. Hans Wijeyasuriya of UNDP opened the seminar in Vienna on 21 June. "
        f"A workshop in Graz on 22 June was opened by {again}."
    )
    found = people(text)
    assert [body for _, body in found.values()] == ["United Nations Development Programme"]
    assert len(events(text)) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ivan Petrov", "Irina Petrova"),
        ("Ivan Petrov", "Ivan Petrovsky"),
        ("Olga Berg", "Olga Borg"),
        ("Anna Lindqvist", "Hanna Lindqvist"),
        ("Maria Santos", "Mario Bastos"),
        ("P. V. Narasimha Rao", "P. Rama Rao"),
    ],
)
def test_names_that_are_only_alike_are_two_people(one: str, other: str) -> None:
    """Endings, short surnames and other first names tell two people apart."""
    text = (
        f"{one} (UNDP) opened the seminar in Vienna on 21 June. "
        f"A workshop in Graz on 22 June was opened by {other} (UNODC)."
    )
    assert set(people(text)) == {one, other}


def test_namesakes_are_both_remembered() -> None:
    """Of two people with one surname the first is known again by the full name."""
    text = (
        "Ms. Anna Berg of UNDP opened the seminar in Vienna on 21 June. "
        "A workshop in Graz on 22 June was opened by Mr. Karl Berg of UNODC. "
        "A conference in Linz on 23 June was opened by Anna Berg."
    )
    [conference] = [event for event in events(text) if event.place and event.place.city == "Linz"]
    assert {claim.organization.id for claim in conference.participation if claim.organization} == {"undp"}


def test_who_serves_a_president_is_no_president() -> None:
    """ "The President" is not the Secretary to the President named before."""
    text = (
        "The Secretary to the President, Dr. Anna Berg, attended the conference in Bergen on 21 June. "
        "On 22 June the President attended the seminar in Oslo."
    )
    [seminar] = [e for e in events(text, publisher="Norway") if e.place and e.place.city == "Oslo"]
    assert [claim.person for claim in seminar.participation] == [None]


def test_who_leads_a_side_acts_for_it() -> None:
    """ "The British side was led by X" says for whom X takes part, and no more than that."""
    text = (
        "On 21 June Dr. Anna Berg headed the Norwegian side to the fifth session of the joint commission in Oslo, "
        "while the British side was headed by the Minister of State, Mr. Simon Hart."
    )
    found = {
        (claim.person.name, claim.role, claim.organization and claim.organization.id)
        for event in events(text, publisher="Ministry of Foreign Affairs of Norway")
        for claim in event.participation
        if claim.person
    }
    assert found == {
        ("Anna Berg", "participant", "state:NO"),
        ("Simon Hart", "participant", "state:GB"),
    }


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("the Chief Operating Officer of UNDP, Ms. Anna Berg,", {"Anna Berg"}),
        ("SHRI KAREL CHRYSANTHOU, Director of UNDP,", {"KAREL CHRYSANTHOU"}),
        ("Director of the UNDP Training Process", set()),
    ],
)
def test_names_end_where_other_words_begin(written: str, names: set[str]) -> None:
    """Titles in capitals introduce names of any length; fields and things are nobody's names."""
    assert set(people(OPENED.format(written))) == names


def test_a_name_in_capitals_is_kept_as_the_text_writes_it() -> None:
    """A headline's capitals give way to the spelling of the text."""
    text = (
        "MINISTER ANNA BERG OPENS SEMINAR\n\nThe seminar in Oslo on 21 June was opened by Minister Anna Berg."
    )
    assert set(people(text, publisher="Norway")) == {"Anna Berg"}


@pytest.mark.parametrize(
    ("written", "id_"),
    [
        ("the Director, UNDP, Dr. Anna Berg,", "undp"),
        ("Dr. Anna Berg, Senior Technical Staff, UNDP,", "undp"),
        ("Dr. Anna Berg, as the Ambassador of Malta,", "state:MT"),
    ],
)
def test_the_body_stands_around_an_office_or_a_rank(written: str, id_: str) -> None:
    """Between the office and the name, behind a rank that is no office, and behind "as"."""
    [event] = events(OPENED.format(written))
    assert {
        (c.person and c.person.name, c.organization and c.organization.id) for c in event.participation
    } == {("Anna Berg", id_)}


@pytest.mark.parametrize(
    ("publisher", "state"),
    [
        ("British High Commission Accra, Ghana", "United Kingdom"),
        ("Department of Agriculture, Philippines", "Philippines"),
        ("City of Hiroshima", "Japan"),
    ],
)
def test_whose_prime_minister_it_is(publisher: str, state: str) -> None:
    """A mission abroad speaks for its state, a namesake of another country's body and a town for their own."""
    assert people(OPENED.format("Prime Minister Anna Berg"), publisher=publisher)["Anna Berg"][1] == state


def test_who_receives_the_traveler_speaks_for_the_state_visited() -> None:
    """Of two ministers without a state the one who travels is the publisher's, whoever of them is the object."""
    text = (
        "Minister Anna Berg will visit Mongolia on 27 June. During her visit Minister Berg will be "
        "received by President Bat Dorj in Ulaanbaatar on 28 June."
    )
    found = people(text, publisher="Ministry of Foreign Affairs of Norway")
    assert (found["Anna Berg"][1], found["Bat Dorj"][1]) == ("Norway", "Mongolia")
