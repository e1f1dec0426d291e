-- Every organization that only releases name, decided on or not, by its name in the release published last.

select
    organization_key,
    arg_max(stated.name, row(release.published_on, press_release_key)) as name,
    arg_max(stated.acronym, row(release.published_on, press_release_key)) as acronym,
    any_value(stated.country_code) as country_code
from stated.organization as stated
join dim_press_release as release using (press_release_key)
where not stated.is_curated
group by organization_key
order by organization_key;
