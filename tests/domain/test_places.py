"""Places: found by any of their names, in texts only where they are no word and nobody's name."""

from __future__ import annotations

import pytest

from tasks.domain.gazetteer import gazetteer, places
from tasks.domain.gazetteer.files import rows

PLACES = places()


def found(text: str) -> list[tuple[str, str, str]]:
    return [
        (text[match.start : match.end], match.places[0].name, match.places[0].country)
        for match in PLACES.matches(text)
    ]


@pytest.mark.parametrize(
    ("name", "english", "country"),
    [
        ("Kiev", "Kyiv", "UA"),
        ("Nur-Sultan", "Astana", "KZ"),
        ("Alma-Ata", "Almaty", "KZ"),
        ("Ashkhabad", "Ashgabat", "TM"),
        ("New York City", "New York", "US"),
        ("Washington, D.C.", "Washington", "US"),
        ("Den Haag", "The Hague", "NL"),
        ("Genève", "Geneva", "CH"),
        ("Köln", "Cologne", "DE"),
        ("Gueckedou", "Guéckédou", "GN"),
        ("Bombay", "Mumbai", "IN"),
        ("San Jose", "San Jose", "CR"),
        ("Hyderabad", "Hyderabad", "IN"),
    ],
)
def test_common_english_name(name: str, english: str, country: str) -> None:
    """Old, local and accented names lead to the English one; capitals go before their namesakes."""
    place = PLACES.find(name)
    assert place is not None
    assert (place.name, place.country, place.kind) == (english, country, "city")


def test_hinted_country_wins_over_size() -> None:
    """A hint chooses among namesakes, and is passed over where none fits."""
    assert [(PLACES.find("Hyderabad", hint) or pytest.fail()).country for hint in ("PK", "FR")] == [
        "PK",
        "IN",
    ]


def test_region_tells_the_country() -> None:
    """A province is a place, but no city."""
    place = PLACES.find("Gujarat")
    assert place is not None
    assert (place.country, place.kind) == ("IN", "region")


def test_unknown_place_is_none() -> None:
    """What nobody lists is no error."""
    assert PLACES.find("Xanadu-on-Nowhere") is None


def test_capitals_and_curated_cities_have_coordinates() -> None:
    """Each row of the tables was found in GeoNames or brings its coordinates."""
    wanted = [(row["name"], row["country"]) for row in rows("cities.csv")]
    wanted += [(row["capital"], row["code"]) for row in rows("states.csv") if row["capital"]]
    placed = [PLACES.find(name, country) for name, country in wanted]
    assert not [
        want for want, place in zip(wanted, placed, strict=True) if not place or place.latitude is None
    ]


def test_places_lie_in_states_that_the_gazetteer_knows() -> None:
    """Regions and curated cities name a state of states.csv."""
    states = {entry.country for entry in gazetteer() if entry.kind == "state"}
    assert {row["country"] for file in ("cities.csv", "regions.csv") for row in rows(file)} <= states


def test_places_in_a_text() -> None:
    """Cities and regions are found at their offsets, a line break inside a name included."""
    assert found("Talks in Almaty, then in New\nYork and in Gujarat.") == [
        ("Almaty", "Almaty", "KZ"),
        ("New\nYork", "New York", "US"),
        ("Gujarat", "Gujarat", "IN"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "In March, Senator Evans and Mr Obama said that most of the Union would come",
        "Madison Mills and Karl Racine",
        "severe infections (SARI)",
        "the Ministry of Livestock (MoL)",
        "READING THE DATE",
        "aid to Lebanon and Albania",
    ],
)
def test_words_and_surnames_are_no_cities(text: str) -> None:
    """A city that is a word, a surname, a state, a part of a longer name or an acronym is passed over."""
    assert found(text) == []


def test_small_city_standing_alone_is_found() -> None:
    """A city that nobody curated counts where no other capital touches it."""
    assert found("a plant in Mirzapur today") == [("Mirzapur", "Mirzapur", "IN")]
    assert found("Dr Mirzapur said") == []
