"""What happens month by month: quantiles over the first runs of each point, played again when a study is finished.

Chunks keep what a run came to, not how. Any run can be played again, to the bit, so the few that are followed are
played twice rather than all of them stored month by month.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from sim.lab.measure import scale_of
from sim.lab.preparation.plan import Plan
from sim.statistics.bounded import OutcomeScale, mean_of

if TYPE_CHECKING:
    pass

FOLLOWED = 1000
"""Most runs of a point that are followed."""
QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)


def rows(plan: Plan, failed: set[int], names: list[str]) -> Iterator[list[object]]:
    """Point, what varies, curve, month, n, mean, low, high and quantiles, of the points that did not fail."""
    from sim.engine import simulate

    study, runs = plan.study, min(FOLLOWED, plan.study.repetitions)
    for point in plan.points:
        if point.number in failed:
            continue
        scenario = plan.scenario(point.number)
        found = simulate(scenario, runs, study.seed, 1, curves=runs).curves
        shown = [point.number, *(point.values[name] for name in names)]
        for curve in study.curves:
            for month, cells in enumerate(monthly(found[curve], scale_of(curve, scenario.months)), start=1):
                yield [*shown, curve, month, *cells]


def monthly(values: np.ndarray, kind: OutcomeScale) -> Iterator[tuple[float | int | None, ...]]:
    """Dialogues, mean, its 95% interval, and quantiles of every month.

    Args:
        values: (dialogues, months).
        kind: what range they have.
    """
    for column in values.T:
        found = mean_of(column, kind)
        yield found.n, found.estimate, found.low, found.high, *map(float, np.quantile(column, QUANTILES))
