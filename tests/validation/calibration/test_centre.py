"""Where the centre is sought: the median first, then ever further toward those nearest to it; rounded before played."""

import numpy as np
import pytest

from sim.rules import PARAMETERS
from sim.validation.calibration.centre import LONGEST, UNSEEN, centre, numbers_of, rounded
from sim.validation.calibration.evaluate import ACCEPTED
from sim.validation.calibration.points import shares_of
from sim.validation.calibration.ranges import PATHS, RANGES
from sim.validation.calibration.targets import SITUATIONS
from tests.validation.calibration import toy

DECIDES = PATHS.index(toy.DECIDES)


def accepted(*shares):
    """Points in the middle of every range but that of the parameter that decides."""
    found = np.full((len(shares), len(PATHS)), 0.5)
    found[:, DECIDES] = shares
    return found


def share_of(values):
    each = RANGES[DECIDES]
    return each.share(values[each.path])


def test_the_median_is_the_centre_where_it_meets_all_targets():
    found = centre(accepted(0.05, 0.12, 0.19, 0.9, 0.01), 3, toy.play)
    assert found.step == 0.0
    assert share_of(found.values) == pytest.approx(0.12, abs=0.01)
    assert found.evaluation.stage == ACCEPTED


def test_else_steps_of_a_tenth_lead_from_it_to_the_nearest():
    """The median .3 fails, and 0.9 is no help; the nearest is .1: .28, .26, .24 and .22 fail, .2 may, .18 does not."""
    found = centre(accepted(0.1, 0.3, 0.9), 3, toy.play)
    assert found.step in (0.5, 0.6)
    assert share_of(found.values) == pytest.approx(0.3 - 0.2 * found.step, abs=0.011)


def test_only_the_five_nearest_are_steered_for():
    """Five fail between .3 and .4; the one at .1 lies further off than these."""
    assert centre(accepted(0.1, 0.3, 0.3, 0.3, 0.3), 3, toy.play).step > 0.0
    with pytest.raises(ValueError, match="no point between the median and the accepted vectors nearest to it"):
        centre(accepted(0.1, 0.3, 0.3, 0.3, 0.3, 0.3, 0.35), 3, toy.play)


def test_values_have_two_digits_or_three_where_two_would_move_them_far():
    found = rounded(np.full(len(PATHS), 0.4))
    for each in RANGES:
        value = found[each.path]
        if each.path in UNSEEN:
            assert value == PARAMETERS[each.path].default
        elif PARAMETERS[each.path].kind is int:
            assert value == round(value) == pytest.approx(each.at(0.4), abs=0.5)
        else:
            two, three = (float(f"{each.at(0.4):.{digits}g}") for digits in (2, 3))
            assert value == (two if abs(each.share(two) - 0.4) <= 0.01 else three), each.path
    assert found["trust.breach"] == 2.43
    assert found["tension.hardening"] == 0.064


def test_the_centre_is_played_on_all_situations_as_long_as_it_is_told():
    told = toy.Recorder()
    middle = shares_of(1, np.array([0]))[0]
    middle[DECIDES] = 0.1
    found = centre(np.array([middle, middle, middle]), 9, told)
    assert found.step == 0.0
    assert told.asked == [(name, 0, LONGEST, 9) for name in reversed(SITUATIONS)]
    told.asked.clear()
    numbers_of(found.values, 9, told)
    assert told.asked == [(*SITUATIONS, 0, LONGEST, 9)]
