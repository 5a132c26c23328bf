"""A file made in a copy of the process is the one that would have been made here."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from sim.charts import aside
from sim.charts.aside import meanwhile

copied = pytest.mark.skipif(not aside.CAN, reason="processes are not copied here")


def made_of(make):
    with meanwhile(make) as made:
        return made()


@copied
def test_it_is_made_in_another_process_however_long_it_is():
    made = made_of(lambda: str(os.getpid()).encode() + b" " * 1_000_000)
    assert len(made) > 1_000_000
    assert int(made) != os.getpid()


@copied
def test_what_fails_there_is_made_here():
    here = os.getpid()

    def make():
        if os.getpid() != here:
            raise RuntimeError("only in the copy")
        return b"made here"

    assert made_of(make) == b"made here"


@copied
def test_what_ends_halfway_is_made_here():
    here = os.getpid()

    def make():
        if os.getpid() != here:
            os._exit(3)
        return b"made here"

    assert made_of(make) == b"made here"


def test_what_fails_everywhere_says_so():
    def make():
        raise OSError("no room")

    with pytest.raises(OSError, match="no room"):
        made_of(make)


def test_without_a_copy_it_is_made_here(monkeypatch):
    monkeypatch.setattr(aside, "CAN", False)
    assert int(made_of(lambda: str(os.getpid()).encode())) == os.getpid()


def test_without_room_for_a_process_it_is_made_here(monkeypatch):
    monkeypatch.setattr(os, "fork", lambda: (_ for _ in ()).throw(BlockingIOError("too many")), raising=False)
    assert int(made_of(lambda: str(os.getpid()).encode())) == os.getpid()


@copied
def test_a_copy_that_nobody_waits_for_is_ended(monkeypatch):
    fork, copies = os.fork, []

    def forked():
        copies.append(fork())
        return copies[-1]

    monkeypatch.setattr(os, "fork", forked)
    with pytest.raises(FileNotFoundError), meanwhile(signal.pause):
        raise FileNotFoundError
    with pytest.raises(ProcessLookupError):
        os.kill(copies[0], 0)


@copied
def test_copies_end_with_a_process_that_is_killed():
    """Each has more to write than a pipe holds; whoever listens to the process hears its end only after theirs."""
    script = (
        "import os, signal\n"
        "from sim.charts.aside import meanwhile\n"
        "with meanwhile(lambda: b' ' * 1_000_000), meanwhile(lambda: b' ' * 1_000_000):\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    ended = subprocess.run([sys.executable, "-c", script], stdout=subprocess.PIPE, timeout=60)
    assert ended.returncode == -9
