"""Releases with known truth, as many as wanted: the same (seed, number) always gives the same one.

Half of them are pages of six layouts, half are plain text; memory does not grow with their number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from html import escape
from string import Template
from typing import Any

from . import world
from .calendar_text import stamp
from .plots import PLOTS
from .story import Story, lists
from .world import Body, Draw

Style = dict[str, Any]
FIRST_DAY, DAYS = date(2004, 1, 1), 365 * 22
WORDS_IN_A_FILLER = 14
LINK = (
    '<li class="menu-item menu-item--{number}">'
    '<a class="menu-link" href="/topics/{number}" title="{label}"><span>{label}</span></a></li>'
)


@dataclass(frozen=True, slots=True)
class Document:
    """A line of a documents file, its truth in the labelled form, and the release's own paragraphs."""

    record: dict[str, str]
    gold: dict[str, Any]
    text: str


def documents(count: int, seed: int) -> Iterator[Document]:
    return (document(seed, number) for number in range(count))


def document(seed: int, number: int) -> Document:
    """One release: a publisher, a plot, its sentences between others, its page."""
    draw = Draw(seed, number)
    style = draw.one(styles())
    published = FIRST_DAY + timedelta(days=draw.number(0, DAYS))
    speaker, publisher, word = issuer(draw, style["speaks_for"])
    story = Story(draw, published, style["dates"], speaker)
    title = draw.one(PLOTS)(story)
    paragraphs = paragraphed(story, dateline(style, story))
    slug = f"{re.sub(r'[^a-z0-9]+', '-', title.lower())[:60].strip('-')}-{number}"
    url = stamp(style["site"], published, word=word, slug=slug, number=str(number))
    gold = {
        "id": f"bench-{seed}-{number}",
        "url": url,
        "published_on": published.isoformat(),
        "publisher": publisher,
        "language": "en",
        "title": title,
        "events": story.events,
    }
    content = written(style, gold, paragraphs, number) if number % 2 else typed(gold, published, paragraphs)
    return Document({"url": url, **content}, gold, "\n\n".join(paragraphs))


@cache
def styles() -> tuple[Style, ...]:
    return tuple(style for style in world.data("publishers.toml")["style"] for _ in range(style["weight"]))


def issuer(draw: Draw, speaks_for: str) -> tuple[Body, str, str]:
    """Who publishes: the body that speaks, the publisher's name and the word in its address."""
    if speaks_for == "state":
        code = draw.one(world.state_codes())
        return world.state(code), f"Ministry of Foreign Affairs of {world.written_state(code)}", code.lower()
    body = draw.one(world.organizations()) if draw.chance(0.8) else world.institute(draw)
    return body, body.names[0], re.sub(r"\W+", "-", body.names[0].lower())


def dateline(style: Style, story: Story) -> str:
    if story.place is None:
        return ""
    place = story.place
    return stamp(
        style["dateline"], story.published, CITY=place.city.upper(), city=place.city, country=place.country
    )


def paragraphed(story: Story, opening: str) -> list[str]:
    """The facts in their order among other sentences, up to a length of 150 to 900 words."""
    draw, facts = story.draw, iter(story.sentences)
    wanted = 150 + int(350 * (draw.random() + draw.random()))
    told = sum(map(words, story.sentences))
    share = len(story.sentences) / (len(story.sentences) + max(wanted - told, 0) / WORDS_IN_A_FILLER)
    paragraphs, current, room = [], [opening + next(facts, story.filler())], 2
    waiting = next(facts, None)
    while wanted > 0 or waiting:
        if waiting and (wanted <= 0 or draw.chance(share)):
            sentence, waiting = waiting, next(facts, None)
        else:
            sentence = story.filler()
        wanted -= words(sentence)
        current.append(sentence)
        if len(current) >= room:
            paragraphs.append(" ".join(current))
            current, room = [], draw.number(2, 5)
    return [*paragraphs, " ".join(current)] if current else paragraphs


def words(sentence: str) -> int:
    return sentence.count(" ") + 1


def typed(gold: dict[str, Any], published: date, paragraphs: list[str]) -> dict[str, str]:
    """Plain text: title, a line with the date, the paragraphs."""
    return {"text": "\n\n".join([gold["title"], stamp("{d} {Month} {y}", published), *paragraphs])}


def written(style: Style, gold: dict[str, Any], paragraphs: list[str], number: int) -> dict[str, str]:
    """A page in the publisher's layout."""
    before, after = style["paragraph"]
    body = "".join(f"{before}{escape(paragraph, quote=False)}{after}\n" for paragraph in paragraphs)
    html = layout(style["layout"]).substitute(
        title=escape(gold["title"]),
        publisher=escape(gold["publisher"]),
        url=gold["url"],
        iso=gold["published_on"],
        stamp=stamp(style["stamp"], date.fromisoformat(gold["published_on"])),
        body=body,
        number=str(number),
    )
    return {"html": html}


@cache
def layout(name: str) -> Template:
    """A page with its menus in place: as many links as a site of this kind has."""
    page = (world.HERE / "layouts" / name).read_text()
    topics = lists()["topics"]
    menu = "\n".join(LINK.format(number=i, label=topic.capitalize()) for i, topic in enumerate(topics))
    related = "\n".join(
        LINK.format(number=i, label=f"News on {topic}") for i, topic in enumerate(topics[:12])
    )
    return Template(Template(page).safe_substitute(menu=menu, related=related))
