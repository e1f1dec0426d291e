-- How much of the warehouse rests on organizations that only releases name.

with used as (
    select organization_key, count(participation_key) as rows
    from dim_organization
    left join fact_participation using (organization_key)
    group by organization_key
)
select
    count(*) as organizations,
    count(*) filter (where not is_curated) as provisional,
    coalesce(sum(rows), 0)::bigint as rows,
    coalesce(sum(rows) filter (where not is_curated), 0)::bigint as provisional_rows
from used
join dim_organization using (organization_key);
