-- What this run turned away; what was turned away before for the same reason stays that run's.

insert into audit.quarantine by name
select distinct
    $run_id as run_id,
    staged.* replace (detail::json as detail),
    current_timestamp at time zone 'UTC' as quarantined_at
from staged_rejected as staged
where not exists (
    from audit.quarantine as known
    where (known.url, known.stage, known.rule, known.reason) = (staged.url, staged.stage, staged.rule, staged.reason)
        and known.digest is not distinct from staged.digest
        and known.detail::varchar = staged.detail
);
