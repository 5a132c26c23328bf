"""The tables that charts are drawn from: each number is that of the stored runs by another road."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from math import inf

import numpy as np
import pytest
from scipy.stats import binomtest

from sim.comparison import STAGES
from sim.engine import simulate
from sim.lab.adapters import StudyFunction
from sim.lab.design.check_study import check
from sim.lab.measure import EVER
from sim.lab.runner.run import run_study
from sim.lab.study import LatinHypercube, Levels, Range, StudyError, outcome_by_point, scenario_of, scenario_text
from sim.statistics.bounded import COUNT, mean_of
from sim.statistics.dominance import cliffs_delta
from sim.statistics.intervals import share
from sim.statistics.several import holm
from sim.store.rows import read_runs
from sim.store.tables import read_csv
from tests.lab.studied import files, small

CURVES = ("trust", "transferred")


@pytest.fixture(scope="module")
def asked():
    return small(4, 80, outcomes=("any_transfer", "breakthroughs"), held={"months": 24}, curves=CURVES)


@pytest.fixture(scope="module")
def folder(asked, tmp_path_factory):
    path = tmp_path_factory.mktemp("tables")
    run_study(asked, path)
    return path


def numbers(row, *names):
    return tuple(float(row[name]) if row[name] else None for name in names)


def test_any_transfer_is_an_outcome_like_others(asked, folder):
    """Catches a reader, a summary or an adapter that knows only columns of runs."""
    check(asked)
    rows = [row for row in read_csv(folder / "summary.csv") if row["outcome"] == "any_transfer"]
    for row in rows:
        happened = read_runs(folder, int(row["point"]))["transferred"] > 0
        expected = share(int(happened.sum()), 80)
        assert numbers(row, "estimate", "low", "high") == (expected.estimate, expected.low, expected.high)
    answered = StudyFunction(asked, scenario_text(asked))(**{"tension.baseline": 0.0, "track": "track1_5"})
    assert answered["any_transfer"] == float(rows[0]["estimate"])


def test_the_funnel_has_every_step_whatever_the_study_measures(folder):
    rows = read_csv(folder / "funnel.csv")
    assert [row["outcome"] for row in rows] == [*STAGES, "transfer_rate", *EVER] * 4
    found = read_runs(folder, 3)
    for row in rows:
        if row["point"] == "3" and row["outcome"] in STAGES:
            due = 8.0 if row["outcome"] == "meetings" else inf
            expected = mean_of(found[row["outcome"]], COUNT._replace(most=due))
            assert numbers(row, "estimate", "low", "inner_high") == (
                expected.estimate, expected.low, expected.inner_high,
            )  # fmt: skip


def test_effects_are_those_of_the_stored_runs_and_corrected_in_their_family(folder):
    rows = read_csv(folder / "effects.csv")
    assert Counter(row["measure"] for row in rows) == {"risk_difference": 8, "odds_ratio": 8, "cliffs_delta": 10}
    for row in rows:
        one, two = (read_runs(folder, int(row[name])) for name in ("first_point", "second_point"))
        if row["measure"] == "cliffs_delta":
            expected = cliffs_delta(one[row["outcome"]].astype(float), two[row["outcome"]].astype(float))
            assert numbers(row, "estimate", "low") == pytest.approx((expected.estimate, expected.low))
            assert row["both"] == ""
            continue
        yes = [each[EVER[row["outcome"]]] > 0 for each in (one, two)]
        only, other = int(np.sum(yes[0] & ~yes[1])), int(np.sum(~yes[0] & yes[1]))
        assert (int(row["first_only"]), int(row["second_only"])) == (only, other)
        tested = binomtest(only, only + other).pvalue if only + other else 1.0
        assert float(row["p_value"]) == pytest.approx(tested)
        if row["measure"] == "risk_difference":
            assert float(row["estimate"]) == pytest.approx(yes[0].mean() - yes[1].mean())
        elif only and other:
            assert float(row["estimate"]) == pytest.approx(only / other)
    families = {}
    for row in rows:
        families.setdefault((row["outcome"], row["measure"]), []).append(row)
    for family in families.values():
        assert len(family) == 2
        assert [float(row["p_holm"]) for row in family] == pytest.approx(holm([float(r["p_value"]) for r in family]))
        for row in family:
            lead = float(row["estimate"] or "inf") - (row["measure"] == "odds_ratio")
            ahead = row["first"] if lead > 0 else row["second"]
            assert row["ahead"] == (ahead if float(row["p_holm"]) <= 0.05 else "")


def test_survival_counts_every_dialogue_once(folder):
    rows = read_csv(folder / "survival.csv")
    for point in range(4):
        found = read_runs(folder, point)
        for event in ("first_breakthrough", "first_uptake", "first_transfer", "first_agreement"):
            curve = [row for row in rows if (row["point"], row["event"]) == (str(point), event)]
            assert (curve[0]["month"], curve[-1]["month"]) == ("0", "24")
            assert sum(int(row["events"]) for row in curve) == np.sum(found[event] > 0)
            assert float(curve[-1]["survival"]) == pytest.approx(np.mean(found[event] < 0))


def test_many_points_are_pooled_by_lever_and_the_reader_is_told(tmp_path, monkeypatch, folder):
    monkeypatch.setattr("sim.lab.tables.survival.MOST", 3)
    run_study(small(4, 80, held={"months": 24}), tmp_path)
    rows, single = read_csv(tmp_path / "survival.csv"), read_csv(folder / "survival.csv")
    assert {(row["point"], row["tension.baseline"], row["track"], row["points"]) for row in rows} == {
        ("", "", "track1_5", "2"), ("", "", "track2", "2"),
    }  # fmt: skip
    assert "pools them, a curve a value of track" in " ".join((tmp_path / "README.txt").read_text().split())
    for track in ("track1_5", "track2"):
        events = [sum(int(row["events"]) for row in table if row["track"] == track) for table in (rows, single)]
        assert events[0] == events[1]
    monkeypatch.setattr("sim.lab.tables.survival.MOST", 1)
    run_study(small(4, 81, held={"months": 24}), tmp_path)
    assert not (tmp_path / "survival.csv").exists()
    assert "left out" in (tmp_path / "README.txt").read_text()


def test_curves_are_of_the_runs_that_are_stored(asked, folder):
    rows = read_csv(folder / "curves.csv")
    assert Counter((row["point"], row["curve"]) for row in rows) == {(str(p), c): 24 for p in range(4) for c in CURVES}
    for row in rows:
        if (row["curve"], row["month"]) == ("transferred", "24"):
            transferred = read_runs(folder, int(row["point"]))["transferred"]
            assert numbers(row, "mean", "q95") == pytest.approx((transferred.mean(), np.quantile(transferred, 0.95)))
    point = asked.points()[1]
    scenario = scenario_of(scenario_text(asked), asked.scenario, point)
    trust = simulate(scenario, 80, asked.seed, curves=80).curves["trust"]
    told = [float(row["q50"]) for row in rows if (row["point"], row["curve"]) == ("1", "trust")]
    assert told == pytest.approx(np.median(trust, axis=0))


def test_curves_asked_for_later_are_added_and_taken_away_again(asked, folder, tmp_path):
    """Catches a finished study that is taken for complete, and a table that outlives its question."""
    without = replace(asked, curves=())
    run_study(without, tmp_path)
    assert not (tmp_path / "curves.csv").exists()
    assert run_study(asked, tmp_path).runs_played == 0
    assert files(tmp_path) == files(folder)
    assert run_study(without, tmp_path).runs_played == 0
    assert not (tmp_path / "curves.csv").exists()
    assert "curves.csv" not in (tmp_path / "datapackage.json").read_text()


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"curves": ("trusts",)}, 'did you mean "trust"'),
        ({"curves": ("trust", "trust")}, "twice"),
        ({"driver": "mesa"}, "only the engine"),
        ({"uncertainties": {"tension.baseline": Levels(*(0.001 * n for n in range(80)))}}, "160 points"),
    ],
)
def test_curves_that_cannot_be_followed_are_refused_before_anything_is_played(asked, tmp_path, changed, said):
    wrong = replace(asked, **changed)
    with pytest.raises(StudyError, match=said):
        check(wrong)
    with pytest.raises(StudyError, match=said):
        run_study(wrong, tmp_path)
    assert not (tmp_path / "chunks").exists()


@pytest.fixture(scope="module")
def with_failures(tmp_path_factory):
    """Points 2 and 3 cannot be played: their usual tension lies above the one at which talks break down."""
    path = tmp_path_factory.mktemp("with_failures")
    levels = {"tension.baseline": Levels(0.1, 0.95, 0.2)}
    asked = small(6, 30, uncertainties=levels, outcomes=("breakthroughs", "transfer_rate"), curves=("trust",))
    assert [each.point.number for each in run_study(asked, path).failures] == [2, 3]
    return path


@pytest.mark.parametrize("file", ["summary.csv", "funnel.csv"])
def test_a_failed_point_has_its_rows_with_its_failure_and_no_number(with_failures, file):
    """Catches rows left out: a table read by the order of rows then gives a point another point's number."""
    rows = read_csv(with_failures / file)
    outcomes = list(dict.fromkeys(row["outcome"] for row in rows))
    assert [(int(row["point"]), row["outcome"]) for row in rows] == [(p, o) for p in range(6) for o in outcomes]
    why = {row["point"]: row["message"] for row in read_csv(with_failures / "failures.csv")}
    for row in rows:
        assert row["failure"] == why.get(row["point"], "")
        numbers = [row[name] for name in ("n", "estimate", "low", "high", "inner_low", "inner_high", "level", "method")]
        assert any(numbers) == (row["point"] not in why)
        assert row["tension.baseline"] == ("0.1", "0.95", "0.2")[int(row["point"]) // 2]


def test_a_pair_with_a_failed_point_has_its_rows_with_the_failure_and_no_number(with_failures):
    for file, what in (("differences.csv", ("outcome",)), ("effects.csv", ("outcome", "measure"))):
        rows = read_csv(with_failures / file)
        kinds = list(dict.fromkeys(tuple(row[name] for name in what) for row in rows))
        told = [(int(row["first_point"]), tuple(row[name] for name in what)) for row in rows]
        assert told == [(first, kind) for kind in kinds for first in (0, 2, 4)]
        for row in rows:
            failed = row["first_point"] == "2"
            assert row["failure"].startswith("point 2: ") == failed
            assert ("; point 3: " in row["failure"]) == failed
            empty = [name for name, cell in row.items() if not cell]
            assert not failed or {"n", "low", "p_value", "p_holm", "ahead", "method"} <= set(empty)
            assert (row["first"], row["second"], bool(row["n"])) == ("track1_5", "track2", not failed)


def test_tables_of_many_rows_a_point_leave_failed_points_out_and_the_reader_is_told(with_failures):
    for file in ("survival.csv", "curves.csv"):
        assert {row["point"] for row in read_csv(with_failures / file)} == {"0", "1", "4", "5"}
    told = " ".join((with_failures / "README.txt").read_text().split())
    assert "runs.parquet, survival.csv and curves.csv hold nothing of them" in told


def test_an_outcome_by_point_is_in_the_order_of_the_design_and_missing_where_it_failed(with_failures):
    found = outcome_by_point(with_failures, "breakthroughs")
    means = [read_runs(with_failures, point)["breakthroughs"].mean() for point in (0, 1, 4, 5)]
    assert found == pytest.approx(np.insert(means, 2, [np.nan, np.nan]), nan_ok=True)
    steps = outcome_by_point(str(with_failures), "drafts")  # of funnel.csv
    assert (steps.shape, np.isnan(steps).tolist()) == ((6,), [False, False, True, True, False, False])


def test_an_outcome_by_point_that_is_not_there_is_refused_with_those_that_are(with_failures, tmp_path):
    with pytest.raises(StudyError, match=r'no outcome "breakthru"; it has: breakthroughs, .* mean "breakthroughs"'):
        outcome_by_point(with_failures, "breakthru")
    with pytest.raises(StudyError, match="no finished study"):
        outcome_by_point(tmp_path, "breakthroughs")


def test_a_sample_too_small_for_shares_says_so(tmp_path):
    design = {"uncertainties": {"tension.baseline": Range(0, 0.3)}, "levers": {}, "design": LatinHypercube(5)}
    run_study(small(2, 20, **design), tmp_path)
    assert not (tmp_path / "sensitivity.csv").exists()
    assert "at least 64 points" in " ".join((tmp_path / "README.txt").read_text().split())


def test_a_finished_study_compares_every_outcome_of_every_pair(tmp_path):
    """Catches rates that are asked for before they have been resampled: their rows were once missing."""
    study = small(4, 80, outcomes=("transfer_rate", "breakthroughs"), held={"months": 24})
    run_study(study, tmp_path)
    rows = read_csv(tmp_path / "differences.csv")
    found = Counter(row["outcome"] for row in rows)
    assert found["transfer_rate"] == found["breakthroughs"] > 0
    rates = {
        row["point"]: row["estimate"] for row in read_csv(tmp_path / "summary.csv") if row["outcome"] == "transfer_rate"
    }
    for row in (each for each in rows if each["outcome"] == "transfer_rate" and each["difference"]):
        gap = float(rates[row["first_point"]]) - float(rates[row["second_point"]])
        assert float(row["difference"]) == pytest.approx(gap)
