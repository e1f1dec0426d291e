from __future__ import annotations

import json
from datetime import date
from hashlib import sha256
from pathlib import Path

import hypothesis
import pytest
from hypothesis import strategies as st

from tasks.domain.records import Article, Hints, Page, Rejected
from tasks.domain.source import Source, source_of
from tasks.extract.page.article import read_article
from tasks.fetch.catalog import load_sources, read_source
from tasks.fetch.documents import read_documents
from tests.site import DOCUMENTS, Site

TODAY = date(2026, 11, 25)
SHARED = Path(__file__).parents[3] / "shared"
BODY = (
    "The Special Representative met the Foreign Minister of Kazakhstan in Astana and spoke to him about the "
    "water of the Syr Darya, the border posts in the south and the conference that both will open in October."
)


def page(
    content: str | bytes, kind: str = "text/html", *, url: str = "https://e.org/1", **hints: object
) -> Page:
    raw = content.encode() if isinstance(content, str) else content
    return Page(url, "documents", raw, kind, sha256(raw).hexdigest(), None, Hints(**hints))


def html(
    body: str = f"<p>{BODY}</p>", date: str = "<p>22 June 2012</p>", head: str = "", title: str = "A meeting"
) -> str:
    head = f"<head>{head}<title>{title} | Site</title></head>"
    return f"<html>{head}<body><h1>{title}</h1>{date}{body}</body></html>"


def source(**values: object) -> Source:
    needed = {
        "name": "s",
        "title": "S",
        "publisher": "P",
        "hosts": ("e.org",),
        "listings": ("https://e.org/",),
    }
    return Source(**(needed | values))


def article(given: Page, of: Source | None = None) -> Article:
    read = read_article(given, of, TODAY)
    assert isinstance(read, Article), read
    return read


def rule(given: Page, of: Source | None = None) -> str:
    read = read_article(given, of, TODAY)
    assert isinstance(read, Rejected), read
    assert read.stage == "extract" and read.digest == given.digest
    return read.rule


# --- the sample pages ---


def declared(publisher: str, folder: Path) -> Source:
    return read_source(Site("http://127.0.0.1:1").write_sources(folder) / f"{publisher}.toml")


def sample(publisher: str) -> list[tuple[Page, Path]]:
    files = sorted((DOCUMENTS / publisher).glob("*.html"))
    return [(page(file.read_bytes(), url=f"https://{publisher}.example/{file.stem}"), file) for file in files]


@pytest.mark.parametrize("publisher", ["un-mission", "regional-organization", "foreign-ministry", "bad"])
@pytest.mark.parametrize("with_source", [True, False])
def test_sample_pages_are_read_as_their_gold_says(publisher: str, with_source: bool, tmp_path: Path) -> None:
    """Title and day agree with the gold, by selectors and without; a page without gold is none."""
    of = declared(publisher, tmp_path) if with_source else None
    for given, file in sample(publisher):
        gold = file.with_suffix(".json")
        read = read_article(given, of, TODAY)
        if gold.exists():
            expected = json.loads(gold.read_text("utf-8"))
            assert isinstance(read, Article), (file.name, read)
            assert (read.title, str(read.published_on)) == (expected["title"], expected["published_on"])
        else:
            assert isinstance(read, Rejected), file.name


@pytest.mark.parametrize("publisher", ["un-mission", "foreign-ministry"])
def test_the_generic_reader_finds_what_selectors_find(publisher: str, tmp_path: Path) -> None:
    """Without selectors the text of every sample page is the same to the letter."""
    of = declared(publisher, tmp_path)
    for given, file in sample(publisher):
        by_selectors, generic = article(given, of), article(given)
        assert (by_selectors.layout, generic.layout) == ("selectors", "generic")
        assert by_selectors.text == generic.text, file.name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("empty", "empty"),
        ("blank-article", "not-a-release"),
        ("russian", "language"),
        ("russian-windows-1251", "language"),
        ("no-date", "no-date"),
        ("year-20123", "bad-date"),
    ],
)
def test_bad_pages_are_rejected_for_what_is_wrong(name: str, expected: str) -> None:
    """Each kind of bad input has its rule."""
    assert rule(page((DOCUMENTS / "bad" / f"{name}.html").read_bytes())) == expected


