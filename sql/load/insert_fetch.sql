-- Requests of this run; a request that an earlier run brought in stays that run's.

insert into audit.fetch by name
select $run_id as run_id, staged.*
from staged_fetch as staged
anti join audit.fetch using (url, requested_at);
