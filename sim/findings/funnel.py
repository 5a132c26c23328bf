"""The table behind the funnel: how many packages reach each stage under each setting."""

from __future__ import annotations

from typing import NamedTuple

from sim.findings.provenance import Facts
from sim.findings.settings import ComparedSetting, relation, slice_of
from sim.findings.study import Ask, Study, Unfit
from sim.statistics.estimate import Estimate
from sim.words.claims import Claim, Group, ranked
from sim.words.phrases import STAGES, phrase


class PackagePath(NamedTuple):
    """A setting with the estimate of every stage."""

    setting: ComparedSetting
    stages: dict[str, Estimate]


class PackagePaths(NamedTuple):
    """Settings with their stages."""

    facts: Facts
    claim: Claim
    stages: tuple[str, ...]
    paths: tuple[PackagePath, ...]
    held: str
    asked: tuple[str, ...]


def read(study: Study, ask: Ask) -> PackagePaths:
    """The table of a study. Raises Unfit if it has fewer than two stages."""
    stages = tuple(stage for stage in STAGES if stage in study.outcomes)
    if len(stages) < 2:
        raise Unfit(f"it measured fewer than two of: {', '.join(STAGES)}")
    cut = slice_of(study, ask)
    paths = tuple(
        PackagePath(each, {stage: study.estimate(each.point, stage) for stage in stages}) for each in cut.settings
    )
    told = "transferred" if "transferred" in stages else stages[-1]
    groups = [Group(path.setting.name, path.stages[told]) for path in paths]
    claim = ranked(groups, relation(study, told, cut.settings, groups), phrase(told))
    return PackagePaths(study.facts, claim, stages, paths, cut.held, cut.asked)
