-- Provisional organizations that nobody has decided on ($decided: keys), the most frequent first, each with the
-- shortest sentences of two releases, those that name it in full before others.

with undecided as (
    select * from dim_organization where not is_curated and not list_contains($decided::bigint[], organization_key)
),
evidenced as (
    select
        organization_key,
        press_release_key,
        min(row(not contains(evidence, name), length(evidence), evidence)) as best,
        count(*) as rows
    from fact_participation
    join undecided using (organization_key)
    group by organization_key, press_release_key
)
select
    undecided.name,
    undecided.acronym,
    undecided.kind,
    undecided.country_code,
    sum(rows)::bigint as rows,
    count(*) as releases,
    list_transform(min(best, 2), lambda one: one[3]) as sentences
from undecided
join evidenced using (organization_key)
group by all
order by rows desc, releases desc, undecided.name
limit $most;