def test_the_reason_names_the_language() -> None:
    """A person reads what the text is in."""
    read = read_article(page((DOCUMENTS / "bad" / "russian.html").read_bytes()), None, TODAY)
    assert isinstance(read, Rejected)
    assert read.reason == "The text is in Russian; only English is read."


# --- dates ---


@pytest.mark.parametrize(
    "written",
    [
        "22 Jun 2012",
        "22 June 2012",
        "22nd of June, 2012",
        "Friday, 22 June 2012",
        "June 22, 2012",
        "JUNE 22 2012",
        "22.06.2012",
        "2012-06-22",
        "2012-06-22T09:30:00+05:00",
        "22/06/2012",
        "Posted On: 22 JUN 2012 6:10PM by PIB Delhi",
        "Published on Jun. 22, 2012 at 11:05",
        "Press release, 22 June 2012",
    ],
)
def test_date_lines_are_read_and_left_out_of_the_text(written: str) -> None:
    """Whatever the form, a line with the date gives the day and is no part of the release."""
    read = article(page(html(date=f"<p>{written}</p>")))
    assert read.published_on == date(2012, 6, 22)
    assert read.text == BODY


def test_a_dateline_gives_the_day_and_stays() -> None:
    """A dateline is part of the text."""
    for line in ("ALMATY, 22 June 2012 – ", "NEW YORK, 22 June 2012 (Department of Public Information) -- "):
        read = article(page(html(date="", body=f"<p>{line}{BODY}</p>")))
        assert read.published_on == date(2012, 6, 22)
        assert read.text == (line + BODY)


def test_a_date_inside_a_sentence_is_not_the_day_of_publication() -> None:
    """A release that only says when something happened has no date of its own."""
    assert rule(page(html(date="", body=f"<p>On 21 June 2012, {BODY}</p>"))) == "no-date"


def test_slashes_are_read_as_the_source_says() -> None:
    """03/04/2012 is a day by the word of the source, and none without it."""
    given = page(html(date="<p>03/04/2012</p>"))
    assert article(given, source(date_order="day-first")).published_on == date(2012, 4, 3)
    assert article(given, source(date_order="month-first")).published_on == date(2012, 3, 4)
    assert rule(given) == "no-date"
    assert rule(page(html(date="<p>13/14/2012</p>"))) == "bad-date"


@pytest.mark.parametrize(
    "markup",
    [
        '<meta property="article:published_time" content="2012-06-22T08:00:00+05:00">',
        '<meta name="DC.Date" content="2012-06-22">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2012-06-22"}</script>',
        '<time datetime="2012-06-22">last week</time>',
    ],
)
def test_the_markup_is_believed_before_the_text(markup: str) -> None:
    """A date that the markup states wins over one that stands in the page."""
    assert article(page(html(head=markup, date="<p>1 May 2011</p>"))).published_on == date(2012, 6, 22)


def test_a_time_is_a_day_of_the_source_s_zone() -> None:
    """Late in the evening of Greenwich it is the next day in Ashgabat."""
    given = page(html(date='<time datetime="2012-06-21T21:00:00Z">x</time>'))
    assert article(given, source(timezone="Asia/Ashgabat")).published_on == date(2012, 6, 22)
    assert article(given).published_on == date(2012, 6, 21)


@pytest.mark.parametrize(
    "written", ["22 June 20123", "31 June 2012", "12 May 1944", "22 June 2031", "2012-13-40"]
)
def test_impossible_dates_are_rejected(written: str) -> None:
    """A day that there is not, or that a release cannot be of, is no date."""
    assert rule(page(html(date=f"<p>{written}</p>"))) == "bad-date"


def test_a_release_may_be_dated_a_few_days_ahead() -> None:
    """An embargoed release of next week is none too many."""
    assert article(page(html(date="<p>1 December 2026</p>"))).published_on == date(2026, 12, 1)
    assert rule(page(html(date="<p>10 December 2026</p>"))) == "bad-date"


@hypothesis.given(
    st.dates(date(1945, 1, 1), TODAY),
    st.sampled_from(["%d %B %Y", "%B %d, %Y", "%d.%m.%Y", "%Y-%m-%d", "%d %b %Y"]),
)
def test_every_day_is_read_in_every_form(day: date, form: str) -> None:
    """Writing a day and reading it gives the day."""
    assert article(page(html(date=f"<p>{day.strftime(form)}</p>"))).published_on == day


