-- What each release reports, before events of several releases are found to be one: reports and facts are computed from
-- it, so that they are the same whatever the order of loads, and a release that goes takes its part of an event along.

create table stated.event_report (
    event_key bigint not null,
    press_release_key bigint not null,
    is_main boolean not null,
    evidence varchar not null,
    evidence_start integer not null,
    evidence_end integer not null,
    stated_participants integer
);
comment on table stated.event_report is 'One event as one release reports it; fact_event_report is merged from these rows.';
comment on column stated.event_report.event_key is 'The event as the release states it.';
comment on column stated.event_report.press_release_key is 'The release.';
comment on column stated.event_report.is_main is 'True when the release is about this event.';
comment on column stated.event_report.evidence is 'Sentence that reports the event.';
comment on column stated.event_report.evidence_start is 'Offset of its first character in the text of the release, counted in characters from 0.';
comment on column stated.event_report.evidence_end is 'Offset after its last character.';
comment on column stated.event_report.stated_participants is 'Number of participants that the release states; null where it states none.';

-- So far every event was that of one release.
insert into stated.event_report by name
select fact_event_report.* exclude (published_date_key) from fact_event_report;

comment on column stated.event.event_key is 'The event as the release states it; dim_event holds it under the key of the release published first that reports the same.';
comment on column stated.participation.event_key is 'The event as the release states it.';
comment on table dim_event is 'One event: a meeting, visit, signing, training, project … that took place, takes place or is announced; what several releases report of it stands in one row.';
comment on column dim_event.event_key is 'Key of the event, made of the release published first that reports it.';
