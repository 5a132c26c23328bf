"""What the codebook says of the outcomes of a dialogue is so."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sim.engine import simulate
from sim.scenario import load
from sim.store.columns import outcomes
from tests.worlds import scenarios

COLUMNS = {each.name: each for each in outcomes()}
RANGES = {"from 0": (0, np.inf), "from 1": (1, np.inf), "0 to 1": (0, 1)}
SILENT = {
    "a forum that never meets": {"forum.meetings_a_year": 0},
    "a forum of the last month": {"forums.standing.opens": 12, "months": 12},
    "a room of one a side": {f"forums.standing.delegations.{side}": {"experts": 1} for side in ("east", "west")},
    "a single month": {"months": 1},
}
"""Where there is least to measure."""


def as_said(found):
    """Every number is in the range its column says, and missing only where the column says what that means."""
    for name, column in found.items():
        missing = np.isnan(column) | ((column == -1) if COLUMNS[name].missing else False)
        assert COLUMNS[name].missing or not missing.any(), name
        low, high = RANGES[COLUMNS[name].values]
        assert ((column >= low) & (column <= high))[~missing].all(), name
        assert COLUMNS[name].kind == "number" or (column == column.astype(int)).all(), name


@settings(deadline=None, max_examples=30, suppress_health_check=list(HealthCheck))
@given(scenarios(), st.integers(0, 2**32))
def test_an_outcome_is_what_its_column_says(scenario, seed):
    as_said(simulate(scenario, 2, seed, threads=1).outcomes)


@pytest.mark.parametrize("changed", SILENT.values(), ids=SILENT)
def test_only_what_happens_can_be_missing_however_little_there_is(changed):
    """Catches a codebook that says nobody may be there to measure: every forum has its people from the first month."""
    as_said(simulate(load("standing").with_(changed), 5, 1, threads=1).outcomes)
