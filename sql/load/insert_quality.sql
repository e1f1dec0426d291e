-- One measure of an evaluation.

insert into audit.quality (
    run_id, measured_at, extractor_version, gold_set, documents, documents_read, measure,
    precision, recall, f1, accuracy, gold, found
)
values (
    $run_id, current_timestamp at time zone 'UTC', $extractor_version, $gold_set, $documents, $documents_read, $measure,
    $precision, $recall, $f1, $accuracy, $gold, $found
);
