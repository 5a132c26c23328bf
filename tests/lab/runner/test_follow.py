"""Runs that are taken while others are still played come to the same files, and not before they are there."""

from __future__ import annotations

import time

import pytest

from sim import engine
from sim.lab.preparation.plan import plan_of
from sim.lab.runner.finish import take_runs
from sim.lab.runner.follow import Follower
from sim.lab.runner.jobs import jobs_of
from sim.lab.runner.run import RunOptions, run_study
from sim.store.chunks import Chunks
from tests.lab.studied import files, small

STUDY = small(4, 20)


@pytest.fixture
def played(tmp_path):
    """A study that is through, in chunks of ten runs."""
    run_study(STUDY, tmp_path / "played", RunOptions(block=10))
    return tmp_path / "played"


@pytest.fixture
def hidden(played, tmp_path):
    """Its chunks are put aside, and its file of all runs."""
    (tmp_path / "aside").mkdir()
    (played / "chunks").rename(tmp_path / "aside" / "chunks")
    (played / "runs.parquet").rename(tmp_path / "runs.parquet")
    return Chunks(tmp_path / "aside")


def shown(hidden, chunks, key, spans):
    """Chunks are put back."""
    for span in spans:
        chunks.keep(key, span, hidden.read(key, span))


def test_each_point_is_waited_for_and_read_after(played, hidden, tmp_path):
    plan, order, chunks = plan_of(STUDY), [], Chunks(played)

    def wait(number):
        order.append(number)
        shown(hidden, chunks, plan.keys[number], hidden.done(plan.keys[number]))

    take_runs(chunks, plan, frozenset({2}), wait)
    assert order == [0, 1, 3]
    chunks = Chunks(played)
    take_runs(chunks, plan, frozenset(), wait)
    assert (played / "runs.parquet").read_bytes() == (tmp_path / "runs.parquet").read_bytes()


def test_a_point_is_there_with_the_last_of_its_chunks(played, hidden, tmp_path):
    """Catches a follower that takes a point when only some of its chunks, or another's, are there."""
    plan, chunks = plan_of(STUDY), Chunks(played)
    jobs = jobs_of(plan, chunks, 10)
    assert len(jobs) == 8
    with Follower(chunks, plan, jobs) as follower:
        for job in reversed(list(jobs)):
            shown(hidden, chunks, job.key, [job.span])
            follower.add(job)
            time.sleep(0.01)
        taken = follower.result()
    assert taken.failed == frozenset()
    assert (played / "runs.parquet").read_bytes() == (tmp_path / "runs.parquet").read_bytes()


def test_what_is_abandoned_leaves_nothing(played, hidden):
    plan, chunks = plan_of(STUDY), Chunks(played)
    jobs = jobs_of(plan, chunks, 10)
    with Follower(chunks, plan, jobs) as follower:
        for job in list(jobs)[:3]:
            shown(hidden, chunks, job.key, [job.span])
            follower.add(job)
        follower.abandon()
        assert follower.result() is None
    assert not (played / "runs.parquet").exists()
    assert not list(played.glob(".*.part"))


def test_failing_late_or_known_to_fail_is_the_same(tmp_path, monkeypatch):
    """Catches tables begun for all points and finished for those that are left: fewer points, other curves."""
    study, whole = small(52, 4), engine.simulate

    def simulate(scenario, *rest, **more):
        if scenario.theory.tension.baseline >= 0.25:
            raise RuntimeError("no such luck")
        return whole(scenario, *rest, **more)

    monkeypatch.setattr(engine, "simulate", simulate)
    assert len(run_study(study, tmp_path).failures) == 2
    before = files(tmp_path)
    (tmp_path / "points.csv").unlink()
    assert run_study(study, tmp_path).runs_played == 0
    assert files(tmp_path) == before
    assert len(before["survival.csv"].splitlines()) > 1
    assert b"52 points are too many" not in before["README.txt"]
