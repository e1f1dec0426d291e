-- Which release reports which event.

merge into fact_event_report as known
using (
    select
        stated.* replace (coalesce(moved.resolved_key, stated.event_key) as event_key),
        strftime(release.published_on, '%Y%m%d')::integer as published_date_key
    from stated.event_report as stated
    join dim_press_release as release using (press_release_key)
    left join moved_event as moved using (event_key)
) as merged
using (event_key, press_release_key)
when matched and known is distinct from merged then update by name
when not matched then insert by name
when not matched by source then delete;
