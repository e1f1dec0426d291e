create view mart.involvement as
select
    fact.event_key as event_id,
    event.title,
    event.event_type,
    event.start_date,
    event.end_date,
    event.date_precision,
    case when event.is_online then 'online' else place.city end as city,
    place.country_code,
    fact.organization_key,
    organization.name as organization,
    organization.acronym,
    organization.aliases,
    organization.kind as organization_kind,
    list_sort(list(distinct role.role)) as roles,
    count(distinct fact.press_release_key) as releases
from fact_participation as fact
join dim_event as event using (event_key)
join dim_organization as organization using (organization_key)
join dim_role as role using (role_key)
left join dim_place as place on place.place_key = event.place_key
group by all;

comment on view mart.involvement is 'One organization in one event, whatever its roles and however many releases tell of it.';
comment on column mart.involvement.event_id is 'Key of the event (dim_event.event_key).';
comment on column mart.involvement.title is 'Short name of the event.';
comment on column mart.involvement.event_type is 'Type, from the closed list of dim_event.';
comment on column mart.involvement.start_date is 'First day; null where unknown.';
comment on column mart.involvement.end_date is 'Last day; null where unknown.';
comment on column mart.involvement.date_precision is 'day, month or year; null where no date is known.';
comment on column mart.involvement.city is 'City; online where it took place online; null where unknown.';
comment on column mart.involvement.country_code is 'ISO 3166 alpha-2 code of where it took place; null where unknown.';
comment on column mart.involvement.organization_key is 'Key of the organization.';
comment on column mart.involvement.organization is 'Canonical name of the organization.';
comment on column mart.involvement.acronym is 'Acronym of the organization, where there is one.';
comment on column mart.involvement.aliases is 'Other names by which releases call the organization.';
comment on column mart.involvement.organization_kind is 'Kind, from the closed list of dim_organization.';
comment on column mart.involvement.roles is 'Roles that the organization had in the event, sorted.';
comment on column mart.involvement.releases is 'Number of releases that tell of it.';
