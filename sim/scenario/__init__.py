"""Scenarios: from a TOML file to a plain, frozen plan, or to sentences that say what is wrong and where.

``load`` and ``schema`` are imported when first asked for: listing what is shipped needs neither rules nor numba.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sim.scenario.faults import Fault, ScenarioError
from sim.scenario.shipped import shipped

if TYPE_CHECKING:
    from sim.scenario.json_schema import schema
    from sim.scenario.plan import Scenario
    from sim.scenario.read import load, loads

__all__ = ["Fault", "Scenario", "ScenarioError", "load", "loads", "schema", "shipped"]

_LATER = {"load": "read", "loads": "read", "schema": "json_schema", "Scenario": "plan"}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
