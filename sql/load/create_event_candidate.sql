-- Pairs of events that may be the same. They share a day, and with it a person, two parties, or a word of the title and a
-- country or party; or, where one has no more than a month, that month, such a word and such a country or party; or, where
-- one has no more than a year, or no date and is a project, two parties and a word. Each of these is a block.

create or replace temp table event_block as
with anchor as (
    select event_key, unnest(organizations)::ubigint as anchor from event_profile
    union all
    select event_key, hash(coalesce(country_code, city)) from event_profile where coalesce(country_code, city) is not null
),
-- Where more than six take part, the title has a word.
party as (select event_key, unnest(organizations) as party from event_profile where len(organizations) <= 6),
parties as (
    select one.event_key, hash(one.party, other.party) as parties
    from party as one
    join party as other on one.event_key = other.event_key and one.party - other.party < 0
),
word as (select event_key, unnest(words) as word from event_profile),
person as (select event_key, unnest(people) as person from event_profile),
subject as (
    select event_key, hash(anchor, word) as subject from anchor join word using (event_key)
),
day as (
    select event_key, unnest(range(start_date, end_date + interval 1 day, interval 1 day))::date as day
    from event_profile
    where is_exact
),
month as (
    select event_key, is_exact, unnest(range(date_trunc('month', start_date), end_date + interval 1 day, interval 1 month))::date as month
    from event_profile
    where not is_vague and end_date - start_date <= 1000
),
year as (
    select event_key, is_vague, unnest(case when start_date is null then [null] else list_distinct([year(start_date), year(end_date)]) end) as year
    from event_profile
    where start_date is not null or event_type = 'project'
)
select event_key, hash(day, subject) as block, true as asks from day join subject using (event_key)
union all
select event_key, hash(day, parties), true from day join parties using (event_key)
union all
select event_key, hash(day, person), true from day join person using (event_key)
union all
select event_key, hash('month', month, subject), not is_exact from month join subject using (event_key)
union all
select event_key, hash('year', year, parties, word), is_vague from year join parties using (event_key) join word using (event_key);

-- In the block of a month or a year only those ask that know no more; others answer.
create or replace temp table event_candidate as
select distinct least(one.event_key, other.event_key) as event_key, greatest(one.event_key, other.event_key) as other_key
from event_block as one
join event_block as other using (block)
where one.asks and case when other.asks then one.event_key - other.event_key < 0 else true end;
