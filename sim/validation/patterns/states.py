"""Measures read off the last state of dialogues: who trusts whom, who understands what, what packages are worth."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from sim.rules.tension import red_line
from sim.rules.trust import success, trust
from sim.state import State, World
from sim.validation.patterns.claims import STATES, Measure
from sim.validation.patterns.runs import Runs

YEARS = 36
"""Months after which a room is asked whether it has got over something."""


def _pairs(world: World, forum: int) -> tuple[np.ndarray, np.ndarray]:
    """Seat, and number within the forum, of every two participants of different sides."""
    first = world.first_seat[forum]
    seats = np.arange(first[0], first[-1])
    who, whom = np.meshgrid(seats, seats, indexing="ij")
    apart = world.government[who] != world.government[whom]
    return who[apart], whom[apart] - first[0]


def _read(look: Callable[[Runs, State], float]) -> Callable[[Runs], tuple[np.ndarray, np.ndarray]]:
    return lambda played: (played.each_state(lambda state: look(played, state)), played.ones)


def trust_of(forum: int) -> Measure:
    """Mean trust between the participants of a forum, by its place in the scenario."""

    def look(played: Runs, state: State) -> float:
        return float(np.mean(_trusts(played, state, forum)))

    return Measure(f"trust at the end in forum {forum + 1}", _read(look), STATES)


def misreading_of(forum: int) -> Measure:
    """Mean misreading of the other side by the participants of a forum, by its place in the scenario."""

    def look(played: Runs, state: State) -> float:
        first, side = played.world.first_seat[forum], played.world.government
        seats = range(int(first[0]), int(first[-1]))
        return float(np.mean([state.misreading[:, i, h] for i in seats for h in range(len(first) - 1) if h != side[i]]))

    return Measure(f"misreading at the end in forum {forum + 1}", _read(look), STATES)


def _trusts(played: Runs, state: State, forum: int = 0, good: float = 0.0, bad: float = 0.0) -> np.ndarray:
    """Trust of every pair of a forum, with some more evidence; the rule itself is asked."""
    chapter = played.scenario.theory.trust
    who, whom = _pairs(played.world, forum)
    held = zip(*(column[who, whom] for column in (state.prior, state.good, state.bad, state.scar)), strict=True)
    return np.array([trust(chapter, prior, one + good, two + bad, scar) for prior, one, two, scar in held])


def _loss(played: Runs, state: State, left: float = 1.0) -> float:
    bad = played.scenario.theory.trust.breach * left
    return float(np.mean(_trusts(played, state) - _trusts(played, state, bad=bad)))


def _gain(played: Runs, state: State, weight: float) -> float:
    return float(np.mean(_trusts(played, state, good=weight) - _trusts(played, state)))


LOSS = Measure("trust lost by one declined package", _read(_loss), STATES)
GAIN = Measure(
    "trust gained by one breakthrough",
    _read(lambda played, state: _gain(played, state, success(played.scenario.theory.trust, 1.0))), STATES,
)  # fmt: skip
GAIN_BY_A_TURN = Measure(
    "trust gained by one candid turn",
    _read(lambda played, state: _gain(played, state, played.scenario.theory.trust.good)), STATES,
)  # fmt: skip


def _still_felt(played: Runs, state: State) -> float:
    """What forgetting leaves; candid turns heard meanwhile would repair more."""
    return _loss(played, state, played.scenario.theory.trust.forgetting**YEARS)


STILL_FELT = Measure(f"trust still missing {YEARS} months after it, unrepaired", _read(_still_felt), STATES)


def _red_line(played: Runs, state: State) -> np.ndarray:
    theory, tension = played.scenario.theory.tension, float(state.tension[0])
    return np.array([red_line(theory, side.rigidity, tension) for side in played.scenario.governments])


def _possible(played: Runs, state: State) -> np.ndarray:
    floors = _red_line(played, state)
    return np.array([best_surplus(weights, floors) for weights in state.weight])


def _surplus(played: Runs) -> tuple[np.ndarray, np.ndarray]:
    def realised(state: State) -> float:
        beyond = np.sum(state.worth, axis=1) - np.sum(_red_line(played, state))
        return float(np.sum(np.where(state.origin >= 0, beyond, 0.0)))

    return played.each_state(realised), played.each_state(lambda state: float(np.sum(_possible(played, state))))


def _settled(played: Runs) -> tuple[np.ndarray, np.ndarray]:
    def settled(state: State) -> float:
        return float(np.sum(_possible(played, state)[state.origin >= 0]))

    return played.each_state(settled), played.each_state(lambda state: float(np.sum(_possible(played, state))))


SURPLUS = Measure("joint gain of packages that broke through, per possible joint gain", _surplus, STATES)
SETTLED_SURPLUS = Measure(
    "possible joint gain of questions that broke through, per possible joint gain", _settled, STATES
)


def best_surplus(weights: np.ndarray, floors: np.ndarray) -> float:
    """The most that two sides can gain together above both red lines; 0 if no package clears both.

    Each issue goes to the side that cares more about it; then the side below its red line gets back, issue by issue,
    where that costs the other least: the greedy solution of this linear programme is exact (fractional knapsack).

    Args:
        weights: (2, issues), what each side cares about; each row sums to 1.
        floors: (2,), the least worth each accepts.

    >>> round(best_surplus(np.array([[0.75, 0.25], [0.25, 0.75]]), np.array([0.5, 0.5])), 9)
    0.5
    >>> best_surplus(np.array([[0.5, 0.5], [0.5, 0.5]]), np.array([0.6, 0.6]))
    0.0
    """
    mine = (weights[0] >= weights[1]).astype(float)
    worth = np.array([weights[0] @ mine, weights[1] @ (1.0 - mine)])
    for poor in (0, 1):
        rich, missing = 1 - poor, floors[poor] - worth[poor]
        held = mine if rich == 0 else 1.0 - mine
        for issue in np.argsort(weights[rich] / np.maximum(weights[poor], 1e-12)):
            given = min(held[issue], max(missing, 0.0) / max(weights[poor][issue], 1e-12))
            missing -= given * weights[poor][issue]
            worth += np.where(np.arange(2) == poor, weights[poor][issue], -weights[rich][issue]) * given
    return float(np.sum(worth - floors)) if np.all(worth >= floors - 1e-9) else 0.0
