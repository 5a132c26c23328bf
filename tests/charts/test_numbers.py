"""The numbers of the CSV beside every chart: ends of intervals in their order, and equal to those of the tables."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from matplotlib.text import Text

from sim.charts import KINDS
from sim.charts.figures.comparison import chart_of, export
from sim.charts.figures.scatter import _band
from sim.findings.scatter import Cloud
from sim.statistics.estimate import Estimate
from sim.statistics.smooth import smooth_line
from sim.words.phrases import phrase
from tests.charts.drawing import drawn
from tests.lab.made_up import usual

ORDERED = {
    "differences": ("low", "difference", "high"),
    "map": ("low", "lead", "high"),
    "curves": ("q05", "q25", "q50", "q75", "q95"),
    "survival": ("low", "share_so_far", "high"),
    "network": ("trust",),
    "patterns": ("low", "effect", "high"),
    "posterior": ("q05", "median", "q95"),
}
"""Columns of a kind that rise from left to right; of all others, low, estimate and high."""
SIZE = {"usual": "brief", "twelve with long names": "column", "missing": "column"}
"""Sizes that other tests draw too."""


@pytest.mark.parametrize("case", SIZE)
@pytest.mark.parametrize("kind", KINDS)
def test_the_lower_end_is_never_above_the_number_nor_the_number_above_the_upper(kind, case, folders):
    found = drawn(kind, folders[case], SIZE[case])
    if found is None:
        pytest.fail(f"no {kind} of {case}")
    chart, _ = found
    names = ORDERED.get(kind, ("low", "estimate", "high"))
    places = [chart.columns.index(name) for name in names]
    rows = [[row[place] for place in places] for row in chart.rows]
    known = [[float(each) for each in row] for row in rows if all(each not in (None, "") for each in row)]
    assert known
    assert all(one <= two + 1e-12 for row in known for one, two in pairwise(row))


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


def test_the_lead_of_a_map_is_the_difference_of_the_table_whoever_is_first_in_it(folders):
    """The table has Track 1.5 less Track 2: -0.18, from -0.23 to -0.13. Track 2 leads by 0.18, from 0.13 to 0.23."""
    chart, _ = drawn("map", folders["usual"], "brief")
    (row,) = [row for row in chart.rows if row[:2] == ("0.0", "0.2")]
    assert row[2:4] == ("Track\N{NO-BREAK SPACE}2", "Track\N{NO-BREAK SPACE}1.5")
    assert row[4:] == (pytest.approx(0.18), pytest.approx(0.13), pytest.approx(0.23), 1, 400)


def test_a_share_that_had_the_event_has_the_ends_of_the_share_that_had_not(folders):
    """Left in month 20 of Track 1 at the lowest tension: 1 - 0.01 * 0.8 * 20 = 0.84, from 0.80 to 0.88."""
    chart, _ = drawn("survival", folders["usual"], "brief")
    (row,) = [row for row in chart.rows if row[0].endswith("1") and row[2] == 20]
    left = 1 - 0.01 * (0.5 + 0.5 / 3) * (1.2 - 0.4) * 20
    assert row[3:6] == (pytest.approx(1 - left), pytest.approx(0.96 - left), pytest.approx(1.04 - left))


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


def test_the_table_of_a_comparison_has_every_mean_and_rate_under_its_name(tmp_path):
    found = usual()
    chart = export(found, tmp_path, "backchannel compare standing")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        f"compare.{each}" for each in ("csv", "png", "svg", "txt")
    ]
    assert chart.kind == "compare"
    assert chart.columns == (
        "panel", "track", "label", "measure", "unit", "estimate", "low", "high", "inner_low", "inner_high", "n",
        "total",
    )  # fmt: skip
    expected = []
    for result in found.tracks:
        for stage in ("meetings", "drafts", "breakthroughs", "uptake", "transferred", "agreed"):
            mean = result.means[stage]
            numbers = (mean.estimate, None, None, None, None, mean.n, result.totals[stage])
            expected.append(("path", result.track, result.label, stage, "mean per dialogue", *numbers))
        rate = result.transfer_rate
        numbers = (
            rate.estimate,
            rate.low,
            rate.high,
            rate.inner_low,
            rate.inner_high,
            rate.n,
            result.totals["carried"],
        )
        expected.append(("rate", result.track, result.label, "transfer_rate", "share of questions solved", *numbers))
    assert list(chart.rows) == expected
    for row in (dict(zip(chart.columns, each, strict=True)) for each in chart.rows):
        assert row["estimate"] == pytest.approx(row["total"] / row["n"])


def test_the_note_of_a_comparison_names_the_command():
    written = [text.get_text() for text in chart_of(usual(), "backchannel compare standing").figure.findobj(Text)]
    assert any("backchannel compare standing" in text for text in written)
