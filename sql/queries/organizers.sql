-- Who organizes?
-- Organizations by the number of events that they organized or hosted between $since and $until, with the kind of event
-- that they organize most.

select
    organization,
    acronym,
    count(*) filter ('organizer' in roles) as organized,
    count(*) filter ('host' in roles) as hosted,
    mode(event_type) as mostly,
    min(start_date) as first_event,
    max(start_date) as last_event
from mart.involvement
where start_date between $since and $until and list_has_any(roles, ['organizer', 'host'])
group by organization_key, organization, acronym
order by organized desc, hosted desc, organization;
