"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Folder = Annotated[
    Path, typer.Option("--warehouse", metavar="DIR", help="Folder of the warehouse.", file_okay=False)
]
HERE = Path("warehouse")
