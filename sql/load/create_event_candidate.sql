-- Pairs of events that may be the same. Only those are compared that share days and a
-- country or party; where one has no more than a month or a year, or is a project without dates, a word of the title too.

create or replace temp table event_anchor as
select event_key, unnest(organizations)::ubigint as anchor from event_profile
union all
select event_key, hash(coalesce(country_code, city)) from event_profile where coalesce(country_code, city) is not null;

create or replace temp table event_candidate as
with days as (
    select event_key, unnest(range(start_date, end_date + interval 1 day, interval 1 day))::date as day
    from event_profile
    where is_exact
),
daily as (select * from days join event_anchor using (event_key)),
periods as (
    select
        event_key, is_exact, start_date,
        unnest(case when start_date is null then [null] else list_distinct([year(start_date), year(end_date)]) end) as year
    from event_profile
    where start_date is not null or event_type = 'project'
),
worded as (select event_key, unnest(words) as word from event_profile),
yearly as (
    select event_key, is_exact, hash(year, anchor, word) as block
    from periods
    join event_anchor using (event_key)
    join worded using (event_key)
)
select one.event_key, other.event_key as other_key
from daily as one
join daily as other on (one.day, one.anchor) = (other.day, other.anchor) and one.event_key < other.event_key
union
select least(one.event_key, other.event_key), greatest(one.event_key, other.event_key)
from yearly as one
join yearly as other on one.block = other.block and one.event_key <> other.event_key
where not one.is_exact;
