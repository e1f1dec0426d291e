-- What each release says of the things it names. Dimensions are computed from these rows, never patched: so they are the
-- same whatever the order of loads, and a release that is replaced leaves nothing of its earlier version behind.

create schema stated;

create table stated.organization (
    press_release_key bigint not null,
    organization_key bigint not null,
    name varchar not null,
    acronym varchar,
    aliases varchar[] not null,
    kind varchar not null,
    country_code varchar,
    parent_key bigint,
    is_curated boolean not null
);
comment on table stated.organization is 'One organization as one release names it; dim_organization is merged from these rows.';
comment on column stated.organization.press_release_key is 'The release.';
comment on column stated.organization.organization_key is 'The organization.';
comment on column stated.organization.name is 'Canonical name, or the fullest that the release gives.';
comment on column stated.organization.acronym is 'Acronym, where known.';
comment on column stated.organization.aliases is 'Other names.';
comment on column stated.organization.kind is 'Kind, as in dim_organization.';
comment on column stated.organization.country_code is 'ISO 3166 alpha-2 code of the state it belongs to or is.';
comment on column stated.organization.parent_key is 'organization_key of the body it is part of.';
comment on column stated.organization.is_curated is 'True when it was found in the gazetteer.';

create table stated.person (
    press_release_key bigint not null,
    person_key bigint not null,
    name varchar not null,
    title varchar,
    organization_key bigint
);
comment on table stated.person is 'One person as one release names them; dim_person is merged from these rows.';
comment on column stated.person.press_release_key is 'The release.';
comment on column stated.person.person_key is 'The person.';
comment on column stated.person.name is 'Full name without titles, as written.';
comment on column stated.person.title is 'Office or title as written.';
comment on column stated.person.organization_key is 'Organization for which the person acts.';

create table stated.place (
    press_release_key bigint not null,
    place_key bigint not null,
    city varchar,
    country_code varchar,
    latitude double,
    longitude double
);
comment on table stated.place is 'One place as one release names it; dim_place is merged from these rows.';
comment on column stated.place.press_release_key is 'The release.';
comment on column stated.place.place_key is 'The place.';
comment on column stated.place.city is 'City; null for a country as a whole.';
comment on column stated.place.country_code is 'ISO 3166 alpha-2 code; null where unknown.';
comment on column stated.place.latitude is 'Degrees north, WGS 84.';
comment on column stated.place.longitude is 'Degrees east, WGS 84.';

create table stated.event (
    press_release_key bigint not null,
    event_key bigint not null,
    title varchar not null,
    event_type varchar not null,
    start_date date,
    end_date date,
    date_precision varchar,
    place_key bigint,
    is_online boolean not null
);
comment on table stated.event is 'One event as one release describes it; dim_event is merged from these rows.';
comment on column stated.event.press_release_key is 'The release.';
comment on column stated.event.event_key is 'The event.';
comment on column stated.event.title is 'Short name, in the words of the release.';
comment on column stated.event.event_type is 'Type, as in dim_event.';
comment on column stated.event.start_date is 'First day; null where unknown.';
comment on column stated.event.end_date is 'Last day; null where unknown.';
comment on column stated.event.date_precision is 'day, month or year.';
comment on column stated.event.place_key is 'Where it took place; null where unknown or online.';
comment on column stated.event.is_online is 'True when it took place online.';

create table stated.group_member (
    press_release_key bigint not null,
    group_key bigint not null,
    member_key bigint not null,
    valid_from date,
    valid_to date
);
comment on table stated.group_member is 'One member of a group that one release names; bridge_group_member is merged from these rows.';
comment on column stated.group_member.press_release_key is 'The release.';
comment on column stated.group_member.group_key is 'organization_key of the group.';
comment on column stated.group_member.member_key is 'organization_key of the member.';
comment on column stated.group_member.valid_from is 'First day of membership; null when the group never stood without it.';
comment on column stated.group_member.valid_to is 'Last day of membership; null while it lasts.';

-- A run that brings nothing is kept as well.
comment on column audit.run.status is 'published; unchanged where the run brought nothing that readers could see; failed where the audit stopped it.';
