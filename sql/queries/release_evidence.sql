-- What was taken from one release, and which sentence proves it?
-- Every event and participation of the release at $url, to be read beside its text.

select
    event.title,
    event.start_date,
    event.city,
    part.organization,
    part.role,
    part.person,
    part.via_group,
    part.confidence,
    part.evidence
from mart.event as event
left join mart.participation as part using (url, event_id)
where event.url = $url
order by event.is_main desc, event.title, part.role, part.organization, part.person;
