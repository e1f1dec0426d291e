-- Where do events take place?
-- Cities by the number of events between $since and $until, with the organizer seen there most often.

with events as (
    select distinct event_id, city, country_code from mart.event where start_date between $since and $until
),
organizers as (
    select event_id, organization from mart.involvement where 'organizer' in roles
)
select city, country_code, count(distinct event_id) as events, mode(organization) as usual_organizer
from events
left join organizers using (event_id)
where city is not null or country_code is not null
group by city, country_code
order by events desc, country_code, city;
