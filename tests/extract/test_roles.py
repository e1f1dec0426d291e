"""Each kind of cue in tasks/extract/vocabulary, by a sentence that holds it and the rows that it gives."""

from __future__ import annotations

import pytest

from tests.extract.reading import events, rows

OSCE = "Organization for Security and Co-operation in Europe"
UNDP = "United Nations Development Programme"
UNODC = "United Nations Office on Drugs and Crime"
UNRCCA = "United Nations Regional Centre for Preventive Diplomacy for Central Asia"

EVENT_OBJECT = {
    "UNRCCA organized a seminar in Astana on 21 June.": {(UNRCCA, "organizer")},
    "The seminar in Astana on 21 June was organized by UNRCCA.": {(UNRCCA, "organizer")},
    "UNODC and the OSCE jointly organized a workshop in Tashkent on 21 June.": {
        (UNODC, "organizer"),
        (OSCE, "organizer"),
    },
    "On 21 June UNRCCA together with UNODC co-organize a Consultation Meeting with experts in Tashkent.": {
        (UNRCCA, "organizer"),
        (UNODC, "organizer"),
    },
    "Kazakhstan hosted a conference on water in Astana on 21 June.": {("Kazakhstan", "host")},
    "The OSCE chaired a meeting of experts in Vienna on 21 June.": {(OSCE, "chair")},
    "Norway and Japan co-chaired the conference in Oslo on 21 June.": {
        ("Norway", "chair"),
        ("Japan", "chair"),
    },
    "The seminar in Vienna on 21 June was moderated by Austria.": {("Austria", "chair")},
    "The conference in Vienna on 21 June was opened by the Foreign Minister of Austria.": {
        ("Austria", "speaker")
    },
    "Japan attended the conference in Vienna on 21 June.": {("Japan", "participant")},
    "Georgia took part in the workshop in Vienna on 21 June.": {("Georgia", "participant")},
    "Uzbekistan observed the exercise in Almaty on 21 June.": {("Uzbekistan", "observer")},
    "The talks in Doha on 21 June were mediated by Qatar.": {("Qatar", "facilitator")},
    "The Mine Action Project was implemented by UNDP and funded by Japan.": {
        (UNDP, "implementer"),
        ("Japan", "funder"),
    },
    "Japan funded the training course in Bishkek on 21 June.": {("Japan", "funder")},
}

EVENT_SUBJECT = {
    "The meeting in Vienna on 21 June brought together ministers from forty states and bodies such as UNDP.": {
        (UNDP, "participant"),
    },
    "The meeting in Vienna on 21 June brought together representatives of Armenia, Georgia and the OSCE.": {
        ("Armenia", "participant"),
        ("Georgia", "participant"),
        (OSCE, "participant"),
    },
}

GUESTS = {
    "Participants in the seminar in Vienna on 21 June included Austria, Hungary and UNODC.": {
        ("Austria", "participant"),
        ("Hungary", "participant"),
        (UNODC, "participant"),
    },
    "Also present at the ceremony in Vienna on 21 June were representatives of Austria and Hungary.": {
        ("Austria", "participant"),
        ("Hungary", "participant"),
    },
}

VERBAL = {
    "The Foreign Minister of Latvia met the Foreign Minister of Estonia in Riga on 21 June.": {
        ("Latvia", "participant"),
        ("Estonia", "participant"),
    },
    "The Foreign Minister of Estonia called on the President of Latvia in Riga on 21 June.": {
        ("Estonia", "participant"),
        ("Latvia", "participant"),
    },
    "The Prime Minister of India spoke by telephone with the President of France on 21 June.": {
        ("India", "participant"),
        ("France", "participant"),
    },
    "The Foreign Minister of Japan visited Mongolia on 21 June.": {
        ("Japan", "visitor"),
        ("Mongolia", "host"),
    },
    "The Foreign Minister of Japan paid an official visit to Mongolia on 21 June.": {
        ("Japan", "visitor"),
        ("Mongolia", "host"),
    },
    "Japan and Mongolia signed a memorandum of understanding in Ulaanbaatar on 21 June.": {
        ("Japan", "signatory"),
        ("Mongolia", "signatory"),
    },
    "The agreement was signed by Japan and Mongolia in Ulaanbaatar on 21 June.": {
        ("Japan", "signatory"),
        ("Mongolia", "signatory"),
    },
    "Japan handed over ten vehicles to Tajikistan in Dushanbe on 21 June.": {
        ("Japan", "funder"),
        ("Tajikistan", "recipient"),
    },
    "The Foreign Minister of Latvia received on 21 June in Riga the Foreign Minister of Estonia.": {
        ("Latvia", "participant"),
        ("Estonia", "participant"),
    },
    "A memorandum between UNDP and UNODC was signed in Vienna on 21 June.": {
        (UNDP, "signatory"),
        (UNODC, "signatory"),
    },
    "UNODC trained officers of Tajikistan in Dushanbe on 21 June.": {
        (UNODC, "organizer"),
        ("Tajikistan", "recipient"),
    },
}

