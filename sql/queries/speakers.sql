-- Who speaks, and for whom?
-- Named people who spoke at or led events between $since and $until, for which organization, and where last.

select
    part.person,
    part.organization,
    count(distinct part.event_id) as events,
    list_sort(list(distinct part.role)) as roles,
    max(event.start_date) as last_event,
    arg_max(event.city, event.start_date) as last_city
from mart.participation as part
join mart.event as event using (url, event_id)
where part.person is not null
    and part.role in ('speaker', 'chair')
    and event.start_date between $since and $until
group by part.person, part.organization
order by events desc, part.person;
