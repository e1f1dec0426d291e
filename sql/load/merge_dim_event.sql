-- An event as its releases describe it: a release that is about it before one that mentions it, then the latest.
-- Dates and their precision come from one release.

merge into dim_event as known
using (
    with described as (
        select
            event.*,
            case when start_date is not null then {'start': start_date, 'end': end_date, 'precision': date_precision} end as dates,
            row(report.is_main, release.published_on, press_release_key) as rank
        from stated.event as event
        join fact_event_report as report using (event_key, press_release_key)
        join dim_press_release as release using (press_release_key)
    )
    select
        event_key,
        arg_max(title, rank) as title,
        arg_max(event_type, rank) as event_type,
        arg_max(dates, rank).start as start_date,
        arg_max(dates, rank)."end" as end_date,
        arg_max(dates, rank).precision as date_precision,
        arg_max(place_key, rank) as place_key,
        arg_max(is_online, rank) as is_online
    from described
    group by event_key
) as merged
using (event_key)
when matched and known is distinct from merged then update by name
when not matched then insert by name
when not matched by source then delete;
