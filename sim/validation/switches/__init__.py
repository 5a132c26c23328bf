"""Switches: every mechanism of the theory that a scenario can do without, and how it is switched off.

A switch is a pure function of a scenario. It works on the loaded scenario, so a value may lie outside the range that a
study keeps to. Switching off twice is the same as once; in a scenario that does not use a mechanism nothing changes.

>>> from sim.scenario import load
>>> off(load("standing"), "approval").theory.encroachment.approval
0.0
>>> off(load("standing"), "mandate") == load("standing")
True
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from sim.scenario.origin import step
from sim.scenario.plan import Scenario
from sim.validation.switches.catalogue import ALL, Switch

__all__ = ["SWITCHES", "Switch", "off", "uses"]

SWITCHES: Mapping[str, Switch] = MappingProxyType({switch.name: switch for switch in ALL})
"""Name to switch, chapter by chapter."""


def off(scenario: Scenario, name: str) -> Scenario:
    """The scenario with one mechanism switched off.

    Raises:
        KeyError: if there is no such switch.
    """
    if name not in SWITCHES:
        raise KeyError(name)
    return step(scenario, partial(_off, name=name))


def _off(scenario: Scenario, name: str) -> Scenario:
    """By name, since a function that another made cannot be sent to another process."""
    return SWITCHES[name].off(scenario)


def uses(scenario: Scenario, name: str) -> bool:
    """Whether a scenario sets a mechanism to work at all: switching it off then changes the scenario."""
    return off(scenario, name) != scenario
