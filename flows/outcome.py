"""What a run did, in figures."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from tasks.domain.errors import CommuniqueError
from tasks.domain.records import AuditReport, Batch, LoadReport, Rejected, Run


@dataclass(slots=True)
class Tally:
    """Counts gathered batch by batch, so that no batch has to be kept."""

    fetches: Counter[str] = field(default_factory=Counter)
    """Requests by outcome: new, changed, unchanged, failed, skipped."""
    rejected: Counter[str] = field(default_factory=Counter)
    """Documents and rows turned away, by rule."""
    documents: int = 0
    silent: list[str] = field(default_factory=list)
    """Of each source that could not be read, the sentence that says why."""

    def add(self, batch: Batch, rejected: list[Rejected]) -> None:
        """Count one batch and what was turned away of it."""
        self.documents += len(batch.pages)
        self.fetches.update(fetch.outcome for fetch in batch.fetches)
        self.rejected.update(one.rule for one in rejected)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One finished run."""

    run: Run
    tally: Tally
    load: LoadReport
    audit: AuditReport | None
    """None when nothing changed and so nothing was audited."""


class SourcesSilent(CommuniqueError):  # noqa: N818  # says what happened, in the user's words
    """Some sources could not be read; what the others gave is loaded."""

    def __init__(self, outcome: Outcome) -> None:
        self.outcome = outcome
        remedy = "Check the network and the source's hosts, then run it again; nothing is lost."
        super().__init__(" ".join((*outcome.tally.silent, remedy)))
