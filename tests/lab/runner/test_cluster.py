"""The same bytes on a cluster: a scheduler and two workers as real processes on loopback, one of them killed midway."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys

import pytest

from sim.lab.runner.drive import HaltedError
from sim.lab.runner.run import RunOptions, run_study
from sim.lab.study import StudyError
from sim.store.chunks import Chunks
from tests.docs.documents import ROOT
from tests.lab.studied import chunks, files, small

pytest.importorskip("distributed")
QUIET = {"DASK_DISTRIBUTED__LOGGING__DISTRIBUTED": "critical", "OMP_NUM_THREADS": "1"}
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")


def launch(*words, path=ROOT):
    return subprocess.Popen(
        [sys.executable, "-m", *map(str, words)], cwd=path, env={**os.environ, **QUIET, "PYTHONPATH": str(path)},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


def worker(address, place, path=ROOT):
    return launch(
        "distributed.cli.dask_worker", address, "--nthreads", 1, "--no-nanny", "--no-dashboard", "--memory-limit", 0,
        "--local-directory", place, path=path,
    )  # fmt: skip


@pytest.fixture
def scheduler():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = launch(
        "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", port, "--no-dashboard", "--no-show"
    )
    yield f"tcp://127.0.0.1:{port}"
    process.kill()
    process.wait()


@pytest.fixture
def workers(scheduler, tmp_path):
    running = [worker(scheduler, tmp_path / "places") for _ in range(2)]
    yield running
    for process in running:
        process.kill()
        process.wait()


def test_a_worker_is_killed_midway_and_nothing_is_lost(tmp_path, scheduler, workers, monkeypatch):
    run_study(small(4), tmp_path / "here", RunOptions(threads=1))
    folder, kept, keep = tmp_path / "cluster", [], Chunks.keep

    def killing(self, *chunk):
        keep(self, *chunk)
        kept.append(chunk)
        if len(kept) == 10:
            workers[0].send_signal(signal.SIGKILL)

    monkeypatch.setattr(Chunks, "keep", killing)
    run_study(small(4), folder, RunOptions(cluster=scheduler, block=2))
    assert workers[0].wait() == -signal.SIGKILL
    assert len(kept) == len(chunks(folder)) == 4 * 30
    assert files(folder) == files(tmp_path / "here")


def test_a_worker_with_another_model_is_refused(tmp_path, scheduler):
    other = tmp_path / "other"
    shutil.copytree(ROOT / "sim", other / "sim", ignore=shutil.ignore_patterns("__pycache__"))
    (other / "sim" / "rules" / "trust.py").open("a").write("\n# changed\n")
    process = worker(scheduler, tmp_path / "places", other)
    try:
        with pytest.raises(HaltedError, match="another version of Backchannel"):
            run_study(small(), tmp_path / "study", RunOptions(cluster=scheduler))
    finally:
        process.kill()
        process.wait()
    assert chunks(tmp_path / "study") == set()


def test_no_scheduler_is_told_in_a_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr("sim.lab.runner.cluster.PATIENCE", 0.5)
    with pytest.raises(HaltedError, match=r"no Dask scheduler answers at tcp://127\.0\.0\.1:9"):
        run_study(small(), tmp_path, RunOptions(cluster="tcp://127.0.0.1:9"))
    with pytest.raises(StudyError, match="not on a cluster"):
        run_study(small(driver="mesa"), tmp_path, RunOptions(cluster="tcp://127.0.0.1:9"))
