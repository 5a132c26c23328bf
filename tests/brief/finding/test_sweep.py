"""Findings of studies that compare nothing."""

from __future__ import annotations

from sim.brief.finding.choice import find
from sim.findings.study import StoredStudy
from tests.brief.folders import sample


def test_no_trend_is_claimed_where_none_can_be_told(tmp_path):
    found = [find(StoredStudy(sample(tmp_path / str(seed), seed=seed))) for seed in range(12)]
    for finding in found:
        told = {row[-1] for row in finding.table.rows}
        assert ("no rise or fall" in finding.title) == (told == {"cannot be told"})
