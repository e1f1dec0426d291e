"""Measure the product on generated releases, each stage beside a plain peer.

python -m tests.bench [--documents 1000 10000] [--seed 1] [--json FILE]
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console

from tests.bench import corpus, curve, report, stages, whole
from warehouse.layout import Layout


def main() -> None:
    arguments = parsed()
    notes = Console(stderr=True)
    with TemporaryDirectory(prefix="communique-bench-") as folder:
        figures = [measured(Path(folder), count, arguments.seed, notes) for count in arguments.documents]
    # Wide enough for the table in a file, where a console is taken for 80 columns.
    console = Console() if Console().is_terminal else Console(width=120)
    report.show(figures, console)
    notes.print("the curve", highlight=False)
    curve.show(curve.curve(), console)
    if arguments.json:
        arguments.json.write_text(json.dumps([report.as_json(each) for each in figures], indent=1))


def parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__.split("\n")[0])
    parser.add_argument("--documents", type=int, nargs="+", default=[1000, 10000], metavar="N", help="sizes")
    parser.add_argument("--seed", type=int, default=1, help="of the generated releases")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there as well")
    return parser.parse_args()


def measured(root: Path, count: int, seed: int, notes: Console) -> report.Figures:
    folder = root / str(count)
    folder.mkdir()
    documents, warehouse = folder / "documents.jsonl", folder / "warehouse"
    notes.print(f"{count:,} documents: generating", highlight=False)
    corpus.write(documents, count, seed)
    notes.print(f"{count:,} documents: one real backfill", highlight=False)
    run = whole.backfill(documents, warehouse)
    found = corpus.found_share(Layout(warehouse), count, seed)
    notes.print(f"{count:,} documents: stage by stage, and the peers", highlight=False)
    return report.Figures(count, stages.measure(documents, folder), run, found)


if __name__ == "__main__":
    main()
