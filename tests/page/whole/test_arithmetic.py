"""What a module works out is what Python does, at the edges of floats and whole numbers too."""

from __future__ import annotations

from contextlib import nullcontext
from functools import cache

import numpy as np
import pytest
import wasmtime

from sim.page.pack import BASE
from tests.page import laws
from tests.page.arithmetic import by_module, by_numba, by_python, differences, translated
from tests.page.machine import Machine
from tests.page.planted import FAULTS, Fault, planted

JUDGED = cache(by_python)


@pytest.mark.parametrize("known", [False, True], ids=["lengths travel", "lengths are known"])
def test_a_module_does_what_python_does(known: bool) -> None:
    assert differences(by_module(known), JUDGED()) == []


@pytest.mark.deep
def test_numba_does_too() -> None:
    """Which fault would this catch? One that the translator and whoever wrote these laws have in common."""
    assert differences(by_numba(), JUDGED()) == []


@pytest.mark.deep
@pytest.mark.parametrize("fault", FAULTS, ids=[fault.what for fault in FAULTS])
def test_a_planted_fault_is_found(fault: Fault) -> None:
    with planted(fault), pytest.raises(fault.by) if fault.by else nullcontext():
        assert any(differences(by_module(known), JUDGED()) for known in (False, True))


def test_what_does_not_end_is_ended() -> None:
    """Every call has a limit, so that no test of a module with wrong sizes hangs."""
    machine = Machine(translated(laws.endless, np.zeros(1)), seconds=0.2)
    machine.write(BASE, np.zeros(1).tobytes())
    with pytest.raises(wasmtime.Trap):
        machine.call("play", BASE, 1)
