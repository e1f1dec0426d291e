"""The error of a load that the audit stopped."""

from __future__ import annotations

from tasks.domain.errors import CommuniqueError
from tasks.domain.records import AuditReport, ExpectationResult


class AuditFailed(CommuniqueError):  # noqa: N818 - says what happened, in the user's words
    """The audit found what must not be published; names each expectation with rows that broke it."""

    def __init__(self, run_id: str, report: AuditReport) -> None:
        self.report = report
        failures = report.critical_failures
        lines = [
            f"The audit stopped run {run_id}: nothing of it was kept, readers see what they saw before.",
            *map(_line, failures),
            "Mend the rows where they come from, or the expectations under expectations/, and run again.",
        ]
        super().__init__("\n".join(lines))


def _line(result: ExpectationResult) -> str:
    column = f" ({result.column_name})" if result.column_name else ""
    count = f", broken by {result.unexpected_count}" if result.unexpected_count else ""
    return f"  {result.suite}: {result.expectation}{column}{count}: {result.observed or 'not met'}"
