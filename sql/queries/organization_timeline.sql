-- What did one organization do, in the order of time?
-- Each event of $organization (its name, acronym or another of its names), its roles there, and who else took part.

select
    own.start_date,
    own.end_date,
    own.date_precision,
    own.title,
    own.event_type,
    own.city,
    own.country_code,
    own.roles,
    (
        select list(other.organization order by other.organization)
        from mart.involvement as other
        where other.event_id = own.event_id and other.organization_key <> own.organization_key
    ) as others
from mart.involvement as own
where $organization in (own.organization, own.acronym) or $organization in own.aliases
order by own.start_date nulls last, own.title;
