-- The star: dimensions, facts and bridges. Keys are deterministic hashes of natural keys (tasks/domain/identity.py).
-- No foreign keys are declared: the expectations check references inside the load's transaction, and DuckDB's
-- constraint indexes would refuse a row that is deleted and inserted again in one transaction.

create table dim_date (
    date_key integer primary key,
    date date not null,
    year smallint not null,
    quarter tinyint not null,
    month tinyint not null,
    day tinyint not null,
    iso_week tinyint not null,
    weekday varchar not null
);
comment on table dim_date is 'One day on which an event began or ended or a release was published.';
comment on column dim_date.date_key is 'The day as a number, YYYYMMDD.';
comment on column dim_date.date is 'The day.';
comment on column dim_date.year is 'Calendar year.';
comment on column dim_date.quarter is 'Quarter of the year, 1 to 4.';
comment on column dim_date.month is 'Month of the year, 1 to 12.';
comment on column dim_date.day is 'Day of the month.';
comment on column dim_date.iso_week is 'ISO 8601 week, 1 to 53.';
comment on column dim_date.weekday is 'English name of the weekday.';

create table dim_role (
    role_key bigint primary key,
    role varchar not null,
    description varchar not null
);
comment on table dim_role is 'One role that an organization or person can have in an event.';
comment on column dim_role.role_key is 'Key of the role.';
comment on column dim_role.role is 'Name of the role, from a closed list.';
comment on column dim_role.description is 'What the role means.';

create table dim_organization (
    organization_key bigint primary key,
    name varchar not null,
    acronym varchar,
    aliases varchar[] not null,
    kind varchar not null,
    country_code varchar,
    parent_key bigint,
    is_curated boolean not null
);
comment on table dim_organization is 'One organization: a state, an international body, a ministry, an NGO, a company, or a named group of organizations.';
comment on column dim_organization.organization_key is 'Key of the organization.';
comment on column dim_organization.name is 'Canonical name.';
comment on column dim_organization.acronym is 'Acronym, where there is one.';
comment on column dim_organization.aliases is 'Other names by which releases call it.';
comment on column dim_organization.kind is 'state, un_body, regional, igo, ministry, public_body, parliament, ngo, academic, company, media, group or unknown.';
comment on column dim_organization.country_code is 'ISO 3166 alpha-2 code of the state it belongs to or is.';
comment on column dim_organization.parent_key is 'organization_key of the body it is part of.';
comment on column dim_organization.is_curated is 'True when it stands in the gazetteer; false when only releases name it so far (provisional).';

create table dim_person (
    person_key bigint primary key,
    name varchar not null,
    title varchar,
    organization_key bigint
);
comment on table dim_person is 'One named person in one organization; title and organization as releases give them.';
comment on column dim_person.person_key is 'Key of the person.';
comment on column dim_person.name is 'Full name without titles, as written.';
comment on column dim_person.title is 'Office or title as last stated, e.g. Special Representative.';
comment on column dim_person.organization_key is 'Organization for which the person acts; null where no release says.';

create table dim_place (
    place_key bigint primary key,
    city varchar,
    country_code varchar,
    latitude double,
    longitude double
);
comment on table dim_place is 'One place: a city, or a country where no city is known.';
comment on column dim_place.place_key is 'Key of the place.';
comment on column dim_place.city is 'City, as in English; null for a country as a whole.';
comment on column dim_place.country_code is 'ISO 3166 alpha-2 code; null where unknown.';
comment on column dim_place.latitude is 'Degrees north, WGS 84.';
comment on column dim_place.longitude is 'Degrees east, WGS 84.';

create table dim_event (
    event_key bigint primary key,
    title varchar not null,
    event_type varchar not null,
    start_date date,
    end_date date,
    date_precision varchar,
    place_key bigint,
    is_online boolean not null
);
comment on table dim_event is 'One event: a meeting, visit, signing, training, project … that took place, takes place or is announced.';
comment on column dim_event.event_key is 'Key of the event.';
comment on column dim_event.title is 'Short name of the event, in the words of a release.';
comment on column dim_event.event_type is 'Type, from a closed list: meeting, consultation, conference, summit, training, visit, briefing, signing, negotiation, ceremony, exercise, election, statement, project, other.';
comment on column dim_event.start_date is 'First day; the first day of the month or year where only that is known; null where unknown.';
comment on column dim_event.end_date is 'Last day; the last day of the month or year where only that is known; null where unknown.';
comment on column dim_event.date_precision is 'day, month or year: how exactly the release gives the dates.';
comment on column dim_event.place_key is 'Where it took place; null where unknown or online.';
comment on column dim_event.is_online is 'True when it took place online.';

