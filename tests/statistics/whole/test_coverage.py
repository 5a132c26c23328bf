"""Over many studies with known truth, does a 95% interval hold it 95 times of 100?

Seeds are 0, 1, 2, ... and were not chosen. With 1,000 studies the share that holds has an error of 0.7 points, so a
true 95% lands outside 93 to 97 about once in 250 kinds; with 150 it has one of 1.8 points, and the quick test allows
four.
"""

from __future__ import annotations

import pytest

from tests.statistics.coverage import coverage


def outside(low, high, found):
    return {kind: share for kind, share in found.items() if not low <= share <= high}


def test_a_few_studies_hold_the_truth():
    assert not outside(0.878, 0.999, coverage(range(150), dialogues=300, resamples=400))


@pytest.mark.deep
def test_every_kind_of_interval_covers():
    assert not outside(0.93, 0.97, coverage(range(1000), dialogues=300, resamples=1000))