# --- charsets ---


@pytest.mark.parametrize(
    ("charset", "header", "meta"),
    [
        ("utf-8", "text/html", ""),
        ("utf-8", "text/html; charset=iso-8859-1", ""),
        ("utf-8", "text/html", '<meta charset="windows-1251">'),
        ("windows-1252", "text/html; charset=utf-8", ""),
        ("windows-1252", "text/html; charset=iso-8859-1", ""),
        (
            "windows-1252",
            "text/html",
            '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">',
        ),
        ("utf-16", "text/html", ""),
    ],
)
def test_the_text_is_decoded_whatever_the_label_says(charset: str, header: str, meta: str) -> None:
    """Quotes and accents come out right."""
    body = f"<p>{BODY} “Très bien” – said Mr. Müller.</p>"
    read = article(page(html(body=body, head=meta).encode(charset), header))
    assert read.text.endswith("“Très bien” – said Mr. Müller.")


def test_bytes_that_are_no_text_are_rejected() -> None:
    """A page of noise is none in any charset."""
    assert rule(page(bytes(range(256)) * 40)) == "bad-charset"


# --- text ---


def test_line_breaks_part_paragraphs() -> None:
    """Two breaks do, and one after a sentence; one inside a sentence does not."""
    body = f"<div>{BODY}<br><br>The talks<br>went on.<br>They ended late.</div>"
    assert article(page(html(body=body))).text.split("\n\n") == [
        BODY,
        "The talks went on.",
        "They ended late.",
    ]


def test_what_stands_around_the_text_is_left_out() -> None:
    """Menus, captions, related links and contacts are no part of the release."""
    body = f"""<nav><p>{BODY} Menu.</p></nav><main><p>{BODY}</p>
    <figure><img><figcaption>The two men.</figcaption></figure><p>Photo: A. Nother</p>
    <p>They agreed to meet again.</p><p>See also</p><ul><li><a href="/2">Another release</a></ul>
    </main><aside><p>{BODY} Aside.</p></aside><footer><p>{BODY} Footer.</p></footer>"""
    assert article(page(html(body=body))).text == f"{BODY}\n\nThey agreed to meet again."


def test_a_text_that_stands_twice_is_read_once() -> None:
    """Some pages hold a second copy to be printed."""
    assert (
        article(page(html(body=f"<p>{BODY}</p><p>The end of it.</p>" * 2))).text
        == f"{BODY}\n\nThe end of it."
    )


def test_the_title_is_the_heading_and_not_the_site_s_name() -> None:
    """The head of the page and its headings are compared."""
    for head_title in ("A meeting in Astana | UNRCCA", "UNRCCA - A meeting in Astana", "A meeting in Astana"):
        given = (
            html()
            .replace("<title>A meeting | Site", f"<title>{head_title}")
            .replace("<h1>A meeting</h1>", "<h1>UNRCCA</h1><h2>A meeting in Astana</h2>")
        )
        assert article(page(given)).title == "A meeting in Astana"


def test_selectors_decide_and_what_they_miss_is_read_anyway() -> None:
    """A layout that its selectors do not know is read without them, and marked so."""
    of = source(body_selector=".text", title_selector=".name", remove=(".note",))
    text = f'<div class="text"><p>{BODY}</p><p class="note">Note.</p></div>'
    body = f'<b class="name">The name</b>{text}<p>{BODY} Not it.</p>'
    read = article(page(html(body=body)), of)
    assert (read.layout, read.title, read.text, read.publisher) == ("selectors", "The name", BODY, "P")
    assert article(page(html()), of).layout == "generic"


@pytest.mark.parametrize(
    "content",
    [
        html(title="Client Challenge"),
        html(body="<p>Write to us at any time.</p>"),
        html(body="".join(f'<h3><a href="/{n}">Release {n}</a></h3><p>{BODY}</p>' for n in range(5))),
        html(
            body="<p>User</p><p>Password</p><a href='/forgot'>Forgotten?</a>",
            title="Please identify yourself",
        ),
    ],
)
def test_pages_that_are_no_releases(content: str) -> None:
    """Challenges, contact pages, listings and forms are turned away."""
    assert rule(page(content)) == "not-a-release"


