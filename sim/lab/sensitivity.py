"""What matters most among all that varies: shares of variance of a sampled design, swings of one factor at a time.

**Shares of variance.** In a Latin hypercube or a Sobol' sequence every factor moves at once. How much of the variance
of an outcome between points goes with one factor alone is its first-order index. It is read off the sample as it is by
RBD-FAST (Tarantola, Gatelli & Mara 2006, Reliability Engineering & System Safety 91:717; any sample: Plischke 2010,
ibid. 95:354; bias: Tissot & Prieur 2012, ibid. 107:205) through SALib; the interval is SALib's, from resampled points.
What a factor does only together with others, and what is left of simulation noise, is in no first-order index: where
they add up to far less than 1, look further. An index is estimated, so it may come out a little below 0. Total indices
need a design of their own (Saltelli's), which SALib samples: ``sim.lab.adapters``.

**Swings.** Where one factor moves at a time, the change from its lowest to its highest value, and from the base to
either, on the same luck.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any, NamedTuple

import numpy as np

from sim.lab.comparison import Estimate
from sim.lab.design.designs import LatinHypercube, Sobol
from sim.lab.design.domains import Range
from sim.lab.statistics.intervals import OUTER
from sim.lab.study import Point, Study

RBD = "SALib.analyze.rbd_fast"
EXTRA = 'pip install "backchannel[salib]"'
LEAST = 64
"""Fewest points from which shares of variance are read."""
RESAMPLES = 40
"""Times that the points are resampled for an interval: its width is then known to about 11%. SALib's own 100 (7%) would
take most of the time that finishing a study takes."""
DIGITS = 6
"""Significant digits of a share: those that no version of a Fourier transform changes."""
RBD_FAST = "RBD-FAST over points, through SALib; interval from resampled points"
Estimates = Mapping[int, Mapping[str, Estimate]]
"""By number of the point, then by outcome."""


class Row(NamedTuple):
    """How much a factor matters for an outcome, under some choice of levers."""

    levers: tuple[object, ...]
    outcome: str
    factor: str
    measure: str
    """``first_order``, ``to_low``, ``to_high`` or ``swing``."""
    found: Estimate
    from_value: object = None
    to_value: object = None

    def cells(self) -> list[object]:
        """The levers' values, outcome, factor, measure, from, to, n, estimate, low, high, level, method."""
        each = self.found
        numbers = (each.n, each.estimate, each.low, each.high, None if each.low is None else OUTER)
        what = (self.outcome, self.factor, self.measure, self.from_value, self.to_value)
        return [*self.levers, *what, *numbers, each.method]


def samples(study: Study) -> bool:
    """True if the design is a sample of which shares of variance can be read."""
    return isinstance(study.design, LatinHypercube | Sobol)


def reason(study: Study, points: int) -> str:
    """Why a sampled design has no shares of variance; empty if it can have them. ``points``: those that did not fail.

    >>> from sim.lab.study import Range, Study
    >>> study = Study("s", "?", "standing", {"months": Range(9, 30)}, {}, {}, ("uptake",), LatinHypercube(9), 10)
    >>> reason(study, 9)
    'sensitivity.csv is left out: shares of variance need at least 64 points under each choice of levers.'
    """
    futures = points // max(1, len({_chosen(study, point) for point in study.points()}))
    if futures < LEAST:
        few = f"shares of variance need at least {LEAST} points under each choice of levers"
        return f"sensitivity.csv is left out: {few}."
    if find_spec("SALib") is None:
        return f"sensitivity.csv is left out: SALib is not installed ({EXTRA}, then run the study again)."
    return ""


def load() -> None:
    """Import what the indices are read with: takes half a second, which may pass while dialogues are played."""
    import_module(RBD)


def _chosen(study: Study, point: Point) -> tuple[object, ...]:
    return tuple(point.values[name] for name in study.levers)


def first_order(study: Study, points: Sequence[Point], estimates: Estimates) -> Iterator[Row]:
    """First-order indices of every outcome and factor, under each choice of levers; needs SALib.

    Outcomes that do not vary between points have none, nor do points without an estimate count.
    """
    groups: dict[tuple[object, ...], list[Point]] = {}
    for point in points:
        groups.setdefault(_chosen(study, point), []).append(point)
    for chosen, group in groups.items():
        for outcome in study.outcomes:
            there = [point for point in group if estimates[point.number][outcome].estimate is not None]
            values = [estimates[point.number][outcome] for point in there]
            yield from (Row(chosen, outcome, *rest) for rest in _shares(study, there, values))


def _shares(study: Study, points: Sequence[Point], values: Sequence[Estimate]) -> Iterator[tuple[Any, ...]]:
    """Factor, measure and index, of one outcome."""
    outcome = np.array([each.estimate for each in values], float)
    if len(points) < LEAST or not np.ptp(outcome):
        return
    factors = [name for name in study.uncertainties if len({point.values[name] for point in points}) > 1]
    places = np.column_stack([_order(study, name, points) for name in factors])
    with np.errstate(all="ignore"):  # where few points differ, a resample may hold none: no interval then
        found = import_module(RBD).analyze(
            {"num_vars": len(factors), "names": factors}, places, outcome,
            num_resamples=RESAMPLES, conf_level=OUTER, seed=study.seed,
        )  # fmt: skip
    for name, share, reach in zip(factors, found["S1"], found["S1_conf"], strict=True):
        low, high = (_rounded(end) if np.isfinite(end) else None for end in (share - reach, share + reach))
        yield name, "first_order", Estimate(_rounded(share), low, high, len(points), RBD_FAST)


def _order(study: Study, name: str, points: Sequence[Point]) -> np.ndarray:
    """Places of the points in the order of a factor: all that RBD-FAST asks of it, and without ties."""
    domain = study.uncertainties[name]
    along = [point.values[name] if isinstance(domain, Range) else domain.values.index(point.values[name])
             for point in points]  # fmt: skip
    places = np.empty(len(points))
    places[np.argsort(np.array(along, float), kind="stable")] = np.arange(len(points))
    return places


def _rounded(number: float) -> float:
    return float(f"{number:.{DIGITS}g}")
