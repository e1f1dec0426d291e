-- What tells one event from another: its days, place, parties, people, and the words of its title that say something.
-- The words that say nothing are in the variable `same_event`.

create or replace temp table generic_word as
select unnest(from_json(getvariable('same_event') -> 'generic', '["VARCHAR"]')) as word;

create or replace temp table ordinal_word as
select unnest(map_entries(from_json(getvariable('same_event') -> 'ordinals', '"MAP(VARCHAR, VARCHAR)"')), recursive := true);

create or replace temp table event_profile as
with titled as (
    select event_key, trim(regexp_replace(lower(strip_accents(title)), '[^\pL\pN]+', ' ', 'g')) as title
    from stated.event
),
said as (
    select event_key, unnest(string_split(regexp_replace(title, '\b(\d+) ?(?:st|nd|rd|th)\b', '\1th', 'g'), ' ')) as word
    from titled
),
numbered as (
    select event_key, coalesce(ordinal_word.value, word) as word
    from said
    left join ordinal_word on ordinal_word.key = said.word
),
titles as (
    select
        event_key,
        -- Singular and plural are one word.
        list(distinct regexp_replace(word, '([^s])s$', '\1')) filter (word not similar to '\d+th') as words,
        list(distinct word) filter (word similar to '\d+th') as ordinals
    from numbered
    anti join generic_word using (word)
    where length(word) > 2
    group by event_key
),
parties as (
    select
        event_key,
        list(distinct resolved.organization_key) filter (resolved.organization_key is not null) as organizations,
        list(distinct resolved.organization_key)
            filter (resolved.organization_key is not null and role.role in ('organizer', 'host', 'facilitator')) as organizers
    from resolved_participation as resolved
    join stated.participation as stated using (participation_key)
    join dim_role as role using (role_key)
    group by event_key
),
named as (
    select
        event_key,
        -- The surname, as far as the last word is it.
        list(distinct regexp_extract(trim(regexp_replace(lower(strip_accents(name)), '[^\pL\pN]+', ' ', 'g')), '\S+$')) as people
    from stated.participation
    join stated.person using (press_release_key, person_key)
    group by event_key
)
select
    event_key,
    press_release_key,
    release.publisher,
    event_type,
    start_date,
    end_date,
    date_precision,
    date_precision = 'day' and end_date - start_date <= 31 as is_exact,
    case when is_online then 'online' else lower(strip_accents(place.city)) end as city,
    case when not is_online then place.country_code end as country_code,
    coalesce(organizations, []) as organizations,
    coalesce(organizers, []) as organizers,
    coalesce(people, []) as people,
    coalesce(words, []) as words,
    coalesce(ordinals, []) as ordinals
from stated.event
join dim_press_release as release using (press_release_key)
left join stated.place as place using (press_release_key, place_key)
left join titles using (event_key)
left join parties using (event_key)
left join named using (event_key);
