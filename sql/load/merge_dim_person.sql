-- People who stand in a participation; name, title and organization as last stated.

merge into dim_person as known
using (
    with named as (
        select
            coalesce(moved.resolved_person_key, person.person_key) as person_key,
            person.name,
            person.title,
            case when moved.person_key is null then person.organization_key else moved.resolved_key end as organization_key,
            row(release.published_on, press_release_key) as rank
        from stated.person as person
        join dim_press_release as release using (press_release_key)
        left join moved_person as moved using (person_key)
    )
    select
        person_key,
        arg_max(name, rank) as name,
        arg_max(title, rank) as title,
        arg_max(organization_key, rank) as organization_key
    from named
    where person_key in (select person_key from fact_participation)
    group by person_key
) as merged
using (person_key)
when matched and known is distinct from merged then update by name
when not matched then insert by name
when not matched by source then delete;
