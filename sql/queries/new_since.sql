-- What is new since a date?
-- Events of the releases published on $since or later, newest first, with who organized and how many took part.

select
    release.published_on,
    release.publisher,
    event.title,
    event.event_type,
    event.start_date,
    event.city,
    list_sort(list(distinct part.organization) filter (part.role = 'organizer' and part.organization is not null))
        as organizers,
    count(distinct part.organization) as organizations,
    event.url
from mart.event as event
join mart.release as release using (url)
left join mart.participation as part using (url, event_id)
where release.published_on >= $since
group by
    release.published_on,
    release.publisher,
    event.event_id,
    event.title,
    event.event_type,
    event.start_date,
    event.city,
    event.is_main,
    event.url
order by release.published_on desc, event.url, event.is_main desc, event.start_date, event.title;
