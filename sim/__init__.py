"""Backchannel: an agent-based simulation of trust-building dialogues between governments.

=============  ==============================================================================================
``load``       a scenario by name, or from a TOML file
``simulate``   many dialogues at once, compiled: a frozen result of arrays with a ``to_frame()``
``compare``    the three tracks on the same conflicts and the same luck
``Dialogue``   the reference model in Mesa: step it, subclass it, put it in a viewer
``chronicle``  what happened in one dialogue, line by line
``show``       the page of ``backchannel page`` in a notebook, and what is set on it in Python
=============  ==============================================================================================

>>> from sim import load, simulate
>>> result = simulate(load("standing"), repetitions=10, seed=1)
>>> len(result.to_frame())
10
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sim.engine import chronicle, simulate
    from sim.lab.compare import compare
    from sim.model import Dialogue
    from sim.page.notebook import show
    from sim.result import Result
    from sim.scenario import ScenarioError, load
    from sim.scenario.plan import Scenario
    from sim.scenario.seating import in_room

_HOME = {
    "Dialogue": "sim.model",
    "Result": "sim.result",
    "Scenario": "sim.scenario.plan",
    "ScenarioError": "sim.scenario",
    "chronicle": "sim.engine",
    "compare": "sim.lab.compare",
    "in_room": "sim.scenario.seating",
    "load": "sim.scenario",
    "show": "sim.page.notebook",
    "simulate": "sim.engine",
}
__all__ = [
    "Dialogue",
    "Result",
    "Scenario",
    "ScenarioError",
    "chronicle",
    "compare",
    "in_room",
    "load",
    "show",
    "simulate",
]


def __getattr__(name: str) -> Any:
    """Import a name when it is first asked for, so that ``backchannel --help`` need not wait for any of them."""
    if name not in _HOME:
        raise AttributeError(f"module 'sim' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)
