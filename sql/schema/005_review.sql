-- What analysts decided of organizations that only releases name, and what each release states of who took part: facts
-- are computed from both, so that a decision reaches rows loaded long ago and leaves no trace once it is taken back.

create schema review;

create table review.decision (
    subject varchar not null,
    decision varchar not null,
    target varchar,
    because varchar,
    decided_by varchar,
    decided_on date,
    organization_key bigint,
    target_key bigint
);
comment on table review.decision is 'One decision of an analyst, as the file of decisions held it at the last load.';
comment on column review.decision.subject is 'What was decided on: the name of an organization, its country behind it in brackets where one is known.';
comment on column review.decision.decision is 'same-as, new (a real organization, kept) or not-organization.';
comment on column review.decision.target is 'Which organization it is the same as: an id of the gazetteer, or a name written like subject; null for other decisions.';
comment on column review.decision.because is 'Reason, in the words of who decided.';
comment on column review.decision.decided_by is 'Who decided.';
comment on column review.decision.decided_on is 'Day of the decision.';
comment on column review.decision.organization_key is 'Key that releases gave the organization.';
comment on column review.decision.target_key is 'Key under which its rows stand instead, where several decisions follow each other the last one; null for other decisions.';

create table review.organization (
    organization_key bigint primary key,
    name varchar not null,
    acronym varchar,
    aliases varchar[] not null,
    kind varchar not null,
    country_code varchar,
    parent_key bigint,
    is_curated boolean not null
);
comment on table review.organization is 'One organization that a decision keeps or points to, or that such a one is part of; merged into dim_organization with what releases state.';
comment on column review.organization.organization_key is 'The organization.';
comment on column review.organization.name is 'Canonical name; that of the decision where the gazetteer has none.';
comment on column review.organization.acronym is 'Acronym, where known.';
comment on column review.organization.aliases is 'Other names.';
comment on column review.organization.kind is 'Kind, as in dim_organization; unknown where only releases tell it.';
comment on column review.organization.country_code is 'ISO 3166 alpha-2 code of the state it belongs to or is.';
comment on column review.organization.parent_key is 'organization_key of the body it is part of.';
comment on column review.organization.is_curated is 'True when it stands in the gazetteer or was decided to be a real organization.';

create table stated.participation (
    participation_key bigint primary key,
    event_key bigint not null,
    press_release_key bigint not null,
    organization_key bigint,
    person_key bigint,
    role_key bigint not null,
    via_group_key bigint,
    evidence varchar not null,
    evidence_start integer not null,
    evidence_end integer not null,
    cue varchar not null,
    confidence double not null
);
comment on table stated.participation is 'One participation as one release states it, before decisions; fact_participation is merged from these rows.';
comment on column stated.participation.participation_key is 'Key of the row, here and in fact_participation.';
comment on column stated.participation.event_key is 'The event.';
comment on column stated.participation.press_release_key is 'The release.';
comment on column stated.participation.organization_key is 'The organization as the release names it; null for a person without one.';
comment on column stated.participation.person_key is 'The person; null where none is named.';
comment on column stated.participation.role_key is 'The role.';
comment on column stated.participation.via_group_key is 'organization_key of the group it was expanded from; null where the release names it itself.';
comment on column stated.participation.evidence is 'Sentence that proves the row.';
comment on column stated.participation.evidence_start is 'Offset of its first character in the text of the release, counted in characters from 0.';
comment on column stated.participation.evidence_end is 'Offset after its last character.';
comment on column stated.participation.cue is 'Rule or cue that made the row.';
comment on column stated.participation.confidence is 'Share of such rows that turned out right on labelled text, 0 to 1.';

-- Nothing was decided so far: what stands in the facts is what releases stated.
insert into stated.participation by name
select fact_participation.* exclude (start_date_key, place_key) from fact_participation;

comment on column dim_organization.is_curated is 'True when it stands in the gazetteer or an analyst decided to keep it; false when only releases name it so far (provisional).';
comment on table fact_participation is 'One organization (and person, where named) in one role in one event, as stated by one release and corrected by the decisions of analysts.';
