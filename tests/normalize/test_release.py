"""Mentions become rows with keys, groups their members."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tasks.domain.gazetteer import gazetteer
from tasks.domain.records import (
    Article,
    EventClaim,
    ExtractedRelease,
    NormalizedRelease,
    OrganizationMention,
    ParticipationClaim,
    PersonMention,
    PlaceMention,
    Span,
)
from tasks.normalize.release import normalize_release

TEXT = "Japan met the Horizon Foundation in Osh."
ARTICLE = Article("https://e.org/1", "s", "P", "en", "T", date(2012, 6, 22), TEXT, "0" * 64, None, "given")
EVERYTHING = Span(0, len(TEXT))
JAPAN = OrganizationMention("Japan", "state:JP")
HORIZON = OrganizationMention("Horizon Foundation", acronym="HF", kind="ngo")
CENTRAL_ASIA = OrganizationMention("Central Asian states", "group:central-asian-states")
EU = OrganizationMention("EU member states", "group:eu-member-states")


def claim(
    organization: OrganizationMention | None, role: str = "participant", **of: object
) -> ParticipationClaim:
    return ParticipationClaim(organization, role, EVERYTHING, "cue", 0.8, **of)


def event(*claims: ParticipationClaim, **of: object) -> EventClaim:
    given = {"title": "Talks", "type": "meeting", "is_main": True, "evidence": EVERYTHING} | of
    return EventClaim(participation=claims, **given)


def normalize(*events: EventClaim, article: Article = ARTICLE) -> NormalizedRelease:
    return normalize_release(ExtractedRelease(article, events, "1"), gazetteer())


def rows(release: NormalizedRelease) -> set[tuple[str | None, str, str | None]]:
    """Organization, role and the group it is expanded from, by name."""
    names = {one.organization_key: one.name for one in release.organizations} | {None: None}
    return {
        (names[row.organization_key], row.role, names[row.via_group_key]) for row in release.participation
    }


def test_keys_are_those_of_the_names() -> None:
    """The same release gives the same rows; an organization has one key in all releases."""
    told = event(claim(JAPAN), claim(HORIZON), place=PlaceMention("Osh", "KG"))
    first, again = normalize(told), normalize(told)
    elsewhere = normalize(told, article=replace(ARTICLE, url="https://e.org/2"))
    assert first == again
    assert first.organizations == elsewhere.organizations
    assert first.places == elsewhere.places
    assert first.release.press_release_key != elsewhere.release.press_release_key
    assert {row.participation_key for row in first.participation}.isdisjoint(
        row.participation_key for row in elsewhere.participation
    )


def test_known_and_provisional_organizations() -> None:
    """The gazetteer's word counts for what it knows; anything else is kept as the release names it."""
    japan, horizon = normalize(
        event(claim(replace(JAPAN, aliases=("Nippon",))), claim(HORIZON))
    ).organizations
    assert (japan.name, japan.kind, japan.country_code, japan.is_curated) == ("Japan", "state", "JP", True)
    assert "Nippon" in japan.aliases
    assert (horizon.name, horizon.acronym, horizon.kind, horizon.is_curated) == (
        "Horizon Foundation",
        "HF",
        "ngo",
        False,
    )


def test_spellings_of_a_provisional_name_are_one_key() -> None:
    """Case, accents and punctuation make no other organization; its country does."""
    keys = {
        normalize(event(claim(OrganizationMention(name, country=country)))).organizations[0].organization_key
        for name, country in [("Café Vienna", "AT"), ("CAFE VIENNA", "AT"), ("Cafe-Vienna", "AT")]
    }
    other = normalize(event(claim(OrganizationMention("Café Vienna", country="DE")))).organizations[0]
    assert len(keys) == 1
    assert other.organization_key not in keys


def test_what_an_organization_is_part_of_comes_along() -> None:
    """Its parents are rows too, so that every parent key leads somewhere."""
    found = normalize(event(claim(OrganizationMention("OCHA", "ocha")))).organizations
    keys = {one.organization_key for one in found}
    assert len(found) > 1
    assert all(one.parent_key in keys | {None} for one in found)


def test_a_group_is_its_members() -> None:
    """Each takes part by way of the group, and the bridge holds the membership."""
    release = normalize(event(claim(CENTRAL_ASIA)))
    members = {"Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan"}
    assert rows(release) == {(member, "participant", "Central Asian states") for member in members}
    assert len(release.group_members) == len(members)


