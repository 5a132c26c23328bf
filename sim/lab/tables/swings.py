"""Which points tell how far an outcome swings with one factor, in a design that moves one at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sim.lab.design.designs import OneAtATime
from sim.lab.design.domains import Range
from sim.lab.sensitivity import SensitivityRow
from sim.lab.study import Point, Study, Value
from sim.lab.tables.differences import Differences
from sim.lab.tables.pairs import PointPair, departures
from sim.statistics.estimate import Estimate
from sim.statistics.rates import ResampledRate


class Swing(NamedTuple):
    """Two points that tell how far a factor moves an outcome: ``pair`` is the point moved to, then that moved from."""

    measure: str
    """``to_low``, ``to_high`` or ``swing``."""
    pair: PointPair
    levers: tuple[object, ...]


def swings_of(study: Study, points: Sequence[Point]) -> list[Swing]:
    """To the lowest and to the highest value of each factor from the base, and from the one to the other.

    Numbers are ordered by size, other values as the study lists them. A factor whose lowest or highest value is the
    base has no change to it.

    >>> from sim.lab.study import Levels
    >>> study = Study("s", "?", "standing", {"months": Levels(9, 12, 30)}, {}, {}, (),
    ...               OneAtATime(base={"months": 12}), 1)
    >>> [(each.measure, each.pair.first.values["months"]) for each in swings_of(study, study.points())]
    [('to_low', 9), ('to_high', 30), ('swing', 30)]
    """
    found = []
    if not isinstance(study.design, OneAtATime):
        return []
    for levers, (base, moved) in departures(study, points).items():
        for name, there in moved.items():
            line = sorted([base, *there], key=lambda point: _rank(study, name, point.values[name]))
            ends = (("to_low", line[0], base), ("to_high", line[-1], base), ("swing", line[-1], line[0]))
            found += [
                Swing(measure, PointPair(name, to, start), levers) for measure, to, start in ends if to is not start
            ]
    return found


def _rank(study: Study, name: str, value: Value) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    domain = study.uncertainties[name]
    return 0.0 if isinstance(domain, Range) else float(domain.values.index(value))


def rows(
    outcomes: Sequence[str],
    swings: Sequence[Swing],
    found: tuple[Differences, Mapping[int, ResampledRate]],
    failures: Mapping[int, str],
) -> Iterator[SensitivityRow]:
    """Swings by outcome and factor; one with a failed point has no number, and its method says why.

    Args:
        outcomes: their names.
        swings: as ``swings_of`` gives them.
        found: what was found of their pairs, in their order, and the transfer rates of points.
        failures: number of each point that failed to what went wrong there.
    """
    changes, rates = found
    for outcome in outcomes:
        for place, (measure, pair, levers) in enumerate(swings):
            lost = Estimate(None, None, None, 0, pair.failure(failures) or "")
            change = changes.estimate(place, outcome, rates) or lost
            values = pair.second.values[pair.name], pair.first.values[pair.name]
            yield SensitivityRow(levers, outcome, pair.name, measure, change, *values)
