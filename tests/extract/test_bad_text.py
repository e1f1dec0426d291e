"""Texts that report no event, and texts that are no text: nothing is invented, and reading them comes to an end."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.reading import events, read

NOTHING_HAPPENS = {
    "names": "Japan, India, Kazakhstan, UNDP, the OSCE\n\nAnna Berg, Jan Novak, Ilze Kalna\n\nVienna, Astana",
    "members": "Members of the Board\n\nMs. Anna Berg, Norway\n\nMr. Jan Novak, Czechia\n\nMs. Li Wei, China",
    "poem": (
        "The river comes to meet the dawn,\nThe heron stands, and it is gone;\n"
        "The wind presides, the reeds agree,\nAnd sign their names on air and lee."
    ),
    "table": "Country | Exports | Imports\nKazakhstan | 61.2 | 43.1\nTajikistan | 2.1 | 4.9\n\nSource: World Bank",
    "advertisement": (
        "UNRCCA seeks a Political Affairs Officer for its office in Ashgabat. The incumbent drafts reports and "
        "assists the Head of the Political Unit. Applicants have worked for the United Nations or a ministry. "
        "Applications are to be sent by 30 June 2012. Women are encouraged to apply."
    ),
    "recipe": "Peel the apples and cut them in quarters. Melt the butter, add sugar, and stir until it browns.",
    "weather": (
        "Rain will spread from the west on Thursday. In Astana temperatures fall to 3 degrees; in Almaty it "
        "stays dry until Friday. Winds are strong on the Caspian Sea."
    ),
    "terms": (
        "By using this website you agree to the terms of the United Nations. The United Nations reserves the "
        "right to deny access. The Office of Legal Affairs of the United Nations in New York answers questions."
    ),
    "contacts": "For information please contact:\n\nAnna Berg, Officer, UNRCCA, Ashgabat\n\nTel. +993 12 48 16 12",
    "geography": (
        "The Aral Sea lies between Kazakhstan and Uzbekistan. It has lost nine tenths of its water since the "
        "rivers that fed it were led to the cotton fields. Storms carry salt as far as Norway."
    ),
    "trade": "Exports of the European Union to Japan grew by 3 per cent in 2011. Germany had the largest share.",
    "law": "Article 4. The Ministry of Justice keeps the register. This law enters into force on 1 January 2013.",
    "biography": (
        "Anna Berg was born in Oslo in 1961. She studied law at the University of Bergen and worked for the "
        "Ministry of Justice of Norway, the OSCE and UNDP. She is married and has two children."
    ),
    "novel": "Mr. Grey thought of Vienna, and of the woman who sold oranges in Lisbon. Nobody came on Tuesday.",
    "match": "Norway beat Sweden 3:1. Berg scored twice before the break, Lind once. Denmark and Finland drew.",
    "menu": "Starters\n\nSoup\n\nMains\n\nVienna sausage with Swiss cheese\n\nTurkish lamb\n\nRussian honey cake",
    "glossary": "ASEAN: Association of Southeast Asian Nations\n\nUNDP: United Nations Development Programme",
    "prices": "Crude rose to 91 dollars on Monday, as traders expected less oil from Saudi Arabia and Norway.",
    "tender": "Supply of furniture. Bids are accepted by the Embassy of Japan in Riga until 12 July 2012, 4 p.m.",
    "advice": "Travellers to Chad should check their passports. The border with Libya is closed.",
}


@pytest.mark.parametrize("text", NOTHING_HAPPENS.values(), ids=NOTHING_HAPPENS)
def test_nothing_is_made_out_of_nothing(text: str) -> None:
    """Names, places and dates alone are no event."""
    assert events(text) == ()


def test_random_bytes_are_no_event() -> None:
    """Whatever bytes are taken for text, nothing happens in it."""
    noise = random.Random(1).randbytes(20_000)  # noqa: S311  # nothing secret
    for charset in ("utf-8", "latin-1", "utf-16"):
        assert events(noise.decode(charset, "replace")) == ()


@given(st.text(max_size=200))
def test_any_characters_are_read(text: str) -> None:
    """There is no text that cannot be read."""
    assert read(text).article.text == text


@pytest.mark.parametrize(
    "text",
    [
        "(" * 500_000 + ")" * 500_000,
        "(Alpha (Beta " * 5_000,
        " ".join(f"Word{chr(97 + n % 26)}" for n in range(20_000)),
        "Ministry of " + "Water and " * 5_000,
        "Kazakhstan and " * 5_000,
        "“" * 20_000,
        "Those who came were:\n" + "- Japan\n" * 5_000,
        "x" * 1_000_000,
    ],
    ids=["brackets", "open brackets", "capitals", "one name", "one list", "quotes", "items", "one word"],
)
def test_a_monstrous_text_comes_to_an_end(text: str) -> None:
    """Neither brackets nor capitals nor lists without end keep the extractor from its own."""
    assert events(text) == ()
