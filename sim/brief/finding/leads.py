"""Who leads where: the numbers behind a finding over many settings of what else varies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import fmean, median
from typing import NamedTuple

from sim.findings.all_else import levels
from sim.findings.leads import Lead, lead_of
from sim.findings.settings import ComparedSetting
from sim.findings.study import StoredStudy
from sim.statistics.estimate import Estimate, unknown

Groups = Mapping[tuple[str, ...], Sequence[ComparedSetting]]
APART = 0.25
"""How far the mean places of two leaders along a factor must be for the factor to be named, of its whole span."""


class Circumstance(NamedTuple):
    """One setting of what else varies, and who leads there."""

    at: tuple[str, ...]
    lead: Lead

    @property
    def over(self) -> Estimate:
        """How much the best has over the next, whatever is better; nothing where the two were not paired."""
        return self.lead.over.size if self.lead.over.low is not None else unknown()


class Contender(NamedTuple):
    """One value of the lever over all cells."""

    label: str
    key: str
    ahead_in: tuple[Circumstance, ...]
    values: tuple[Estimate, ...]


def cells_of(study: StoredStudy, groups: Groups, outcome: str) -> list[Circumstance]:
    """Who leads in each group that has something to compare."""
    found = ((at, lead_of(study, outcome, group)) for at, group in groups.items())
    return [Circumstance(at, lead) for at, lead in found if lead is not None]


def choices_of(study: StoredStudy, groups: Groups, outcome: str, cells: Sequence[Circumstance]) -> list[Contender]:
    """The values of the lever, those that lead most often first."""
    every = [setting for group in groups.values() for setting in group]
    labels = {setting.key: setting.label for setting in every}
    values: dict[str, list[Estimate]] = {key: [] for key in labels}
    for setting in every:
        value = study.estimate(setting.point, outcome)
        values[setting.key] += [value] if value.estimate is not None else []
    led = [cell for cell in cells if cell.lead.clear]
    choices = [
        Contender(label, key, tuple(cell for cell in led if cell.lead.best.key == key), tuple(values[key]))
        for key, label in labels.items()
    ]
    return sorted(choices, key=lambda choice: (-len(choice.ahead_in), -middle_of(choice)))


def middle_of(choice: Contender) -> float:
    """The middle estimate of a choice over all settings; 0 if it has none."""
    return median([value.estimate or 0.0 for value in choice.values] or [0.0])


def ends_of(choice: Contender) -> tuple[Estimate, Estimate]:
    """The lowest and the highest estimate of a choice that has one."""
    order = sorted(choice.values, key=lambda value: value.estimate or 0.0)
    return order[0], order[-1]


def factor_of(study: StoredStudy, choices: Sequence[Contender]) -> str:
    """The factor along which the two that lead most often lie furthest apart; empty if none tells them apart much."""
    leaders = [choice for choice in choices if choice.ahead_in][:2]
    best, widest = "", APART
    for place, name in enumerate(study.others if len(leaders) == 2 else ()):
        try:
            values = [float(each) for each in levels(study, name)]
            middles = [fmean(float(cell.at[place]) for cell in choice.ahead_in) for choice in leaders]
        except ValueError:
            continue
        gap = abs(middles[0] - middles[1]) / ((max(values) - min(values)) or 1.0)
        if gap > widest:
            best, widest = name, gap
    return best
