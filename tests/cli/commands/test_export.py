"""A study for other programs, as somebody types it."""

from __future__ import annotations

import json
from pathlib import Path


def test_a_study_is_exported_for_other_programs(backchannel, tmp_path):
    assert backchannel("sweep", "standing", "--vary", "months=12,24", "--repetitions", "5").exit_code == 0
    done = backchannel("export", "sweep-standing", "--stata", "--csv", "--xlsx", "--csv", "--json")
    assert done.exit_code == 0
    files = {Path(file).name for file in json.loads(done.stdout)["files"]}
    assert files == {"runs.dta", "runs.csv.gz", "runs-codebook.csv", "study.xlsx"}
    there = {path.name for path in (tmp_path / "results" / "sweep-standing" / "export").iterdir()}
    assert there == {*files, ".backchannel"}
    assert backchannel("export", "sweep-standing").exit_code == 2
    assert backchannel("export", "sweep-standng", "--csv").exit_code == 3
