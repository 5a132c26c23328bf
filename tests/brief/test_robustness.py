"""What is said of the calibrated region."""

from __future__ import annotations

from sim.brief.boilerplate import NO_REGION
from sim.brief.robustness import robustness
from sim.findings.study import StoredStudy
from tests.brief.folders import tracks


def test_the_calibrated_region_is_told_where_it_is_stored(tmp_path):
    folder = tracks(tmp_path)
    assert robustness(StoredStudy(folder), "any_transfer") == NO_REGION
    (folder / "across.csv").write_text(
        "measure,of,low,high,settings,ahead,behind\ntransferred,track1 - track2,-0.3,0.1,20,2,15\n", encoding="utf-8"
    )
    told = robustness(StoredStudy(folder), "any_transfer")
    assert "Track\N{NO-BREAK SPACE}2 was ahead of Track\N{NO-BREAK SPACE}1 in 15 of 20 and behind in 2" in told
