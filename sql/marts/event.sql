create view mart.event as
select
    release.url,
    event.event_key as event_id,
    event.title,
    event.event_type,
    report.is_main,
    event.start_date,
    event.end_date,
    event.date_precision,
    case when event.is_online then 'online' else place.city end as city,
    place.country_code,
    report.stated_participants
from fact_event_report as report
join dim_event as event using (event_key)
join dim_press_release as release using (press_release_key)
left join dim_place as place using (place_key);

comment on view mart.event is 'One event in one release that reports it; an event that several releases report appears once for each.';
comment on column mart.event.url is 'Address of the release.';
comment on column mart.event.event_id is 'Key of the event (dim_event.event_key).';
comment on column mart.event.title is 'Short name of the event.';
comment on column mart.event.event_type is 'Type, from the closed list of dim_event.';
comment on column mart.event.is_main is 'True when the release is about this event.';
comment on column mart.event.start_date is 'First day; the first day of the month or year where only that is known.';
comment on column mart.event.end_date is 'Last day; the last day of the month or year where only that is known.';
comment on column mart.event.date_precision is 'day, month or year; null where no date is known.';
comment on column mart.event.city is 'City; online where it took place online; null where unknown.';
comment on column mart.event.country_code is 'ISO 3166 alpha-2 code of where it took place; null where unknown.';
comment on column mart.event.stated_participants is 'Number of people who came, where the release states one.';
