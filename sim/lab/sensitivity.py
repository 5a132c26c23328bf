"""What matters most among all that varies: shares of variance of a sampled design, swings of one factor at a time.

**Shares of variance.** In a Latin hypercube or a Sobol' sequence every factor moves at once. How much of the variance
of an outcome between points goes with one factor alone is its first-order index: ``sim.statistics.shares`` reads it
off either sample, and off no other design. What a factor does only together with others, and what is left of simulation
noise, is in no first-order index: where they add up to far less than 1, look further. Total indices need a design of
their own (Saltelli's), which SALib samples: ``sim.lab.adapters``.

**Swings.** Where one factor moves at a time, the change from its lowest to its highest value, and from the base to
either, on the same luck.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import numpy as np

from sim.lab.design.designs import LatinHypercube, Sobol
from sim.lab.design.domains import Domain, Levels, Range
from sim.lab.study import Point, Study
from sim.statistics import shares
from sim.statistics.estimate import Estimate, unknown
from sim.statistics.intervals import OUTER
from sim.words.numbers import number_of

LEAST = 64
"""Fewest points from which shares of variance are read."""
MOST = 5000
"""Most points that shares are read from: the first, which are a sample as all of them are. With more an interval would
be some hundredths narrower at best, at some kilobytes a point."""
DIGITS = 6
"""Significant digits of a share: those that no version of a linear algebra library changes."""
METHOD = "regression: adjusted share of {}, leading other factors taken off; interval from noncentral F"
NONE = "none: fewer than {} points to a level"
Estimates = Mapping[int, Mapping[str, Estimate]]
"""By number of the point, then by outcome."""


class SensitivityRow(NamedTuple):
    """How much a factor matters for an outcome, under some choice of levers."""

    levers: tuple[object, ...]
    outcome: str
    factor: str
    measure: str
    """``first_order``, ``to_low``, ``to_high`` or ``swing``."""
    estimate: Estimate
    from_value: object = None
    to_value: object = None

    def cells(self) -> list[object]:
        """The levers' values, outcome, factor, measure, from, to, n, estimate, low, high, level, method."""
        each = self.estimate
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
    choices = len({_chosen(study, point) for point in study.points()}) if study.levers else 1
    futures = points // max(1, choices)
    if futures < LEAST:
        few = f"shares of variance need at least {LEAST} points under each choice of levers"
        return f"sensitivity.csv is left out: {few}."
    return ""


def caution(failed: int) -> str:
    """What points that failed do to shares of variance; empty if none did.

    >>> caution(0), caution(1).partition(":")[0]
    ('', 'sensitivity.csv rests on a sample less 1 point that failed')
    """
    if not failed:
        return ""
    return (
        f"sensitivity.csv rests on a sample less {number_of(failed, 'point')} that failed: where some values fail "
        "together, factors no longer move independently in what is left, and shares are of what is left."
    )


def _chosen(study: Study, point: Point) -> tuple[object, ...]:
    return tuple(point.values[name] for name in study.levers)


class _Columns:
    """What varies at some points, as numbers: a column a factor, and which points have which levers.

    Under each choice of levers the first ``MOST`` points count.
    """

    def __init__(self, study: Study, points: Iterable[Point]) -> None:
        self.numbers = array("i")
        self.groups: dict[tuple[object, ...], array[int]] = {}
        self.factors = {name: array("d") for name in study.uncertainties}
        places = {name: _places(domain) for name, domain in study.uncertainties.items()}
        for point in points:
            group = self.groups.setdefault(_chosen(study, point), array("i"))
            if len(group) == MOST:
                continue
            group.append(len(self.numbers))
            self.numbers.append(point.number)
            for name, column in self.factors.items():
                value = point.values[name]
                column.append(float(places[name].get(value, value)))


def _places(domain: Domain) -> dict[Any, Any]:
    """Of levels the place of each, in their order if they have one; of a range none: its values are numbers."""
    if isinstance(domain, Range):
        return {}
    return {value: place for place, value in enumerate(domain.values if _named(domain) else sorted(domain.values))}


def first_order(study: Study, points: Iterable[Point], estimates: Estimates) -> Iterator[SensitivityRow]:
    """First-order indices of every outcome and factor, under each choice of levers.

    Outcomes that do not vary between points have none, nor do points without an estimate count.
    """
    columns = _Columns(study, points)
    told = (estimates[number] for number in columns.numbers)
    rows = np.array([[each[name].estimate for name in study.outcomes] for each in told], float)
    means = dict(zip(study.outcomes, rows.T, strict=True))
    for chosen, group in columns.groups.items():
        for outcome in study.outcomes:
            there = np.array(group)[np.isfinite(means[outcome][group])]
            factors = {name: np.array(column)[there] for name, column in columns.factors.items()}
            yield from (
                SensitivityRow(chosen, outcome, *rest) for rest in _shares(study, factors, means[outcome][there])
            )


def _shares(study: Study, factors: Mapping[str, np.ndarray], outcome: np.ndarray) -> Iterator[tuple[Any, ...]]:
    """Factor, measure and index, of one outcome: columns (points,) of what varies, and of the outcome."""
    if len(outcome) < LEAST or not np.ptp(outcome):
        return
    moved = [name for name, column in factors.items() if np.ptp(column)]
    bases = [_basis(study.uncertainties[name], factors[name]) for name in moved]
    for name, basis, found in zip(moved, bases, shares.shares(outcome, bases), strict=True):
        yield name, "first_order", _estimate(found, _method(study.uncertainties[name], basis), len(outcome))


def _basis(domain: Domain, places: np.ndarray) -> np.ndarray:
    """What an outcome may do along a factor: a curve, or a mean of its own at each level without an order."""
    if isinstance(domain, Range):
        along = (places - domain.low) / (domain.high - domain.low)
    elif _named(domain):
        return shares.levels(places.astype(int))
    else:
        along = places / (len(domain.values) - 1)
    return shares.curves(2 * along - 1, shares.degree(len(places)))


def _named(domain: Domain) -> bool:
    """True of levels without an order."""
    return isinstance(domain, Levels) and isinstance(domain.values[0], str | bool)


def _method(domain: Domain, basis: np.ndarray) -> str:
    if not basis.shape[1]:
        return NONE.format(shares.CELL)
    means, degree = f"means of {basis.shape[1] + 1} levels", f"a curve of degree {basis.shape[1]}"
    return METHOD.format(means if _named(domain) else degree)


def _estimate(found: shares.Reach | None, method: str, points: int) -> Estimate:
    if found is None:
        return unknown(points, method)
    estimate, low, high = (float(f"{number:.{DIGITS}g}") for number in found)
    return Estimate(estimate, low, high, points, method)
