"""What findings quote beside the reference results, such as paired differences and shares of variance: kept there.

So a checkout without the studies' folders can still say whether a finding agrees with what was played.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sim.remake.findings import TABLES, Triple, finding, missing, triple_of
from sim.store.tables import read_csv, write_csv

QUOTED = Path("results") / "reference" / "quoted.csv"
HEAD = ("study", "quoted", "table", "of", "estimate", "low", "high")
NAMING = ("measure", "factor", "from_value", "to_value", "first", "second", "outcome")
"""Columns of the tables that say what a number is of, beside those of what varies."""
DIGITS = 6


def reference(root: Path, name: str) -> list[Triple]:
    """Every estimate of a study that is under version control: its reference, and what its finding quotes beside."""
    rows = read_csv(root / "results" / "reference" / f"{name}.csv")
    beside = [row for row in read_csv(root / QUOTED) if row["study"] == name] if (root / QUOTED).is_file() else []
    return [each for row in (*rows, *beside) if (each := triple_of(row))]


def quotations(root: Path, results: Path, name: str, varied: tuple[str, ...]) -> Iterator[tuple[object, ...]]:
    """Rows of ``quoted.csv``: what a finding quotes that its reference lacks, from the first table that has it.

    Args:
        root: of the checkout.
        results: with the folder that the study left.
        name: of the study.
        varied: names that it varies, which are columns of its tables.
    """
    found = finding((root / "experiments" / f"{name}.py").read_text(encoding="utf-8"))
    here = [each for row in read_csv(root / "results" / "reference" / f"{name}.csv") if (each := triple_of(row))]
    for text in missing(found, here):
        for table, row in _rows(results / name):
            number = triple_of(row)
            if number and number.reads_as(text):
                of = "; ".join(f"{key}={row[key]}" for key in (*varied, *NAMING) if row.get(key))
                yield name, f"{text[0]} ({text[1]} to {text[2]})", table, of, *(f"{each:.{DIGITS}g}" for each in number)
                break


def _rows(folder: Path) -> Iterator[tuple[str, dict[str, str]]]:
    for table in TABLES:
        if (folder / table).is_file():
            yield from ((table, row) for row in read_csv(folder / table))


def write(root: Path, results: Path, varied: dict[str, tuple[str, ...]]) -> int:
    """Write what the findings of some studies quote; returns how many rows. ``varied``: by name of the study."""
    rows = [row for name, names in varied.items() for row in quotations(root, results, name, names)]
    write_csv(root / QUOTED, list(HEAD), rows)
    return len(rows)
