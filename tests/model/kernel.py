"""Small conflicts for limiting cases, and the best package that any room could write for a question."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from scipy.optimize import linprog

from sim.model import Dialogue
from sim.scenario import loads
from sim.scenario.plan import Scenario

NAMES = ("east", "west", "south")
ROOMS = {
    "track1": "officials = 6\ncapacity = 'official'",
    "track1_5": "officials = 2\nformer = 2\nexperts = 2",
    "track2": "former = 3\nexperts = 3",
}
UNOFFICIAL = ("track1_5", "track2")
WITHOUT_FEAR = (
    "drafting.posture=0", "drafting.caution=0",
    "drafting.home_error_official=0", "drafting.home_error_former=0", "drafting.home_error_expert=0",
)  # fmt: skip
"""Everybody supports exactly what clears the own red line, and knows where it is."""
STEADY = ("tension.crisis=0", "tension.calming=0", "tension.breakdown=1")
"""Tension stays at its baseline."""

MUTE = (
    "transfer.take_back=0", "transfer.briefing=0", "transfer.memo=0", "transfer.insider=0", "forum.mandate=0",
    "forum.public_reach=0",
)  # fmt: skip
"""Nobody tells a government anything."""
ONE_MONTH = (
    "months=1", "forum.meetings_a_year=12", "forum.slots=2", "forum.drafts=1", "forum.facilitation=0",
    "forum.confidentiality=1", "drafting.questions=1", "drafting.issues=2", "drafting.contrast=0",
    "drafting.rigidity=0.5", "tension.hardening=0", "careers.official=0", "careers.others=0", "government.change=0",
)  # fmt: skip
"""One meeting of one round and one draft on one question of two issues, on even red lines."""


def conflict(mix: str, *overrides: str, sides: int = 2, others: str = "", more: str = "") -> Scenario:
    """Like the standing dialogue, with ``mix`` as every delegation, or ``others`` as those after the first.

    ``more``: further tables of the scenario, as TOML.
    """
    text = "title = 'A conflict'\nsummary = 'A conflict.'\nmonths = 60\n"
    for name in NAMES[:sides]:
        text += f"[governments.{name}]\nname = '{name}'\n"
    text += "[forums.room]\nname = 'Room'\n"
    for number, name in enumerate(NAMES[:sides]):
        text += f"[forums.room.delegations.{name}]\n{others if number and others else mix}\n"
    return loads(text + more, "conflict", overrides)


def fated(scenario: Scenario, draws: Mapping[str, Mapping[tuple[int, ...], float]]) -> Dialogue:
    """A whole life on draws given by kind and address; all others are .99, at which next to nothing happens."""

    def drew(name: str, *address: int, forum: int = 0) -> float:
        return draws.get(name, {}).get(address, 0.99)

    return Dialogue(scenario, luck=drew).run_to_end()


def most_slack(weights: np.ndarray, floors: np.ndarray) -> float:
    """By how much the best package for the side worst off clears its floor, exactly, by linear programming.

    Args:
        weights: (sides, issues), what each cares about.
        floors: (sides,), the least worth each accepts; an equal split is worth one half.

    Returns:
        The largest t for which shares x >= 0, summing to one on every issue, are worth floor + t or more to all.
    """
    sides, issues = weights.shape
    worth = np.zeros((sides, sides * issues + 1))
    for side in range(sides):
        worth[side, side * issues : (side + 1) * issues] = -sides / 2 * weights[side]
    worth[:, -1] = 1.0
    whole = np.hstack([np.tile(np.eye(issues), sides), np.zeros((issues, 1))])
    bounds = [(0.0, 1.0)] * (sides * issues) + [(None, None)]
    best = linprog([0.0] * (sides * issues) + [-1.0], worth, -floors, whole, np.ones(issues), bounds, "highs")
    assert best.success, best.message
    return float(-best.fun)


def proportional(weights: np.ndarray, skill: float) -> np.ndarray:
    """Worth to each side of the package that who knows everybody's interests writes, without claims.

    Args:
        weights: (sides, issues).
        skill: integrative skill of the proposer, facilitation included.
    """
    sides = len(weights)
    squares = (weights * weights).sum(axis=1, keepdims=True)
    wishes = (1 - skill) * weights + skill * weights * weights / squares
    shares = wishes / wishes.sum(axis=0)
    return sides / 2 * (weights * shares).sum(axis=1)
