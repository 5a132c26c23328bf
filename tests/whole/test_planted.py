"""A fault planted in a right page is found by lockstep, and in the phase where it is."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from sim.compiled import SWITCH
from sim.month import MEETING, MONTH
from tests.planted import FAULTS

PHASES = {phase.name for phase in (*MONTH, *MEETING) if phase is not MEETING}


@pytest.mark.deep
def test_every_planted_fault_is_found_in_its_phase():
    """In a process of its own, where right pages are plain functions that can be written otherwise."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.planted"],
        env={**os.environ, SWITCH: "0"}, capture_output=True, text=True, encoding="utf-8", check=True,
    )  # fmt: skip
    said = [line.split(" | ")[-1] for line in done.stdout.splitlines()]
    assert len(said) == len(FAULTS)
    for fault, difference in zip(FAULTS, said, strict=True):
        phase = difference.removeprefix("phase ").split(",")[0]
        assert phase in fault.phases, (fault, difference)


def test_faults_name_phases_that_are():
    assert {phase for fault in FAULTS for phase in fault.phases} <= PHASES
