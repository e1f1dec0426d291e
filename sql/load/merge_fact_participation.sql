-- Who took part: the stated rows as they are resolved, with the date and place of the event as all its releases
-- together tell them.

delete from fact_participation where participation_key not in (select participation_key from resolved_participation);

update fact_participation as fact
set organization_key = resolved.organization_key, person_key = resolved.person_key
from resolved_participation as resolved
where fact.participation_key = resolved.participation_key
    and (
        fact.organization_key is distinct from resolved.organization_key
        or fact.person_key is distinct from resolved.person_key
    );

insert into fact_participation by name
select
    stated.* replace (
        coalesce(moved.resolved_key, stated.event_key) as event_key,
        resolved.organization_key as organization_key,
        resolved.person_key as person_key
    ),
    strftime(event.start_date, '%Y%m%d')::integer as start_date_key,
    event.place_key
from resolved_participation as resolved
join stated.participation as stated using (participation_key)
anti join fact_participation using (participation_key)
left join moved_event as moved using (event_key)
left join dim_event as event on event.event_key = coalesce(moved.resolved_key, stated.event_key);

-- What was loaded before may be part of another event by now, or no longer.
update fact_participation as fact
set event_key = coalesce(moved.resolved_key, stated.event_key)
from stated.participation as stated
left join moved_event as moved using (event_key)
where fact.participation_key = stated.participation_key
    and fact.event_key <> coalesce(moved.resolved_key, stated.event_key);

-- Another release may have told more of an event that was loaded before.
update fact_participation as fact
set start_date_key = strftime(event.start_date, '%Y%m%d')::integer, place_key = event.place_key
from dim_event as event
where fact.event_key = event.event_key
    and (
        fact.start_date_key is distinct from strftime(event.start_date, '%Y%m%d')::integer
        or fact.place_key is distinct from event.place_key
    );
