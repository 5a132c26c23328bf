"""How far an outcome swings with one factor: paired differences of the stored runs."""

from __future__ import annotations

from sim.charts import draw
from sim.lab.design.designs import OneAtATime
from sim.lab.runner.run import run_study
from sim.lab.study import Levels
from sim.lab.tables.swings import swings_of
from sim.statistics.paired import mean_difference
from sim.store.rows import read_runs
from sim.store.tables import read_csv
from tests.lab.studied import small


def test_swings_are_paired_differences_of_the_stored_runs(tmp_path):
    varied = {"tension.baseline": Levels(0.5, 0.4, 0.1), "encroachment.level": Levels(0.3, 0.9)}
    study = small(2, 60, uncertainties=varied, design=OneAtATime(), outcomes=("breakthroughs", "transfer_rate"))
    run_study(study, tmp_path)
    rows = [row for row in read_csv(tmp_path / "sensitivity.csv") if row["outcome"] == "breakthroughs"]
    assert [(row["track"], row["factor"], row["measure"], row["from_value"], row["to_value"]) for row in rows] == [
        (track, *rest)
        for track in ("track1_5", "track2")
        for rest in [
            ("tension.baseline", "to_low", "0.4", "0.1"),
            ("tension.baseline", "to_high", "0.4", "0.5"),
            ("tension.baseline", "swing", "0.1", "0.5"),
            ("encroachment.level", "to_high", "0.3", "0.9"),
            ("encroachment.level", "swing", "0.3", "0.9"),
        ]
    ]
    for row, swing in zip(rows, swings_of(study, study.points()), strict=True):
        one, two = (read_runs(tmp_path, each.number)["breakthroughs"] for each in swing.pair[1:])
        expected = mean_difference(one, two)
        assert tuple(float(row[name]) for name in ("estimate", "low", "high")) == (
            expected.estimate, expected.low, expected.high,
        )  # fmt: skip
    rates = [row for row in read_csv(tmp_path / "sensitivity.csv") if row["outcome"] == "transfer_rate"]
    assert len(rates) == 10


def test_a_swing_with_a_failed_point_keeps_its_row_without_a_number_and_says_why(tmp_path):
    """Catches rows left out: whoever reads them by factor and measure in turn would read another factor's."""
    asked = small(
        2, 20, uncertainties={"tension.baseline": Levels(0.1, 0.95), "encroachment.level": Levels(0.2, 0.6)},
        design=OneAtATime(base={"tension.baseline": 0.1, "encroachment.level": 0.2}), outcomes=("breakthroughs",),
    )  # fmt: skip
    assert len(run_study(asked, tmp_path).failures) == 2
    rows = read_csv(tmp_path / "sensitivity.csv")
    assert [(row["factor"], row["measure"]) for row in rows] == [
        (factor, measure) for factor in asked.uncertainties for measure in ("to_high", "swing")
    ] * 2
    for row in rows:
        failed = row["factor"] == "tension.baseline"
        assert (row["estimate"] == "", row["method"].startswith("point ")) == (failed, failed)
    chart = draw("tornado", tmp_path)
    assert "usual tension from 0.1 to 0.95: unknown" in chart.description
