-- What this run brought, as its report tells it.

with counted as (
    select
        (select count(*) from incoming) as documents,
        (select count(distinct press_release_key) from staged_release) as staged,
        (select count(*) from fact_event_report semi join incoming using (press_release_key)) as events,
        (select count(*) from fact_participation semi join incoming using (press_release_key)) as participations,
        (select count(*) from staged_rejected) as rejected,
        (select count(*) from audit.quarantine where run_id = $run_id) as quarantined,
        (select count(distinct subject) from changed_decision) as decisions,
        (select count(*) from changed_organization) as described
)
select
    documents,
    staged - documents as unchanged,
    events,
    participations,
    rejected,
    decisions,
    documents + quarantined + decisions + described > 0 as changed
from counted;
