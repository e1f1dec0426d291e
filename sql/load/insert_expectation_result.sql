-- One expectation as the audit of this run found it.

insert into audit.expectation_result (
    run_id, suite, expectation, column_name, severity, success, unexpected_count, observed, notes
)
values (
    $run_id, $suite, $expectation, $column_name, $severity, $success, $unexpected_count, $observed, $notes
);
