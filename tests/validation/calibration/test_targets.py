"""Targets on sums made by hand, verdicts on numbers made by hand."""

import numpy as np
import pytest

from sim.validation.calibration.evaluate import (
    ACCEPTED,
    CUT,
    STAGES,
    evaluate,
    evaluate_again,
    implausibility,
    measurements,
    meets,
)
from sim.validation.calibration.measurement import Measurement, leave_out, measurement
from sim.validation.calibration.play import sums
from sim.validation.calibration.targets import COLUMNS, GROUPS, NAMES, ROOMS, SITUATIONS, TARGETS, Target, TargetRate
from tests.validation.calibration import toy


def evidence(**sums):
    """One situation, ``track2``, every group alike."""
    return leave_out({"track2": np.array([[sums.get(name, 0.0) / GROUPS for name in COLUMNS]] * GROUPS)})


RATE = Target("rate", "", 0.1, 0.2, TargetRate("track2", "transferred", "breakthroughs"))


def test_a_rate_is_the_sum_of_all_by_the_sum_of_all():
    assert measurement(RATE, evidence(transferred=32, breakthroughs=320)).value == pytest.approx(0.1)


def test_every_target_is_the_rate_it_names():
    """Every sum of every situation has a number of its own, so that another column or room shows."""
    primes = [n for n in range(101, 1100) if all(n % by for by in range(2, 34))]
    numbers = {
        (name, column): float(primes[len(COLUMNS) * room + place])
        for room, name in enumerate(SITUATIONS)
        for place, column in enumerate(COLUMNS)
    }
    sums = {name: np.array([[numbers[name, each] / GROUPS for each in COLUMNS]] * GROUPS) for name in SITUATIONS}

    def by(room, of, per):
        return numbers[room, of] / numbers[room, per]

    def pace(room):
        return by(room, "breakthroughs", "meetings")

    def each(room):
        return by(room, "breakthroughs", "dialogues")

    transfer = {room: by(room, "transferred", "breakthroughs") for room in ROOMS}
    expected = {
        "pace_2_to_1_5": pace("track2") / pace("track1_5"),
        "pace_1_5_to_1": pace("track1_5") - pace("track1"),
        "pace_1": pace("track1"),
        "pace_2": pace("track2"),
        "pace_open": pace("track2_open") / pace("track1_open"),
        "at_once_2": by("track2", "at_once", "dialogues"),
        "transfer_1_5": transfer["track1_5"],
        "transfer_2": transfer["track2"],
        "quiet_carried": by("two_forums", "quiet_carried", "quiet_solved"),
        "refused_2": by("track2", "declined", "decided"),
        "officials_alone": by("track1", "never", "dialogues"),
        "trust_1_5": by("track1_5", "trust", "trusting"),
        "trust_2": by("track2", "trust", "trusting"),
        "learning_matters": each("no_learning") / each("track2"),
        "trust_matters": each("frozen_trust") / each("track2"),
        "secret_soon": by("secret", "year_1", "dialogues") - by("secret", "year_2", "dialogues"),
        "secret_at_all": by("secret", "two_years", "dialogues"),
    }
    found = dict(zip(NAMES, measurements(sums), strict=True))
    assert {name: number.value for name, number in found.items()} == pytest.approx(expected)


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


def test_a_median_of_a_year_is_where_both_years_are_alike():
    """The declared number is below 0 exactly where the median first transfer, of those there are, is after month 12."""
    soon = TARGETS[NAMES.index("secret_soon")]
    sums = np.zeros((GROUPS, len(COLUMNS)))
    sums[:, COLUMNS.index("dialogues")] = 10
    for first, second in ((3, 2), (2, 2), (2, 3)):
        sums[:, COLUMNS.index("year_1")], sums[:, COLUMNS.index("year_2")] = first, second
        number = measurement(soon, leave_out({"secret": sums}))
        assert (soon.outside(number.value) == 0.0) == (first >= second)


def values_at(share):
    from sim.validation.calibration.ranges import RANGES

    return {each.path: each.at(share if each.path == toy.DECIDES else 0.5) for each in RANGES}


@pytest.mark.parametrize(("share", "stage"), [(0.1, ACCEPTED), (0.9, 0)])
def test_who_meets_all_is_accepted_and_who_is_far_is_dropped_at_once(share, stage):
    assert evaluate(values_at(share), 1, toy.play).stage == stage
    again = evaluate_again(values_at(share), 2, [(SITUATIONS, 512)], toy.play).stage
    assert again == (ACCEPTED if stage == ACCEPTED else ACCEPTED - 1)


def test_the_hopeless_cost_little():
    played = []

    def player(values, names, first, last, seed):
        played.append((names, last - first))
        return toy.play(values, names, first, last, seed)

    evaluate(values_at(0.9), 1, player)
    assert played == [(("track2",), STAGES[0])]


def test_the_worst_number_counts_in_its_own_errors():
    """2 errors below one band, 3 above another, and one that was not measured."""
    column = {name: place for place, name in enumerate(NAMES)}
    numbers = [Measurement(np.nan, np.nan)] * len(TARGETS)
    numbers[column["pace_2"]] = Measurement(0.01, 0.005)
    assert implausibility(numbers) == pytest.approx(2.0)
    numbers[column["transfer_2"]] = Measurement(0.6, 0.1)
    assert implausibility(numbers) == pytest.approx(3.0)
    numbers[column["officials_alone"]] = Measurement(0.9, 0.001)
    assert implausibility(numbers) == pytest.approx(3.0)


def test_a_target_counts_once_all_its_situations_are_played():
    numbers = [Measurement(np.nan, np.nan)] * len(TARGETS)
    for name, value in (("secret_soon", 0.1), ("secret_at_all", 0.2)):
        numbers[NAMES.index(name)] = Measurement(value, 0.01)
    assert meets(numbers, ["secret"])
    assert meets(numbers, [])
    assert not meets(numbers, ["secret", "track1"])
    numbers[NAMES.index("secret_at_all")] = Measurement(0.19, 0.01)
    assert not meets(numbers, ["secret"])


def test_within_the_cut_a_number_outside_its_band_gets_a_second_look():
    number = measurement(RATE, evidence(transferred=8, breakthroughs=100))
    assert RATE.outside(number.value) > 0
    assert RATE.outside(number.value) / number.error < CUT
