-- Who pays for what?
-- Each funder between $since and $until, what it paid for and for whom, with the sentence that says so. Events without
-- a date count: a project often has none.

select
    funder.organization as funder,
    event.title,
    event.event_type,
    event.start_date,
    list_sort(list(distinct runner.organization) filter (runner.organization is not null)) as carried_out_by,
    min(funder.evidence) as evidence,
    min(funder.url) as url
from mart.participation as funder
join mart.event as event using (url, event_id)
left join mart.participation as runner
    on funder.url = runner.url
    and funder.event_id = runner.event_id
    and runner.role in ('organizer', 'implementer')
where funder.role = 'funder'
    and funder.organization is not null
    and (event.start_date is null or event.start_date between $since and $until)
group by funder.organization, funder.event_id, event.title, event.event_type, event.start_date
order by funder, event.start_date nulls last, event.title;
