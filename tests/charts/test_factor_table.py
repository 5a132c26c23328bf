"""The tables behind tornado, indices and scatter: changes, clouds and smoothed lines, worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from sim.findings import factors, scatter
from sim.findings.study import Focus, StoredStudy, Unfit
from sim.statistics.smooth import DRAWS, SEED, smoothed
from tests.charts.folders import made_up, rewrite
from tests.charts.known import TRACKS, size

LONG = "chapter.a_rather_long_name_of_a_parameter_"


def test_a_choice_has_each_factor_with_its_ends_and_changes(study):
    table = factors.read(study, Focus(), factors.CHANGES, "swings")
    assert [choice.label for choice in table.choices] == list(TRACKS)
    for choice in table.choices:
        assert list(choice.factors) == [f"{LONG}{place}" for place in range(12)]
        for place, bars in enumerate(choice.factors.values()):
            for measure, sign in (("to_low", -1), ("to_high", 1), ("swing", 2)):
                change = sign / (place + 1)
                found = bars[measure]
                assert (found.low, found.estimate, found.high) == pytest.approx((change - 0.1, change, change + 0.1))
                assert choice.ends[f"{LONG}{place}", measure] == ("0.1", "0.6")
    assert factors.by_size(table, ("swing",)) == [f"{LONG}{place}" for place in range(12)]
    assert factors.by_size(table, ("to_low",)) == [f"{LONG}{place}" for place in range(12)]
    one = factors.read(study, Focus(at={"track": "track2"}), ("total",), "indices")
    assert [choice.label for choice in one.choices] == [TRACKS[2]]
    assert one.options == ("--at track=track2",)
    assert set(one.choices[0].factors[f"{LONG}3"]) == {"total"}


@pytest.mark.parametrize(
    ("focus", "measures", "says"),
    [
        (Focus(), ("none",), "its sensitivity.csv has no indices"),
        (Focus("uptake"), ("total",), 'it has no indices of "uptake"; it has those of: transferred'),
        (Focus(at={"months": "3"}), ("total",), "months is no choice in its sensitivity.csv; these are: track"),
        (Focus(at={"track": "none"}), ("total",), "its sensitivity.csv has no indices at these values"),
    ],
)
def test_what_factors_lack_is_said(study, focus, measures, says):
    with pytest.raises(Unfit) as fault:
        factors.read(study, focus, measures, "indices")
    assert str(fault.value) == says


def test_a_cloud_has_every_point_of_its_group(study):
    table = scatter.read(study, Focus())
    assert (table.x, table.candidates, table.options) == ("tension.baseline", 1, ())
    assert [cloud.label for cloud in table.clouds] == list(TRACKS)
    for place, cloud in enumerate(table.clouds):
        assert len(cloud.points) == 27
        assert cloud.points[3] == pytest.approx((0.1, 0.9 * size(cloud.label, 0.1)))
        assert (cloud.place, cloud.trend.estimate, cloud.trend.n) == (place, -1.0, 27)
    assert scatter.read(study, Focus("uptake")).options == ("--outcome uptake",)
    with pytest.raises(Unfit, match="nothing can be held"):
        scatter.read(study, Focus(at={"track": "track1"}))


def test_the_name_that_goes_most_with_the_outcome_is_along_the_bottom(tmp_path):
    """Encroachment takes 81 values that have nothing to do with the outcome; then the two names are exchanged."""
    folder = made_up(tmp_path / "study")
    rewrite(folder / "summary.csv", lambda row: [{**row, "encroachment.level": str((int(row["point"]) * 7) % 81)}])
    table = scatter.read(StoredStudy(folder), Focus())
    assert (table.x, table.candidates) == ("tension.baseline", 2)

    def exchanged(row):
        return [{**row, "tension.baseline": row["encroachment.level"], "encroachment.level": row["tension.baseline"]}]

    rewrite(folder / "summary.csv", exchanged)
    assert scatter.read(StoredStudy(folder), Focus()).x == "encroachment.level"


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
