-- Who met most often with whom in a year?
-- Pairs of organizations by the number of events of $year in which both stand. Statements and projects bring nobody
-- into one room, and who only paid, supported or carried out need not have been there.

with met as (
    select event_id, organization_key, organization, start_date
    from mart.involvement
    where year(start_date) = $year
        and event_type not in ('statement', 'project')
        and not list_has_all(['funder', 'supporter', 'implementer'], roles)
)
select
    one.organization as organization,
    other.organization as met_with,
    count(*) as events,
    min(one.start_date) as first_event,
    max(one.start_date) as last_event
from met as one
join met as other on one.event_id = other.event_id and (one.organization, one.organization_key) < (other.organization, other.organization_key)
group by one.organization_key, one.organization, other.organization_key, other.organization
order by events desc, organization, met_with
limit 50;
