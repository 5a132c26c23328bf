"""The most that a count can come to, where a scenario says it: its calendar, its forums, its agenda."""

from __future__ import annotations

from collections.abc import Mapping

from sim.scenario.plan import Scenario


def highest_counts(scenario: Scenario) -> Mapping[str, float]:
    """The highest value of those outcomes that have one beside what their unit says.

    >>> from sim.scenario import load
    >>> {name: float(most) for name, most in highest_counts(load("standing", ["months=12"])).items()}
    {'meetings': 4.0, 'cancelled': 4.0, 'alive': 1.0, 'standing': 10.0}
    """
    from sim.seats import meetings_due  # loads the compiler, which whoever only reads tables need not wait for

    due = sum(sum(meetings_due(forum, scenario.months)) for forum in scenario.forums)
    questions = sum(block.questions for block in scenario.agenda)
    return {"meetings": due, "cancelled": due, "alive": len(scenario.forums), "standing": questions}
