"""The table behind a scatter: clouds and their trend."""

from __future__ import annotations

import pytest

from sim.findings import scatter
from sim.findings.study import Focus, StoredStudy, Unfit
from tests.charts.folders import made_up, rewrite
from tests.charts.known import TRACKS, size


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
