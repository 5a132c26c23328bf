from __future__ import annotations

import numpy as np
import pytest

from sim.statistics.intervals import resampled_sums
from sim.statistics.rates import BOOTSTRAP, JOINT, rate_difference, transfer_rate
from sim.statistics.ratio import delta_difference, delta_rate, per_dialogue
from tests.lab.known import study


def both_ways(seed, dialogues):
    found = study(seed, dialogues)
    (t1, t2), (b1, b2) = found.carried, found.solved
    sums = resampled_sums(np.column_stack((t1, b1, t2, b2)), seed)
    rates = transfer_rate(t1, b1, sums[:, :2]), transfer_rate(t2, b2, sums[:, 2:])
    pairs = (rates[0].value, delta_rate(t1, b1)), (rate_difference(*rates), delta_difference((t1, b1), (t2, b2)))
    return pairs, (rates[0].value.method, pairs[1][0].method)


@pytest.mark.parametrize("seed", range(5))
def test_the_delta_method_and_the_bootstrap_check_one_another(seed):
    pairs, methods = both_ways(seed, 1000)
    assert methods == (BOOTSTRAP, JOINT)
    for bootstrap, delta in pairs:
        assert delta.estimate == pytest.approx(bootstrap.estimate)
        assert delta.n == bootstrap.n
        near = pytest.approx((bootstrap.low, bootstrap.high), abs=0.06 * (bootstrap.high - bootstrap.low))
        assert (delta.low, delta.high) == near


def test_linearised_values_average_to_the_ratio():
    found = study(1, 500)
    values = per_dialogue(found.carried[0], found.solved[0])
    assert values.mean() == pytest.approx(found.carried[0].sum() / found.solved[0].sum())


def test_a_question_in_its_own_dialogue_tells_more_than_one_of_many():
    """20 questions solved, half of them carried: one a dialogue, or 10 a dialogue that go the same way."""
    alone = delta_rate(np.arange(20) % 2, np.ones(20, int))
    together = delta_rate(np.array([10, 0]), np.array([10, 10]))
    assert together.high - together.low > 1.9 * (alone.high - alone.low)


def test_nothing_to_divide_by():
    none = np.zeros(5, int)
    assert delta_rate(none, none).estimate is None
    assert delta_difference((none, none), (none, none + 1)).estimate is None
    with pytest.raises(ValueError, match="divide"):
        per_dialogue(none, none)


def test_where_all_went_one_way_the_delta_method_stands_back():
    found = delta_rate(np.zeros(40, int), np.full(40, 3))
    assert found.low == 0
    assert 0.05 < found.high < 0.12
