"""Who leads where: the numbers behind a finding over many settings of what else varies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import fmean, median
from typing import NamedTuple

from sim.charts.held import levels
from sim.charts.slices import Compared, Setting, differences, relation
from sim.charts.study import Study
from sim.lab.comparison import Estimate
from sim.words.claims import Group
from sim.words.phrases import phrase

Groups = Mapping[tuple[str, ...], Sequence[Setting]]
APART = 0.25
"""How far the mean places of two leaders along a factor must be for the factor to be named, of its whole span."""


class Cell(NamedTuple):
    """One setting of what else varies: who has most, and the lead over the next; None if no lead can be told."""

    at: tuple[str, ...]
    best: Setting
    second: Setting
    lead: Estimate | None


class Choice(NamedTuple):
    """One value of the lever over all cells."""

    label: str
    key: str
    led: tuple[Cell, ...]
    values: tuple[Estimate, ...]


def cells_of(study: Study, groups: Groups, outcome: str) -> list[Cell]:
    """Who leads in each group; no one where a number is unknown, and none with fewer than two numbers."""
    sign = -1.0 if phrase(outcome).low_first else 1.0
    settings = [setting for group in groups.values() for setting in group]
    values = [Group(setting.label, study.estimate(setting.point, outcome)) for setting in settings]
    ahead, there = relation(study, outcome, settings, values), differences(study, outcome)
    found, start = [], 0
    for at, group in groups.items():
        known = [place for place in range(start, start + len(group)) if values[place].value.estimate is not None]
        start += len(group)
        if len(known) > 1:
            first, *rest = sorted(known, key=lambda place: -sign * (values[place].value.estimate or 0.0))
            told = len(known) == len(group) and all(sign * ahead(first, other) > 0 for other in rest)
            one, two = settings[first], settings[rest[0]]
            found.append(Cell(at, one, two, lead_over(there, one, two) if told else None))
    return found


def lead_over(there: Mapping[tuple[str, str], Compared], one: Setting, two: Setting) -> Estimate:
    """How much the first has over the second, as a positive number with its interval where they were paired."""
    found = there.get((one.point, two.point)) or there.get((two.point, one.point))
    if found is None or found.value.estimate is None or found.value.low is None or found.value.high is None:
        return Estimate(None, None, None, 0)
    low, high = sorted((abs(found.value.low), abs(found.value.high)))
    return Estimate(abs(found.value.estimate), low, high, found.value.n)


def choices_of(study: Study, groups: Groups, outcome: str, cells: Sequence[Cell]) -> list[Choice]:
    """The values of the lever, those that lead most often first."""
    found: dict[str, tuple[str, list[Estimate]]] = {}
    for setting in (setting for group in groups.values() for setting in group):
        value = study.estimate(setting.point, outcome)
        found.setdefault(setting.key, (setting.label, []))[1].extend([value] if value.estimate is not None else [])
    choices = [
        Choice(
            label, key, tuple(cell for cell in cells if cell.best.key == key and cell.lead is not None), tuple(values)
        )
        for key, (label, values) in found.items()
    ]
    return sorted(choices, key=lambda choice: (-len(choice.led), -middle_of(choice)))


def middle_of(choice: Choice) -> float:
    """The middle estimate of a choice over all settings; 0 if it has none."""
    return median([value.estimate or 0.0 for value in choice.values] or [0.0])


def ends_of(choice: Choice) -> tuple[Estimate, Estimate]:
    """The lowest and the highest estimate of a choice that has one."""
    order = sorted(choice.values, key=lambda value: value.estimate or 0.0)
    return order[0], order[-1]


def factor_of(study: Study, choices: Sequence[Choice]) -> str:
    """The factor along which the two that lead most often lie furthest apart; empty if none tells them apart much."""
    leaders = [choice for choice in choices if choice.led][:2]
    best, widest = "", APART
    for place, name in enumerate(study.others if len(leaders) == 2 else ()):
        try:
            values = [float(each) for each in levels(study, name)]
            middles = [fmean(float(cell.at[place]) for cell in choice.led) for choice in leaders]
        except ValueError:
            continue
        gap = abs(middles[0] - middles[1]) / ((max(values) - min(values)) or 1.0)
        if gap > widest:
            best, widest = name, gap
    return best
