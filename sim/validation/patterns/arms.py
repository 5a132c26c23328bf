"""From an arm to the scenario that is played."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from sim.scenario import load
from sim.scenario.frozen import Frozen
from sim.scenario.origin import step
from sim.scenario.plan import Change, Forum, Scenario
from sim.scenario.seating import in_room
from sim.scenario.setting import Setting
from sim.scenario.shipped import folder
from sim.validation.patterns.claims import Arm


def _of_experiments(name: str) -> Path:
    return folder("experiments") / "scenarios" / f"{name}.toml"


SCENARIOS: dict[str, Callable[[], str | Path]] = {
    "standing": lambda: "standing",
    "two forums": partial(_of_experiments, "two_forums"),
    "joined later": partial(_of_experiments, "joined_later"),
}
"""What arms start from: the standing dialogue, an official forum with an unofficial one beside it, a room without
officials that some join later."""


def built(arm: Arm, overrides: Sequence[str | Setting] = ()) -> Scenario:
    """The scenario of an arm.

    Args:
        arm: what to play.
        overrides: other parameters than the defaults; what the arm itself sets comes last and wins.

    Raises:
        ScenarioError: if an override is wrong.
    """
    scenario = load(SCENARIOS[arm.scenario](), (*overrides, *arm.changed))
    if arm.room:
        scenario = in_room(scenario, arm.room)
    return step(scenario, partial(_dated, arm=arm))


def _dated(scenario: Scenario, arm: Arm) -> Scenario:
    """With what an arm dates."""
    forums = tuple(_changed_later(forum, arm.later) for forum in scenario.forums)
    return replace(scenario, forums=forums, events=(*scenario.events, *arm.events))


def _changed_later(forum: Forum, later: Sequence[tuple[int, str, float]]) -> Forum:
    dated: dict[int, dict[str, float]] = {}
    for month, name, value in later:
        dated.setdefault(month, {})[name] = value
    new = tuple(Change(month, Frozen(terms)) for month, terms in sorted(dated.items()))
    return replace(forum, changes=(*forum.changes, *new))
