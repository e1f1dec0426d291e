-- Which rows does their own sentence speak against?
-- Rows whose list the text counts otherwise: somebody was left out, or somebody else taken in.

select
    warning,
    organization,
    role,
    via_group,
    evidence,
    url
from mart.participation
where warning is not null
order by warning, url, organization;
