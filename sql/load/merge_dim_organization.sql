-- Organizations that a participation, a person or a group refers to, and the bodies that they are part of.
-- The gazetteer's word, or an analyst's, counts before a release's, then its own name before one that was decided to be
-- the same, then the release published last; names that lose become aliases.

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
    named as (
        select
            stated.* replace (
                case when moved.organization_key is null then stated.organization_key else moved.resolved_key end as organization_key
            ),
            moved.organization_key is null as is_own,
            row(is_curated, is_own, release.published_on, press_release_key) as rank
        from stated.organization as stated
        join dim_press_release as release using (press_release_key)
        left join moved_organization as moved using (organization_key)
        union all by name
        select *, true as is_own, row(is_curated, true, '0001-01-01'::date, 0::bigint) as rank from review.organization
    ),
    referenced as (
        select organization_key from mentioned where organization_key is not null
        union
        select parent_key from named join referenced using (organization_key) where parent_key is not null
    ),
    merged as (
        select
            organization_key,
            arg_max(name, rank) as name,
            arg_max(acronym, rank) filter (where is_own) as acronym,
            list_sort(list_distinct(list(name) || flatten(list(aliases)) || list(acronym))) as names,
            coalesce(arg_max(nullif(kind, 'unknown'), rank), 'unknown') as kind,
            arg_max(country_code, rank) filter (where is_own) as country_code,
            arg_max(parent_key, rank) filter (where is_own) as parent_key,
            bool_or(is_curated) as is_curated
        from named
        semi join referenced using (organization_key)
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
