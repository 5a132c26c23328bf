"""What ``from sim import ...`` gives is what ``sim`` says, whatever was imported before."""

from __future__ import annotations

import pkgutil
import subprocess
import sys

import sim

EVERYTHING = """
import importlib, pkgutil, sim
for module in pkgutil.walk_packages(sim.__path__, "sim."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
for name in sim.__all__:
    found, meant = getattr(sim, name), getattr(importlib.import_module(sim._HOME[name]), name)
    if found is not meant:
        print(name, found)
print(len(sim.__all__), "asked")
"""


def test_every_public_name_is_what_it_says_after_everything_was_imported():
    """Catches a module that hides a function: ``chronicle`` was both, and the module won once the engine was there."""
    said = subprocess.run([sys.executable, "-c", EVERYTHING], capture_output=True, text=True, check=True).stdout
    assert said == f"{len(sim.__all__)} asked\n"


def test_no_module_bears_a_public_name():
    assert not {module.name for module in pkgutil.iter_modules(sim.__path__)} & set(sim.__all__)
    assert set(sim.__all__) == set(sim._HOME)
