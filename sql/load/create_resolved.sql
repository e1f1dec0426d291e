-- Who is meant by what releases state, once the decisions are applied. Everything is worked out again from the stated
-- rows at each load, so that a decision reaches old rows and new alike, and is gone without a trace when it is taken back.

-- A name or title without case, accents and punctuation.
create or replace temp macro spelled(written) as
    trim(regexp_replace(lower(strip_accents(written)), '[^\pL\pN]+', ' ', 'g'));

-- Organizations that go by another key; by none where they are no organization.
create or replace temp table moved_organization as
select organization_key, target_key as resolved_key from review.decision where decision in ('same-as', 'not-organization');

-- Their people: the person of that name in the organization that is meant, where there is one, else one of those moved.
create or replace temp table moved_person as
with named as (
    select distinct
        person_key,
        spelled(name) as spelling,
        case when moved.organization_key is null then person.organization_key else moved.resolved_key end as resolved_key,
        moved.organization_key is not null as is_moved
    from stated.person as person
    left join moved_organization as moved using (organization_key)
),
met as (
    select
        *,
        coalesce(min(person_key) filter (where not is_moved) over same_name, min(person_key) over same_name) as resolved_person_key
    from named
    where resolved_key is null or resolved_key in (select resolved_key from moved_organization)
    window same_name as (partition by spelling, resolved_key)
)
select person_key, min(resolved_person_key) as resolved_person_key, any_value(resolved_key) as resolved_key
from met
where is_moved
group by person_key;

-- Rows that say nothing any more are left out; of rows that have become one, what the release names itself counts
-- before an expanded group.
create or replace temp table resolved_participation as
select
    participation_key,
    case when moved.organization_key is null then stated.organization_key else moved.resolved_key end as organization_key,
    coalesce(moved_person.resolved_person_key, person_key) as person_key
from stated.participation as stated
left join moved_organization as moved using (organization_key)
left join moved_person using (person_key)
where moved.organization_key is null or moved.resolved_key is not null or person_key is not null
qualify row_number() over (
    partition by
        event_key, press_release_key, role_key,
        case when moved.organization_key is null then stated.organization_key else moved.resolved_key end,
        coalesce(moved_person.resolved_person_key, person_key)
    order by via_group_key is not null, confidence desc, participation_key
) = 1;
