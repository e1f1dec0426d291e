-- Three rows for the end of a run, each in another role: of each role the best evidenced one,
-- main events with a day and a city first, short sentences before long.
select
    p.organization,
    p.person,
    p.role,
    e.title,
    e.start_date,
    e.end_date,
    e.city,
    p.evidence
from mart.participation as p
join mart.event as e using (url, event_id)
where p.organization is not null
qualify row_number() over (
    partition by p.role
    order by e.is_main desc, e.city is null, e.start_date is null, p.confidence desc, length(p.evidence), p.url, p.organization
) = 1
order by list_position(['organizer', 'speaker', 'funder', 'observer', 'participant'], p.role) nulls last, p.role
limit 3;
