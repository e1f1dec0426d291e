"""Where things lie in a warehouse folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths of one warehouse; nothing is created by asking for them."""

    root: Path

    @property
    def build(self) -> Path:
        """The private file that loads work on."""
        return self.root / "build.duckdb"

    @property
    def published(self) -> Path:
        """The symbolic link that readers open; it points into `versions`."""
        return self.root / "press.duckdb"

    @property
    def versions(self) -> Path:
        return self.root / "versions"

    @property
    def archive(self) -> Path:
        return self.root / "archive"

    @property
    def staging(self) -> Path:
        """One folder of Parquet files a run, gone after its load."""
        return self.root / "staging"

    @property
    def docs(self) -> Path:
        """Data Docs of the last audits."""
        return self.root / "docs"

    @property
    def lock(self) -> Path:
        return self.root / "lock"

    def version(self, run_id: str) -> Path:
        return self.versions / f"press-{run_id}.duckdb"
