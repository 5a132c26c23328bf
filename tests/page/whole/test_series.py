"""Series of the page's charts: told apart whatever one's sight, and the first two in grey as well."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from sim.charts.layout.colours import contrast
from tests.charts.layout.test_colours import KINDS_OF_SIGHT, LEAST, seen
from tests.page.test_file import DARK, LIGHT

SERIES = ("series-1", "series-2", "series-3")


@pytest.mark.parametrize("sight", KINDS_OF_SIGHT)
@pytest.mark.parametrize("shade", [LIGHT, DARK], ids=["light", "dark"])
def test_series_are_told_apart_whatever_ones_sight(shade, sight):
    for one, two in combinations(SERIES, 2):
        assert np.linalg.norm(seen(shade[one], sight) - seen(shade[two], sight)) >= LEAST, (one, two)


@pytest.mark.parametrize("shade", [LIGHT, DARK], ids=["light", "dark"])
def test_a_and_b_are_told_apart_in_grey(shade):
    one, two = sorted(contrast(shade[name], shade["paper"]) for name in SERIES[:2])
    assert two / one >= 1.25
