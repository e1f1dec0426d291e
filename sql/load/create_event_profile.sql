-- What tells one event from another: its days, place, parties, people, and the words of its title that say something.
-- The words that say nothing are in the variable `same_event`.

create or replace temp table generic_word as
select unnest(from_json(getvariable('same_event') -> 'generic', '["VARCHAR"]')) as word;

create or replace temp table ordinal_word as
select unnest(map_entries(from_json(getvariable('same_event') -> 'ordinals', '"MAP(VARCHAR, VARCHAR)"')), recursive := true);

create or replace temp table event_profile as
with resolved as (
    select event_key, press_release_key, stated.organization_key as stated_key, resolved.organization_key, stated.person_key, role.role
    from resolved_participation as resolved
    join stated.participation as stated using (participation_key)
    join dim_role as role using (role_key)
),
parties as (
    select
        event_key,
        list(distinct organization_key) filter (organization_key is not null) as organizations,
        list(distinct organization_key)
            filter (organization_key is not null and role in ('organizer', 'host', 'facilitator')) as organizers
    from resolved
    group by event_key
),
spelled_person as (
    select press_release_key, person_key, spelled(name) as name
    from stated.person
),
named_person as (
    -- The surname, as far as the last word is it.
    select event_key, list(distinct regexp_extract(name, '\S+$')) as people
    from resolved
    join spelled_person using (press_release_key, person_key)
    group by event_key
),
-- A title that names who was there says nothing that they do not say. "Georgian" is Georgia's by its first five letters.
name as (
    select event_key, organization.name
    from resolved
    join stated.organization as organization on (organization.press_release_key, organization.organization_key) = (resolved.press_release_key, stated_key)
    union
    select event_key, organization.acronym
    from resolved
    join stated.organization as organization on (organization.press_release_key, organization.organization_key) = (resolved.press_release_key, stated_key)
    union
    select event_key, name from resolved join spelled_person using (press_release_key, person_key)
    union
    select event_key, city from stated.event join stated.place using (press_release_key, place_key)
),
name_word as (
    select distinct event_key, left(unnest(string_split(spelled(name), ' ')), 5) as beginning
    from name
    where name is not null
),
titled as (
    select event_key, spelled(title) as title
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
        numbered.event_key,
        -- Six letters tell a word, whatever its ending.
        list(distinct left(word, 6)) filter (name_word.beginning is null and word not similar to '\d+th') as words,
        list(distinct word) filter (word similar to '\d+th') as ordinals
    from numbered
    anti join generic_word using (word)
    left join name_word on name_word.event_key = numbered.event_key and name_word.beginning = left(word, 5)
    where length(word) > 2 and word not similar to '\d+'
    group by numbered.event_key
)
select
    event_key,
    press_release_key,
    release.publisher,
    event_type,
    start_date,
    end_date,
    date_precision,
    coalesce(date_precision = 'day' and end_date - start_date <= 31, false) as is_exact,
    coalesce(date_precision = 'year', true) as is_vague,
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
left join named_person using (event_key);
