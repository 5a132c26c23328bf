"""Numbers and their errors on sums made by hand."""

import numpy as np
import pytest

from sim.validation.calibration.evaluate import (
    implausibility,
    meets,
)
from sim.validation.calibration.measurement import leave_out, measurement
from sim.validation.calibration.targets import COLUMNS, GROUPS, NAMES, TARGETS, Target, TargetRate


def evidence(**sums):
    """One situation, ``track2``, every group alike."""
    return leave_out({"track2": np.array([[sums.get(name, 0.0) / GROUPS for name in COLUMNS]] * GROUPS)})


RATE = Target("rate", "", 0.1, 0.2, TargetRate("track2", "transferred", "breakthroughs"))


def test_one_event_changes_a_rate_by_one_of_what_it_is_taken_of():
    """Groups alike: of a difference, one of the first rate's 320; of a ratio, that by the second rate."""
    sums = {"breakthroughs": 320, "transferred": 32, "declined": 64}
    leaving = {"track2": evidence(**sums)["track2"], "track1_5": evidence(breakthroughs=80, declined=8)["track2"]}
    one, other = TargetRate("track2", "declined", "breakthroughs"), TargetRate("track1_5", "declined", "breakthroughs")
    less = measurement(Target("", "", 0, 1, one, other, minus=True), leaving)
    assert less == (pytest.approx(0.1), pytest.approx(1 / 320))
    assert measurement(Target("", "", 0, 1, one, other), leaving) == (pytest.approx(2.0), pytest.approx(1 / 320 / 0.1))


def test_a_situation_that_was_not_played_says_nothing():
    pace = TARGETS[NAMES.index("pace_2_to_1_5")]
    assert np.isnan(measurement(pace, evidence(breakthroughs=16, meetings=160))).all()


def test_a_group_without_which_nothing_is_left_to_divide_by_is_left_out():
    """All breakthroughs in one group: without it there is no rate, and the fifteen others are alike."""
    sums = np.zeros((GROUPS, len(COLUMNS)))
    sums[0, COLUMNS.index("breakthroughs")], sums[0, COLUMNS.index("transferred")] = 4, 1
    assert measurement(RATE, leave_out({"track2": sums})) == (0.25, 0.25)


def test_groups_alike_leave_the_error_of_one_event():
    assert measurement(RATE, evidence(transferred=32, breakthroughs=320)).error == pytest.approx(1 / 320)


def test_a_zero_is_not_known_exactly():
    """Otherwise no breakthrough in few meetings would rule out a rate of one in a thousand."""
    assert measurement(RATE, evidence(breakthroughs=16)) == (0.0, pytest.approx(1 / 16))


def test_nothing_to_divide_by_says_nothing_and_is_not_accepted():
    number = measurement(RATE, evidence(transferred=0))
    assert np.isnan(number.value)
    numbers = [number] * len(TARGETS)
    assert implausibility(numbers) == 0.0
    assert not meets(numbers)


def test_a_jackknife_finds_the_error_of_a_mean():
    rng = np.random.default_rng(1)
    groups = rng.normal(10.0, 2.0, GROUPS)
    sums = np.zeros((GROUPS, len(COLUMNS)))
    sums[:, COLUMNS.index("breakthroughs")] = groups
    sums[:, COLUMNS.index("dialogues")] = 1.0
    target = Target("mean", "", 0, 1, TargetRate("track2", "breakthroughs", "dialogues"))
    found = measurement(target, leave_out({"track2": sums}))
    assert found.value == pytest.approx(groups.mean())
    assert found.error == pytest.approx(groups.std(ddof=1) / GROUPS**0.5)


def test_common_luck_cancels_in_a_ratio():
    """A ratio of two rooms that share their luck is known better than either."""
    rng = np.random.default_rng(2)
    lucky = 10 * rng.gamma(2.0, 1.0, GROUPS)
    sums = {}
    for name, times in (("track2", 2.0), ("track1_5", 1.0)):
        sums[name] = np.zeros((GROUPS, len(COLUMNS)))
        sums[name][:, COLUMNS.index("breakthroughs")] = times * lucky
        sums[name][:, COLUMNS.index("meetings")] = 100.0
    ratio = TARGETS[NAMES.index("pace_2_to_1_5")]
    alone = TARGETS[NAMES.index("pace_2")]
    assert measurement(ratio, leave_out(sums)).value == pytest.approx(2.0)
    error = measurement(alone, leave_out(sums))
    assert measurement(ratio, leave_out(sums)).error < 0.1 * error.error / error.value * 2.0
