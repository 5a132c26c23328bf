"""The table behind the funnel: how many packages reach each stage under each setting."""

from __future__ import annotations

from typing import NamedTuple

from sim.findings.provenance import Provenance
from sim.findings.settings import ComparedSetting, relation, slice_of
from sim.findings.study import Focus, StoredStudy, Unfit
from sim.statistics.estimate import Estimate
from sim.words.claims import Claim, Group, ranking
from sim.words.phrases import STAGES, phrase


class PackagePath(NamedTuple):
    """A setting with the estimate of every stage."""

    setting: ComparedSetting
    stages: dict[str, Estimate]


class PackagePaths(NamedTuple):
    """Settings with their stages."""

    facts: Provenance
    claim: Claim
    stages: tuple[str, ...]
    paths: tuple[PackagePath, ...]
    circumstances: str
    options: tuple[str, ...]


def read(study: StoredStudy, focus: Focus) -> PackagePaths:
    """The table of a study. Raises Unfit if it has fewer than two stages."""
    stages = tuple(stage for stage in STAGES if stage in study.outcomes)
    if len(stages) < 2:
        raise Unfit(f"it measured fewer than two of: {', '.join(STAGES)}")
    cut = slice_of(study, focus)
    paths = tuple(
        PackagePath(each, {stage: study.estimate(each.point, stage) for stage in stages}) for each in cut.settings
    )
    told = "transferred" if "transferred" in stages else stages[-1]
    groups = [Group(path.setting.name, path.stages[told]) for path in paths]
    claim = ranking(groups, relation(study, told, cut.settings, groups), phrase(told))
    return PackagePaths(study.facts, claim, stages, paths, cut.circumstances, cut.options)
