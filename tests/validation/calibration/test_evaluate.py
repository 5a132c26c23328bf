"""Vectors whose numbers are known: who is accepted, who is dropped, when."""

import numpy as np
import pytest

from sim.validation.calibration.evaluate import (
    ACCEPTED,
    CUT,
    STAGES,
    evaluate,
    evaluate_again,
    implausibility,
    meets,
)
from sim.validation.calibration.measurement import Measurement, leave_out, measurement
from sim.validation.calibration.targets import COLUMNS, GROUPS, NAMES, SITUATIONS, TARGETS, Target, TargetRate
from tests.validation.calibration import toy


def evidence(**sums):
    """One situation, ``track2``, every group alike."""
    return leave_out({"track2": np.array([[sums.get(name, 0.0) / GROUPS for name in COLUMNS]] * GROUPS)})


RATE = Target("rate", "", 0.1, 0.2, TargetRate("track2", "transferred", "breakthroughs"))


@pytest.mark.parametrize(("share", "stage"), [(0.1, ACCEPTED), (0.9, 0)])
def test_who_meets_all_is_accepted_and_who_is_far_is_dropped_at_once(share, stage):
    assert evaluate(toy.values_at(share), 1, toy.play).stage == stage
    again = evaluate_again(toy.values_at(share), 2, [(SITUATIONS, 512)], toy.play).stage
    assert again == (ACCEPTED if stage == ACCEPTED else ACCEPTED - 1)


def test_the_hopeless_cost_little():
    played = []

    def player(values, names, first, last, seed):
        played.append((names, last - first))
        return toy.play(values, names, first, last, seed)

    evaluate(toy.values_at(0.9), 1, player)
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
