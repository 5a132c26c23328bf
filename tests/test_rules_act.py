"""Generated worlds are such that every rule of the second edition says something in them."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.contested import contested
from tests.taken_out import COUNTED, FORMER, NEUTRAL, acts

WORLDS, ENOUGH = 300, 30
RULES = (*NEUTRAL, *FORMER, *COUNTED)


@pytest.mark.deep
def test_every_rule_acts_in_thirty_of_three_hundred_worlds():
    """A rule that has been seen often enough is not asked again."""
    seen: Counter[str] = Counter()

    @settings(max_examples=WORLDS, deadline=None, derandomize=True, database=None, phases=[Phase.generate],
              suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(contested(), st.integers(0, 2**32))
    def live(scenario, seed):
        for rule in (each for each in RULES if seen[each] < ENOUGH):
            seen[rule] += acts(rule, scenario, seed)

    live()
    assert not {rule: seen[rule] for rule in RULES if seen[rule] < ENOUGH}