def test_a_page_of_ten_megabytes_is_too_large() -> None:
    """It is turned away unread."""
    assert rule(page(b"<p>" + b"x" * 10_000_000)) == "too-large"


@hypothesis.given(st.text(alphabet="<>/!-abphtmlediv&;\"'= \n\u00e9\u0416", max_size=300))
def test_no_markup_is_beyond_reading(noise: str) -> None:
    """Whatever the markup, there is an article or a reason."""
    assert isinstance(read_article(page(html(body=noise)), None, TODAY), Article | Rejected)


# --- plain text ---


def test_a_plain_text_opens_with_its_title_and_its_date() -> None:
    """Title, day and a repetition of the title are taken from the top; the text is what follows."""
    parts = (
        "A meeting in Astana",
        "22 Jun 2012",
        "A meeting in Astana",
        "ASTANA, Kazakhstan –",
        BODY,
        "See photo",
    )
    given = "\n\n".join(parts)
    read = article(page(given, "text/plain; charset=utf-8"))
    assert (read.title, read.published_on) == ("A meeting in Astana", date(2012, 6, 22))
    assert read.text == f"ASTANA, Kazakhstan –\n\n{BODY}"
    assert (read.layout, read.publisher) == ("given", "e.org")


def test_hints_win_over_the_content() -> None:
    """What the giver of a document says of it is believed."""
    given = page(
        f"22 June 2012\n\n{BODY}", "text/plain", title="T", published_on=date(2011, 1, 2), publisher="X"
    )
    read = article(given, source())
    assert (read.title, read.published_on, read.publisher) == ("T", date(2011, 1, 2), "X")
    assert rule(page(f"T\n\n1 May 2011\n\n{BODY}", "text/plain", language="fr")) == "language"


def test_wrapped_lines_are_made_whole() -> None:
    """Lines that a converter broke, or made paragraphs of, are one sentence again."""
    half = BODY.index(" water")
    for broken in (BODY[:half] + "\n" + BODY[half + 1 :], BODY[:half] + "\n\n" + BODY[half + 1 :]):
        assert article(page(f"T\n\n1 May 2011\n\n{broken}", "text/plain")).text == BODY


def test_a_document_of_a_known_host_is_of_its_publisher() -> None:
    """The official hosts of the sources tell whose a saved document is."""
    found = source_of("https://unrcca.unmissions.org/x", load_sources())
    assert found is not None and found.publisher == "UNRCCA"
    assert source_of("https://unrcca.unmissions.org.evil.example/x", load_sources()) is None
    assert source_of("india-mea-far:1994:271365", load_sources()) is None


# --- real documents ---


@pytest.mark.skipif(not SHARED.exists(), reason="the collections of real documents are not here")
@pytest.mark.parametrize(("file", "undated"), [("eval/documents.jsonl", 0), ("corpus/releases.jsonl", 11)])
def test_real_releases_are_articles(file: str, undated: int) -> None:
    """Of real releases only those are turned away that nobody dated, and one scan without a sentence."""
    rejected = [
        read
        for batch in read_documents(SHARED / file)
        for given in batch.pages
        if isinstance(read := read_article(given, None, TODAY), Rejected)
    ]
    others = [read for read in rejected if read.rule != "no-date"]
    assert len(rejected) - len(others) == undated
    assert len(others) <= 1


@pytest.mark.skipif(not SHARED.exists(), reason="the collections of real documents are not here")
def test_real_pages_are_told_apart() -> None:
    """Releases are read; listings, and pages in German, are not."""
    read = {}
    for batch in read_documents(SHARED / "pages"):
        for given in batch.pages:
            outcome = read_article(given, source_of(given.url, load_sources()), TODAY)
            read[given.url] = outcome.rule if isinstance(outcome, Rejected) else "article"
    assert all(
        kind == "not-a-release" for url, kind in read.items() if "listing" in url or "frontpage" in url
    )
    assert sum(kind == "language" for kind in read.values()) == 6
    assert sum(kind == "article" for kind in read.values()) >= 23
