-- Organizations that a participation, a person or a group refers to, and the bodies that they are part of.
-- The gazetteer's word counts before a release's, then the release published last; names that lose become aliases.

merge into dim_organization as known
using (
    with recursive mentioned as (
        select organization_key from fact_participation
        union
        select via_group_key from fact_participation
        union
        select organization_key from dim_person
        union
        select group_key from bridge_group_member
        union
        select member_key from bridge_group_member
    ),
    referenced as (
        select organization_key from mentioned where organization_key is not null
        union
        select parent_key from stated.organization join referenced using (organization_key) where parent_key is not null
    ),
    named as (
        select organization.*, row(is_curated, release.published_on, press_release_key) as rank
        from stated.organization as organization
        join dim_press_release as release using (press_release_key)
        semi join referenced using (organization_key)
    ),
    merged as (
        select
            organization_key,
            arg_max(name, rank) as name,
            arg_max(acronym, rank) as acronym,
            list_sort(list_distinct(list(name) || flatten(list(aliases)))) as names,
            arg_max(kind, rank) as kind,
            arg_max(country_code, rank) as country_code,
            arg_max(parent_key, rank) as parent_key,
            bool_or(is_curated) as is_curated
        from named
        group by organization_key
    )
    select
        organization_key,
        name,
        acronym,
        list_filter(names, lambda n: n <> name and n is distinct from acronym) as aliases,
        kind,
        country_code,
        parent_key,
        is_curated
    from merged
) as merged
using (organization_key)
when matched and known is distinct from merged then update by name
when not matched then insert by name
when not matched by source then delete;
