-- Which events have no place?
-- Events of releases published since $since for which no release gives a city or country, main events first: what a
-- reader would have to look up.

select event.title, event.event_type, event.start_date, event.is_main, release.publisher, release.published_on, event.url
from mart.event as event
join mart.release as release using (url)
where event.city is null and event.country_code is null and release.published_on >= $since
order by event.is_main desc, release.published_on desc, event.url, event.title;
