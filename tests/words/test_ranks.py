"""What matters most, and how many lead."""

from __future__ import annotations

import random
import re

import pytest

from sim.statistics.estimate import Estimate
from sim.words.claims import Group
from sim.words.ranks import matters_most


@pytest.mark.parametrize("number", range(40))
def test_what_matters_most_is_above_all_others(number):
    luck = random.Random(number)
    groups = []
    for name in "abcdef"[: luck.randint(1, 6)]:
        value, arm = luck.random(), luck.choice((0.01, 0.1, 0.5))
        groups.append(Group(name, Estimate(value, value - arm, value + arm, 96)))
    said = matters_most(groups, "transfer")
    if found := re.fullmatch(r"What matters most for transfer: ([a-f])", said):
        (mine,) = [group for group in groups if group.label == found[1]]
        assert all(mine.value.low > other.value.high for other in groups if other is not mine)
        assert mine.value.low > 0
    else:
        assert "cannot be told" in said or "No factor can be told" in said
