"""Whether a module lives the same dialogues as the engine: world, outcomes, curves and every line, bit by bit."""

from __future__ import annotations

import numpy as np

from sim import measures
from sim.engine import simulate, states
from sim.page.pack import PackedScenario, pack
from sim.result import Result
from sim.scenario.plan import Scenario
from sim.seats import lay_out
from sim.state import State, lines_needed
from tests.page.machine import Machine


def compared(machine: Machine, scenario: Scenario, seed: int = 1, first_run: int = 0, runs: int = 3) -> int:
    """Fill a world and play some runs with both, one by one, each with its chronicle; how many values were compared.

    A module plays a world of the usual sizes twice: through their own entry point, and through the one for any.

    Raises:
        AssertionError: with the outcome or curve, run and month of the first bit that differs.
    """
    world = lay_out(scenario)
    packed = pack(scenario, seed, runs, runs, lines_needed(world))
    result = simulate(scenario, runs, seed, 1, first_run=first_run)
    compared = 0
    for player in sorted({"play", packed.player}):
        machine.load(packed)
        for name, column in packed.columns["World"].items():
            same(f"world.{name}", machine.read(column), getattr(world, name))
        for number, state in enumerate(states(scenario, runs, seed, first_run)):
            machine.play(packed, first_run, number, 1, player)
            compared += _told_alike(machine, packed, state, f"run {number}")
        compared += _ended_alike(machine, packed, result)
    return compared


def _told_alike(machine: Machine, packed: PackedScenario, state: State, run: str) -> int:
    """Compare the chronicle of the run that was played last."""
    (lines,) = machine.read(packed.columns["State"]["written"])
    told = machine.read(packed.columns["State"]["chronicle"])[:lines]
    assert lines == state.written[0], f"{run}: {lines} lines, and not {state.written[0]}"
    assert np.array_equal(told, state.chronicle[:lines]), f"{run}: the chronicle"
    return told.size


def _ended_alike(machine: Machine, packed: PackedScenario, result: Result) -> int:
    """Compare outcomes and curves of all runs."""
    played = [*machine.read(packed.outputs["counts"]), *machine.read(packed.outputs["ends"])]
    for outcome, column in zip(measures.OUTCOMES, played, strict=True):
        same(outcome.name, column, result.outcomes[outcome.name])
    curves = machine.read(packed.outputs["curves"])
    for number, curve in enumerate(measures.CURVES):
        same(f"curve {curve.name}", curves[:, :, number], result.curves[curve.name])
    return sum(map(len, played)) + curves.size


def same(name: str, found: np.ndarray, wanted: np.ndarray) -> None:
    """Compare two columns of runs (and months) bit by bit."""
    one, other = (np.ascontiguousarray(each, np.float64).view(np.uint64) for each in (found, wanted))
    for place in map(tuple, np.argwhere(one != other)):
        raise AssertionError(f"{name} at {place}: {found[place]} and {wanted[place]}")
