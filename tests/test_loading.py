"""A second process takes machine code from the disk, and loads nothing that only compiling needs."""

from __future__ import annotations

import subprocess
import sys

import pytest

from sim import compiled, load, simulate

ONLY_FOR_COMPILING = ("sim.compiled.pointer", "numba.np.arraymath", "scipy.linalg")
PLAY = (
    "import sys; from sim import load, simulate;"
    "print(simulate(load('standing'), 3, seed=5, threads=1).outcomes['trust_end'].tolist());"
    f"print([name for name in {ONLY_FOR_COMPILING} if name in sys.modules])"
)


@pytest.mark.skipif(compiled._FOLDER is None, reason="nothing is compiled, or nothing can be kept")
def test_what_is_on_the_disk_is_played_without_a_compiler():
    here = simulate(load("standing"), 3, seed=5, threads=1).outcomes["trust_end"].tolist()
    done = subprocess.run([sys.executable, "-c", PLAY], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [str(here), "[]"]
