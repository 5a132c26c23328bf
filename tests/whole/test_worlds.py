"""Generated worlds are such that every rule of the second edition says something in them.

Worlds are drawn independently, from distributions that name no seed. Of 300 the rule seen least acts in 58, over the
seeds 1 to 4 (``python -m tests.taken_out 1 2 3 4``): no luck of one seed lets this pass.
"""

from __future__ import annotations

import pytest

from tests.taken_out import RULES, seen_in

ENOUGH = 30


@pytest.mark.deep
def test_every_rule_acts_in_thirty_of_three_hundred_worlds():
    seen = seen_in(1, ENOUGH)
    assert not {rule: seen[rule] for rule in RULES if seen[rule] < ENOUGH}