HELD = {
    "UNDP and UNODC held a side event in Vienna on 21 June.": {(UNDP, "organizer"), (UNODC, "organizer")},
    "The Annual Meetings of UNDP and UNODC took place in Vienna on 21 June.": {
        (UNDP, "organizer"),
        (UNODC, "organizer"),
    },
    "The President of Austria declared open the conference in Vienna on 21 June.": {("Austria", "speaker")},
    "A workshop will take place in Vienna on 28 June. Mali, Niger and Chad have confirmed their participation.": {
        ("Mali", "participant"),
        ("Niger", "participant"),
        ("Chad", "participant"),
    },
}

BEFORE = {
    "UNDP organized a training course in Bishkek on 21 June in cooperation with UNODC.": {
        (UNDP, "organizer"),
        (UNODC, "supporter"),
    },
    "UNRCCA organized a seminar jointly with UNODC in Astana on 21 June.": {
        (UNRCCA, "organizer"),
        (UNODC, "organizer"),
    },
    "The President of Japan visited Mongolia on 21 June at the invitation of Mongolia.": {
        ("Japan", "visitor"),
        ("Mongolia", "host"),
    },
    "A conference hosted by Kazakhstan, chaired by Norway and facilitated by UNDP took place on 21 June.": {
        ("Kazakhstan", "host"),
        ("Norway", "chair"),
        (UNDP, "facilitator"),
    },
}

DEEDS = {
    "Australia will provide $2 million to WFP for food in Somalia.": {
        ("Australia", "funder"),
        ("World Food Programme", "recipient"),
    },
    "The Security Council adopted a resolution on Mali on 21 June.": {
        ("United Nations Security Council", "organizer")
    },
}

SPEECH = {
    "The Director of UNDP, Ms. Anna Berg, spoke at the conference in Vienna on 21 June.": {(UNDP, "speaker")},
    "The conference in Vienna on 21 June heard remarks by UNODC.": {(UNODC, "speaker")},
}

LONG_LISTS = {
    "The conference in Vienna on 21 June was attended by Austria, the envoys accredited in Hungary, and by UNODC.": {
        ("Austria", "participant"),
        (UNODC, "participant"),
    },
    "The conference in Vienna on 21 June was attended by Vornex, Qualdo, Umbrex, Zelter, Ostrin and UNODC.": {
        (UNODC, "participant"),
    },
    "UNODC held a meeting in Vienna on 21 June with UNDP, the Governorate of Ostrin and the OSCE.": {
        (UNODC, "participant"),
        (UNDP, "participant"),
        ("Governorate of Ostrin", "participant"),
        (OSCE, "participant"),
    },
    "The exercise in Graz on 21 June involved 1,700 personnel from three nations: two Allies (Italy and Spain) "
    "and Austria.": {
        ("Italy", "participant"),
        ("Spain", "participant"),
        ("Austria", "participant"),
    },
    "More than 2,100 troops from Italy and Spain took part in the exercise in Graz on 21 June.": {
        ("Italy", "participant"),
        ("Spain", "participant"),
    },
}

