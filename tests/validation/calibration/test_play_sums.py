"""Sums of dialogues by hand."""

import numpy as np

from sim.validation.calibration.play import sums
from sim.validation.calibration.targets import COLUMNS, GROUPS


def test_sums_count_what_the_columns_say():
    outcomes = {
        "meetings": np.full(GROUPS, 20),
        "breakthroughs": np.full(GROUPS, 2),
        "transferred": np.zeros(GROUPS),
        "adopted": np.full(GROUPS, 3),
        "declined": np.full(GROUPS, 2),
        "solved_unofficial": np.full(GROUPS, 5),
        "carried_unofficial": np.full(GROUPS, 4),
        "trust_end": np.array([np.nan] + [0.5] * (GROUPS - 1)),
        "first_breakthrough": np.array([3, 4] * (GROUPS // 2)),
        "first_transfer": np.array([-1, 1, 12, 13, 24, 25] + [-1] * (GROUPS - 6)),
    }
    total = dict(zip(COLUMNS, sums(outcomes, first_meeting=3).sum(0), strict=True))
    assert total["dialogues"] == GROUPS
    assert total["trust"] == 0.5 * (GROUPS - 1)
    assert total["trusting"] == GROUPS - 1
    assert total["at_once"] == GROUPS // 2
    assert (total["year_1"], total["year_2"], total["two_years"]) == (2, 2, 4)
    assert total["never"] == GROUPS - 5
    assert (total["declined"], total["decided"]) == (2 * GROUPS, 5 * GROUPS)
    assert (total["quiet_solved"], total["quiet_carried"]) == (5 * GROUPS, 4 * GROUPS)
