"""What every column means, for people (codebook.csv) and for programs (datapackage.json, the Frictionless form)."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from sim.store.columns import (
    DIFFERENCES,
    EFFECTS,
    FAILURES,
    FOLLOWED,
    FUNNEL,
    PAIR,
    POINT,
    RUN,
    SENSITIVITY,
    STATUS,
    SUMMARY,
    SURVIVAL,
    Column,
    moments,
    outcomes,
)
from sim.store.disk import write_text
from sim.store.short import short_names
from sim.store.tables import write_csv

HEAD = ("file", "variable", "short", "label", "type", "unit", "values", "missing")
TITLES = {
    "runs.parquet": "Every simulated dialogue, a row each",
    "points.csv": "Every point of the design, a row each",
    "summary.csv": "What was found at every point",
    "funnel.csv": "From meetings to agreements, a row a point and step",
    "differences.csv": "What a choice changes where all else and all luck is the same, a row a pair and outcome",
    "effects.csv": "The same comparisons as effect sizes with tests, a row a pair, outcome and measure",
    "survival.csv": "How long until the first breakthrough, uptake, transfer and agreement, a row a point and month",
    "curves.csv": "Month by month, a row a point, curve and month",
    "sensitivity.csv": "What matters most among all that varies, a row an outcome, factor and measure",
    "failures.csv": "Points that failed, a row each",
}


def columns(
    varied: Sequence[Column], levers: Collection[str] = (), many: Sequence[str] = ()
) -> dict[str, tuple[Column, ...]]:
    """The columns of every table of a study, by file.

    Args:
        varied: what varies, uncertainties first.
        levers: names of what is chosen, among what varies.
        many: outcomes of a study of so many points that its summary has one row a point, else none.
    """
    return {
        "runs.parquet": (POINT, RUN, *outcomes()),
        "points.csv": (POINT, *varied, STATUS),
        "summary.csv": (POINT, *varied, *(moments(many) if many else SUMMARY)),
        "funnel.csv": (POINT, *varied, *FUNNEL),
        "differences.csv": (*PAIR, *varied, *DIFFERENCES),
        "effects.csv": (*PAIR, *varied, *EFFECTS),
        "survival.csv": (POINT._replace(missing="several points, pooled"), *varied, *SURVIVAL),
        "curves.csv": (POINT, *varied, *FOLLOWED),
        "sensitivity.csv": (*(each for each in varied if each.name in levers), *SENSITIVITY),
        "failures.csv": (POINT, *varied, *FAILURES),
    }


def write(folder: Path, name: str, title: str, tables: dict[str, tuple[Column, ...]]) -> None:
    """Write codebook.csv and datapackage.json of those tables that are in the folder."""
    there = {file: found for file, found in tables.items() if (folder / file).is_file()}
    short = short_names(each.name for found in tables.values() for each in found)
    rows = ((file, each.name, short[each.name], *each[1:]) for file, found in there.items() for each in found)
    write_csv(folder / "codebook.csv", HEAD, rows)
    resources = [_resource(file, found) for file, found in there.items()]
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
