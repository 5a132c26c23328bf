"""A file made in a copy of the process is the one that would have been made here."""

from __future__ import annotations

import os

import pytest

from sim.charts import aside
from sim.charts.aside import meanwhile

copied = pytest.mark.skipif(not aside.CAN, reason="processes are not copied here")


@copied
def test_it_is_made_in_another_process_however_long_it_is():
    made = meanwhile(lambda: str(os.getpid()).encode() + b" " * 1_000_000)()
    assert len(made) > 1_000_000
    assert int(made) != os.getpid()


@copied
def test_what_fails_there_is_made_here():
    here = os.getpid()

    def make():
        if os.getpid() != here:
            raise RuntimeError("only in the copy")
        return b"made here"

    assert meanwhile(make)() == b"made here"


@copied
def test_what_ends_halfway_is_made_here():
    here = os.getpid()

    def make():
        if os.getpid() != here:
            os._exit(3)
        return b"made here"

    assert meanwhile(make)() == b"made here"


def test_what_fails_everywhere_says_so():
    def make():
        raise OSError("no room")

    with pytest.raises(OSError, match="no room"):
        meanwhile(make)()


def test_without_a_copy_it_is_made_here(monkeypatch):
    monkeypatch.setattr(aside, "CAN", False)
    assert int(meanwhile(lambda: str(os.getpid()).encode())()) == os.getpid()


def test_without_room_for_a_process_it_is_made_here(monkeypatch):
    monkeypatch.setattr(os, "fork", lambda: (_ for _ in ()).throw(BlockingIOError("too many")), raising=False)
    assert int(meanwhile(lambda: str(os.getpid()).encode())()) == os.getpid()
