"""The option ``--forum``: the only forum whose room is swapped."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from sim.cli.program import meant

if TYPE_CHECKING:
    from sim.scenario.plan import Scenario
    from sim.scenario.setting import Setting

FORUM = click.option("--forum", metavar="NAME", help="Swap only this forum's room; otherwise all are swapped.")


def load_with(scenario: str | None, overrides: Sequence[Setting], forum: str | None) -> Scenario:
    """The scenario, if it has the forum that is asked for. Raises ScenarioError, BadParameter."""
    from sim.scenario import load

    plan = load(scenario, overrides)
    keys = [each.key for each in plan.forums]
    if forum is not None and forum not in keys:
        raise click.BadParameter(
            f'the scenario has no forum "{forum}"; it has: {", ".join(keys)}.{meant(forum, keys)}',
            param_hint="--forum",
        )
    return plan
