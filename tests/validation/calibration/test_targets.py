"""Every target is the rate it names."""

import numpy as np
import pytest

from sim.validation.calibration.evaluate import (
    measurements,
)
from sim.validation.calibration.measurement import leave_out, measurement
from sim.validation.calibration.targets import COLUMNS, GROUPS, NAMES, ROOMS, SITUATIONS, TARGETS, Target, TargetRate


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


def test_a_median_of_a_year_is_where_both_years_are_alike():
    """The declared number is below 0 exactly where the median first transfer, of those there are, is after month 12."""
    soon = TARGETS[NAMES.index("secret_soon")]
    sums = np.zeros((GROUPS, len(COLUMNS)))
    sums[:, COLUMNS.index("dialogues")] = 10
    for first, second in ((3, 2), (2, 2), (2, 3)):
        sums[:, COLUMNS.index("year_1")], sums[:, COLUMNS.index("year_2")] = first, second
        number = measurement(soon, leave_out({"secret": sums}))
        assert (soon.outside(number.value) == 0.0) == (first >= second)
