"""What a backfill may be asked for: three forms that exclude each other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

FORMS = (
    "Give --documents PATH, or --source with --since and --until,"
    " or --archive (alone or with --source, --since, --until)."
)


@dataclass(frozen=True, slots=True)
class Window:
    """The part of the past that a backfill is for."""

    documents: Path | None = None
    archive: bool = False
    source: str | None = None
    since: date | None = None
    until: date | None = None

    def fault(self) -> str | None:
        """What is wrong with this combination, in one sentence; None when nothing is."""
        narrowed = self.source or self.since or self.until
        if self.documents and (self.archive or narrowed):
            return f"--documents stands alone. {FORMS}"
        if self.documents and not self.documents.exists():
            return f"There is no file or folder {self.documents}."
        if self.since and self.until and self.since > self.until:
            return f"--since {self.since} is after --until {self.until}."
        if not self.documents and not self.archive and not (self.source and self.since and self.until):
            return FORMS
        return None

    def holds(self, day: date) -> bool:
        """Whether a release of this day is asked for."""
        return (self.since or day) <= day <= (self.until or day)

    def __str__(self) -> str:
        """For names of runs: `documents.jsonl`, `un-mission 2012-01-01 to 2012-12-31`, `archive`."""
        if self.documents:
            return self.documents.name
        days = f"{self.since or 'first'} to {self.until or 'last'}" if self.since or self.until else ""
        return " ".join(part for part in ("archive" if self.archive else "", self.source or "", days) if part)
