"""What one release says → rows: mentions become organizations, people and places with keys; groups become members."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tasks.domain.gazetteer import Entry, Gazetteer, organization_row
from tasks.domain.identity import curated_key, folded, provisional_key, surrogate_key
from tasks.domain.records import (
    Event,
    EventClaim,
    EventReport,
    ExtractedRelease,
    GroupMember,
    NormalizedRelease,
    Organization,
    OrganizationMention,
    Participation,
    ParticipationClaim,
    Person,
    PersonMention,
    Place,
    PlaceMention,
    PressRelease,
    Span,
)


def normalize_release(extracted: ExtractedRelease, gazetteer: Gazetteer) -> NormalizedRelease:
    """All rows of one release."""
    return _Rows(extracted, gazetteer).read()


class _Rows:
    """The rows of one release as they grow, each dimension row once."""

    def __init__(self, extracted: ExtractedRelease, gazetteer: Gazetteer) -> None:
        self._extracted = extracted
        self._article = extracted.article
        self._release_key = surrogate_key("press_release", self._article.url)
        self._gazetteer = gazetteer
        self._organizations: dict[int, Organization] = {}
        self._people: dict[int, Person] = {}
        self._places: dict[int, Place] = {}
        self._events: dict[int, Event] = {}
        self._reports: dict[int, EventReport] = {}
        self._participation: dict[int, Participation] = {}
        self._members: dict[tuple[int, int], GroupMember] = {}

    def read(self) -> NormalizedRelease:
        for claim in self._extracted.events:
            self._event(claim)
        return NormalizedRelease(
            release=_press_release(self._extracted, self._release_key),
            organizations=tuple(self._organizations.values()),
            people=tuple(self._people.values()),
            places=tuple(self._places.values()),
            events=tuple(self._events.values()),
            reports=tuple(self._reports.values()),
            participation=tuple(self._participation.values()),
            group_members=tuple(self._members.values()),
        )

    def _event(self, claim: EventClaim) -> None:
        place_key = self._place(claim.place)
        key = surrogate_key(
            "event", self._article.url, folded(claim.title), claim.type, claim.start, place_key
        )
        self._events.setdefault(
            key,
            Event(
                key,
                claim.title,
                claim.type,
                claim.start,
                claim.end,
                claim.precision,
                place_key,
                claim.is_online,
            ),
        )
        report = EventReport(
            event_key=key,
            press_release_key=self._release_key,
            is_main=claim.is_main,
            evidence=self._quote(claim.evidence),
            evidence_start=claim.evidence.start,
            evidence_end=claim.evidence.end,
            stated_participants=claim.stated_participants,
        )
        self._reports.setdefault(key, report)
        for participant in claim.participation:
            self._participants(key, participant, claim.start or self._article.published_on)

    def _participants(self, event: int, claim: ParticipationClaim, on: date) -> None:
        """Each row that a claim stands for: one for each member where it is of a group."""
        mention = claim.organization
        if mention is None:
            self._participant(event, claim, None, None)
        elif mention.id is None or not mention.id.startswith("group:") or claim.role == "organizer":
            # A group that organizes does so as one body.
            self._participant(event, claim, self._organization(mention), None)
        else:
            self._expand(event, claim, mention.id, self._organization(mention), on)

    def _expand(self, event: int, claim: ParticipationClaim, group_id: str, group: int, on: date) -> None:
        members = [member for member in self._gazetteer.memberships(group_id) if member.holds(on)]
        if claim.counted is not None and claim.counted != len(members):
            said = f"the text counts {claim.counted} members, and the group had {len(members)} at that time"
            claim = replace(claim, warning=claim.warning or said)
        for member in members:
            if member.member not in claim.excluded:
                key = self._entry(self._gazetteer.entry(member.member))
                self._members[group, key] = GroupMember(group, key, member.valid_from, member.valid_to)
                self._participant(event, claim, key, group)

    def _participant(
        self, event: int, claim: ParticipationClaim, organization: int | None, group: int | None
    ) -> None:
        person = self._person(claim.person, organization)
        key = surrogate_key("participation", event, self._release_key, organization, person, claim.role)
        row = Participation(
            participation_key=key,
            event_key=event,
            press_release_key=self._release_key,
            organization_key=organization,
            person_key=person,
            role=claim.role,
            via_group_key=group,
            evidence=self._quote(claim.evidence),
            evidence_start=claim.evidence.start,
            evidence_end=claim.evidence.end,
            cue=claim.cue,
            confidence=claim.confidence,
            warning=claim.warning,
        )
        known = self._participation.get(key)
        # The release's own word counts before an expanded group.
        if known is None or (known.via_group_key is not None and group is None):
            self._participation[key] = row

    def _organization(self, mention: OrganizationMention) -> int:
        if mention.id is not None:
            return self._entry(self._gazetteer.entry(mention.id), mention.aliases)
        key = provisional_key(mention.name, mention.country)
        self._organizations[key] = Organization(
            organization_key=key,
            name=mention.name,
            acronym=mention.acronym,
            aliases=mention.aliases,
            kind=mention.kind or "unknown",
            country_code=mention.country,
            parent_key=None,
            is_curated=False,
        )
        return key

    def _entry(self, entry: Entry, aliases: tuple[str, ...] = ()) -> int:
        key = curated_key(entry.id)
        if key not in self._organizations or aliases:
            if entry.parent:
                self._entry(self._gazetteer.entry(entry.parent))
            self._organizations[key] = organization_row(entry, aliases)
        return key

    def _person(self, mention: PersonMention | None, organization: int | None) -> int | None:
        if mention is None:
            return None
        key = surrogate_key("person", folded(mention.name), organization)
        self._people.setdefault(key, Person(key, mention.name, mention.title, organization))
        return key

    def _place(self, mention: PlaceMention | None) -> int | None:
        if mention is None:
            return None
        key = surrogate_key("place", mention.city and folded(mention.city), mention.country)
        place = Place(key, mention.city, mention.country, mention.latitude, mention.longitude)
        self._places.setdefault(key, place)
        return key

    def _quote(self, span: Span) -> str:
        return self._article.text[span.start : span.end]


def _press_release(extracted: ExtractedRelease, key: int) -> PressRelease:
    article = extracted.article
    return PressRelease(
        press_release_key=key,
        url=article.url,
        source=article.source,
        publisher=article.publisher,
        title=article.title,
        language=article.language,
        published_on=article.published_on,
        fetched_at=article.fetched_at,
        content_hash=article.digest,
        extractor_version=extracted.extractor_version,
        layout=article.layout,
        text=article.text,
    )
