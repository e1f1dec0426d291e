-- Events that go by the key of another: of each group of the same event, that of the release published first.

create or replace temp table moved_event as
with grouped as (
    select unnest($event_keys::bigint[]) as event_key, unnest($groups::bigint[]) as event_group
)
select
    event_key,
    first_value(event_key) over (partition by event_group order by release.published_on, event_key) as resolved_key
from grouped
join stated.event_report using (event_key)
join dim_press_release as release using (press_release_key)
qualify resolved_key <> event_key;
