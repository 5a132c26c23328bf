"""The reference results are what the studies give: a point of each is played again in full."""

from __future__ import annotations

import numpy as np
import pytest

from sim.engine import simulate
from sim.lab.study import read_study, scenario_of, scenario_text, shipped_studies
from sim.lab.tables.summary import estimate
from sim.statistics.intervals import resampled_sums
from sim.statistics.rates import transfer_rate
from sim.store.tables import read_csv
from tests.experiments.reference import ENDS, HERE, OUTCOMES, rounded


@pytest.mark.parametrize("name", shipped_studies())
def test_a_point_played_again_gives_the_reference(name):
    """Catches a change of model, of statistics or of a study that left its reference behind. Another point each."""
    study = read_study(name)
    rows, points = read_csv(HERE / f"{name}.csv"), study.points()
    assert len(rows) == min(OUTCOMES, len(study.outcomes)) * len(points)
    point = points[(7 * len(name)) % len(points)]
    scenario = scenario_of(scenario_text(study), study.scenario, point)
    found = simulate(scenario, study.repetitions, study.seed, curves=0).outcomes
    for row in rows:
        if int(row["point"]) != point.number:
            continue
        assert [row[each] for each in point.values] == [str(value) for value in point.values.values()]
        if row["outcome"] == "transfer_rate":
            pair = np.column_stack([found["carried"], found["solved"]])
            again = transfer_rate(*pair.T, resampled_sums(pair, study.seed)).value
        else:
            again = estimate(found, row["outcome"], scenario.months)
        numbers = (getattr(again, end) for end in ENDS)
        assert [row[end] for end in ENDS] == ["" if each is None else rounded(str(each)) for each in numbers]
