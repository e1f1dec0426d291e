create view mart.release as
select
    release.url,
    release.source,
    release.publisher,
    release.title,
    release.language,
    release.published_on,
    release.fetched_at,
    release.layout,
    count(distinct report.event_key) as events,
    count(distinct fact.participation_key) as participations,
    count(distinct fact.organization_key) as organizations
from dim_press_release as release
left join fact_event_report as report using (press_release_key)
left join fact_participation as fact using (press_release_key, event_key)
group by all;

comment on view mart.release is 'One release, with how much it tells.';
comment on column mart.release.url is 'Address of the release.';
comment on column mart.release.source is 'Source it was fetched from, or documents for a backfilled file.';
comment on column mart.release.publisher is 'Body that issued it.';
comment on column mart.release.title is 'Headline.';
comment on column mart.release.language is 'ISO 639-1 language code of the text.';
comment on column mart.release.published_on is 'Day of publication.';
comment on column mart.release.fetched_at is 'When its bytes were fetched, UTC; null where nobody kept it.';
comment on column mart.release.layout is 'How the text was found: selectors, generic or given.';
comment on column mart.release.events is 'Number of events that it reports.';
comment on column mart.release.participations is 'Number of participations that it states.';
comment on column mart.release.organizations is 'Number of organizations that take part in its events.';
