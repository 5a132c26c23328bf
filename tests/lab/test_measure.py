"""Every measure is one number a dialogue, whose mean it is."""

from __future__ import annotations

import numpy as np

from sim.lab.measure import MEASURES, values


def test_every_measure_has_a_number_a_dialogue():
    from sim.engine import simulate
    from sim.scenario import load

    found = simulate(load("standing", ["months=12"]), 40, curves=0).outcomes
    for measure in MEASURES:
        column = values(found, measure, 12)
        assert column.shape == (40,)
        assert np.isfinite(column).all()
    assert values(found, "first_breakthrough", 12).min() >= 1
    assert set(values(found, "any_transfer", 12)) <= {0.0, 1.0}
