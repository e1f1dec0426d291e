-- Three rows for the end of a run: each of another release and, where it can be, in another role;
-- main events with a day and a city first, short evidence before long.
with ranked as (
    select
        p.organization,
        p.person,
        p.role,
        e.title,
        e.start_date,
        e.end_date,
        e.date_precision,
        e.city,
        p.evidence,
        p.url,
        row_number() over (
            partition by p.role
            order by e.is_main desc, e.city is null, e.start_date is null, p.confidence desc, length(p.evidence), p.url
        ) as place
    from mart.participation as p
    inner join mart.event as e using (url, event_id)
    where p.organization is not null
)

select organization, person, role, title, start_date, end_date, date_precision, city, evidence
from ranked
where place <= 3
qualify row_number() over (partition by url order by place, role) = 1
order by place, case role when 'organizer' then 0 when 'speaker' then 1 when 'funder' then 2 else 3 end, role
limit 3;
