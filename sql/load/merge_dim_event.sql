-- An event as its releases describe it: the most exact dates and place, otherwise a release that is about it before one
-- that mentions it, then the latest. Dates and their
-- precision come from one release, and so do place and online.

merge into dim_event as known
using (
    with described as (
        select
            event.* replace (coalesce(moved.resolved_key, event.event_key) as event_key),
            case when start_date is not null then {'start': start_date, 'end': end_date, 'precision': date_precision} end as dates,
            row(report.is_main, release.published_on, press_release_key, event.event_key) as rank,
            row(list_position(['year', 'month', 'day'], date_precision), rank) as rank_of_dates,
            {'key': place_key, 'is_online': is_online} as venue,
            row(is_online or place.city is not null, place_key is not null, rank) as rank_of_venue
        from stated.event as event
        join stated.event_report as report using (event_key, press_release_key)
        join dim_press_release as release using (press_release_key)
        left join stated.place as place using (press_release_key, place_key)
        left join moved_event as moved using (event_key)
    )
    select
        event_key,
        arg_max(title, rank) as title,
        arg_max(event_type, rank) as event_type,
        arg_max(dates, rank_of_dates).start as start_date,
        arg_max(dates, rank_of_dates)."end" as end_date,
        arg_max(dates, rank_of_dates).precision as date_precision,
        arg_max(venue, rank_of_venue).key as place_key,
        arg_max(venue, rank_of_venue).is_online as is_online
    from described
    group by event_key
) as merged
using (event_key)
when matched and known is distinct from merged then update by name
when not matched then insert by name
when not matched by source then delete;
