"""What a study found: which kind of finding its tables allow, and the outcome it is told by."""

from __future__ import annotations

from collections.abc import Sequence

from sim.brief.content import StudyFinding
from sim.brief.finding.comparison import comparison_finding
from sim.brief.finding.heat_map import heat_map_finding
from sim.brief.finding.sweep import sweep_finding
from sim.findings.settings import MOST, ComparedSetting, Slice, setting_of, slice_of
from sim.findings.study import Focus, Row, StoredStudy
from sim.words.phrases import value

PLAIN = ("any_transfer", "transferred")
"""What is told instead of a share of the questions solved, which says nothing of how many were solved."""
ONE_AT_A_TIME = "OneAtATime"
"""A design that asks what matters, not who leads."""
COMPANIONS = ("breakthroughs", "transfer_rate", "transferred", "any_transfer", "agreed", "trust_end")


def leading_outcome(study: StoredStudy) -> str:
    """The outcome a brief is told by: the study's first one, unless that is a share of the questions solved."""
    listed = [name for name in study.plan.get("outcomes", ()) if name in study.outcomes]
    first = (listed or list(study.outcomes))[0]
    if first != "transfer_rate":
        return first
    return next((name for name in PLAIN if name in study.outcomes), first)


def beside(study: StoredStudy, outcome: str, most: int = 3) -> tuple[str, ...]:
    """Further outcomes that belong into the table: those of the path first."""
    wanted = [*COMPANIONS, *study.plan.get("outcomes", ())]
    there = [name for name in dict.fromkeys(wanted) if name in study.outcomes and name != outcome]
    return tuple(there[:most])


def groups_of(study: StoredStudy) -> dict[tuple[str, ...], list[ComparedSetting]]:
    """Settings that differ in the lever only, by the values of all else that varies; groups of one are left out."""
    lever = study.lever
    if lever is None:
        return {}
    found: dict[tuple[str, ...], list[ComparedSetting]] = {}
    for point in study.points:
        setting = _setting(lever, point)
        found.setdefault(tuple(point[name] for name in study.others), []).append(setting)
    return {key: group for key, group in found.items() if len(group) > 1}


def _setting(lever: str, point: Row) -> ComparedSetting:
    """A setting under the name that stands in a sentence, as the charts name it."""
    found = setting_of(lever, point[lever], point["point"])
    return found._replace(label=found.name)


def find(study: StoredStudy) -> StudyFinding:
    """The finding of a study. Raises Unfit if its tables hold none."""
    outcome = leading_outcome(study)
    groups = groups_of(study)
    if study.lever is not None and not study.others:
        return comparison_finding(study, slice_of(study, Focus()), outcome, beside(study, outcome))
    if groups and not str(study.plan.get("design", "")).startswith(ONE_AT_A_TIME):
        return heat_map_finding(study, groups, outcome, beside(study, outcome, 1))
    if len(study.points) <= MOST and not study.has("sensitivity.csv"):
        return comparison_finding(study, _all(study), outcome, beside(study, outcome))
    return sweep_finding(study, outcome, beside(study, outcome, 1))


def _all(study: StoredStudy) -> Slice:
    """Every point as a setting of its own, named by all that varies."""
    names: Sequence[str] = study.inputs
    settings = tuple(
        ComparedSetting(point["point"], ", ".join(value(name, point[name]) for name in names), "")
        for point in study.points
    )
    return Slice("", settings, "", ())
