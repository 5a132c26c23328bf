"""Trying mutants: each in a fork that imports the changed file and plays the tests until one fails."""

from __future__ import annotations

import contextlib
import importlib.abc
import importlib.util
import json
import os
import resource
import select
import signal
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from benchmarks.mutants.drawing import Mutant
from benchmarks.mutants.reaching import OPTIONS, Reached, anew

SURVIVED, KILLED, TIMEOUT, UNREACHED = "survived", "killed", "timeout", "not reached"
TIMES, MORE = 4.0, 6.0
"""A fork may take so many times the processor time that its tests take without the change, and so many seconds more."""
LATEST = 600.0
"""Seconds by the clock after which it is ended all the same."""


class Changed(importlib.abc.MetaPathFinder, importlib.abc.SourceLoader):
    """Imports one module from changed code, under its own path."""

    def __init__(self, mutant: Mutant) -> None:
        self.path, self.code = str(Path(mutant.path).resolve()), mutant.code.encode()
        self.name = mutant.path.removesuffix(".py").replace("/", ".").removesuffix(".__init__")

    def find_spec(self, fullname: str, *_: object) -> Any:
        """Only of this module."""
        if fullname == self.name:
            return importlib.util.spec_from_file_location(fullname, self.path, loader=self)
        return None

    def get_filename(self, _: str) -> str:
        """That of the unchanged file."""
        return self.path

    def get_data(self, path: str) -> bytes:
        """The changed code; of bytecode there is none."""
        if path != self.path:
            raise OSError(path)
        return self.code


class Killer:
    """Told by pytest: the test that failed, which ends the fork."""

    def __init__(self, mutant: Mutant, pipe: int) -> None:
        self.changed, self.pipe = Changed(mutant), pipe

    @pytest.hookimpl(tryfirst=True)
    def pytest_load_initial_conftests(self) -> None:
        """Before pytest's own importer, which takes the files whose doctests are asked for."""
        sys.meta_path.insert(0, self.changed)

    def end(self, how: str, by: str) -> None:
        """Say what became of the mutant; nothing is tidied up."""
        os.write(self.pipe, json.dumps([how, by]).encode())
        os._exit(0)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """The first that fails is enough."""
        if report.failed:
            self.end(KILLED, report.nodeid)


def _child(mutant: Mutant, tests: Sequence[str], seconds: int, pipe: int, place: Path) -> None:
    """In a fork: import anew, with the change, and play the tests."""
    os.setpgid(0, 0)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    sys.dont_write_bytecode = True
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    for name in [name for name in sys.modules if anew(name)]:
        module = sys.modules.pop(name)
        parent, _, last = name.rpartition(".")
        if getattr(sys.modules.get(parent), last, None) is module:
            delattr(sys.modules[parent], last)
    killer = Killer(mutant, pipe)
    code = pytest.main([*OPTIONS, "-x", f"--basetemp={place}", *tests], plugins=[killer])
    killer.end(KILLED if code else SURVIVED, f"pytest ended with {int(code)}" if code else "")


class Going(NamedTuple):
    """A mutant that is being tried, in one of the slots."""

    mutant: Mutant
    pid: int
    pipe: int
    until: float
    slot: int

    def ended(self) -> tuple[str, str] | None:
        """What became of it and by which test; None if it is still at it."""
        ready, late = select.select([self.pipe], [], [], 0)[0], time.monotonic() > self.until
        if not ready and not late:
            return None
        told = os.read(self.pipe, 1 << 16) if ready else b""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)
        status = os.waitpid(self.pid, 0)[1]
        os.close(self.pipe)
        if told:
            how, by = json.loads(told)
            return how, by
        slow = late or (os.WIFSIGNALED(status) and os.WTERMSIG(status) in (signal.SIGXCPU, signal.SIGKILL))
        return (TIMEOUT, "") if slow else (KILLED, "the process died")


def begin(mutant: Mutant, tests: Sequence[str], seconds: float, slot: int, place: Path) -> Going:
    """Fork for a mutant."""
    mine, theirs = os.pipe()
    pid = os.fork()
    if not pid:
        try:
            _child(mutant, tests, int(seconds) + 1, theirs, place / f"slot-{slot}")
        finally:
            os._exit(1)
    os.close(theirs)
    return Going(mutant, pid, mine, time.monotonic() + LATEST, slot)


def tried(
    mutants: Sequence[Mutant], seen: Reached, workers: int, place: Path, say: Callable[[Mutant, str, str], None]
) -> None:
    """Try all mutants, so many at a time; ``say`` is told what became of each, and by which test."""
    waiting, going = list(mutants), list[Going]()
    while waiting or going:
        while waiting and len(going) < workers:
            tests = seen.asked(mutant := waiting.pop(0))
            if not tests:
                say(mutant, UNREACHED, "")
                continue
            slot = min({*range(workers)} - {each.slot for each in going})
            seconds = MORE + TIMES * sum(seen.took[name] for name in tests)
            going.append(begin(mutant, tests, seconds, slot, place))
        time.sleep(0.02)
        for each in list(going):
            if (end := each.ended()) is not None:
                going.remove(each)
                say(each.mutant, *end)
