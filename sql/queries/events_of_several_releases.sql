-- Which events do several releases report?
-- With the publishers that report each, and how many organizations all of them together name.

select
    event.title,
    event.event_type,
    event.start_date,
    count(*) as releases,
    list_sort(list(distinct release.publisher)) as publishers,
    (select count(distinct organization) from mart.involvement as involved where involved.event_id = event.event_id) as organizations
from mart.event as event
join mart.release as release using (url)
group by event.event_id, event.title, event.event_type, event.start_date
having count(*) > 1
order by releases desc, event.start_date desc, event.title
limit 50;