CONSTRUCTIONS = {
    "The Working Group on Trade met in Vienna on 2 May.": {("Working Group on Trade", "organizer")},
    "It is agreed that the Working Group on Trade meets in Vienna on 2 May.": set(),
    "The Energy Forum was held in Riga today. Delegates of Estonia and Latvia exchanged views on grids.": {
        ("Estonia", "participant"),
        ("Latvia", "participant"),
    },
    "The Energy Forum was held in Riga today. The Government of Ukraine and representatives of Japan "
    "discussed loans.": {
        ("Ukraine", "participant"),
        ("Japan", "participant"),
    },
    "The Energy Forum was held in Riga today. Delegates of Estonia have discussed grids.": set(),
    "The first meeting of the Trade Ministers of the Baltic states was held in Riga on 2 May.": {
        ("Baltic states", "participant"),
    },
    "A conference of the leaders of India and Japan took place in Tokyo on 2 May.": {
        ("India", "participant"),
        ("Japan", "participant"),
    },
    "The seminar in Astana on 21 June was organized by UNRCCA jointly with UNODC.": {
        (UNRCCA, "organizer"),
        (UNODC, "organizer"),
    },
    "The seminar in Vienna on 21 June was held with the financial support of the Government of Japan.": {
        ("Japan", "funder"),
    },
    "Regular Greek-Chinese political consultations were held in Beijing on 21 June.": {
        ("Greece", "participant"),
        ("China", "participant"),
    },
    "The ministers discussed the conference on water that Japan will host in Tokyo on 21 June.": {
        ("Japan", "host"),
    },
    "UNDP said on 20 June at the meeting in Vienna that Japan hosted a conference in Tokyo on 2 May.": {
        (UNDP, "participant"),
        ("Japan", "host"),
    },
    # The other side of talks is whoever issued the text.
    "Bilateral talks were held with Austria in Vienna on 21 June.": {
        ("Austria", "participant"),
        (OSCE, "participant"),
    },
    "UNDP and UNODC held a public consultation in Vienna on 21 June.": {
        (UNDP, "organizer"),
        (UNODC, "organizer"),
    },
    "The talks in Vienna on 21 June were attended by an Indian delegation led by Foreign Minister Arun Rao.": {
        ("India", "participant"),
        (OSCE, "participant"),
    },
    "The Foreign Minister of Estonia paid a courtesy call on the President of Latvia in Riga on 21 June.": {
        ("Estonia", "participant"),
        ("Latvia", "participant"),
    },
    "The next session of the Security Council opens in New York on 21 June.": {
        ("United Nations Security Council", "organizer"),
    },
    "The conference, co-organized on 21 June in Vienna by UNODC and UNDP, dealt with corruption.": {
        (UNODC, "organizer"),
        (UNDP, "organizer"),
    },
    "UNODC and UNDP hold a seminar in Vienna on 21 June.": {(UNODC, "organizer"), (UNDP, "organizer")},
    "Officials of Tajikistan were trained in water law by UNODC during a seminar in Dushanbe on 21 June.": {
        (UNODC, "organizer"),
        ("Tajikistan", "recipient"),
    },
    "The meeting of the foreign ministers of the Visegrad Group and of Japan took place in Vienna on 21 June.": {
        ("Visegrád Group", "participant"),
        ("Japan", "participant"),
    },
    "The second session of the Council of Foreign Ministers was held in Vienna on 21 June.": {
        ("Council of Foreign Ministers", "organizer"),
    },
    "UNODC organized a course in Vienna on 21 June for 24 officers from Norway and Japan.": {
        (UNODC, "organizer"),
        ("Norway", "recipient"),
        ("Japan", "recipient"),
    },
    "A seminar on water law for Afghan officials was held by UNODC in Vienna on 21 June.": {
        (UNODC, "organizer"),
        ("Afghanistan", "recipient"),
    },
    "The conference opened in Vienna on 21 June. Norway, UNDP and the OSCE took part.": {
        ("Norway", "participant"),
        (UNDP, "participant"),
        (OSCE, "participant"),
    },
    "UNODC held a seminar in Vienna on 21 June. Officers drawn from Norway and Japan participate in the activity.": {
        (UNODC, "organizer"),
        ("Norway", "participant"),
        ("Japan", "participant"),
    },
    "The matter goes before the Security Council at its 115th session in New York on 21 June.": {
        ("United Nations Security Council", "organizer"),
    },
    "The work goes on in the Water Commission, the third meeting of which takes place in Vienna on 21 June.": {
        ("Water Commission", "organizer"),
    },
    "The Tenth Convocation of the Asian University was held in Almaty on 21 June.": {
        ("Asian University", "organizer"),
    },
    "The opening of the Asian University took place in Almaty on 21 June.": set(),
    "The UNODC Workshop on Evidence takes place in Vienna on 21 June.": {(UNODC, "organizer")},
    "UNODC held a seminar in Vienna on 21 June. Lectures were given by experts of the OSCE and UNDP.": {
        (UNODC, "organizer"),
        (OSCE, "speaker"),
        (UNDP, "speaker"),
    },
    "The conference took place in Vienna on 21 June, convened jointly by UNODC and the OSCE.": {
        (UNODC, "organizer"),
        (OSCE, "organizer"),
    },
    "Japan witnessed the signing of the treaty in Vienna on 21 June.": {("Japan", "participant")},
}

PARTNERS = {
    f"Japan will co-chair, {said} Norway and Malta, a consultation in Vienna on 21 June.": {
        ("Japan", "chair"),
        ("Norway", "chair"),
        ("Malta", "chair"),
    }
    for said in ("with", "jointly with", "together with", "along with")
}

