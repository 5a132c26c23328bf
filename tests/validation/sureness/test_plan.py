"""Plans: steps that can be remembered, and the smallest lead that so many dialogues show."""

from __future__ import annotations

import pytest

from sim.validation.sureness.effects import MEASURE
from sim.validation.sureness.plan import LEAST, STEPS, planned, smallest_lead
from tests.validation.sureness.known import outcomes


def test_plans_are_steps_and_never_below_the_least_but_where_there_are_not_as_many():
    assert {planned(10.0**power, 30, 1000) for power in range(1, 10)} <= set(STEPS)
    assert planned(1e9, 30, 1000) == LEAST
    assert planned(1e9, 30, 50) == 50


def test_the_smallest_lead_is_half_an_interval_and_shrinks_with_the_root_of_the_dialogues():
    base = outcomes(track1=0.2, track2=0.6)
    base["track2"][MEASURE] = base["track2"][MEASURE][::-1]
    lead = base["track2"][MEASURE] - base["track1"][MEASURE]
    found = smallest_lead(base, "track2", "track1", 100)
    assert found == pytest.approx(1.96 * lead.std(ddof=1) / 10, rel=1e-3)
    assert smallest_lead(base, "track2", "track1", 400) == pytest.approx(found / 2)
