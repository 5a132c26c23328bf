"""What the transfer rate is, worked out by hand, wherever it is told: a question solved again counts once."""

from __future__ import annotations

import numpy as np
import pytest

from sim.lab.adapters import _mean
from sim.lab.compare import contrast
from sim.lab.measure import values
from sim.lab.tables.many_points import moments
from sim.lab.tables.summary import Summary
from sim.validation.ablation.play import _effects
from tests.lab.made_up import outcomes, scenario

WORKED = {
    "breakthroughs": np.array([3, 1, 1, 2, 0]),
    "transferred": np.array([2, 0, 1, 0, 0]),
    "solved": np.array([2.0, 1.0, 1.0, 1.0, 0.0]),
    "carried": np.array([1.0, 0.0, 1.0, 0.0, 0.0]),
}
"""Five questions solved, two of them carried: 2 of 5. Of packages it would be 3 of 7: two questions were solved again,
and one of these was carried again after its agreement had collapsed."""
FOUND = {**outcomes(1, 5, 2.0, 0.5), **WORKED}
RATE = 2 / 5


def summed_up():
    summary = Summary(("transfer_rate",), 1)
    summary.add(0, FOUND, scenario())
    return summary.estimates()[0]["transfer_rate"]


@pytest.mark.parametrize(
    "told",
    [
        lambda: contrast(scenario(), {"track2": FOUND}, 1).tracks[0].transfer_rate.estimate,
        lambda: summed_up().estimate,
        lambda: moments(FOUND, "transfer_rate", 60).mean,
        lambda: values(FOUND, "transfer_rate", 60).mean(),
        lambda: _mean(FOUND, "transfer_rate", 60),
        lambda: _rate_of_ablation(),
    ],
    ids=["comparison", "summary", "many points", "a number a dialogue", "workbench", "ablation"],
)
def test_a_question_solved_again_counts_once(told):
    assert told() == pytest.approx(RATE)


def _rate_of_ablation():
    measures = {
        **FOUND,
        **dict.fromkeys(("misreading_end", "tension_end", "alive", "standing"), FOUND["trust_end"]),
    }
    effects = _effects(measures, {"learning": measures}, 1)["learning"]
    return next(each.base for each in effects if each.measure == "transfer_rate")


def test_the_rate_rests_on_the_questions_solved():
    assert contrast(scenario(), {"track2": FOUND}, 1).tracks[0].transfer_rate.n == summed_up().n == 5
    assert moments(FOUND, "transfer_rate", 60).n == 5