OBSERVERS = {
    "Kazakhstan attended the conference in Vienna on 21 June, with Uzbekistan acting as observer.": {
        ("Kazakhstan", "participant"),
        ("Uzbekistan", "observer"),
    },
    "Kazakhstan and Norway attended the conference in Vienna on 21 June as observers, as did Japan and UNDP.": {
        ("Kazakhstan", "observer"),
        ("Norway", "observer"),
        ("Japan", "observer"),
        (UNDP, "observer"),
    },
}

TABLE = (
    EVENT_OBJECT
    | EVENT_SUBJECT
    | GUESTS
    | VERBAL
    | HELD
    | BEFORE
    | DEEDS
    | SPEECH
    | LONG_LISTS
    | CONSTRUCTIONS
    | PARTNERS
    | OBSERVERS
)


@pytest.mark.parametrize(("sentence", "expected"), TABLE.items())
def test_roles(sentence: str, expected: set[tuple[str, str]]) -> None:
    """A cue puts those around it into their roles, and nobody else into any."""
    assert rows(sentence) == expected


def test_a_programme_named_after_a_state_is_not_run_by_it() -> None:
    """A state inside a project's name says where or for whom it is; a body inside it runs it."""
    assert ("Somalia", "organizer") not in rows("UNDP carries out the Somalia Resilience Project.")
    assert ("United Nations Development Programme", "organizer") in rows("Japan finances the UNDP Project.")


def test_a_later_item_of_a_list_is_of_others() -> None:
    """Whose statements are listed behind a concert does not give the concert."""
    text = (
        "The day in Osh features the OSCE Cycling Event, statements by representatives of Japan, and a film."
    )
    assert ("Japan", "participant") not in rows(text)


def test_a_letter_or_a_presidency_is_no_gift() -> None:
    """Who delivers a letter or hands over an office gives nothing away."""
    assert not events("The Foreign Minister of Japan delivered to the President of Norway a letter.")
    assert not events("Malta hands over the presidency to Cyprus.")
    assert ("Japan", "funder") in rows("Japan handed over five tents to Norway in Oslo on 21 June.")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The Steering Committee met in Graz on 21 June.", {("Steering Committee", "organizer")}),
        (
            "The Lake Chad Basin Commission convened on 21 June.",
            {("Lake Chad Basin Commission", "organizer")},
        ),
        (
            "Austria, Japan and Norway gathered in Graz on 21 June.",
            {("Austria", "participant"), ("Japan", "participant"), ("Norway", "participant")},
        ),
    ],
)
def test_a_body_that_meets_has_a_meeting(said: str, expected: set[tuple[str, str]]) -> None:
    """Of which it is the organizer; of several who gather each takes part."""
    assert rows(said) == expected


def test_only_what_stands_behind_a_preposition_is_governed_by_it() -> None:
    """ "Anna Berg, Ambassador at the White House, Kofi Doe of UNDP, and UNODC, held …": the list goes on."""
    text = "Today the spokesman at the White House, Kofi Doe, Director of UNDP, and UNODC hosted a seminar in Vienna."
    assert rows(text) >= {(UNDP, "host"), (UNODC, "host")}


def test_what_was_visited_does_not_meet_whom_the_guest_met() -> None:
    """A verb behind "and" has the subject of the verb before it, and not that verb's object."""
    text = "The Foreign Minister of Japan will visit the University of Oslo and will also meet officials from Norway."
    assert {("Japan", "visitor"), ("Norway", "participant")} <= rows(text)
    assert ("University of Oslo", "participant") not in rows(text)


def test_the_whole_list_before_a_verb_is_its_subject() -> None:
    """Also where its members are told with where they sit: "the Embassy of Japan in Oslo, …, and UNODC"."""
    text = "Delegates of UNDP, as well as the Embassy of Japan in Oslo, and UNODC attended the seminar in Vienna."
    assert {name for name, role in rows(text) if role == "participant"} == {UNDP, "Embassy of Japan", UNODC}


def test_whoever_trains_facilitates() -> None:
    """Trainers are no implementers: a training is no project."""
    text = "The OSCE held a training course in Vienna on 21 June. "
    assert (UNODC, "facilitator") in rows(text + "The trainers were from UNODC.")


def test_a_joint_commission_is_of_both_states_that_it_is_called_after() -> None:
    """Both take part in its meeting, where the text names neither otherwise."""
    text = (
        "The fifth meeting of the Austrian-Hungarian Joint Commission on Trade was held in Vienna on 21 June."
    )
    assert rows(text) == {("Austria", "participant"), ("Hungary", "participant")}
