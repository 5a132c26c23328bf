from __future__ import annotations

import numpy as np
import pytest

from sim.lab.compare import play
from sim.lab.measure import reduction
from sim.scenario.seating import in_room
from sim.statistics.intervals import resampled_sums
from sim.statistics.reduction import variance_ratio
from tests.lab.made_up import scenario


def correlated(chance, dialogues, correlation):
    common = chance.normal(0, correlation**0.5, dialogues)
    return tuple(common + chance.normal(0, (1 - correlation) ** 0.5, dialogues) for _ in range(2))


@pytest.mark.parametrize(("correlation", "true"), [(0.0, 1.0), (0.5, 2.0), (0.9, 10.0)])
def test_the_saving_is_one_over_what_is_not_common(correlation, true):
    hits = 0
    for seed in range(200):
        found = variance_ratio(*correlated(np.random.default_rng(seed), 400, correlation))
        hits += found.low <= true <= found.high
    assert 0.9 <= hits / 200 <= 0.99


def test_the_interval_is_that_of_a_bootstrap():
    one, two = correlated(np.random.default_rng(1), 500, 0.6)
    sums = resampled_sums(np.column_stack((one, two, one * one, two * two, one * two)), 1) / 500
    spread = sums[:, 2] - sums[:, 0] ** 2 + sums[:, 3] - sums[:, 1] ** 2
    apart = spread - 2 * (sums[:, 4] - sums[:, 0] * sums[:, 1])
    found = variance_ratio(one, two)
    low, high = np.percentile(spread / apart, [2.5, 97.5])
    assert (found.low, found.high) == pytest.approx((low, high), rel=0.04)


def test_two_settings_that_never_differ_save_without_end():
    column = np.arange(9.0)
    assert variance_ratio(column, column).estimate is None
    assert variance_ratio(column, column + 2).estimate is None


def test_rows_on_the_same_luck_save_and_shuffled_ones_do_not():
    """Of the model itself: shuffling one setting's rows is independent luck."""
    plan = scenario().with_({"months": 36})
    found = play({track: in_room(plan, track) for track in ("track1_5", "track2")}, 400)
    first, second = found.values()
    chance = np.random.default_rng(1)
    shuffled = [
        {name: column[order] for name, column in second.items()} for order in map(chance.permutation, [400] * 60)
    ]
    for measure in ("breakthroughs", "transfer_rate"):
        assert reduction(first, second, measure).low > 1
        broken = [reduction(first, alone, measure) for alone in shuffled]
        assert sum(each.low < 1 < each.high for each in broken) >= 50
