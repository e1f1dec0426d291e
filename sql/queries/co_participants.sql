-- With whom does one organization take part?
-- Every organization that stands in an event with $organization (its name, acronym or another of its names), with the
-- roles that the two had there.

with own as (
    select event_id, organization_key, start_date, roles
    from mart.involvement
    where $organization in (organization, acronym) or $organization in aliases
)
select
    other.organization,
    other.organization_kind,
    count(distinct own.event_id) as events,
    list_sort(list_distinct(flatten(list(other.roles)))) as their_roles,
    list_sort(list_distinct(flatten(list(own.roles)))) as own_roles,
    max(own.start_date) as last_event
from own
join mart.involvement as other on own.event_id = other.event_id and own.organization_key <> other.organization_key
group by other.organization_key, other.organization, other.organization_kind
order by events desc, other.organization;
