"""From chunks to the files a scholar reads: in the order of points and runs, the same bytes however they came."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa

from sim.lab.design.check_curves import curve_faults
from sim.lab.design.varied import varied_columns
from sim.lab.runner.found import CURVES, SENSITIVITY, SURVIVAL, Found
from sim.lab.runner.models import OWN_MODEL, is_file
from sim.lab.runner.plan import Plan
from sim.lab.study import Point, StudyError
from sim.store import codebook, readme
from sim.store.chunks import Chunks, DamagedError, Failed, Span, cover
from sim.store.disk import whole, write_text
from sim.store.manifest import sha256, version_of
from sim.store.rows import AllRuns, columns_of
from sim.store.tables import write_csv

DESIGN = "study.json"
TABLES = (
    "runs.parquet",
    "points.csv",
    "summary.csv",
    "funnel.csv",
    "differences.csv",
    "effects.csv",
    SURVIVAL,
    CURVES,
    SENSITIVITY,
    "failures.csv",
    "codebook.csv",
    "datapackage.json",
)
OPTIONAL = (SURVIVAL, CURVES, SENSITIVITY)
"""Tables that not every study has."""
TOLD = ("README.txt", "scenario.toml", "experiment.py", OWN_MODEL, DESIGN)
FILES = (*TABLES, *TOLD)
"""Everything that finishing leaves, beside the manifest."""

AHEAD = 4
"""Chunks read ahead."""


class Failure(NamedTuple):
    """A point that failed: the first run that is known to have, or none where the point itself cannot be."""

    point: Point
    first: int | None
    last: int | None
    message: str


def failures_of(plan: Plan, chunks: Chunks) -> list[Failure]:
    """Points that failed, in their order."""
    found = []
    for point in plan.points:
        if point.number in plan.broken:
            found.append(Failure(point, None, None, plan.broken[point.number]))
            continue
        failed = [each for span, each in chunks.failed(plan.keys[point.number]) if span.first < plan.study.repetitions]
        if failed:
            first: Failed = min(failed)
            found.append(Failure(point, first.span.first, first.span.last - 1, first.message))
    return found


def write_design(folder: Path, described: dict[str, Any], plan: Plan) -> None:
    """Write what is known before anything is played. Raises StudyError if the curves asked for cannot be followed."""
    for fault in curve_faults(plan.study, len(plan.points)):
        raise StudyError(f"{plan.study.name}: {fault}")
    write_text(folder / DESIGN, json.dumps(described, indent=1, ensure_ascii=False) + "\n")
    write_text(folder / "scenario.toml", plan.terms.text)
    if plan.study.text:
        write_text(folder / "experiment.py", plan.study.text)
    if plan.terms.model and is_file(plan.terms.model):
        write_text(folder / OWN_MODEL, Path(plan.terms.model.rpartition(":")[0]).read_text(encoding="utf-8"))


def write_results(folder: Path, plan: Plan, failures: list[Failure], command: str) -> dict[str, Any]:
    """Write every table; returns the SHA-256 of all files and of the values, for the manifest.

    Raises DamagedError if a chunk cannot be read.
    """
    study, varied = plan.study, varied_columns(plan.study.domains())
    failed = {each.point.number for each in failures}
    found = Found(plan, failed)
    values = _write_runs(folder, plan, found, failed)
    names = [column.name for column in varied]
    shown = {point.number: [point.values[name] for name in names] for point in plan.points}
    points = ([number, *row, "failed" if number in failed else "done"] for number, row in shown.items())
    told = ([each.point.number, *shown[each.point.number], study.seed, *each[1:]] for each in failures)
    columns = codebook.columns(varied, study.levers)
    for name in OPTIONAL:
        (folder / name).unlink(missing_ok=True)
    for file, rows in (("points.csv", points), *found.tables(), ("failures.csv", told)):
        write_csv(folder / file, [column.name for column in columns[file]], rows)
    codebook.write(folder, study.name, study.question, columns)
    facts = readme.Facts(
        study.name, study.question, study.scenario, len(plan.points), study.repetitions, len(failures), command,
        version_of("backchannel"), tuple(name for name in FILES if (folder / name).is_file()), tuple(found.notes()),
    )  # fmt: skip
    write_text(folder / "README.txt", readme.text(facts))
    return {"values_sha256": values, "files": hashes(folder)}


def hashes(folder: Path) -> dict[str, str]:
    """SHA-256 of every file that is there."""
    return {name: sha256(folder / name) for name in FILES if (folder / name).is_file()}


def _write_runs(folder: Path, plan: Plan, taker: Found, failed: set[int]) -> str:
    """Write all runs, point by point, and hand each point on; returns the hash of their values."""
    chunks, points = Chunks(folder), [point.number for point in plan.points if point.number not in failed]
    with whole(folder / "runs.parquet") as file, AllRuns(file) as everything:
        for number, tables in groupby(_read(chunks, plan, points), key=itemgetter(0)):
            parts = []
            for _, rows in tables:
                everything.add(number, rows)
                parts.append(columns_of(rows.select(taker.columns)))
            found = {name: np.concatenate([part[name] for part in parts]) for name in taker.columns}
            if {len(values) for values in found.values()} != {plan.study.repetitions}:
                raise DamagedError(f"chunks of point {number} have vanished from {chunks.folder}")
            taker.add(number, found, plan.months[number])
        return everything.close()


def _read(chunks: Chunks, plan: Plan, points: list[int]) -> Iterator[tuple[int, pa.Table]]:
    """The rows of these points, chunk after chunk in the order of runs, a few read ahead."""
    keys, end = plan.keys, plan.study.repetitions
    wanted = ((number, *part) for number in points for part in cover(chunks.done(keys[number]), end))

    def rows(number: int, span: Span, runs: Span) -> pa.Table:
        return chunks.read(keys[number], span).slice(runs.first - span.first, runs.last - runs.first)

    with ThreadPoolExecutor(2) as pool:
        ahead: deque[tuple[int, Future[pa.Table]]] = deque()
        for number, span, runs in wanted:
            ahead.append((number, pool.submit(rows, number, span, runs)))
            if len(ahead) > AHEAD:
                number, future = ahead.popleft()
                yield number, future.result()
        for number, future in ahead:
            yield number, future.result()
