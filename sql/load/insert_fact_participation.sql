-- Who took part, with the date and place of the event as all its releases together tell them.

insert into fact_participation by name
select
    staged.* exclude (document, role),
    role.role_key,
    strftime(event.start_date, '%Y%m%d')::integer as start_date_key,
    event.place_key
from staged_participation as staged
semi join incoming using (document)
left join dim_role as role using (role)
left join dim_event as event using (event_key);

-- Another release may have told more of an event that was loaded before.
update fact_participation as fact
set start_date_key = strftime(event.start_date, '%Y%m%d')::integer, place_key = event.place_key
from dim_event as event
where fact.event_key = event.event_key
    and (
        fact.start_date_key is distinct from strftime(event.start_date, '%Y%m%d')::integer
        or fact.place_key is distinct from event.place_key
    );
