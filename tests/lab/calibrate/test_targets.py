"""Targets on sums made by hand, verdicts on numbers made by hand."""

import numpy as np
import pytest

from sim.lab.calibrate.estimates import estimate, leave_out
from sim.lab.calibrate.play import summed
from sim.lab.calibrate.targets import COLUMNS, GROUPS, NAMES, SITUATIONS, TARGETS, Rate, Target
from sim.lab.calibrate.verdict import ACCEPTED, CUT, STAGES, confirmed, implausibility, judge, meets
from tests.lab.calibrate import toy


def evidence(**sums):
    """One situation, ``track2``, every group alike."""
    return leave_out({"track2": np.array([[sums.get(name, 0.0) / GROUPS for name in COLUMNS]] * GROUPS)})


RATE = Target("rate", "", 0.1, 0.2, Rate("track2", "transferred", "breakthroughs"))


def test_a_rate_is_the_sum_of_all_by_the_sum_of_all():
    assert estimate(RATE, evidence(transferred=32, breakthroughs=320)).value == pytest.approx(0.1)


def test_groups_alike_leave_the_error_of_one_event():
    assert estimate(RATE, evidence(transferred=32, breakthroughs=320)).error == pytest.approx(1 / 320)


def test_a_zero_is_not_known_exactly():
    """Otherwise no breakthrough in few meetings would rule out a rate of one in a thousand."""
    assert estimate(RATE, evidence(breakthroughs=16)) == (0.0, pytest.approx(1 / 16))


def test_nothing_to_divide_by_says_nothing_and_is_not_accepted():
    number = estimate(RATE, evidence(transferred=0))
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
    target = Target("mean", "", 0, 1, Rate("track2", "breakthroughs", "dialogues"))
    found = estimate(target, leave_out({"track2": sums}))
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
    assert estimate(ratio, leave_out(sums)).value == pytest.approx(2.0)
    error = estimate(alone, leave_out(sums))
    assert estimate(ratio, leave_out(sums)).error < 0.1 * error.error / error.value * 2.0


def test_sums_count_what_the_columns_say():
    outcomes = {
        "meetings": np.full(GROUPS, 20),
        "breakthroughs": np.full(GROUPS, 2),
        "uptake": np.full(GROUPS, 1),
        "transferred": np.zeros(GROUPS),
        "declined": np.zeros(GROUPS),
        "trust_end": np.array([np.nan] + [0.5] * (GROUPS - 1)),
        "first_breakthrough": np.array([3, 4] * (GROUPS // 2)),
        "first_transfer": np.array([-1, 1, 12, 13, 24, 25] + [-1] * (GROUPS - 6)),
    }
    total = dict(zip(COLUMNS, summed(outcomes, first_meeting=3).sum(0), strict=True))
    assert total["dialogues"] == GROUPS
    assert total["trust"] == 0.5 * (GROUPS - 1)
    assert total["trusting"] == GROUPS - 1
    assert total["at_once"] == GROUPS // 2
    assert (total["year_1"], total["year_2"], total["two_years"]) == (2, 2, 4)


def test_a_median_of_a_year_is_where_both_years_are_alike():
    """The declared number is below 0 exactly where the median first transfer, of those there are, is after month 12."""
    soon = TARGETS[NAMES.index("secret_soon")]
    sums = np.zeros((GROUPS, len(COLUMNS)))
    sums[:, COLUMNS.index("dialogues")] = 10
    for first, second in ((3, 2), (2, 2), (2, 3)):
        sums[:, COLUMNS.index("year_1")], sums[:, COLUMNS.index("year_2")] = first, second
        number = estimate(soon, leave_out({"secret": sums}))
        assert (soon.outside(number.value) == 0.0) == (first >= second)


def values_at(share):
    from sim.lab.calibrate.ranges import RANGES

    return {each.path: each.at(share if each.path == toy.DECIDES else 0.5) for each in RANGES}


@pytest.mark.parametrize(("share", "stage"), [(0.1, ACCEPTED), (0.9, 0)])
def test_who_meets_all_is_accepted_and_who_is_far_is_dropped_at_once(share, stage):
    assert judge(values_at(share), 1, toy.play).stage == stage
    assert (confirmed(values_at(share), 2, [(SITUATIONS, 512)], toy.play).stage == ACCEPTED) == (stage == ACCEPTED)


def test_the_hopeless_cost_little():
    played = []

    def player(values, names, first, last, seed):
        played.append((names, last - first))
        return toy.play(values, names, first, last, seed)

    judge(values_at(0.9), 1, player)
    assert played == [(("track2",), STAGES[0])]


def test_within_the_cut_a_number_outside_its_band_gets_a_second_look():
    number = estimate(RATE, evidence(transferred=8, breakthroughs=100))
    assert RATE.outside(number.value) > 0
    assert RATE.outside(number.value) / number.error < CUT
