"""The tables of the description, read at run time."""

import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[3] / "docs" / "odd"
SLOTS = ("when", "item", "side", "place")

Row = list[str]


def _block(page: str, mark: str) -> list[str]:
    """The lines between a `generated` mark and its end."""
    text = (FOLDER / f"{page}.md").read_text(encoding="utf-8")
    return text.split(f"<!-- generated: {mark} -->")[1].split("<!-- end -->")[0].splitlines()


def _cells(line: str) -> Row:
    """The cells of a line of a table, without the marks of code."""
    return [cell.strip().replace("`", "") for cell in line.strip().strip("|").split("|")]


def _rows(page: str, mark: str) -> list[Row]:
    """All rows of the tables of a block, without their heads."""
    lines = [line for line in _block(page, mark) if line.startswith("|")]
    return [_cells(line) for line in lines if not line.startswith("| ---")][1:]


def number(text: str, whole: bool) -> float | int:
    """A number of a table, whole or not."""
    return int(text) if whole else float(text)


@cache
def parameters() -> dict[str, tuple[float | int, bool]]:
    """Default of every parameter, and whether it is whole, by `chapter.name`."""
    found, chapter = {}, ""
    for line in _block("parameters", "parameters"):
        if line.startswith("### "):
            chapter = line[4:].strip()
        elif line.startswith("| `"):
            name, default, span, *_ = _cells(line)
            whole = span.endswith("whole")
            found[f"{chapter}.{name}"] = (number(default, whole), whole)
    return found


@cache
def constants() -> dict[str, float]:
    """Value of every constant that has a name."""
    rows = _rows("parameters", "constants")
    return {row[0]: float(row[1]) for row in rows if re.fullmatch(r"[A-Z_]+", row[0])}


@cache
def kinds_of_chance() -> dict[str, tuple[int, bool, tuple[str, ...]]]:
    """For every kind of chance its number, whether it is of the conflict, and what its address is made of."""
    found = {}
    for name, number_, of, *address in _rows("chance", "chance"):
        slots = tuple(slot for slot, what in zip(SLOTS, address[:4], strict=True) if what)
        found[name] = (int(number_), of == "conflict", slots)
    return found


@cache
def kinds_of_events() -> dict[str, tuple[int, bool]]:
    """For every kind of event its number, and whether its tally adds up amounts."""
    return {name: (int(number_), counts == "amounts") for number_, name, counts in _rows("outcomes", "events")}


@cache
def read_off(mark: str) -> dict[str, str]:
    """What every outcome (`outcomes`) or monthly curve (`curves`) is read off."""
    return {row[0]: row[3] for row in _rows("outcomes", mark)}


@cache
def left_out() -> dict[str, str]:
    """What stands for a key that a scenario leaves out; keys of events are named by their kind."""
    found, kind = {}, "N"
    for key, _, default, _ in _rows("input", "keys"):
        if key.startswith("events.N.kind"):
            kind = key.split('"')[1]
        found[key.replace("events.N.", f"events.{kind}.")] = default
    return found
