"""Do the studies' findings agree with their tables? ``python -m sim.remake.findings`` says where they do not.

"What it found" in a study's docstring is written by hand. Each estimate there that stands with its interval, as in
``0.47 (0.45 to 0.49)`` or ``0.47, 0.45 to 0.49``, is looked for in the tables of the study: its reference, and all that
it left in ``results`` where it was run. A finding that says it is of another version than this is not held to them.
"""

from __future__ import annotations

import argparse
import ast
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from sim.edition import VERSION
from sim.lab.study import shipped_studies
from sim.remake.checkout import NoCheckoutError, checkout
from sim.store.disk import make, write_text
from sim.store.tables import read_csv

TABLES = ("summary.csv", "differences.csv", "effects.csv", "sensitivity.csv", "funnel.csv")
REPORT = Path("results") / "remake" / "findings.txt"
_BEGIN = re.compile(r"What it found\. In version (?P<version>\d+(?:\.\d+)+)")
_NUMBER = r"\d+(?:,\d{3})*(?:\.\d+)?"
_TRIPLE = re.compile(rf"({_NUMBER})(?: \(|, )({_NUMBER}) to ({_NUMBER})")
UNITS = (1.0, 100.0)
"""A share is told as it is stored, or in 100."""
NEARLY = 1e-6
"""What six digits of a table leave open of a number that lies halfway."""


class Triple(NamedTuple):
    """An estimate with its interval."""

    estimate: float
    low: float
    high: float

    def reads_as(self, text: Sequence[str]) -> bool:
        """Whether it reads so when it is rounded; of a difference that is below 0, by how much the first is less."""
        ways = [(self.estimate, self.low, self.high), (-self.estimate, -self.high, -self.low)]
        return any(
            all(_rounded(unit * number, each) for number, each in zip(way, text, strict=True))
            for way in ways
            for unit in UNITS
        )


class StatedFinding(NamedTuple):
    """What a study says that it found."""

    version: str
    """Of Backchannel, in which it was found."""
    triples: tuple[tuple[str, str, str], ...]
    """Estimates with both ends of their intervals, as they are written."""


def _rounded(number: float, text: str) -> bool:
    """Whether a number reads so; one that lies halfway may be rounded either way."""
    plain = text.replace(",", "")
    half = 0.5 * 10.0 ** -len(plain.partition(".")[2])
    return abs(number - float(plain)) <= half * (1.0 + NEARLY)


def finding(source: str) -> StatedFinding:
    """What the source of a study says that it found. Raises ValueError if it does not say in which version."""
    paragraphs = (ast.get_docstring(ast.parse(source)) or "").split("\n\n")
    said = " ".join(" ".join(each for each in paragraphs if each.startswith("What it found")).split())
    begin = _BEGIN.search(said)
    if begin is None:
        raise ValueError("it does not say in which version it found what it found")
    read = [found.groups() for found in _TRIPLE.finditer(said, begin.end())]
    return StatedFinding(
        begin["version"], tuple((mid, low, high) for mid, low, high in read if _inside(mid, low, high))
    )


def _inside(*text: str) -> bool:
    """Whether three numbers may be an estimate and its interval: "Track 1.5, 18 to 19 in Track 2" is none."""
    estimate, low, high = (float(each.replace(",", "")) for each in text)
    return low <= estimate <= high


def tables(root: Path, name: str) -> Iterator[Triple]:
    """Every estimate with its interval in the tables of a study, as far as they are here."""
    folder = root / "results" / name
    for file in (root / "results" / "reference" / f"{name}.csv", *(folder / table for table in TABLES)):
        if file.is_file():
            yield from (each for row in read_csv(file) if (each := triple_of(row)))


def triple_of(row: Mapping[str, str]) -> Triple | None:
    """The estimate or difference of a row of a table, with its interval; None where it has none."""
    ends = [row.get("estimate") or row.get("difference"), row.get("low"), row.get("high")]
    return Triple(*(float(end) for end in ends if end)) if all(ends) else None


def missing(found: StatedFinding, there: Sequence[Triple]) -> list[tuple[str, str, str]]:
    """Estimates of a finding that no table of its study has."""
    return [text for text in found.triples if not any(each.reads_as(text) for each in there)]


def report(root: Path, version: str) -> tuple[list[str], bool]:
    """A line a study, with its estimates that are in no table; whether all findings are of that version and agree."""
    lines, good = [], True
    for name in shipped_studies():
        found = finding((root / "experiments" / f"{name}.py").read_text(encoding="utf-8"))
        lost = missing(found, list(tables(root, name)))
        good = good and not lost and found.version == version
        if found.version != version:
            lines.append(f"{name}: of version {found.version}, to be read again")
            continue
        told = "in no table: " + "; ".join(f"{estimate} ({low} to {high})" for estimate, low, high in lost)
        lines.append(f"{name}: {len(found.triples)} estimates, {told if lost else 'all in tables'}")
    return lines, good


def main() -> int:
    """Compare and tell; 0, 1 where a finding is for a person to read again, 2 outside a checkout."""
    parser = argparse.ArgumentParser(prog="python -m sim.remake.findings", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--only-tell", action="store_true", help="end well whatever is found")
    asked = parser.parse_args()
    try:
        root = checkout()
    except NoCheckoutError as fault:
        sys.stderr.write(f"{fault}\n")
        return 2
    lines, good = report(root, VERSION)
    text = "".join(f"{line}\n" for line in lines)
    make((root / REPORT).parent)
    write_text(root / REPORT, text)
    sys.stdout.write(text)
    return 0 if good or asked.only_tell else 1


if __name__ == "__main__":
    sys.exit(main())
