"""The records that stages hand to each other.

Everything here is frozen and holds values only. The way of the data:

    Page → Article → ExtractedRelease → NormalizedRelease → staging tables
      ↘ Rejected at any step, with a reason → audit.quarantine
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Literal, NamedTuple

EventType = Literal[
    "meeting",
    "consultation",
    "conference",
    "summit",
    "training",
    "visit",
    "briefing",
    "signing",
    "negotiation",
    "ceremony",
    "exercise",
    "election",
    "statement",
    "project",
    "other",
]
Role = Literal[
    "organizer",
    "host",
    "chair",
    "speaker",
    "participant",
    "observer",
    "facilitator",
    "implementer",
    "funder",
    "supporter",
    "signatory",
    "visitor",
    "recipient",
]
DatePrecision = Literal["day", "month", "year"]
Stage = Literal["fetch", "extract", "normalize", "check"]
Severity = Literal["critical", "warning", "info"]
Verdict = Literal["same-as", "new", "not-organization"]


class Span(NamedTuple):
    """Character offsets into `Article.text`; the end is exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hints:
    """What the giver of a document says about it; each wins over what its content says."""

    title: str | None = None
    published_on: date | None = None
    publisher: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One document as it came: bytes and where they are from."""

    url: str
    source: str
    """Name of the source (`tasks/fetch/sources/<name>.toml`), or `documents` for a file of saved documents."""
    content: bytes
    content_type: str
    """Media type with its charset parameter where one was sent, e.g. `text/html; charset=utf-8`."""
    digest: str
    """SHA-256 of `content`, hexadecimal."""
    fetched_at: datetime | None
    """UTC; None for a saved document whose fetch time nobody kept."""
    hints: Hints = Hints()


@dataclass(frozen=True, slots=True)
class Rejected:
    """A document, or a row of one, that goes to quarantine instead of the warehouse."""

    url: str
    source: str
    stage: Stage
    rule: str
    """Short stable name of the rule, e.g. `no-date`; one per kind of fault."""
    reason: str
    """One sentence for a person, with the offending value."""
    digest: str | None = None
    detail: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fetch:
    """One request and what came of it (a row of `audit.fetch`)."""

    url: str
    source: str
    requested_at: datetime
    status: int | None
    """HTTP status; None when no response came."""
    outcome: Literal["new", "changed", "unchanged", "failed", "skipped"]
    final_url: str | None = None
    content_type: str | None = None
    size: int | None = None
    """Bytes of the body."""
    digest: str | None = None
    reason: str | None = None
    warc_file: str | None = None
    warc_offset: int | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """What a source or a file of documents gives to one pass of the pipeline."""

    pages: tuple[Page, ...] = ()
    fetches: tuple[Fetch, ...] = ()
    rejected: tuple[Rejected, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """A page read: the release itself, without the site around it."""

    url: str
    source: str
    publisher: str
    language: str
    """ISO 639-1."""
    title: str
    published_on: date
    text: str
    """Paragraphs joined by a blank line. Evidence offsets point into this text."""
    digest: str
    fetched_at: datetime | None
    layout: Literal["selectors", "generic", "given"]
    """How the text was found: by the source's selectors, by the generic extractor, or given as text."""


@dataclass(frozen=True, slots=True)
class OrganizationMention:
    """An organization as one document names it, after coreference inside the document."""

    name: str
    """The fullest name that the document gives, as written."""
    id: str | None = None
    """Identifier in the gazetteer (`unrcca`, `state:KZ`, `group:central-asian-states`); None when unknown there."""
    acronym: str | None = None
    aliases: tuple[str, ...] = ()
    kind: str | None = None
    """Where the form of the name tells (`ministry`, `academic` …)."""
    country: str | None = None
    """ISO 3166 alpha-2, where the document tells whose body it is."""


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A named person: the name without titles, and the title as written."""

    name: str
    title: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Where an event took place: a city, a country, or both."""

    city: str | None = None
    country: str | None = None
    """ISO 3166 alpha-2."""
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class ParticipationClaim:
    """What one sentence says of one participant."""

    organization: OrganizationMention | None
    """None for a person who spoke or led without an organization."""
    role: Role
    evidence: Span
    cue: str
    """Name of the rule or cue that made the claim."""
    confidence: float
    """0 to 1: the share of such claims that turned out right on labelled text."""
    person: PersonMention | None = None
    excluded: tuple[str, ...] = ()
    """Where `organization` is a group: gazetteer ids of the members that the text takes out of it."""
    counted: int | None = None
    """Where `organization` is a group: how many members the text says that it has."""
    warning: str | None = None
    """What of the sentence speaks against the row: a count that disagrees with the list that the row is from."""


@dataclass(frozen=True, slots=True)
class EventClaim:
    """One happening inside one document, however often the document mentions it."""

    title: str
    type: EventType
    is_main: bool
    evidence: Span
    start: date | None = None
    end: date | None = None
    precision: DatePrecision | None = None
    """Of both dates; with `month` or `year`, `start` is the first day of it and `end` the last."""
    place: PlaceMention | None = None
    is_online: bool = False
    stated_participants: int | None = None
    """Number of participants that the text states."""
    participation: tuple[ParticipationClaim, ...] = ()


@dataclass(frozen=True, slots=True)
class ExtractedRelease:
    """What one article says, in the article's own names."""

    article: Article
    events: tuple[EventClaim, ...]
    extractor_version: str


