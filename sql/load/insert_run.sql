-- The run itself, with what it brought.

insert into audit.run (
    run_id, flow, parameters, started_at, finished_at, status, documents, events, participations, rejected
)
values (
    $run_id, $flow, $parameters, $started_at, current_timestamp at time zone 'UTC', $status,
    $documents, $events, $participations, $rejected
);
