"""The rebuilt model beside the engine: one run of each, and the first difference between them."""

from __future__ import annotations

import tomllib
from dataclasses import asdict
from operator import attrgetter
from typing import Any

import numpy as np

from sim.engine import replay, simulate
from sim.events import KINDS
from sim.rules import PARAMETERS
from sim.scenario import loads
from sim.scenario.plan import Delegation, Scenario
from sim.scenario.seating import in_room
from sim.scenario.shipped import paths
from sim.seats import lay_out
from sim.state import AXES, WORKING, State
from tests.docs.documents import ROOT
from tests.docs.rebuilt.life import Life
from tests.docs.rebuilt.scenario import Tree, situation
from tests.docs.rebuilt.world import World
from tests.proof import bits

WORKED_OUT = ("table", "tally", "first_noted", "written", *WORKING)
"""Columns that the rebuilt model keeps in another form, and those that mean nothing."""


OURS = ("hard", "corners")
"""Scenarios made to be held against, beside those that are shipped."""
SEEDS = {"standing": 1, "pcac-r2cp": 2**40 + 5, "hard": 2**130}
"""Seeds of one, of two and of more than four words of 32 bits."""


def text_of(name: str) -> str:
    """The file of a scenario, shipped or made for this."""
    path = ROOT / "tests" / "docs" / f"{name}.toml" if name in OURS else paths()[name]
    return path.read_text(encoding="utf-8")


def rebuilt(text: str, seed: int, run: int, track: str = "") -> Life:
    """A run of the rebuilt model, which reads the file for itself; ``track`` is a room, or empty."""
    return Life(World(situation(tomllib.loads(text), track)), seed, run)


def played(name: str, track: str, run: int) -> list[str]:
    """Differences in a run of a file."""
    text = text_of(name)
    scenario = in_room(loads(text), track) if track else loads(text)
    return differences(scenario, rebuilt(text, SEEDS.get(name, 1), run, track))


def as_situation(scenario: Scenario) -> Tree:
    """A scenario of the engine as the plain numbers that the rebuilt model starts from."""
    return {
        "months": scenario.months,
        "theory": {path: attrgetter(path)(scenario.theory) for path in PARAMETERS},
        "governments": [asdict(each) for each in scenario.governments],
        "forums": [
            {
                "key": forum.key, "opens": forum.opens, "closes": forum.closes, "meets_in": forum.meets_in,
                "terms": forum.terms._asdict(), "delegations": _seated(forum.delegations),
                "changes": [
                    {"month": change.month, "terms": dict(change.terms), "delegations": _seated(change.delegations)}
                    for change in forum.changes
                ],
            }
            for forum in scenario.forums
        ],
        "agenda": [asdict(block) for block in scenario.agenda],
        "events": [asdict(event) for event in scenario.events],
    }  # fmt: skip


def _seated(delegations: tuple[Delegation, ...]) -> dict[str, Tree]:
    return {each.government: asdict(each) for each in delegations}


def differences(scenario: Scenario, life: Life) -> list[str]:
    """What a run of the rebuilt model, not yet played, has otherwise than the engine's."""
    outcomes, followed = life.play()
    seed, run = life.u.seed, life.u.run
    result, state = simulate(scenario, 1, seed, 1, first_run=run), replay(scenario, seed, run)
    found = _lines(life, state)
    for month, row in enumerate(followed):
        pairs = {name: (value, result.curves[name][0, month]) for name, value in row.items()}
        found += [f"curve {name}, month {month + 1}: {pair}" for name, pair in pairs.items() if apart(*pair)]
    ends = {name: (value, result.outcomes[name][0]) for name, value in outcomes.items()}
    found += [f"outcome {name}: {pair}" for name, pair in ends.items() if apart(*pair)]
    unknown = {*result.outcomes, *result.curves} - {*outcomes, *(followed[-1] if followed else result.curves)}
    return (
        found
        + [f"{name} was not computed" for name in unknown]
        + _columns(life, state, lay_out(scenario).first_seat[:, 0])
    )


def apart(mine: Any, theirs: Any) -> bool:
    """True if two numbers have other bits."""
    return bool(np.any(bits(np.asarray(mine, np.float64)) != bits(np.asarray(theirs, np.float64))))


def _lines(life: Life, state: State) -> list[str]:
    theirs = [tuple(map(int, line)) for line in state.chronicle[: state.written[0]]]
    for mine, other in zip(life.chronicle, theirs, strict=False):
        if mine != other:
            return [f"chronicle: rebuilt {KINDS[mine[1]]} {mine}, engine {KINDS[other[1]]} {other}"]
    return [] if len(theirs) == len(life.chronicle) else ["chronicle: one is longer"]


def _columns(life: Life, state: State, first: np.ndarray) -> list[str]:
    found = [
        name
        for name in AXES
        if name not in WORKED_OUT and apart(_column(life, state, name, first), getattr(state, name))
    ]
    seated = [seat for f in range(len(first)) for seat in life.table[f]]
    if seated != [seat for seat in state.table if seat >= 0]:
        found.append("table")
    found += [kind for kind, name in enumerate(KINDS) if life.tally[name.upper()] != state.tally[kind]]
    found += [kind for kind, name in enumerate(KINDS) if life.first[name.upper()] != state.first_noted[kind]]
    return [f"state variable {name}" for name in found]


def _column(life: Life, state: State, name: str, first: np.ndarray) -> Any:
    """A variable of the rebuilt model in the engine's shape; it keeps pairs by the numbers of both seats."""
    column = [life.tension] if name == "tension" else getattr(life, name)
    if AXES[name] != "fSW":
        return column
    wide = np.zeros(getattr(state, name).shape)
    for i, f in enumerate(life.world.forum_of):
        for j in life.world.seats_of[f]:
            wide[i, j - first[f]] = column[i][j]
    return wide
