"""A study as a workbook: a sheet that says how to read it, one of meanings, one a table, and the runs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from sim.lab.export.runs_table import RUNS, RunsTable, codebook, fitting, held_at, shorts
from sim.store.codebook import TITLES
from sim.store.description import design, facts, read_table
from sim.store.disk import whole

MOST_RUNS = 200_000
"""Most dialogues that get a sheet: more than a spreadsheet shows at a bearable pace (it holds 1,048,575)."""
AS_IT_IS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
"""A text is a text: it opens no page and works nothing out."""
MADE = datetime(2000, 1, 1)
"""The date that the workbook says of itself: always the same, so that the bytes are."""
WIDEST = 60
NUMBERS = ("integer", "number", "boolean")


def write(folder: Path, found: RunsTable, file: Path) -> None:
    """Write the workbook of a finished study."""
    import xlsxwriter

    told = codebook(folder)
    tables = [name for name in told if name.endswith(".csv")]
    with fitting(folder):
        stored = {name: _stored(folder, name, told) for name in tables}
    with whole(file) as sink:
        book = xlsxwriter.Workbook(sink, AS_IT_IS)
        what = design(folder)
        book.set_properties({"title": str(what.get("name", "")), "created": MADE})
        bold = book.add_format({"bold": True, "bottom": 1})
        _words(book.add_worksheet("read me"), _read_me(folder, what, tables, len(found.frame)), bold)
        _meanings(book.add_worksheet("codebook"), told, shorts(folder), bold)
        for name in tables:
            _table(book.add_worksheet(name.removesuffix(".csv")), *stored[name], bold)
        if len(found.frame) <= MOST_RUNS:
            rows = found.frame.astype(object).where(found.frame.notna(), None).itertuples(index=False)
            _table(book.add_worksheet("runs"), list(found.frame.columns), rows, bold)
        book.close()


def _read_me(folder: Path, what: dict[str, Any], tables: Sequence[str], runs: int) -> list[tuple[str, str]]:
    made = facts(folder).get("made_with", {})
    lines = [
        ("Study", str(what.get("name", ""))),
        ("Question", str(what.get("question", ""))),
        ("Scenario", str(what.get("scenario", ""))),
        ("Held", ", ".join(map(str, what.get("held", ()))) or "nothing beyond the scenario"),
        ("Made with", f"Backchannel {made.get('backchannel', '')} {made.get('commit', '')}".strip()),
        ("Make it again", str(what.get("command", ""))),
        ("Reading", "These are simulated dialogues. Intervals show simulation noise only, not doubt about the model. "
                    "Runs of the same number live through the same luck at every point: compare points run by run."),
        ("codebook", "What every column means, with its unit; sheets have the short names."),
        *((name.removesuffix(".csv"), TITLES.get(name, "")) for name in tables),
    ]  # fmt: skip
    if runs <= MOST_RUNS:
        return [*lines, ("runs", TITLES[RUNS])]
    return [*lines, ("runs", f"Left out: {runs:,} dialogues are more than a sheet shows well. Take --csv or --stata.")]


def _words(sheet: Any, lines: Sequence[tuple[str, str]], bold: Any) -> None:
    for row, (name, text) in enumerate(lines):
        sheet.write_string(row, 0, name, bold)
        sheet.write_string(row, 1, text)
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 120)


def _meanings(sheet: Any, told: dict[str, dict[str, Any]], short: dict[str, str], bold: Any) -> None:
    head = ("sheet", "short", "variable", "label", "type", "unit", "values", "missing")
    rows = [
        (file.partition(".")[0], short[name], *column)
        for file, columns in told.items()
        for name, column in columns.items()
    ]
    _table(sheet, head, rows, bold)


def _stored(folder: Path, name: str, told: dict[str, dict[str, Any]]) -> tuple[list[str], Iterable[Sequence[Any]]]:
    """A table of the study under short names, its numbers as numbers; ``points`` with what was set at all of them."""
    kinds = {each: column.kind for each, column in told[name].items()}
    rows = [[_value(row[each], kinds[each]) for each in kinds] for row in read_table(folder / name)]
    held = {
        column.name: value for column, value in held_at(folder) if name == "points.csv" and column.name not in kinds
    }
    short = shorts(folder, held)
    return [short[each] for each in (*kinds, *held)], [[*row, *held.values()] for row in rows]


def _value(text: str, kind: str) -> Any:
    if not text:
        return None
    if kind not in NUMBERS:
        return text
    number = float(text)
    return int(number) if kind != "number" and number.is_integer() else number


def _table(sheet: Any, head: Sequence[str], rows: Iterable[Sequence[Any]], bold: Any) -> None:
    widths = [len(name) for name in head]
    for column, name in enumerate(head):
        sheet.write_string(0, column, name, bold)
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            if value is None:
                continue
            if isinstance(value, str):
                sheet.write_string(number, column, value)
                widths[column] = max(widths[column], min(WIDEST, len(value)))
            else:
                sheet.write_number(number, column, value)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width + 2)
    sheet.freeze_panes(1, 0)
