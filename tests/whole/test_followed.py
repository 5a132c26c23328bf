"""What is followed month by month is what is measured at the end of a life that lasts so many months."""

from __future__ import annotations

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sim import chance, measures
from sim.engine import _play, simulate
from sim.scenario.plan import Scenario
from sim.seats import lay_out
from sim.seats.room import WORLD
from sim.state import blank
from tests.contested import contested
from tests.worlds import scenarios

ENDS = [outcome.name for outcome in measures.ENDS]


def ended(scenario: Scenario, seed: int, run: int, months: int) -> dict[str, float]:
    """What a run comes to that ends after so many months."""
    world = lay_out(scenario)
    lived = {name: getattr(world, name)[:months] for name, axes in WORLD.items() if axes[1] == "T"}
    state, luck = blank(world, scenario.theory.drafting.issues), chance.luck_of(seed, len(scenario.forums))
    counts, ends = np.empty((len(measures.COUNTS), 1), np.int32), np.empty((len(measures.ENDS), 1))
    curves = np.empty((0, months, len(measures.CURVES)))
    _play(world._replace(**lived), scenario.theory, luck, state, run, 0, 1, counts, ends, curves)
    return dict(zip(ENDS, ends[:, 0].tolist(), strict=True))


@settings(deadline=None, suppress_health_check=list(HealthCheck), max_examples=30)
@given(scenarios() | contested(), st.integers(0, 2**32), st.integers(0, 10**6))
def test_curves_are_measured_whenever_anything_changes_them(scenario, seed, run):
    """Which fault would this catch? A month carried on from the one before although somebody has learnt something."""
    curves = simulate(scenario, 1, seed, 1, first_run=run).curves
    ends = [ended(scenario, seed, run, month) for month in range(1, scenario.months + 1)]
    for curve in ("trust", "misreading", "tension"):
        assert curves[curve][0].tolist() == [end[f"{curve}_end"] for end in ends]
