"""Scatters: groups and their lines, seen and told apart without colour."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from sim.charts.figures.scatter import _band
from sim.findings.scatter import Cloud
from sim.statistics.estimate import Estimate
from sim.statistics.smooth import smooth_line
from sim.words.phrases import phrase
from tests.charts.drawing import drawn, texts
from tests.charts.folders import TWELVE


def lines(chart):
    """Every line of the drawing that has marks, without its key."""
    return [line for line in chart.figure.axes[-1].get_lines() if line.get_marker() != "None"]


@pytest.mark.parametrize("size", ["column", "brief"])
def test_groups_of_a_scatter_are_told_apart_in_grey(folders, size):
    """Six ends of lines ran into each other: the scale was that of groups not drawn, and the marks had no rim."""
    chart, _ = drawn("scatter", folders[TWELVE], size)
    ends = [line for line in lines(chart) if line.get_markersize() > 4]
    assert len({line.get_marker() for line in ends}) == len(ends) == 6
    assert all(line.get_markeredgecolor() == "white" and line.get_markeredgewidth() for line in ends)
    highest = max(float(np.max(line.get_ydata(orig=True))) for line in ends)
    assert highest > 0.6 * chart.figure.axes[-1].get_ylim()[1]
    chart.figure.canvas.draw()
    left = [line.get_transform().transform((0.0, line.get_ydata(orig=True)[0]))[1] for line in ends]
    for one, two in pairwise(sorted(left)):
        assert two - one > ends[0].get_markersize() / 2 / 72 * chart.figure.dpi


def test_a_rank_correlation_is_whole_beside_a_name_that_is_cut(folders):
    chart, _ = drawn("scatter", folders[TWELVE], "column")
    keys = [text for text in texts(chart) if "…: " in text]
    assert len(keys) == len(set(keys)) == 6
    assert all(key.replace("\N{MINUS SIGN}", "-").endswith("-1.00 (-1.00 to -1.00)") for key in keys)
    assert "Beside a name: its rank correlation" in " ".join(texts(chart))


def test_marks_of_a_scatter_keep_off_the_numbers_at_the_left(folders):
    for case in ("all zeros", "large"):
        for size in ("paper", "slide"):
            chart, _ = drawn("scatter", folders[case], size)
            chart.figure.canvas.draw()
            edge = chart.figure.axes[-1].get_window_extent().x0
            numbers = [text.get_window_extent() for text in chart.figure.texts if text.get_ha() == "right"]
            beside = [box.x1 for box in numbers if box.x1 < edge]
            widest = 5.5 / 72 * 2**0.5 / 2 * chart.figure.dpi  # a diamond lies on its corner
            assert beside
            assert max(beside) < edge - widest


def test_groups_that_are_not_drawn_are_counted_and_kept_in_the_data(folders):
    chart, _ = drawn("scatter", folders[TWELVE], "column")
    assert "in all 12 groups" in chart.title
    assert "Shown: the first 6 of 12 groups" in " ".join(texts(chart))
    assert len({row[0] for row in chart.rows}) == 12


@pytest.mark.parametrize(("outcome", "most"), [("transferred", np.inf), ("transfer_rate", 1), ("trust_end", 1)])
def test_a_smoothed_line_does_not_lead_where_no_outcome_can_be(outcome, most):
    """A local line falls below 0 where its points just reach it, and rises above 1 likewise."""
    chance, x = np.random.default_rng(2), np.linspace(0, 1, 60)
    y = np.clip(3 * x - 1 + chance.normal(0, 0.02, 60), 0, 1)
    raw = smooth_line(x, y)
    assert raw.low.min() < 0
    assert raw.high.max() > 1
    band = _band(Cloud("", "", tuple(zip(x, y, strict=True)), Estimate(0.9, 0.8, 0.95, 60), 0), phrase(outcome))
    for each, unbound in zip(band[1:], raw[1:], strict=True):
        assert np.array_equal(each, np.clip(unbound, 0, most))


def test_the_band_of_a_smoothed_line_holds_95_of_100_resamples():
    """Two heaps of 200 points, half 0 and half 1: at each the line is their mean, whose error is 0.5 / sqrt(200).

    Of a band of 95% the half-width is 1.96 of these; of one of 90%, 1.64; the mean of 400 resamples is known to 0.07.
    """
    x, y = np.repeat([0.0, 1.0], 200), np.tile([0.0, 1.0], 200)
    band = smooth_line(x, y)
    ends = [0, -1]
    assert band.y[ends] == pytest.approx(0.5)
    half = float(np.mean((band.high - band.low)[ends])) / 2 / (0.5 / 200**0.5)
    assert half == pytest.approx(1.96, abs=0.1)
