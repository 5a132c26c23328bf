"""The tables of the ODD description as a reader takes them off the page."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[3] / "docs" / "odd"


def _rows(text: str) -> list[list[str]]:
    """Cells of every row of a page's tables, head and rule left out."""
    rows = [[cell.strip().strip("`") for cell in line.strip("|").split("|")] for line in text.splitlines()]
    return [row for row, line in zip(rows, text.splitlines(), strict=True) if line.startswith("| `") or _numbered(line)]


def _numbered(line: str) -> bool:
    return line.startswith("| ") and line[2].isdigit()


@cache
def defaults() -> dict[str, float]:
    """Every parameter with its default; whole numbers are ints."""
    found: dict[str, float] = {}
    parts = (FOLDER / "parameters.md").read_text(encoding="utf-8").partition("## Constants")[0].split("\n### ")
    for part in parts[1:]:
        chapter = part.partition("\n")[0].strip()
        for name, default, allowed, *_ in _rows(part):
            found[f"{chapter}.{name}"] = int(default) if allowed.endswith("whole") else float(default)
    return found


@cache
def kinds_of_chance() -> dict[str, tuple[int, list[int]]]:
    """Number of every kind, and what a step is worth in each part of its address that is used."""
    found = {}
    for name, number, _, *address, _, _ in _rows((FOLDER / "chance.md").read_text(encoding="utf-8")):
        used = [step for step, axis in zip((2**32, 2**16, 2**8, 1), address, strict=True) if axis]
        found[name] = (int(number), used)
    return found


@cache
def kinds_of_events() -> dict[str, tuple[int, bool]]:
    """Number of every kind of event, and whether its tally counts amounts."""
    part = (FOLDER / "outcomes.md").read_text(encoding="utf-8").partition("## What is computed")[0]
    return {name: (int(number), counts == "amounts") for number, name, counts in _rows(part)}


@cache
def read_off(month_by_month: bool = False) -> dict[str, str]:
    """Every outcome, or every curve, and what it is read off."""
    text = (FOLDER / "outcomes.md").read_text(encoding="utf-8").partition("## What is computed")[2]
    part = text.partition("## Month by month")[2 if month_by_month else 0]
    return {name: source for name, _, _, source in _rows(part)}
