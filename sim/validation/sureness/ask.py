"""Asking how sure a comparison is: every further comparison planned, played on the same luck, and weighed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from sim.comparison import Comparison
from sim.lab.compare import compare, play, rooms_of
from sim.scenario.plan import Scenario
from sim.scenario.setting import Setting
from sim.validation import region
from sim.validation.robustness import Spread, compare_across
from sim.validation.sureness.effects import ByTrack
from sim.validation.sureness.inputs import inputs_of
from sim.validation.sureness.plan import THOROUGH, planned
from sim.validation.sureness.sure import Sure, how_sure

SETTINGS = 20
"""Settings of the calibrated region that are asked unless a number is given."""

Ran = Callable[[int], None]


class Question(NamedTuple):
    """What a comparison was asked of, so that it can be asked again under other circumstances."""

    scenario: Scenario
    tracks: tuple[str, ...]
    seed: int
    forum: str | None
    """As ``compare`` takes it."""
    overrides: tuple[Setting, ...] = ()
    """Settings of the one who asks: they stay as they are all over the region."""
    threads: int | None = None


class Plan(NamedTuple):
    """What will be played."""

    settings: int
    """Of the region; 0 if none is stored for these rules."""
    inputs: int
    dialogues: int
    """A track, of every further comparison."""

    @property
    def comparisons(self) -> int:
        """All further ones."""
        return self.settings + self.inputs


def plan_of(asked: Question, most: int, settings: int = SETTINGS, thorough: bool = False) -> Plan:
    """What can be played in the time there is; ``most``: dialogues of the comparison itself.

    ``thorough``: as many as ever are, whatever the time.
    """
    there = 0 if region.refusal(1) else min(settings, len(region.vectors()))
    inputs = len(inputs_of(asked.scenario)) if asked.scenario.origin is not None else 0
    if thorough:
        return Plan(there, inputs, min(most, THOROUGH))
    return Plan(there, inputs, planned(_hearings(asked), there + inputs, most))


def _hearings(asked: Question) -> float:
    """Of one dialogue of all tracks."""
    from sim.seats import hearings, lay_out

    return sum(hearings(lay_out(room)) for room in rooms_of(asked.scenario, asked.tracks, asked.forum).values())


def ask(asked: Question, base: ByTrack, plan: Plan, ran: Ran | None = None) -> Sure:
    """How sure the comparison with these outcomes is. Needs two tracks or more."""

    def without(scenario: Scenario) -> ByTrack:
        rooms = rooms_of(scenario, asked.tracks, asked.forum)
        return play(rooms, plan.dialogues, asked.seed, asked.threads, ran=ran)

    spreads = _over_region(asked, plan, ran) if plan.settings else ()
    inputs = inputs_of(asked.scenario) if plan.inputs else ()
    return how_sure(base, inputs, lambda each: without(asked.scenario.with_(each.changes)), spreads, plan.dialogues)


def _over_region(asked: Question, plan: Plan, ran: Ran | None) -> tuple[Spread, ...]:
    def at(settings: Sequence[Setting]) -> Comparison:
        others = {each.name: each.value for each in settings if each not in asked.overrides}  # these it has already
        there = asked.scenario.with_(others)
        return compare(there, asked.tracks, plan.dialogues, asked.seed, asked.forum, asked.threads, ran=ran)

    return compare_across(at, asked.scenario.text, asked.overrides, plan.settings)
