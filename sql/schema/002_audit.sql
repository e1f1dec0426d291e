-- What ran, what was fetched, what the audit found and what was turned away.

create schema audit;

create table audit.run (
    run_id varchar primary key,
    flow varchar not null,
    parameters json not null,
    started_at timestamp not null,
    finished_at timestamp,
    status varchar not null,
    documents integer,
    events integer,
    participations integer,
    rejected integer
);
comment on table audit.run is 'One run of a flow that reached the load.';
comment on column audit.run.run_id is 'Identifier of the run; names the published version.';
comment on column audit.run.flow is 'ingest or backfill.';
comment on column audit.run.parameters is 'Parameters of the run.';
comment on column audit.run.started_at is 'Start, UTC.';
comment on column audit.run.finished_at is 'End of the load, UTC.';
comment on column audit.run.status is 'published, or failed where the audit stopped it.';
comment on column audit.run.documents is 'Releases that the run loaded.';
comment on column audit.run.events is 'Events that those releases report.';
comment on column audit.run.participations is 'Participation rows that those releases state.';
comment on column audit.run.rejected is 'Documents and rows that the run sent to quarantine.';

create table audit.fetch (
    run_id varchar not null,
    url varchar not null,
    source varchar not null,
    requested_at timestamp not null,
    status smallint,
    outcome varchar not null,
    final_url varchar,
    content_type varchar,
    size bigint,
    digest varchar,
    reason varchar,
    warc_file varchar,
    warc_offset bigint
);
comment on table audit.fetch is 'One request to a source.';
comment on column audit.fetch.run_id is 'Run that made the request.';
comment on column audit.fetch.url is 'Address asked for.';
comment on column audit.fetch.source is 'Source it belongs to.';
comment on column audit.fetch.requested_at is 'When, UTC.';
comment on column audit.fetch.status is 'HTTP status; null when no response came.';
comment on column audit.fetch.outcome is 'new, changed, unchanged, failed or skipped.';
comment on column audit.fetch.final_url is 'Address that answered, after redirects.';
comment on column audit.fetch.content_type is 'Media type of the answer.';
comment on column audit.fetch.size is 'Bytes of the body.';
comment on column audit.fetch.digest is 'SHA-256 of the body.';
comment on column audit.fetch.reason is 'Why it failed or was skipped.';
comment on column audit.fetch.warc_file is 'File of the archive that holds the answer.';
comment on column audit.fetch.warc_offset is 'Offset of the record in that file.';

create table audit.expectation_result (
    run_id varchar not null,
    suite varchar not null,
    expectation varchar not null,
    column_name varchar,
    severity varchar not null,
    success boolean not null,
    unexpected_count bigint,
    observed varchar,
    notes varchar
);
comment on table audit.expectation_result is 'One expectation as one run found it.';
comment on column audit.expectation_result.run_id is 'Run that was audited.';
comment on column audit.expectation_result.suite is 'Suite, named after its table.';
comment on column audit.expectation_result.expectation is 'Type of the expectation.';
comment on column audit.expectation_result.column_name is 'Column or columns it looks at.';
comment on column audit.expectation_result.severity is 'critical rolls the load back; warning is recorded; info is for the reader.';
comment on column audit.expectation_result.success is 'True when it was met.';
comment on column audit.expectation_result.unexpected_count is 'Rows that broke it.';
comment on column audit.expectation_result.observed is 'What was seen: the observed value or examples.';
comment on column audit.expectation_result.notes is 'Why the expectation is there.';

create table audit.quarantine (
    run_id varchar not null,
    url varchar not null,
    source varchar not null,
    stage varchar not null,
    rule varchar not null,
    reason varchar not null,
    digest varchar,
    detail json not null,
    quarantined_at timestamp not null
);
comment on table audit.quarantine is 'One document, or row of one, that was turned away; its bytes stay in the archive.';
comment on column audit.quarantine.run_id is 'Run that turned it away.';
comment on column audit.quarantine.url is 'Address of the document.';
comment on column audit.quarantine.source is 'Source it belongs to.';
comment on column audit.quarantine.stage is 'fetch, extract, normalize or check.';
comment on column audit.quarantine.rule is 'Rule that turned it away.';
comment on column audit.quarantine.reason is 'The reason in words, with the offending value.';
comment on column audit.quarantine.digest is 'SHA-256 of the bytes; finds them in the archive.';
comment on column audit.quarantine.detail is 'Offending values.';
comment on column audit.quarantine.quarantined_at is 'When, UTC.';
