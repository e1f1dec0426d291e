-- Which organizations does the gazetteer not know?
-- Provisional organizations that stand in at least $events events, most frequent first, with a sentence that names each.

select
    organization.name,
    organization.acronym,
    organization.kind,
    count(distinct fact.event_key) as events,
    count(distinct fact.press_release_key) as releases,
    min(fact.evidence) as evidence
from fact_participation as fact
join dim_organization as organization using (organization_key)
where not organization.is_curated
group by organization.organization_key, organization.name, organization.acronym, organization.kind
having events >= $events
order by events desc, organization.name;
