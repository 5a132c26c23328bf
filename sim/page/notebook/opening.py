"""A scenario as a page takes it: the text that it was read from, and what was set since."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from sim.scenario import load
from sim.scenario.faults import Fault, ScenarioError
from sim.scenario.origin import demand
from sim.scenario.plan import Scenario


class Opening(NamedTuple):
    """What a page opens with."""

    key: str
    text: str
    changes: list[tuple[str, Any]]
    scenario: Scenario
    """The same, in Python."""


def opening_of(scenario: Scenario | str | Path | None) -> Opening:
    """What a page opens with to show a scenario.

    Raises:
        ScenarioError: if it is invalid, or not as its text and its settings say.

    >>> opening_of("standing").key, opening_of("standing").changes
    ('standing', [])
    """
    plan = load(scenario) if scenario is None or isinstance(scenario, str | Path) else scenario
    demand(plan)
    if plan.origin is None or plan.origin.steps:
        why = "has no text" if plan.origin is None else "has rooms swapped or mechanisms switched off since it was read"
        raise ScenarioError([Fault(f"scenario {plan.key}", 0, "", why, "one as it was loaded; swap rooms on the page")])
    changes = [(each.name, each.value) for each in plan.origin.settings]
    return Opening(plan.key, plan.origin.text, changes, plan)
