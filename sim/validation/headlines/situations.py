"""The situations in which every sentence is asked: the default, and six numbers each halved and raised by half.

Tension and encroachment are levels: what an arm sets itself stays as it sets it. Calendar, seats, issues and horizon
are the shape of a dialogue, and are halved in every arm alike.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from sim.rules import PARAMETERS
from sim.scenario.frozen_dict import FrozenDict
from sim.scenario.origin import step
from sim.scenario.plan import Change, Delegation, Forum, Scenario
from sim.scenario.setting import Setting
from sim.validation.patterns.arm import Arm, arm_scenario

TENSION, ENCROACHMENT, ISSUES, HORIZON = "tension.baseline", "encroachment.level", "drafting.issues", "months"
CALENDAR, SEATS = "meetings", "seats"
USUAL: Mapping[str, float] = MappingProxyType(
    {
        TENSION: PARAMETERS[TENSION].default,
        ENCROACHMENT: PARAMETERS[ENCROACHMENT].default,
        CALENDAR: 1.0,
        SEATS: 1.0,
        ISSUES: PARAMETERS[ISSUES].default,
        HORIZON: 60,
    }
)
"""What is halved and raised by half; calendar and seats in terms of what an arm has, 4 meetings a year and 6 seats a
side in most."""
MANY, FEW = 1.5, 0.5


class Situation(NamedTuple):
    """A number of the default taken times a factor."""

    key: str
    """As in tables."""
    says: str
    """In words."""
    varied: str = ""
    """Key of ``USUAL``; empty for the default."""
    factor: float = 1.0

    def scenario(self, arm: Arm, vector: Sequence[Setting] = ()) -> Scenario:
        """What is played of an arm with a vector of the region."""
        scenario = arm_scenario(arm, (*vector, *self._settings(vector)))
        if self.varied == CALENDAR:
            return step(scenario, partial(_met, factor=self.factor))
        return step(scenario, partial(_seated, factor=self.factor)) if self.varied == SEATS else scenario

    def differs(self, arms: Sequence[Arm]) -> bool:
        """Whether any of some arms is another than by default."""
        return not self.varied or not all(_sets(arm, self.varied) for arm in arms)

    def _settings(self, vector: Sequence[Setting]) -> tuple[Setting, ...]:
        if self.varied in ("", CALENDAR, SEATS):
            return ()
        usual = {each.name: each.value for each in vector}.get(self.varied, USUAL[self.varied])
        value = self.factor * usual
        return (Setting(self.varied, round(value) if self.varied in (ISSUES, HORIZON) else value),)

    def value(self, name: str, vector: Mapping[str, float]) -> float:
        """What a key of ``USUAL``, or a parameter, is in this situation with a vector."""
        usual = vector[name] if name in vector else USUAL[name]
        return self.factor * usual if name == self.varied else usual


def _sets(arm: Arm, name: str) -> bool:
    """Whether an arm sets a level itself, of all or of one government."""
    own = name.split(".", maxsplit=1)[0]
    return any(each.name == name or each.name.endswith(f".{own}") for each in arm.changed)


def _met(scenario: Scenario, factor: float) -> Scenario:
    def change(each: Change) -> Change:
        often = {name: value * factor for name, value in each.terms.items() if name == "meetings_a_year"}
        return replace(each, terms=FrozenDict({**each.terms, **often}))

    def forum(each: Forum) -> Forum:
        terms = each.terms._replace(meetings_a_year=factor * each.terms.meetings_a_year)
        return replace(each, terms=terms, changes=tuple(map(change, each.changes)))

    return replace(scenario, forums=tuple(map(forum, scenario.forums)))


def _seated(scenario: Scenario, factor: float) -> Scenario:
    def forum(each: Forum) -> Forum:
        changes = tuple(
            replace(change, delegations=tuple(mixed(side, factor) for side in change.delegations))
            for change in each.changes
        )
        return replace(each, delegations=tuple(mixed(side, factor) for side in each.delegations), changes=changes)

    return replace(scenario, forums=tuple(map(forum, scenario.forums)))


def mixed(delegation: Delegation, factor: float) -> Delegation:
    """A delegation with so many times the seats, in the same mix as nearly as whole seats allow.

    Seats left over go to the roles with the largest remainders, officials before former officials before experts.

    >>> small = mixed(Delegation("east", former=3, experts=3), 0.5)
    >>> small.officials, small.former, small.experts
    (0, 2, 1)
    """
    wanted = {role: factor * getattr(delegation, role) for role in ("officials", "former", "experts")}
    given = {role: int(number) for role, number in wanted.items()}
    left = round(factor * delegation.seats) - sum(given.values())
    for role in sorted(wanted, key=lambda each: given[each] - wanted[each])[:left]:
        given[role] += 1
    return replace(delegation, people=(), **given)  # type: ignore[arg-type]


def _pair(varied: str, says: str) -> tuple[Situation, Situation]:
    key = varied.split(".", maxsplit=1)[0] if varied != ISSUES else "issues"
    return (
        Situation(f"{key} halved", f"half {says}", varied, FEW),
        Situation(f"{key} raised", f"half as {says} again", varied, MANY),
    )


SITUATIONS: tuple[Situation, ...] = (
    Situation("default", "the default"),
    *_pair(TENSION, "much tension"), *_pair(ENCROACHMENT, "much encroachment"), *_pair(CALENDAR, "many meetings"),
    *_pair(SEATS, "many seats"), *_pair(ISSUES, "many issues"), *_pair(HORIZON, "many months"),
)  # fmt: skip
