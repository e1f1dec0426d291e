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
    "list of names": (
        "Anna Berg, Ministry of Energy of Norway; Jan Novak, Embassy of Czechia in Riga; Li Wei, World Bank; "
        "UNDP Kazakhstan; OSCE Centre in Astana; Committee on Water"
    ),
    "poem of visits": (
        "A late visit of the rain,\nA meeting of the river and the plain,\nThe union of the ash and vine:\n"
        "No summit is so cold as mine.\n\nThe swallows hold their conference high,\nA mission over, they go by."
    ),
    "figures": (
        "Table 3. Visits of tourists, meetings and conferences by country, 2010 and 2011\n\n"
        "Norway 4,120 4,311\n\nJapan 12,950 13,008\n\nKazakhstan 811 902\n\nSource: Eurostat"
    ),
    "vacancy": (
        "The OSCE seeks a Project Officer for its office in Ashgabat. Duties: organize meetings, training courses and "
        "conferences with the Ministry of Foreign Affairs; prepare visits of delegations; draft reports of meetings. "
        "Five years of experience in project work and fluent Russian are required. Deadline: 30 June 2012."
    ),
    "recipe with a summit": (
        "Bring together the flour and the butter. Meet the edges with a fork. Heap the cream to a summit and let "
        "it stand for a session of ten minutes. Serve with Norwegian cheese."
    ),
    "forecast": (
        "A cold front will visit Norway and Sweden on Thursday and leaves for Finland on Friday. Showers are "
        "expected in Oslo and Bergen; the exercise of patience is advised. Outlook for 24-26 June: dry."
    ),
    "legal notice": (
        "NOTICE. In accordance with Article 12 of the Companies Act, creditors of Nordvik AS in liquidation are "
        "called on to file their claims with the Ministry of Justice of Norway within 60 days of 21 June 2012."
    ),
    "site menu": (
        "Home\n\nAbout the OSCE\n\nMeetings and conferences\n\nVisits\n\nPress briefings\n\nTraining and projects\n\n"
        "Permanent Council\n\nElections\n\nParliamentary Assembly\n\nContact"
    ),
    "privacy": (
        "When you visit this website, UNDP and its partners in Norway collect your address. Your visit is recorded for "
        "30 days. UNDP shares no data with the European Commission, unless a court calls on it to do so."
    ),
    "errata": (
        'Errata. Page 3: for "summit in Oslo" read "summit of the hill". Page 12: for "Japan" read "Jordan". '
        "Page 40: the footnote on the meeting is deleted."
    ),
    "bibliography": (
        "Berg, A. (2009). Meetings of Minds: The Conference of Vienna. Oslo: Nordvik Press.\n\n"
        "Novak, J. (2011). The Visit of the Old Lady and other plays. Praha.\n\n"
        "United Nations (2010). Manual on Elections. New York: United Nations."
    ),
    "sports": (
        "Kazakhstan met Norway in Astana on 21 June and lost 0:2. Berg scored twice. Japan meets Brazil on Sunday; "
        "Sweden visit Denmark on Monday."
    ),
    "stocks": (
        "Shares in Nordvik closed at 41.20 on Thursday after the opening of the session at 40.10. Trading "
        "volume met expectations. Analysts of the Bank of Norway expect 45."
    ),
    "call for tenders": (
        "UNDP Tajikistan invites bids for the supply of tents. Bids must be delivered to the office of UNDP in "
        "Dushanbe by 5 July 2012. A contract will be signed with the lowest bidder."
    ),
    "holiday": (
        "The office will be closed on 25 December and 1 January. The Embassy of Norway in Astana wishes all its "
        "visitors a happy new year. For emergencies call the Ministry of Foreign Affairs in Oslo."
    ),
    "travel advisory": (
        "The Ministry of Foreign Affairs of Norway advises against all travel to Chad. If you visit Libya, "
        "register with the Embassy of Norway in Cairo. Avoid meetings, elections rallies and demonstrations."
    ),
    "crossword": (
        "Across. 1 Meeting of waters (10). 4 Visit of a ghost (10). 9 Summit in Nepal (7).\n\n"
        "Down. 2 Union of Norway and Sweden ended in it (4). 3 Conference room (4)."
    ),
    "song": (
        "Come visit me in Paris, my love,\nMeet me in Rome in June,\nThe President of the night above\n"
        "Is signing the sea with the moon."
    ),
    "product": (
        "The Summit 300 tent hosts four people and opens in two minutes. Made in Norway. It has met all tests of the "
        "European Union since 2009. Training weights and a visit card are included."
    ),
    "phone directory": (
        "Ministry of Energy, Oslo 22 24 90 90\n\nMinistry of Culture, Oslo 22 24 78 39\n\nOSCE Secretariat, Vienna "
        "+43 1 514 360\n\nUNDP Conference Service, Geneva +41 22 917 85 36\n\nMeeting rooms, extension 12"
    ),
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
