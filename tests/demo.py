"""What `make run` runs: the sample site on loopback, and the command that ingests it into `warehouse/`.

Run twice, it shows that the second run asks conditionally and loads nothing twice.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.site import serving

COMMAND = Path(sys.executable).with_name("communique")
SAMPLE = ("un-mission", "regional-organization", "foreign-ministry")


def main() -> int:
    """Exit status of the command."""
    with serving() as site, TemporaryDirectory() as folder:
        environment = os.environ | {"COMMUNIQUE_SOURCES": str(site.write_sources(Path(folder)))}
        sys.stdout.write(f"Sample site: {site.base}\n$ communique ingest {' '.join(SAMPLE)}\n")
        sys.stdout.flush()
        return subprocess.run([COMMAND, "ingest", *SAMPLE], env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
