"""From chunks to the files a scholar reads: in the order of points and runs, the same bytes however they came."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from sim.edition import VERSION
from sim.lab.design.check_curves import curve_faults
from sim.lab.design.varying_columns import varying_columns
from sim.lab.preparation.design_file import write_keys
from sim.lab.preparation.models import is_file
from sim.lab.preparation.plan import Plan
from sim.lab.study import Point, StudyError
from sim.lab.tables.gather import StudyTables
from sim.lab.tables.many_points import MomentTables
from sim.store import codebook, readme
from sim.store.chunks import Chunks
from sim.store.disk import DamagedError, whole, write_text
from sim.store.files import DESIGN, FILES, OPTIONAL, OWN_MODEL
from sim.store.manifest import IN_TABLES, sha256
from sim.store.rows import AllRuns
from sim.store.spans import FailedSpan, Span, cover
from sim.store.tables import write_csv

Wait = Callable[[int], object]
"""Returns when all runs of a point, by its number, are there; may raise to abandon the whole."""


class Failure(NamedTuple):
    """A point that failed: the first run that is known to have, or none where the point itself cannot be."""

    point: Point
    first: int | None
    last: int | None
    message: str


class RunsTaken(NamedTuple):
    """What was made of all runs."""

    tables: StudyTables | MomentTables
    values: str
    """SHA-256 of the values of all runs."""
    failed: frozenset[int]
    """Numbers of the points that were left out."""


def failures_of(plan: Plan, chunks: Chunks) -> list[Failure]:
    """Points that failed, in their order."""
    found = [Failure(plan.points[number], None, None, why) for number, why in plan.broken.items()]
    for number, key in plan.keys.items():
        failed = [each for span, each in chunks.failed(key) if span.first < plan.study.repetitions]
        if failed:
            first: FailedSpan = min(failed)
            found.append(Failure(plan.points[number], first.span.first, first.span.last - 1, first.message))
    return sorted(found, key=lambda each: each.point.number)


def write_design(folder: Path, design: dict[str, Any], plan: Plan) -> None:
    """Write what is known before anything is played. Raises StudyError if the curves asked for cannot be followed."""
    for fault in curve_faults(plan.study, len(plan.points)):
        raise StudyError(f"{plan.study.name}: {fault}")
    if plan.many:
        write_keys(folder, plan)
        _write_points(folder, plan)
    write_text(folder / DESIGN, json.dumps(design, indent=1, ensure_ascii=False) + "\n")
    write_text(folder / "scenario.toml", plan.terms.text)
    if plan.study.text:
        write_text(folder / "experiment.py", plan.study.text)
    if plan.terms.model and is_file(plan.terms.model):
        write_text(folder / OWN_MODEL, Path(plan.terms.model.rpartition(":")[0]).read_text(encoding="utf-8"))


def write_results(
    chunks: Chunks, plan: Plan, failures: list[Failure], command: str, taken: RunsTaken | None = None
) -> dict[str, Any]:
    """Write every table; returns what the manifest says of them, such as the SHA-256 of all files and of the values.

    ``taken`` is what ``take_runs`` gave meanwhile. It is taken anew if other points have failed since.

    Raises DamagedError if a chunk cannot be read.
    """
    study, varied, folder = plan.study, varying_columns(plan.study.domains()), chunks.study
    failed = frozenset(each.point.number for each in failures)
    if taken is None or taken.failed != failed:
        taken = take_runs(chunks, plan, failed)
    found, why = taken.tables, {each.point.number: each.message for each in failures}
    told = ([each.point.number, *each.point.values.values(), study.seed, *each[1:]] for each in failures)
    columns = codebook.columns(varied, study.levers, study.outcomes if plan.many else ())
    for name in OPTIONAL:
        (folder / name).unlink(missing_ok=True)
    _write_points(folder, plan, failed)
    for file, rows in (*found.tables(why), ("failures.csv", told)):
        write_csv(folder / file, [column.name for column in columns[file]], rows)
    codebook.write(folder, study.name, study.question, columns)
    facts = readme.ReadmeFacts(
        study.name, study.question, study.scenario, len(plan.points), study.repetitions, len(failures), command,
        VERSION, tuple(name for name in FILES if (folder / name).is_file()), tuple(found.notes()),
        plan.many,
    )  # fmt: skip
    write_text(folder / "README.txt", readme.text(facts))
    return {"values_sha256": taken.values, IN_TABLES: study.repetitions, "files": hashes(folder)}


def _write_points(folder: Path, plan: Plan, failed: frozenset[int] | None = None) -> None:
    """Write every point with what varies there; without a status while it is not known which ``failed``."""
    names = list(plan.study.domains())
    rows = (
        [point.number, *(point.values[name] for name in names),
         None if failed is None else "failed" if point.number in failed else "done"]
        for point in plan.points
    )  # fmt: skip
    write_csv(folder / "points.csv", ["point", *names, "status"], rows)


def hashes(folder: Path) -> dict[str, str]:
    """SHA-256 of every file that is there."""
    return {name: sha256(folder / name) for name in FILES if (folder / name).is_file()}


def take_runs(chunks: Chunks, plan: Plan, failed: frozenset[int], wait: Wait | None = None) -> RunsTaken:
    """Write all runs, point by point, and make of each point what the tables need.

    Points are taken in their order, each once ``wait`` has returned for it. Raises DamagedError if a chunk cannot be
    read.
    """
    found: StudyTables | MomentTables = (MomentTables if plan.many else StudyTables)(plan, set(failed))
    with whole(chunks.study / "runs.parquet") as file, AllRuns(file) as everything:
        for number in (number for number in range(len(plan.points)) if number not in failed):
            if wait:
                wait(number)
            parts = []
            for runs, columns in _read(chunks, plan.keys[number], plan.study.repetitions):
                everything.add(number, runs.first, columns)
                parts.append(columns)
            if sum(len(part["turns"]) for part in parts) != plan.study.repetitions:
                raise DamagedError(chunks.folder / plan.keys[number], f"runs of point {number} have vanished")
            columns = {name: np.concatenate([part[name] for part in parts]) for name in found.columns}
            found.add(number, columns, plan.months[number])
        return RunsTaken(found, everything.close(), failed)


def _read(chunks: Chunks, key: str, end: int) -> Iterator[tuple[Span, Mapping[str, np.ndarray]]]:
    """The runs 0 to ``end`` of a point, stretch after stretch, with their columns; up to the first gap."""
    for span, runs in cover(chunks.done(key), end):
        columns, there = chunks.read(key, span), slice(runs.first - span.first, runs.last - span.first)
        yield runs, {name: values[there] for name, values in columns.items()}
