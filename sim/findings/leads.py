"""Who leads: of settings that differ in the lever only, the one ahead of all others, by how much, and if it is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sim.findings.settings import ComparedSetting, PairedDifference, between, differences, relation
from sim.findings.study import StoredStudy
from sim.statistics.estimate import Estimate, unknown
from sim.words.claims import Group
from sim.words.phrases import phrase


class Lead(NamedTuple):
    """The setting with most of an outcome (least, where less is better), and what it has over the next."""

    best: ComparedSetting
    second: ComparedSetting
    over: Estimate
    """The best minus the second: the paired difference where there is one, else of both estimates, without interval."""
    whole: bool
    """Every setting is known; where one is not, it might be the best."""
    clear: bool
    """Whether the best is told apart from every other, which it is not where one is unknown."""


def lead_of(study: StoredStudy, outcome: str, settings: Sequence[ComparedSetting]) -> Lead | None:
    """Who leads on an outcome; None where fewer than two settings are known, so that nothing is compared."""
    found = [Group(setting.label, study.estimate(setting.point, outcome)) for setting in settings]
    values = {place: each.value.estimate for place, each in enumerate(found) if each.value.estimate is not None}
    if len(values) < 2:
        return None
    sign = -1 if phrase(outcome).low_first else 1
    first, second, *rest = sorted(values, key=lambda place: -sign * values[place])
    ahead, whole = relation(study, outcome, settings, found), len(values) == len(found)
    told = whole and all(sign * ahead(first, other) > 0 for other in (second, *rest))
    best, following = settings[first], settings[second]
    paired = over(differences(study, outcome), best, following)
    gap = Estimate(values[first] - values[second], None, None, found[first].value.n)
    return Lead(best, following, gap if paired.estimate is None else paired, whole, told)


def over(there: Mapping[tuple[str, str], PairedDifference], one: ComparedSetting, two: ComparedSetting) -> Estimate:
    """What one setting has over another on the same luck; nothing where the two were not paired."""
    pair = between(there, one, two)
    return unknown() if pair is None else pair.value
