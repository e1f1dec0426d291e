"""The gate: Great Expectations over the rows of a load, before they are committed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tasks.check import docs, suites
from tasks.check.dialect import lend
from tasks.check.results import as_record
from tasks.check.silence import silence
from tasks.domain.records import AuditReport, ExpectationResult

if TYPE_CHECKING:
    from great_expectations import RunIdentifier
    from great_expectations.data_context.data_context.ephemeral_data_context import EphemeralDataContext
    from great_expectations.datasource.fluent.sql_datasource import SQLDatasource

    from warehouse.transaction import Connection


def audit(connection: Connection, run_id: str, docs_folder: Path | None = None) -> AuditReport:
    """Hold every suite against its table as `connection` sees it, its uncommitted rows included.

    Nothing is committed, rolled back or left behind in the database. Data Docs go to `docs_folder`, where
    one is given.
    """
    with silence():
        # It takes seconds to import, so only a run that audits pays for it.
        from great_expectations import RunIdentifier  # noqa: PLC0415

        # The time is given, or Great Expectations would try to read one out of the name.
        run = RunIdentifier(run_name=run_id, run_time=datetime.now(UTC))
        context = docs.context(docs_folder)
        source = context.data_sources.add_sql("warehouse", **lend(connection))
        results = tuple(r for name in suites.names() for r in validated(name, context, source, run))
        if docs_folder:
            docs.write(context, run)
    return AuditReport(results)


def validated(
    name: str, context: EphemeralDataContext, source: SQLDatasource, run: RunIdentifier
) -> Iterator[ExpectationResult]:
    """The results of one suite on the table of its name; they also enter the context's store of results."""
    from great_expectations import ExpectationSuite, ValidationDefinition  # noqa: PLC0415

    suite = context.suites.add(ExpectationSuite(**suites.read(name)))
    rows = source.add_table_asset(name, table_name=name).add_batch_definition_whole_table("all rows")
    definition = context.validation_definitions.add(ValidationDefinition(name=name, data=rows, suite=suite))
    keys = suite.meta["rows_named_by"]
    shape = {"result_format": "COMPLETE", "unexpected_index_column_names": keys}
    found = definition.run(result_format=shape, run_id=run)
    return (as_record(name, result.to_json_dict()) for result in found.results)
