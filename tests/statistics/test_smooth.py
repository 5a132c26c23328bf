"""Smoothed lines: local lines and their bands, worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from sim.statistics.smooth import DRAWS, SEED, smooth_line


def test_points_on_a_line_have_that_line_and_no_band():
    x = np.linspace(0.0, 1.0, 30) ** 1.5
    band = smooth_line(x, 2.0 - 3.0 * x)
    assert band.x == pytest.approx(np.linspace(0.0, 1.0, 41))
    for line in (band.low, band.y, band.high):
        assert line == pytest.approx(2.0 - 3.0 * band.x, abs=1e-6)
    assert smooth_line(x[:7], x[:7]) is None
    assert smooth_line(x[:8], x[:8]) is not None
    assert smooth_line(np.ones(8), x[:8]) is None


def test_a_place_looks_at_the_nearer_half_with_tricube_weights():
    """At 0 of 0, 1, .. 7 the four nearest lie within 3: weights (1 - (d / 3)^3)^3, and a weighted straight line."""
    x, y = np.arange(8.0), np.array([1.0, 4.0, 2.0, 9.0, 5.0, 5.0, 5.0, 5.0])
    weight = np.clip(1 - (x / 3.0003) ** 3, 0, None) ** 3
    slope, start = np.polyfit(x, y, 1, w=np.sqrt(weight))
    assert smooth_line(x, y).y[0] == pytest.approx(start, abs=1e-6)
    drawn = np.random.default_rng(SEED).multinomial(8, np.full(8, 1 / 8), size=DRAWS)
    lines = [np.polyfit(x, y, 1, w=np.sqrt(weight * each))[1] for each in drawn if np.sum((weight * each) > 0) > 1]
    assert smooth_line(x, y).low[0] <= np.median(lines) <= smooth_line(x, y).high[0]
    assert slope > 0
