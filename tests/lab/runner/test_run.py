"""A study gives the same bytes however it was divided, stopped and taken up; and never mixes what differs."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import replace

import numpy as np
import pyarrow.parquet as pq
import pytest

from sim import engine
from sim.lab.preparation import plan as planning
from sim.lab.runner import chunks as playing
from sim.lab.runner.progress import Progress
from sim.lab.runner.run import RunOptions, run_study
from sim.lab.study import Levels, StudyError, scenario_of
from sim.statistics.bounded import COUNT, mean_of
from sim.statistics.intervals import resampled_sums
from sim.statistics.rates import transfer_rate
from sim.statistics.restricted import restricted_mean
from sim.store.rows import read_runs
from sim.store.tables import read_csv
from tests.lab.studied import chunks, files, packs, small


@pytest.fixture(scope="module")
def reference(tmp_path_factory):
    """Undisturbed, in one chunk a point, on one thread."""
    folder = tmp_path_factory.mktemp("reference")
    run_study(small(), folder, RunOptions(threads=1))
    return folder


@pytest.mark.parametrize(("threads", "block"), [(2, 1000), (1, 7), (3, 25)])
def test_threads_and_blocks_leave_no_trace(tmp_path, reference, threads, block):
    run_study(small(), tmp_path, RunOptions(threads=threads, block=block, command="other words"))
    assert files(tmp_path) == files(reference)
    of, other = (json.loads((folder / "manifest.json").read_text()) for folder in (reference, tmp_path))
    assert of["values_sha256"] == other["values_sha256"]
    assert of["files"] == other["files"]


def test_rows_are_the_engine_s(reference):
    """Catches a shifted run, a point's rows under another's number, and a track that was not seated."""
    study = small()
    plan = planning.plan_of(study)
    for point in plan.points:
        scenario = scenario_of(plan.terms.text, study.scenario, point)
        wanted = engine.simulate(scenario, 60, study.seed, 1).outcomes
        found = read_runs(reference, point.number)
        assert found["run"].tolist() == list(range(60))
        for name, values in wanted.items():
            assert np.array_equal(found[name], values, equal_nan=values.dtype.kind == "f"), name


def test_what_never_happened_is_missing_and_not_a_number(reference):
    rows = pq.read_table(reference / "runs.parquet")
    never = sum(int((read_runs(reference, point)["first_agreement"] == -1).sum()) for point in (0, 1))
    assert never > 0
    assert rows.column("first_agreement").null_count == never


def test_summary_is_that_of_the_stored_runs(reference):
    rows = read_csv(reference / "summary.csv")
    assert [(row["point"], row["outcome"]) for row in rows] == [
        (str(point), outcome) for point in (0, 1) for outcome in small().outcomes
    ]
    for point in (0, 1):
        found = read_runs(reference, point)
        pairs = np.column_stack([found["carried"], found["solved"]])
        wanted = {
            "breakthroughs": mean_of(found["breakthroughs"], COUNT),
            "transfer_rate": transfer_rate(*pairs.T, resampled_sums(pairs, 1)).value,
            "first_breakthrough": restricted_mean(found["first_breakthrough"], 9),
        }
        for row in rows:
            if row["point"] == str(point) and row["outcome"] in wanted:
                each = wanted[row["outcome"]]
                assert _told(row) == (each.estimate, each.low, each.high, each.n)


def _told(row):
    return (*(float(row[name]) if row[name] else None for name in ("estimate", "low", "high")), int(row["n"]))


def test_more_repetitions_only_add(tmp_path, reference):
    run_study(small(repetitions=25), tmp_path, RunOptions(block=20))
    before = {path: path.stat().st_mtime_ns for path in packs(tmp_path)}
    found = run_study(small(), tmp_path, RunOptions(block=20))
    assert (found.runs_played, found.runs_there) == (2 * 35, 2 * 25)
    assert before
    assert {path: path.stat().st_mtime_ns for path in before} == before
    assert files(tmp_path) == files(reference)


def test_a_finished_study_is_left_alone(tmp_path):
    run_study(small(), tmp_path)
    before = {
        path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file() and "lock" not in path.name
    }
    found = run_study(small(), tmp_path)
    assert found.runs_played == 0
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_a_table_that_was_lost_or_changed_is_made_again(tmp_path, reference):
    run_study(small(), tmp_path)
    (tmp_path / "summary.csv").write_text("changed")
    (tmp_path / "points.csv").unlink()
    assert run_study(small(), tmp_path).runs_played == 0
    assert files(tmp_path) == files(reference)


def other_model(monkeypatch, digest):
    for module in (planning, playing):
        monkeypatch.setattr(module, "model_digest", lambda: digest)


def test_another_model_begins_anew_says_so_and_keeps_the_old(tmp_path, reference, monkeypatch):
    said = io.StringIO()
    run_study(small(), tmp_path)
    old = chunks(tmp_path)
    with monkeypatch.context() as changed:
        other_model(changed, "0" * 64)
        found = run_study(small(), tmp_path, RunOptions(), Progress(said))
        assert (found.runs_played, found.runs_there) == (120, 0)
        assert "The model has changed since: 2 chunks" in said.getvalue()
        assert old < chunks(tmp_path)
        assert not old & (chunks(tmp_path) - old)
    (kept,) = (tmp_path / "earlier").iterdir()
    assert files(kept) == files(reference)
    assert run_study(small(), tmp_path).runs_played == 0  # the first model again finds its own
    assert files(tmp_path) == files(reference)


def test_what_decides_a_number_is_in_the_key_and_what_is_only_told_is_not(tmp_path):
    text = planning.plan_of(small()).terms.text

    def keys(study=None, changed=text):
        file = tmp_path / "other.toml"
        file.write_text(changed, encoding="utf-8")
        return set(planning.plan_of(study or small(scenario=str(file))).keys.values())

    assert (
        keys()
        == keys(small())
        == keys(changed=f"# a remark\n{text}")
        == keys(small(question="Why?", outcomes=("agreed",)))
    )
    assert len(keys()) == 2
    others = [
        small(seed=2), small(held={"months": 10}), small(held={"months": 9, "candour.former": 0.345}),
    ]  # fmt: skip
    assert len(set().union(keys(), *(keys(each) for each in others))) == 2 * 4
    shared = keys(small(levers={"track": Levels("track1", "track2")}))
    assert len(keys() & shared) == 1  # a point of another study that is the same in everything is the same


def fails_at(monkeypatch, run, message="no such luck"):
    whole = engine.simulate

    def simulate(scenario, repetitions, seed, *rest, first_run=0, **more):
        if scenario.theory.tension.baseline == 0.01 and first_run <= run < first_run + repetitions:
            raise RuntimeError(message)
        return whole(scenario, repetitions, seed, *rest, first_run=first_run, **more)

    monkeypatch.setattr(engine, "simulate", simulate)


@pytest.mark.parametrize("block", [7, 1000])
def test_a_failing_run_stops_nothing_else_and_is_named(tmp_path, monkeypatch, block):
    fails_at(monkeypatch, 17)
    found = run_study(small(4), tmp_path, RunOptions(block=block))
    assert [(each.point.number, each.first, each.last) for each in found.failures] == [(2, 17, 17), (3, 17, 17)]
    rows = read_csv(tmp_path / "failures.csv")
    assert [(row["tension.baseline"], row["seed"], row["first_run"]) for row in rows] == [("0.01", "1", "17")] * 2
    assert rows[0]["message"] == "RuntimeError: no such luck"
    assert [row["status"] for row in read_csv(tmp_path / "points.csv")] == ["done", "done", "failed", "failed"]
    assert set(pq.read_table(tmp_path / "runs.parquet").column("point").to_pylist()) == {0, 1}
    assert json.loads((tmp_path / "manifest.json").read_text())["status"] == "finished with failed points"


def test_what_failed_is_tried_again_only_when_asked(tmp_path, monkeypatch):
    undisturbed = tmp_path / "undisturbed"
    run_study(small(4), undisturbed)
    folder = tmp_path / "failed"
    with monkeypatch.context() as broken:
        fails_at(broken, 3)
        run_study(small(4), folder, RunOptions(block=20))
    assert run_study(small(4), folder, RunOptions(block=20)).runs_played == 0
    found = run_study(small(4), folder, RunOptions(retry_failed=True))
    assert (found.runs_played, found.failures) == (2 * 20, ())
    assert files(folder) == files(undisturbed)


def test_points_that_do_not_fit_together_fail_alone(tmp_path):
    levels = Levels(0.1, 0.95)  # above the tension at which talks break down
    found = run_study(small(uncertainties={"tension.baseline": levels}), tmp_path)
    assert [(each.point.number, each.first) for each in found.failures] == [(2, None), (3, None)]
    assert "tension.breakdown" in found.failures[0].message
    with pytest.raises(StudyError, match=r"tension\.breakdown"):
        run_study(small(uncertainties={"tension.baseline": Levels(0.95)}), tmp_path)


def test_threads_take_turns_as_before_once_a_study_is_through(tmp_path, monkeypatch):
    usual, seen = sys.getswitchinterval(), set()
    real = playing._simulate

    def simulated(*asked):
        seen.add(sys.getswitchinterval())
        return real(*asked)

    monkeypatch.setattr(playing, "_simulate", simulated)
    run_study(small(), tmp_path / "through")
    assert max(seen) < usual == sys.getswitchinterval()

    def without_memory(*_):
        raise MemoryError

    monkeypatch.setattr(playing, "_simulate", without_memory)
    with pytest.raises(MemoryError):
        run_study(small(), tmp_path / "broken")
    assert sys.getswitchinterval() == usual


def test_fewer_repetitions_leave_out_and_forget_nothing(tmp_path, reference):
    run_study(small(repetitions=100), tmp_path, RunOptions(block=40))
    assert run_study(small(), tmp_path, RunOptions(force=True)).runs_played == 0
    assert files(tmp_path) == files(reference)
    assert run_study(replace(small(), repetitions=100), tmp_path).runs_played == 0
