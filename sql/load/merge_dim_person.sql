-- People who stand in a participation; name, title and organization as last stated.

merge into dim_person as known
using (
    with named as (
        select person.*, row(release.published_on, press_release_key) as rank
        from stated.person as person
        join dim_press_release as release using (press_release_key)
        where person_key in (select person_key from fact_participation)
    )
    select
        person_key,
        arg_max(name, rank) as name,
        arg_max(title, rank) as title,
        arg_max(organization_key, rank) as organization_key
    from named
    group by person_key
) as merged
using (person_key)
when matched and known is distinct from merged then update by name
when not matched then insert by name
when not matched by source then delete;
