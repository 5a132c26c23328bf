"""What can be said of a case without any model: four facts, read off its scenario file.

Whoever claims that a model tells cases with transfer from cases without must beat what needs no model. The four and the
direction of each were declared before any of the cases added with them was played (decision 0019). More is more of
each: officials carry what they hear, an official table beside can take up what a room wrote, a third party with a
mandate reaches governments, and a longer period has more time for it. A fact that holds the other way round is not
turned round afterwards.

What is read is what stood at the first meeting, the mandate apart: who came later may have come because of what the
room had to show.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sim.scenario.plan import Forum, Scenario
from sim.scenario.resolve import track_of


def officials(scenario: Scenario) -> float:
    """Share of serving officials among the seats of the forum of record, at its first meeting (0 to 1)."""
    seated = _forum(scenario).delegations
    return sum(each.officials for each in seated) / sum(each.seats for each in seated)


def official_table(scenario: Scenario) -> float:
    """1 if another forum, of officials in official capacity only, is on the same questions at any time, else 0."""
    mine = _forum(scenario)
    beside = (each for each in scenario.forums if each is not mine and set(each.governments) == set(mine.governments))
    return float(any(track_of(each.delegations) == "track1" for each in beside))


def mandate(scenario: Scenario) -> float:
    """The largest mandate of a third party in the forum of record, at any time (0 to 0.5, chance a month)."""
    forum = _forum(scenario)
    return max([forum.terms.mandate, *(each.terms.get("mandate", 0.0) for each in forum.changes)])


def months(scenario: Scenario) -> float:
    """Months of the case's own period (1 to 240)."""
    return float(scenario.months)


def _forum(scenario: Scenario) -> Forum:
    assert scenario.record is not None
    return scenario.forum(scenario.record.forum)


FACTS: Mapping[str, Callable[[Scenario], float]] = {
    "officials": officials,
    "official table": official_table,
    "mandate": mandate,
    "months": months,
}
"""Each fact by its name. More is taken to speak for transfer."""
