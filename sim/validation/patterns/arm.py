"""An arm: a setting to play, and the scenario that is played for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from sim.scenario import load
from sim.scenario.frozen_dict import FrozenDict
from sim.scenario.origin import step
from sim.scenario.plan import Change, DatedEvent, Forum, Scenario
from sim.scenario.seating import in_room
from sim.scenario.setting import Setting, read_settings
from sim.scenario.shipped import folder


@dataclass(frozen=True)
class Arm:
    """A setting to play."""

    room: str | None = None
    """Track whose room every forum is swapped to; None leaves the scenario's own."""
    changed: tuple[Setting, ...] = ()
    """Overrides for ``load``."""
    events: tuple[DatedEvent, ...] = ()
    """What happens on a date."""
    later: tuple[tuple[int, str, float], ...] = ()
    """Terms of every forum that change on a date: (month, name, value), months ascending."""
    scenario: str = "standing"
    """Key of ``SCENARIOS``."""

    def but(self, *changed: str | Setting) -> Arm:
        """The same arm with more overrides, as ``load`` takes them."""
        return replace(self, changed=(*self.changed, *read_settings(changed)))

    def sets(self, path: str) -> bool:
        """Whether the arm gives a parameter a value of its own."""
        return any(each.name == path for each in self.changed)


def _of_experiments(name: str) -> Path:
    return folder("experiments") / "scenarios" / f"{name}.toml"


SCENARIOS: dict[str, Callable[[], str | Path]] = {
    "standing": lambda: "standing",
    "two forums": partial(_of_experiments, "two_forums"),
    "joined later": partial(_of_experiments, "joined_later"),
}
"""What arms start from: the standing dialogue, an official forum with an unofficial one beside it, a room without
officials that some join later."""


def arm_scenario(arm: Arm, overrides: Sequence[str | Setting] = ()) -> Scenario:
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
    new = tuple(Change(month, FrozenDict(terms)) for month, terms in sorted(dated.items()))
    return replace(forum, changes=(*forum.changes, *new))
