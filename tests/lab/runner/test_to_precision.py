"""A study until it is precise enough: every point as precise, all points paired, nothing played twice."""

from __future__ import annotations

import pytest

from sim.lab.runner.progress import Progress
from sim.lab.runner.run import RunOptions, run_study
from sim.lab.runner.to_precision import PrecisionTarget, run_until, widest_of
from sim.lab.study import Grid, Levels, Study, StudyError
from sim.statistics.precision import PILOT
from sim.store.tables import read_csv

HELD = {"months": 12}


def asked(outcomes=("breakthroughs", "transferred")):
    return Study("s", "?", "standing", {}, {"track": Levels("track1", "track2")}, HELD, outcomes, Grid(), 7)


def test_it_goes_on_until_the_widest_point_is_narrow_enough(tmp_path):
    reached = run_until(asked(), tmp_path / "a", RunOptions(), PrecisionTarget(0.035), Progress(quiet=True))
    assert reached.sizes[0] == PILOT < reached.repetitions
    assert reached.widest is not None
    assert reached.widest <= 0.035
    rows = [row for row in read_csv(tmp_path / "a" / "summary.csv") if row["outcome"] == "breakthroughs"]
    widths = [(float(row["high"]) - float(row["low"])) / 2 for row in rows]
    assert max(widths) == reached.widest
    assert {int(row["n"]) for row in rows} == {reached.repetitions}


def test_the_files_are_those_of_a_study_of_that_size(tmp_path):
    """Catches runs played twice, or stages that leave a trace."""
    from dataclasses import replace

    reached = run_until(asked(), tmp_path / "a", RunOptions(), PrecisionTarget(0.035), Progress(quiet=True))
    run_study(replace(asked(), repetitions=reached.repetitions), tmp_path / "b", RunOptions(), Progress(quiet=True))
    for name in ("runs.parquet", "summary.csv", "differences.csv"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_a_cap_ends_it_and_what_cannot_be_measured_does_not_run_on(tmp_path):
    capped = run_until(asked(), tmp_path / "a", RunOptions(), PrecisionTarget(1e-6, cap=600), Progress(quiet=True))
    assert capped.sizes == (PILOT, 600)
    closed = Study("s", "?", "standing", {}, {}, {**HELD, "forum.meetings_a_year": 0}, ("transfer_rate",), Grid(), 7)
    never = run_until(closed, tmp_path / "b", RunOptions(), PrecisionTarget(0.01), Progress(quiet=True))
    assert (never.sizes, never.widest) == ((PILOT,), None)
    with pytest.raises(ValueError, match="half-width"):
        run_until(asked(), tmp_path / "c", RunOptions(), PrecisionTarget(0.0), Progress(quiet=True))


def test_a_point_without_an_interval_is_the_widest(tmp_path):
    table = tmp_path / "summary.csv"
    table.write_text("outcome,n,estimate,low,high,method\na,9,1,0.5,1.5,x\na,1,2,,,one\nb,9,1,0,9,x\na,0,,,,none\n")
    assert widest_of(table, "a").n == 1
    assert widest_of(table, "b").high == 9


def test_an_outcome_that_is_none_is_told_before_anything_is_played(tmp_path):
    with pytest.raises(StudyError, match='found "first_transferred", allowed transfer_rate'):
        run_study(asked(outcomes=("first_transferred",)), tmp_path / "a", RunOptions(), Progress(quiet=True))
    assert not list((tmp_path / "a").rglob("*.parquet"))
