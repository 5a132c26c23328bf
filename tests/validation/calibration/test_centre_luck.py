"""The centre is played on all situations, as long as it is told."""

import numpy as np

from sim.validation.calibration.centre import LONGEST, centre, numbers_of
from sim.validation.calibration.points import shares_of
from sim.validation.calibration.ranges import PATHS
from sim.validation.calibration.targets import SITUATIONS
from tests.validation.calibration import toy


class Told:
    """The toy, and what it was asked for: situations, first dialogue, last dialogue, seed."""

    def __init__(self):
        self.asked = []

    def __call__(self, values, names, first, last, seed):
        self.asked.append((*names, first, last, seed))
        return toy.play(values, names, first, last, seed)


def test_the_centre_is_played_on_all_situations_as_long_as_it_is_told():
    told = Told()
    middle = shares_of(1, np.array([0]))[0]
    middle[PATHS.index(toy.DECIDES)] = 0.1
    found = centre(np.array([middle, middle, middle]), 9, told)
    assert found.step == 0.0
    assert told.asked == [(name, 0, LONGEST, 9) for name in reversed(SITUATIONS)]
    told.asked.clear()
    numbers_of(found.values, 9, told)
    assert told.asked == [(*SITUATIONS, 0, LONGEST, 9)]
