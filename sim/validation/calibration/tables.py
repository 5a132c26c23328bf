"""What a calibration leaves: five tables that charts, the page of the docs and ``sim.validation.region`` read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from sim.edition import EDITION
from sim.lab.preparation.digest import model_digest
from sim.store.disk import write_text
from sim.store.tables import write_csv
from sim.validation.calibration.centre import Centre
from sim.validation.calibration.evaluate import ACCEPTED
from sim.validation.calibration.marginals import Marginal, ParameterPair
from sim.validation.calibration.measurement import Measurement
from sim.validation.calibration.ranges import PATHS, RANGES, vector
from sim.validation.calibration.store import FACTS, TABLES, VectorRows
from sim.validation.calibration.targets import ANY, NAMES, TARGETS


class Calibration(NamedTuple):
    """All that a calibration found."""

    seed: int
    waves: Sequence[tuple[int, bool]]
    vectors: VectorRows
    confirmations: VectorRows
    points: np.ndarray
    """Shares of the vectors that were confirmed and met all targets again, (vectors, ranges)."""
    centre: Centre
    marginals: Sequence[Marginal]
    pairs: Sequence[ParameterPair]
    defaults: Sequence[Measurement]
    """Every target's number at the defaults of the chapters."""
    finished: bool
    """Whether as many vectors were played as a whole search has."""


def write(folder: Path, found: Calibration) -> None:
    """Write the five tables and the facts; the same findings give the same bytes."""
    facts = {
        "seed": found.seed,
        "edition": EDITION,
        "model": model_digest(),
        "centre_step": found.centre.step,
        "finished": found.finished,
    }
    write_text(folder / FACTS, json.dumps(facts, indent=1) + "\n")
    for name, rows in zip(
        TABLES, (_region(found), _targets(found), _marginals(found), _pairs(found), _waves(found)), strict=True
    ):
        head, *body = rows
        write_csv(folder / name, [str(each) for each in head], body)


Rows = Iterable[Sequence[object]]


def _short(number: float) -> str:
    return "" if not np.isfinite(number) or number >= ANY else f"{number:.4g}"


def measured_texts(number: Measurement) -> tuple[str, str]:
    """A target's number and its standard error as the table has them."""
    return _short(number.value), _short(number.error)


def _region(found: Calibration) -> Rows:
    """A row a vector: number of its point, values under their dotted paths, what it measured."""
    yield ("point", *PATHS, *NAMES)
    good = found.confirmations.stage == ACCEPTED
    rows = zip(found.confirmations.point[good], found.points, found.confirmations.values[good], strict=True)
    for point, shares, numbers in rows:
        yield (int(point), *(repr(value) for value in vector(shares).values()), *map(_short, numbers))


def _targets(found: Calibration) -> Rows:
    """A row a target: its band, what the centre measured, and the middle nine tenths of the region."""
    yield ("target", "says", "low", "high", "source", "centre", "centre_error", "default", "default_error",
           "q05", "median", "q95")  # fmt: skip
    numbers = found.confirmations.values[found.confirmations.stage == ACCEPTED]
    for column, (target, number) in enumerate(zip(TARGETS, found.centre.evaluation.numbers, strict=True)):
        spread = np.quantile(numbers[:, column], [0.05, 0.5, 0.95])
        band = _short(target.low), _short(target.high)
        two = *map(_short, number), *map(_short, found.defaults[column])
        yield (target.name, target.says, *band, target.source, *two, *map(_short, spread))


def _marginals(found: Calibration) -> Rows:
    """A row a parameter: searched, accepted, how far the two lie apart, the centre."""
    yield ("parameter", "low", "likely", "high", "scale", "why", *Marginal._fields[1:], "constrained", "centre")
    for each, row in zip(RANGES, found.marginals, strict=True):
        told = "yes" if row.constrained else "no"
        before = (each.path, each.low, each.likely, each.high, "logarithm" if each.log else "linear", each.why)
        yield (*before, *map(_short, row[1:]), told, found.centre.values[each.path])


def _pairs(found: Calibration) -> Rows:
    yield ("one", "other", "correlation", "p")
    for pair in found.pairs:
        yield (pair.one, pair.other, _short(pair.correlation), _short(pair.p))


def _waves(found: Calibration) -> Rows:
    """A row a wave: how many came how far, how many the emulator expected to be accepted, how many met all again."""
    yield ("wave", "led", "vectors", "dropped_early", "dropped_late", "accepted", "expected", "controls",
           "controls_accepted", "controls_expected", "kept")  # fmt: skip
    kept = found.confirmations.point[found.confirmations.stage == ACCEPTED]
    first = 0
    for number, (size, led) in enumerate(found.waves, start=1):
        rows = slice(first, first + size)
        stage, control, points = found.vectors.stage[rows], found.vectors.control[rows], found.vectors.point[rows]
        good, promise = stage == ACCEPTED, found.vectors.promise[rows]
        yield (
            number,
            "yes" if led else "no",
            size,
            int((stage < ACCEPTED - 1).sum()),
            int((stage == ACCEPTED - 1).sum()),
            int(good.sum()),
            _short(float(promise[~control].sum())) if led else "",
            int(control.sum()) if led else "",
            int((good & control).sum()) if led else "",
            _short(float(promise[control].sum())) if led else "",
            int(np.isin(points[good], kept).sum()),
        )
        first += size