# --- Rows of the warehouse. Field names are column names. ---


@dataclass(frozen=True, slots=True)
class Organization:
    organization_key: int
    name: str
    acronym: str | None
    aliases: tuple[str, ...]
    kind: str
    country_code: str | None
    parent_key: int | None
    is_curated: bool


@dataclass(frozen=True, slots=True)
class Person:
    person_key: int
    name: str
    title: str | None
    organization_key: int | None


@dataclass(frozen=True, slots=True)
class Place:
    place_key: int
    city: str | None
    country_code: str | None
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True)
class Event:
    event_key: int
    title: str
    event_type: EventType
    start_date: date | None
    end_date: date | None
    date_precision: DatePrecision | None
    place_key: int | None
    is_online: bool


@dataclass(frozen=True, slots=True)
class EventReport:
    """One event as one release reports it."""

    event_key: int
    press_release_key: int
    is_main: bool
    evidence: str
    evidence_start: int
    evidence_end: int
    stated_participants: int | None


@dataclass(frozen=True, slots=True)
class Participation:
    participation_key: int
    event_key: int
    press_release_key: int
    organization_key: int | None
    person_key: int | None
    role: Role
    via_group_key: int | None
    evidence: str
    evidence_start: int
    evidence_end: int
    cue: str
    confidence: float
    warning: str | None = None


@dataclass(frozen=True, slots=True)
class GroupMember:
    group_key: int
    member_key: int
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class PressRelease:
    press_release_key: int
    url: str
    source: str
    publisher: str
    title: str
    language: str
    published_on: date
    fetched_at: datetime | None
    content_hash: str
    extractor_version: str
    layout: str
    text: str


@dataclass(frozen=True, slots=True)
class NormalizedRelease:
    """All rows that one release brings to the warehouse; dimension rows repeat between releases."""

    release: PressRelease
    organizations: tuple[Organization, ...] = ()
    people: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    events: tuple[Event, ...] = ()
    reports: tuple[EventReport, ...] = ()
    participation: tuple[Participation, ...] = ()
    group_members: tuple[GroupMember, ...] = ()


# --- How well the extraction reads labelled documents. ---


@dataclass(frozen=True, slots=True)
class Measurement:
    """One measure over a set: precision, recall and F1, or of events found an accuracy."""

    measure: str
    gold: int
    found: int
    precision: float | None = None
    recall: float | None = None
    f1: float | None = None
    accuracy: float | None = None


@dataclass(frozen=True, slots=True)
class Quality:
    """The figures of one version of the extractor on one set of labelled documents."""

    extractor_version: str
    gold_set: str
    documents: int
    documents_read: int
    measurements: tuple[Measurement, ...]


# --- What analysts decide of what releases name. ---


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision on a provisional organization (a row of the file of decisions and of `review.decision`)."""

    subject: str
    """Its name, its country behind it in brackets where one is known: `Border Service [UZ]`."""
    decision: Verdict
    target: str | None = None
    """What it is the same as: an id of the gazetteer, or a name written like `subject`."""
    because: str | None = None
    decided_by: str | None = None
    decided_on: date | None = None
    organization_key: int | None = None
    target_key: int | None = None
    """Key that its rows get; where several decisions follow each other, that of the last target."""


@dataclass(frozen=True, slots=True)
class Review:
    """What a load applies: all decisions, and the organizations that they keep or point to."""

    decisions: tuple[Decision, ...] = ()
    organizations: tuple[Organization, ...] = ()


# --- A run, its audit and what came of it. ---


@dataclass(frozen=True, slots=True)
class Run:
    """One pass of a flow over a source, a window or a file."""

    run_id: str
    """Names the staging folder and the published version: letters, digits and hyphens."""
    flow: str
    """`ingest`, `backfill` or `evaluate`."""
    parameters: dict[str, object]
    """As the user gave them; what JSON cannot hold is kept as text."""
    started_at: datetime
    """UTC."""


@dataclass(frozen=True, slots=True)
class ExpectationResult:
    """One expectation as one run found it (a row of `audit.expectation_result`)."""

    suite: str
    """Named after its table."""
    expectation: str
    column_name: str | None
    severity: Severity
    success: bool
    unexpected_count: int | None
    observed: str | None
    """The observed value, or examples of the rows that broke it."""
    notes: str | None
    """Why the expectation is there."""


@dataclass(frozen=True, slots=True)
class AuditReport:
    """What the gate found in the rows of one load."""

    results: tuple[ExpectationResult, ...] = ()

    @property
    def critical_failures(self) -> tuple[ExpectationResult, ...]:
        return tuple(r for r in self.results if not r.success and r.severity == "critical")


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What one load did."""

    run_id: str
    documents: int
    """Releases loaded, new or in a new version."""
    unchanged: int
    """Releases that the warehouse already holds in this version or a later one."""
    events: int
    """Events that the loaded releases report."""
    participations: int
    rejected: int
    """Documents and rows that went to quarantine."""
    decisions: int
    """Decisions of the review that are applied for the first time or otherwise, or are taken back."""
    checks: int
    """Expectations audited; 0 when nothing changed."""
    checks_passed: int
    changed: bool
    """False when the run brought nothing that readers could see."""
    published: Path | None = None
    """The version that readers see from now on; None when nothing was published."""
    notices: tuple[str, ...] = ()
    """What the load found broken and mended, one sentence each."""