def test_a_group_that_the_text_counts_otherwise_is_doubted() -> None:
    """Each of its members carries what speaks against it."""
    warnings = [row.warning for row in normalize(event(claim(CENTRAL_ASIA, counted=4))).participation]
    assert warnings == ["the text counts 4 members, and the group had 5 at that time"] * 5
    assert not any(row.warning for row in normalize(event(claim(CENTRAL_ASIA, counted=5))).participation)


def test_who_is_excluded_from_a_group_is_left_out() -> None:
    """An exception that the text names is no row by way of the group."""
    release = normalize(event(claim(CENTRAL_ASIA, excluded=("state:UZ",)), claim(JAPAN, "observer")))
    assert len(release.participation) == 5
    assert "Uzbekistan" not in {name for name, _, _ in rows(release)}


def test_members_are_those_of_the_event_s_day() -> None:
    """A group is expanded as of the event; as of the release where the event has no day."""

    def members(**of: object) -> set[str | None]:
        return {name for name, _, _ in rows(normalize(event(claim(EU), **of)))}

    assert "Croatia" in members(start=date(2014, 1, 1))
    assert "United Kingdom" in members(start=date(2014, 1, 1))
    assert "United Kingdom" not in members(start=date(2022, 1, 1))
    assert members() == members(start=ARTICLE.published_on)
    assert "Croatia" not in members()


def test_a_group_that_organizes_is_one_body() -> None:
    """It is not expanded."""
    assert rows(normalize(event(claim(CENTRAL_ASIA, "organizer")))) == {
        ("Central Asian states", "organizer", None)
    }


def test_the_release_s_own_word_counts_before_a_group() -> None:
    """A member that is named as well is one row, without the group; whichever comes first."""
    kazakhstan = OrganizationMention("Kazakhstan", "state:KZ")
    for claims in ([claim(kazakhstan), claim(CENTRAL_ASIA)], [claim(CENTRAL_ASIA), claim(kazakhstan)]):
        found = rows(normalize(event(*claims)))
        assert ("Kazakhstan", "participant", None) in found
        assert len(found) == 5


def test_a_person_belongs_to_their_organization() -> None:
    """The same name for another organization is another row; without one it stands alone."""
    anna = PersonMention("Anna Berg", "Director")
    release = normalize(
        event(
            claim(JAPAN, person=anna),
            claim(HORIZON, "speaker", person=anna),
            claim(None, "chair", person=anna),
        )
    )
    keys = {one.name: one.organization_key for one in release.organizations}
    assert {person.organization_key for person in release.people} == {
        keys["Japan"],
        keys["Horizon Foundation"],
        None,
    }
    assert {person.name for person in release.people} == {"Anna Berg"}


def test_evidence_is_quoted() -> None:
    """Rows and reports carry the text at their offsets."""
    span = Span(0, 9)
    told = replace(claim(JAPAN), evidence=span)
    release = normalize(event(told, evidence=span))
    [row], [report] = release.participation, release.reports
    assert row.evidence == report.evidence == TEXT[row.evidence_start : row.evidence_end] == "Japan met"


def test_an_event_told_twice_is_one() -> None:
    """Two claims of the same event are one event with one report."""
    release = normalize(event(claim(JAPAN)), event(claim(HORIZON)))
    assert len(release.events) == len(release.reports) == 1
    assert len(release.participation) == 2


NAMES = st.text(max_size=12)
MENTIONS = st.builds(
    OrganizationMention,
    name=NAMES,
    acronym=NAMES | st.none(),
    aliases=st.lists(NAMES, max_size=2).map(tuple),
    country=st.sampled_from(["KZ", None]),
)


@given(st.lists(MENTIONS, max_size=4), NAMES)
def test_rows_are_safe_to_keep(mentions: list[OrganizationMention], title: str) -> None:
    """Whatever the names, every row is JSON, keys are positive 63-bit numbers, and each points at a row."""
    release = normalize(event(*map(claim, mentions), title=title))
    assert json.loads(json.dumps(asdict(release), default=str))
    organizations = {one.organization_key for one in release.organizations}
    assert all(0 <= key < 2**63 for key in organizations)
    assert all(row.organization_key in organizations for row in release.participation)
    assert {row.event_key for row in release.participation} <= {one.event_key for one in release.events}
