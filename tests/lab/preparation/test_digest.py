"""What decides a number is in the hash of the model: all of it, and as it is on disk."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from sim.lab.preparation.digest import PACKAGE, sources

LOADED = """
import sys, sim.engine, sim.model, sim.scenario
print("\\n".join(module.__file__ for name, module in sys.modules.items() if name.startswith("sim.")))
"""


def test_every_file_that_a_run_loads_is_part_of_it():
    """Catches a module that decides numbers, is new or has moved, and would leave stale chunks valid."""
    said = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True).stdout
    loaded = {Path(line).resolve() for line in said.splitlines()}
    assert len(loaded) > 40
    assert loaded <= set(sources())


def test_no_file_is_missing_or_beyond_the_model():
    assert all(file.is_file() for file in sources())
    assert {"rules", "month"} <= {file.relative_to(PACKAGE).parts[0] for file in sources()}
    assert not [file for file in sources() if "lab" in file.relative_to(PACKAGE).parts]