create table dim_press_release (
    press_release_key bigint primary key,
    url varchar not null,
    source varchar not null,
    publisher varchar not null,
    title varchar not null,
    language varchar not null,
    published_on date not null,
    fetched_at timestamp,
    content_hash varchar not null,
    extractor_version varchar not null,
    layout varchar not null,
    text varchar not null
);
comment on table dim_press_release is 'One press release in its latest version.';
comment on column dim_press_release.press_release_key is 'Key of the release.';
comment on column dim_press_release.url is 'Address of the release.';
comment on column dim_press_release.source is 'Source it was fetched from, or documents for a backfilled file.';
comment on column dim_press_release.publisher is 'Body that issued it.';
comment on column dim_press_release.title is 'Headline.';
comment on column dim_press_release.language is 'ISO 639-1 language code of the text.';
comment on column dim_press_release.published_on is 'Day of publication.';
comment on column dim_press_release.fetched_at is 'When its bytes were fetched, UTC; null where nobody kept it.';
comment on column dim_press_release.content_hash is 'SHA-256 of the bytes as they came; finds them in the archive.';
comment on column dim_press_release.extractor_version is 'Version of the extractor that read it.';
comment on column dim_press_release.layout is 'How the text was found: selectors, generic or given.';
comment on column dim_press_release.text is 'Text of the release; evidence offsets point into it.';

create table fact_event_report (
    event_key bigint not null,
    press_release_key bigint not null,
    published_date_key integer not null,
    is_main boolean not null,
    evidence varchar not null,
    evidence_start integer not null,
    evidence_end integer not null,
    stated_participants integer,
    primary key (event_key, press_release_key)
);
comment on table fact_event_report is 'One event as reported by one release.';
comment on column fact_event_report.event_key is 'The event.';
comment on column fact_event_report.press_release_key is 'The release that reports it.';
comment on column fact_event_report.published_date_key is 'Day on which the release was published.';
comment on column fact_event_report.is_main is 'True when the release is about this event.';
comment on column fact_event_report.evidence is 'Sentence that reports the event.';
comment on column fact_event_report.evidence_start is 'Offset of its first character in the text of the release, counted in characters from 0.';
comment on column fact_event_report.evidence_end is 'Offset after its last character.';
comment on column fact_event_report.stated_participants is 'Number of participants that the release states; null where it states none.';

create table fact_participation (
    participation_key bigint primary key,
    event_key bigint not null,
    press_release_key bigint not null,
    organization_key bigint,
    person_key bigint,
    role_key bigint not null,
    via_group_key bigint,
    start_date_key integer,
    place_key bigint,
    evidence varchar not null,
    evidence_start integer not null,
    evidence_end integer not null,
    cue varchar not null,
    confidence double not null
);
comment on table fact_participation is 'One organization (and person, where named) in one role in one event, as stated by one release.';
comment on column fact_participation.participation_key is 'Key of the row.';
comment on column fact_participation.event_key is 'The event.';
comment on column fact_participation.press_release_key is 'The release that states it.';
comment on column fact_participation.organization_key is 'The organization; null for a person who spoke or led without one.';
comment on column fact_participation.person_key is 'The person; null where none is named.';
comment on column fact_participation.role_key is 'The role.';
comment on column fact_participation.via_group_key is 'organization_key of the group it was expanded from; null where the release names it itself.';
comment on column fact_participation.start_date_key is 'First day of the event; null where unknown.';
comment on column fact_participation.place_key is 'Place of the event; null where unknown.';
comment on column fact_participation.evidence is 'Sentence that proves the row.';
comment on column fact_participation.evidence_start is 'Offset of its first character in the text of the release, counted in characters from 0.';
comment on column fact_participation.evidence_end is 'Offset after its last character.';
comment on column fact_participation.cue is 'Rule or cue that made the row.';
comment on column fact_participation.confidence is 'Share of such rows that turned out right on labelled text, 0 to 1.';

create table bridge_group_member (
    group_key bigint not null,
    member_key bigint not null,
    valid_from date,
    valid_to date,
    primary key (group_key, member_key)
);
comment on table bridge_group_member is 'One member of a named group of organizations.';
comment on column bridge_group_member.group_key is 'organization_key of the group.';
comment on column bridge_group_member.member_key is 'organization_key of the member.';
comment on column bridge_group_member.valid_from is 'First day of membership; null when the group never stood without it.';
comment on column bridge_group_member.valid_to is 'Last day of membership; null while it lasts.';
