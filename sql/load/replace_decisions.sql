-- The decisions of this run, as JSON in the variable `review`, in the place of those of the run before.
-- What differs is kept for the report: a run that brings no release has still something to publish.

create or replace temp table incoming_decision as
select unnest(
    from_json(
        getvariable('review') -> 'decisions',
        '[{"subject": "VARCHAR", "decision": "VARCHAR", "target": "VARCHAR", "because": "VARCHAR", "decided_by": "VARCHAR",
           "decided_on": "DATE", "organization_key": "BIGINT", "target_key": "BIGINT"}]'
    ),
    max_depth := 2
);

create or replace temp table incoming_organization as
select unnest(
    from_json(
        getvariable('review') -> 'organizations',
        '[{"organization_key": "BIGINT", "name": "VARCHAR", "acronym": "VARCHAR", "aliases": ["VARCHAR"], "kind": "VARCHAR",
           "country_code": "VARCHAR", "parent_key": "BIGINT", "is_curated": "BOOLEAN"}]'
    ),
    max_depth := 2
);

create or replace temp table changed_decision as
(from review.decision except from incoming_decision)
union all
(from incoming_decision except from review.decision);

create or replace temp table changed_organization as
(from review.organization except from incoming_organization)
union all
(from incoming_organization except from review.organization);

delete from review.decision;
insert into review.decision by name from incoming_decision;

merge into review.organization as known
using incoming_organization as incoming
using (organization_key)
when matched and known is distinct from incoming then update by name
when not matched then insert by name
when not matched by source then delete;
