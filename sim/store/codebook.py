"""What every column means, for people (codebook.csv) and for programs (datapackage.json, the Frictionless form)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sim.measures import COUNTS, OUTCOMES
from sim.store.disk import write_text
from sim.store.tables import write_csv


class Column(NamedTuple):
    """A column: name, meaning, type (integer, number, string, boolean), unit, values, and what missing means."""

    name: str
    says: str
    kind: str = "string"
    unit: str = ""
    values: str = ""
    missing: str = ""


POINT = Column("point", "Number of the point in the design.", "integer", values="from 0")
RUN = Column("run", "Number of the run; the same number is the same luck at every point.", "integer", values="from 0")
PAIR = (
    Column("varied", "In what the two points differ; its own column is empty, the others hold what both share."),
    Column("first_point", "Number of the first point.", "integer"),
    Column("second_point", "Number of the second point.", "integer"),
)
STATUS = Column("status", "Whether all its runs were played.", values="done, failed")
SUMMARY = (
    Column("outcome", "What is summed up: a column of runs.parquet, or transfer_rate."),
    Column("n", "What the estimate rests on: dialogues; breakthroughs for transfer_rate.", "integer"),
    Column("estimate", "Mean per dialogue. transfer_rate: transferred over breakthroughs. any_transfer: share of "
           "dialogues with a transfer. A first month counts all months of the scenario where it never came.",
           "number", "of the outcome", missing="nothing to count"),
    Column("low", "Lower end of the interval.", "number", "of the outcome", missing="no interval can be given"),
    Column("high", "Upper end of the interval.", "number", "of the outcome", missing="no interval can be given"),
    Column("level", "Share of such intervals that hold the model's true value: simulation noise only.", "number"),
    Column("method", "How the interval was made."),
)  # fmt: skip
DIFFERENCES = (
    Column("first", "Value of what varies at the first point."),
    Column("second", "Value of what varies at the second point."),
    SUMMARY[0],
    Column("n", "What it rests on: pairs of dialogues; for transfer_rate the fewer breakthroughs.", "integer"),
    Column("difference", "First minus second, on the same luck.", "number", "of the outcome",
           missing="nothing to compare"),
    *SUMMARY[3:6],
    Column("p_value", "Two-sided, of no difference, on its own.", "number", missing="no interval"),
    Column("p_holm", "The same, corrected for all differences of this outcome in the study (Holm 1979).", "number",
           missing="no interval"),
    Column("ahead", "Which value has more of the outcome, if they can be told apart once corrected.",
           missing="cannot be told apart"),
    Column("saving", "Variance of the difference on independent luck, over that on the same luck.", "number", "times",
           missing="the difference never varies"),
    SUMMARY[6],
)  # fmt: skip
FAILURES = (
    Column("seed", "Key of all luck.", "integer"),
    Column("first_run", "First run that is known to have failed.", "integer", missing="the point as a whole failed"),
    Column("last_run", "Last run of the stretch in which it failed.", "integer", missing="the point as a whole failed"),
    Column("message", "What went wrong."),
)
TITLES = {
    "runs.parquet": "Every simulated dialogue, a row each",
    "points.csv": "Every point of the design, a row each",
    "summary.csv": "Estimates with intervals, a row a point and outcome",
    "differences.csv": "What a choice changes where all else and all luck is the same, a row a pair and outcome",
    "failures.csv": "Points that failed, a row each",
}


def outcomes() -> tuple[Column, ...]:
    """The outcomes of a run."""
    whole = {outcome.name for outcome in COUNTS}
    found = []
    for outcome in OUTCOMES:
        kind = "integer" if outcome.name in whole else "number"
        values = "from 0" if kind == "integer" else "0 to 1" if outcome.unit == "share" else ""
        missing = "nobody there to measure it" if kind == "number" else ""
        if outcome.name.startswith("first_"):
            values, missing = "from 1", "never happened"
        says = outcome.says.replace("; -1 if none", "")
        found.append(Column(outcome.name, says, kind, outcome.unit, values, missing))
    return tuple(found)


def columns(varied: Sequence[Column]) -> dict[str, tuple[Column, ...]]:
    """The columns of every table of a study, by file."""
    return {
        "runs.parquet": (POINT, RUN, *outcomes()),
        "points.csv": (POINT, *varied, STATUS),
        "summary.csv": (POINT, *varied, *SUMMARY),
        "differences.csv": (*PAIR, *varied, *DIFFERENCES),
        "failures.csv": (POINT, *varied, *FAILURES),
    }


def write(folder: Path, name: str, title: str, varied: Sequence[Column]) -> None:
    """Write codebook.csv and datapackage.json."""
    head = ("file", "variable", "label", "type", "unit", "values", "missing")
    tables = columns(varied)
    write_csv(folder / "codebook.csv", head, ((file, *each) for file, found in tables.items() for each in found))
    resources = [_resource(file, found) for file, found in tables.items()]
    package = {"name": _slug(name), "title": title, "profile": "data-package", "resources": resources}
    write_text(folder / "datapackage.json", json.dumps(package, indent=2, ensure_ascii=False) + "\n")


def _slug(name: str) -> str:
    """A name as Frictionless wants it: small letters, digits, ``.``, ``_`` and ``-``."""
    return "".join(letter if letter.isalnum() or letter in "._-" else "-" for letter in name.lower())


def _resource(file: str, found: Sequence[Column]) -> dict[str, Any]:
    stem, _, ending = file.partition(".")
    schema: dict[str, Any] = {"fields": [_field(each) for each in found], "missingValues": [""]}
    kind = {"profile": "tabular-data-resource", "mediatype": "text/csv"} if ending == "csv" else {}
    return {
        "name": stem, "path": file, "title": TITLES[file], "format": ending, **kind, "encoding": "utf-8",
        "schema": schema,
    }  # fmt: skip


def _field(each: Column) -> dict[str, str]:
    more = {"unit": each.unit, "values": each.values, "missing": each.missing}
    return {"name": each.name, "type": each.kind, "description": each.says, **{k: v for k, v in more.items() if v}}
