"""A study of many points keeps a row a point: the same numbers as its runs, and all that reads a study still does."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
from click.testing import CliRunner

from sim.cli import main
from sim.findings.study import StoredStudy, Unfit
from sim.lab.by_point import outcome_by_point
from sim.lab.preparation import design_file as keeping
from sim.lab.preparation import plan as planning
from sim.lab.preparation.plan import plan_of
from sim.lab.runner.progress import Progress
from sim.lab.runner.replay import replay
from sim.lab.runner.run import RunOptions, run_study
from sim.lab.runner.to_precision import PrecisionTarget, run_until
from sim.lab.shelf import status_of
from sim.lab.stored_summary import read_summary
from sim.lab.study import LatinHypercube, Levels, Range
from sim.lab.study import Options as Bundles
from sim.lab.tables.many_points import moments
from sim.store.rows import read_runs
from sim.store.tables import read_csv
from tests.lab.studied import files, packs, small

OUTCOMES = ("transferred", "transfer_rate", "any_transfer", "first_breakthrough", "trust_end")


TWO_AT_ONCE = Bundles({"short": {"months": 8}, "long": {"months": 10, "trust.prior": 0.5}})


STUDY = small(
    6, 25, uncertainties={"tension.baseline": Levels(0.0, 0.95, 0.1)}, held={"months": 9},
    levers={"track": Levels("track1_5", "track2"), "length": TWO_AT_ONCE}, outcomes=OUTCOMES,
)  # fmt: skip
"""Points 4 to 7 cannot be played."""


@pytest.fixture
def _many(monkeypatch):
    monkeypatch.setattr(planning, "MANY", 5)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("many")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(planning, "MANY", 5)
        run_study(STUDY, path, RunOptions(threads=1))
    return path


@pytest.fixture(scope="module")
def few(tmp_path_factory):
    """The same study, as one of few points keeps it."""
    path = tmp_path_factory.mktemp("few")
    run_study(STUDY, path)
    return path


def test_the_runs_are_the_same_and_the_tables_are_a_row_a_point(folder, few):
    assert files(folder)["runs.parquet"] == files(few)["runs.parquet"]
    assert files(folder)["points.csv"] == files(few)["points.csv"]
    assert files(folder)["failures.csv"] == files(few)["failures.csv"]
    assert not {"funnel.csv", "differences.csv", "effects.csv", "survival.csv"} & set(files(folder))
    rows = read_csv(folder / "summary.csv")
    assert [row["point"] for row in rows] == [str(number) for number in range(12)]
    assert [bool(row["failure"]) for row in rows] == [4 <= number < 8 for number in range(12)]
    assert "12 points are too many" in " ".join((folder / "README.txt").read_text().split())


def test_each_row_is_what_its_runs_say(folder):
    for number, row in enumerate(read_csv(folder / "summary.csv")):
        if row["failure"]:
            assert not any(row[f"{name}_{each}"] for name in OUTCOMES for each in ("n", "mean", "variance"))
            continue
        runs = read_runs(folder, number)
        for name in ("transferred", "trust_end"):
            there = runs[name][np.isfinite(runs[name])]
            wanted = (len(there), there.mean(), there.var(ddof=1))
            assert [float(row[f"{name}_{each}"]) for each in ("n", "mean", "variance")] == pytest.approx(wanted)
        happened = runs["transferred"] > 0
        assert float(row["any_transfer_mean"]) == pytest.approx(happened.mean())
        total = runs["solved"].sum()
        assert int(row["transfer_rate_n"]) == total
        assert float(row["transfer_rate_mean"]) == pytest.approx(runs["carried"].sum() / total)


def test_means_are_those_of_few_points(folder, few):
    for name in OUTCOMES:
        assert outcome_by_point(folder, name) == pytest.approx(outcome_by_point(few, name), nan_ok=True)


def test_the_variance_of_a_rate_gives_its_standard_error():
    """Of 0 or 1 breakthrough a dialogue it is that of a share; worked by hand."""
    found = {"carried": np.array([1, 0, 0, 1]), "solved": np.array([1, 1, 0, 1])}
    n, rate, variance = moments(found, "transfer_rate", 9)
    assert (n, rate) == (3, pytest.approx(2 / 3))
    rest = np.array([1 / 3, -2 / 3, 0, 1 / 3])
    assert variance / n == pytest.approx((rest**2).sum() / 3 / 4 / 0.75**2)
    nothing = moments({"carried": np.zeros(3), "solved": np.zeros(3)}, "transfer_rate", 9)
    assert nothing.n == 0
    assert np.isnan(nothing.mean)


def test_any_run_is_replayed_and_its_point_is_the_design_s(folder, few):
    for number in (0, 3, 11):
        found, other = replay(folder, number, 24), replay(few, number, 24)
        assert found.stored is not None
        assert found.differing == ()
        assert found.point == other.point == STUDY.points()[number]


@pytest.mark.usefixtures("_many")
def test_the_shelf_knows_how_far_it_is(folder, tmp_path, monkeypatch):
    assert (status_of(folder).points, status_of(folder).failed, status_of(folder).done) == (12, 4, 8 * 25)

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("sim.lab.runner.run.write_results", interrupted)
    with pytest.raises(KeyboardInterrupt):
        run_study(STUDY, tmp_path)
    assert (status_of(tmp_path).status, status_of(tmp_path).done) == ("stopped", 8 * 25)


@pytest.mark.usefixtures("_many")
def test_it_is_taken_up_and_more_repetitions_only_add(folder, tmp_path):
    run_study(replace(STUDY, repetitions=10), tmp_path, RunOptions(block=4))
    found = run_study(STUDY, tmp_path)
    assert (found.runs_played, found.runs_there) == (8 * 15, 8 * 10)
    assert files(tmp_path) == files(folder)
    assert run_study(STUDY, tmp_path).runs_played == 0


@pytest.mark.usefixtures("_many")
def test_another_study_moves_it_aside_with_all_that_it_had(tmp_path):
    run_study(STUDY, tmp_path)
    before = files(tmp_path)
    other = replace(STUDY, held={"months": 9, "candour.former": 0.3})
    run_study(other, tmp_path)
    (aside,) = (tmp_path / "earlier").iterdir()
    assert files(aside) == before


@pytest.mark.usefixtures("_many")
def test_a_study_that_grew_many_is_the_same_study(tmp_path, few, folder):
    """A folder that lists its points, as version 0.1.0 did of any number, is taken up, not played again."""
    for name, content in files(few).items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "chunks").mkdir()
    for pack in packs(few):
        (tmp_path / "chunks" / pack.name).write_bytes(pack.read_bytes())
    assert run_study(STUDY, tmp_path).runs_played == 0
    assert not (tmp_path / "earlier").exists()
    assert files(tmp_path) == files(folder)


def test_the_identity_is_the_same_in_either_form(folder, few):
    of = [json.loads((each / "study.json").read_text()) for each in (folder, few)]
    assert keeping.identity(of[0]) == keeping.identity(of[1]) == plan_of(STUDY).identity
    assert keeping.keys_of(folder, of[0]) == keeping.keys_of(few, of[1])


def test_shares_of_variance_are_those_of_few_points(tmp_path, monkeypatch):
    study = small(
        repetitions=3, uncertainties={"tension.baseline": Range(0, 0.6), "trust.prior": Range(0.1, 0.6)}, levers={},
        design=LatinHypercube(70), outcomes=("trust_end",),
    )  # fmt: skip
    run_study(study, tmp_path / "few")
    monkeypatch.setattr(planning, "MANY", 69)
    run_study(study, tmp_path / "many")
    assert files(tmp_path / "many")["sensitivity.csv"] == files(tmp_path / "few")["sensitivity.csv"]


@pytest.mark.usefixtures("_many")
def test_it_may_go_on_until_it_is_precise(tmp_path):
    study = small(6, outcomes=("trust_end",))
    found = run_until(study, tmp_path, RunOptions(), PrecisionTarget(0.2, 400), Progress(quiet=True))
    assert found.widest is not None
    assert found.widest <= 0.2


def test_charts_read_the_means_and_say_what_is_not_there(folder):
    study = StoredStudy(folder)
    assert study.inputs == ("tension.baseline", "track", "length")
    found = study.estimate("0", "trust_end")
    assert found.low < found.estimate < found.high
    with pytest.raises(Unfit, match=r"no effects\.csv"):
        study.table("effects.csv")
    assert len(read_summary(folder / "summary.csv")) == 12 * len(OUTCOMES)


def test_commands_read_it(folder, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def said(*words):
        return CliRunner().invoke(main, [*words])

    shown = said("results", str(folder))
    assert shown.exit_code == 0, shown.stderr
    assert "transferred" in shown.stdout
    assert len(json.loads(said("results", str(folder), "--json").stdout)["summary"]) == 12 * len(OUTCOMES)
    for words in (("brief", str(folder), "--out", "brief"), ("chart", str(folder), "funnel", "--out", "chart")):
        done = said(*words)
        assert "Traceback" not in done.stderr
        assert done.exit_code == 0 or done.stderr.count("\n") < 5, done.stderr
