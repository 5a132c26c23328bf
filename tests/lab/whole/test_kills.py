"""A study survives kills, full disks and a second process, and ends with the bytes of an undisturbed one."""

from __future__ import annotations

import errno
import multiprocessing
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sim.lab.runner.drive import HaltedError
from sim.lab.runner.run import RunOptions, run_study
from sim.store import chunks as stored
from sim.store import disk
from sim.store.lock import BusyError, lock
from tests.docs.documents import ROOT
from tests.lab.studied import chunks, files, packs, small

ENV = {**os.environ, "PYTHONPATH": str(ROOT)}
BUSY = 3


@pytest.fixture(scope="module")
def start():
    """Starts a study in a process of its own, which is there at once."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        pytest.skip("processes cannot be forked here")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.lab.warmed"])

    def process(folder, *size):
        from tests.lab.warmed import play

        child = context.Process(target=play, args=(str(folder), *size))
        child.start()
        return child

    return process


def killed_again_and_again(start, folder: Path, kills: int, *size: int) -> int:
    """Kill a study at random moments until it is through; returns how often it was killed."""
    chance, total, killed = random.Random(7), size[0] * size[1] // size[2], 0
    while True:
        process, there = start(folder, *size), len(chunks(folder))
        until = there + chance.randint(0, 2 * (total - there) // (kills - killed + 3))
        while killed < kills and process.is_alive() and len(chunks(folder)) < until:
            time.sleep(0.002)
        if killed < kills and process.is_alive():
            time.sleep(chance.random() * 0.01)
            process.kill()
            killed += 1
        process.join()
        if process.exitcode != -signal.SIGKILL:
            assert process.exitcode == 0
            return killed


@pytest.mark.parametrize(
    ("kills", "size"), [(5, (4, 60, 2)), pytest.param(30, (80, 125, 5), marks=pytest.mark.deep)], ids=["few", "many"]
)
def test_kills_leave_no_trace(tmp_path, start, kills, size):
    run_study(small(*size[:2]), tmp_path / "undisturbed")
    while kills:  # on a busy machine a study may be through before its last kill: then another
        folder = tmp_path / str(kills)
        kills -= killed_again_and_again(start, folder, kills, *size)
        assert files(folder) == files(tmp_path / "undisturbed")
        assert len(chunks(folder)) == size[0] * size[1] // size[2]
        assert not list(folder.rglob("*.part"))


class Power(BaseException):
    """It goes out."""


def test_power_may_go_out_at_every_step(tmp_path, monkeypatch):
    """Catches a file that is trusted before it is whole, and an order of writing that a resumed study misreads."""
    monkeypatch.setattr(stored, "ROWS", 10)
    run_study(small(repetitions=10), tmp_path / "undisturbed")
    real, steps = os.replace, 0
    while True:
        folder, left = tmp_path / str(steps), [steps]

        def replace(source, target, left=left):
            if left[0] == 0:
                raise Power
            left[0] -= 1
            real(source, target)

        with monkeypatch.context() as out:
            out.setattr(os, "replace", replace)
            out.setattr(Path, "unlink", lambda self, missing_ok=False: None)  # nobody is left to tidy up
            try:
                run_study(small(repetitions=10), folder, RunOptions(threads=1, block=5))
                break
            except Power:
                pass
        assert list(folder.rglob("*.part"))
        run_study(small(repetitions=10), folder, RunOptions(threads=1, block=5))
        assert files(folder) == files(tmp_path / "undisturbed"), steps
        assert not list(folder.rglob("*.part"))
        steps += 1
    assert len(packs(folder)) == 2
    assert steps > len(files(folder)) + len(packs(folder))


def test_everything_is_synced_before_it_counts(tmp_path, monkeypatch):
    done: list[tuple[str, str]] = []
    fsync, replace = os.fsync, os.replace

    def name_of(descriptor: int) -> str:
        return Path(os.readlink(f"/proc/self/fd/{descriptor}")).name

    if not Path("/proc/self/fd").is_dir():
        pytest.skip("this system does not tell which file is synced")
    monkeypatch.setattr(os, "fsync", lambda descriptor: (done.append(("sync", name_of(descriptor))), fsync(descriptor)))
    monkeypatch.setattr(os, "replace", lambda one, two: (done.append(("name", Path(one).name)), replace(one, two)))
    disk.make(tmp_path / "new" / "folder")
    disk.write_text(tmp_path / "new" / "folder" / "a.txt", "text")
    part = next(name for what, name in done if what == "name")
    assert done == [("sync", tmp_path.name), ("sync", "new"), ("sync", part), ("name", part), ("sync", "folder")]


def test_a_full_disk_is_told_and_the_study_goes_on_later(tmp_path, monkeypatch):
    run_study(small(), tmp_path / "undisturbed")
    real, left = os.fsync, [9]

    def fsync(descriptor):
        left[0] -= 1
        if left[0] < 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(descriptor)

    with monkeypatch.context() as full:
        full.setattr(os, "fsync", fsync)
        with pytest.raises(HaltedError, match="No space left"):
            run_study(small(), tmp_path / "full", RunOptions(threads=2, block=10))
    assert not list((tmp_path / "full").rglob("*.part"))
    found = run_study(small(), tmp_path / "full", RunOptions(threads=2, block=10))
    assert found.runs_there + found.runs_played == 120
    assert files(tmp_path / "full") == files(tmp_path / "undisturbed")


@pytest.mark.deep
def test_a_small_disk_fills_up(tmp_path):
    """The same on a real disk, where this system lets a test make one."""
    small_disk = tmp_path / "disk"
    small_disk.mkdir()
    run = f"{sys.executable} -m tests.lab.studied {small_disk}/study 4 60 5"
    script = (
        f"mount -t tmpfs -o size=100k tmpfs {small_disk} || exit 99\n"
        f"{run}; echo first $?\nmount -o remount,size=20m {small_disk}\n{run}; echo then $?\n"
        f"cp -r {small_disk}/study {tmp_path}/out"
    )
    unshare = shutil.which("unshare")
    if unshare is None:
        pytest.skip("no unshare here")
    done = subprocess.run(
        [unshare, "--user", "--map-root-user", "--mount", "sh", "-c", script],
        cwd=ROOT, env=ENV, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode in (1, 99) and "first" not in done.stdout:
        pytest.skip(f"no disk can be made here: {done.stderr.strip()}")
    assert done.stdout.splitlines() == ["first 1", "then 0"], done.stderr
    assert "No space left" in done.stderr
    run_study(small(4), tmp_path / "undisturbed")
    assert files(tmp_path / "out") == files(tmp_path / "undisturbed")


def test_a_second_process_is_refused_and_harms_nothing(tmp_path, start):
    run_study(small(4, 60), tmp_path / "undisturbed")
    folder = tmp_path / "both"
    folder.mkdir()
    with lock(folder):
        with pytest.raises(BusyError, match=str(os.getpid())):
            run_study(small(4, 60), folder)
        assert not (folder / "chunks").exists()
    both = [start(folder, 4, 60, 2) for _ in range(2)]
    for process in both:
        process.join()
    assert sorted(process.exitcode for process in both) in ([0, 0], [0, BUSY])
    assert files(folder) == files(tmp_path / "undisturbed")
