"""Small reference results of the studies that come with Backchannel: the two leading outcomes at every point.

``python -m tests.experiments.reference`` makes them anew from the studies in ``results/``, once each of them has been
run (``backchannel study NAME``), and ``quoted.csv``: what their findings quote beside.
"""

from __future__ import annotations

import sys
from pathlib import Path

from sim.lab.study import read_study, shipped_studies
from sim.remake import quotations
from sim.store.tables import read_csv, write_csv

HERE = Path(__file__).parents[2] / "results" / "reference"
OUTCOMES = 2
DIGITS = 6
ENDS = ("estimate", "low", "high")


def rounded(text: str) -> str:
    """A number to six digits; nothing stays nothing."""
    return f"{float(text):.{DIGITS}g}" if text else ""


def rows_of(folder: Path, outcomes: tuple[str, ...]) -> list[dict[str, str]]:
    """Rows of a study's summary that are kept, with rounded numbers."""
    kept = [row for row in read_csv(folder / "summary.csv") if row["outcome"] in outcomes[:OUTCOMES]]
    return [
        {
            name: rounded(cell) if name in ENDS else cell
            for name, cell in row.items()
            if name not in ("level", "method", "inner_low", "inner_high", "failure")
        }
        for row in kept
    ]


def main(results: Path) -> None:
    """Write a table a study."""
    HERE.mkdir(exist_ok=True)
    for name in shipped_studies():
        rows = rows_of(results / name, read_study(name).outcomes)
        write_csv(HERE / f"{name}.csv", list(rows[0]), ([*row.values()] for row in rows))
        print(name, len(rows))
    varied = {name: tuple(read_study(name).domains()) for name in shipped_studies()}
    print("quoted", quotations.write(HERE.parents[1], results, varied))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent)
