-- How well the extraction reads labelled documents, measured by `communique evaluate`.

create table audit.quality (
    run_id varchar not null,
    measured_at timestamp not null,
    extractor_version varchar not null,
    gold_set varchar not null,
    documents integer not null,
    documents_read integer not null,
    measure varchar not null,
    precision double,
    recall double,
    f1 double,
    accuracy double,
    gold integer not null,
    found integer not null
);
comment on table audit.quality is 'One measure of how well one version of the extractor reads one set of labelled documents.';
comment on column audit.quality.run_id is 'Run that measured it.';
comment on column audit.quality.measured_at is 'When, UTC.';
comment on column audit.quality.extractor_version is 'Version of the extractor.';
comment on column audit.quality.gold_set is 'Folder of the labels, as it was given.';
comment on column audit.quality.documents is 'Labelled documents of the set.';
comment on column audit.quality.documents_read is 'Those of them that were at hand and not turned away.';
comment on column audit.quality.measure is 'event, participation, involvement, organization or person; of events that were found: date, place or type.';
comment on column audit.quality.precision is 'Share of what was found that is right; null for date, place and type.';
comment on column audit.quality.recall is 'Share of what is labelled that was found; null for date, place and type.';
comment on column audit.quality.f1 is 'Harmonic mean of precision and recall; null for date, place and type.';
comment on column audit.quality.accuracy is 'Share that is right, of date, place and type; null for the others.';
comment on column audit.quality.gold is 'How many are labelled.';
comment on column audit.quality.found is 'How many were found.';

-- Evaluations reach the warehouse as runs.
comment on table audit.run is 'One run of a flow that reached the load, or one evaluation that was kept.';
comment on column audit.run.flow is 'ingest, backfill or evaluate.';
