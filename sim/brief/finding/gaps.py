"""What must not be passed over in a study of many settings: missing numbers, and who is behind where nobody leads."""

from __future__ import annotations

from itertools import permutations
from typing import NamedTuple

from sim.brief import phrases
from sim.brief.finding.leads import Groups
from sim.findings.leads import over
from sim.findings.settings import differences, relation
from sim.findings.study import StoredStudy
from sim.statistics.estimate import Estimate
from sim.words.claims import Group
from sim.words.phrases import phrase
from sim.words.ranks import part_of


class Gap(NamedTuple):
    """Two choices, in how many settings the first is ahead of the second and behind it, and by how much at most."""

    more: str
    less: str
    ahead: int
    behind: int
    widest: Estimate


def _widest(study: StoredStudy, groups: Groups, outcome: str) -> Gap | None:
    """The two choices told apart in most settings, the widest gap first among equals; None if no two are in any."""
    sign = -1 if phrase(outcome).low_first else 1
    there, found = differences(study, outcome), dict[tuple[str, str], list[Estimate]]()
    for group in groups.values():
        values = [Group(setting.label, study.estimate(setting.point, outcome)) for setting in group]
        ahead = relation(study, outcome, group, values)
        known = [place for place, each in enumerate(values) if each.value.estimate is not None]
        for one, two in permutations(known, 2):
            if sign * ahead(one, two) > 0:
                pair = (group[one].label, group[two].label)
                found.setdefault(pair, []).append(over(there, group[one], group[two]).size)
    if not found:
        return None
    pair = max(found, key=lambda each: (len(found[each]), max(lead.estimate or 0.0 for lead in found[each])))
    widest = max(found[pair], key=lambda lead: lead.estimate or 0.0)
    return Gap(*pair, len(found[pair]), len(found.get((pair[1], pair[0]), ())), widest)


def _lacking(study: StoredStudy, groups: Groups, outcome: str) -> tuple[int, int]:
    """In how many groups fewer than two choices have a number, and in how many others a choice has none."""
    none, some = 0, 0
    for group in groups.values():
        known = sum(study.estimate(setting.point, outcome).estimate is not None for setting in group)
        none += known < 2
        some += 2 <= known < len(group)
    return none, some


def lacking(study: StoredStudy, groups: Groups, outcome: str) -> str:
    """Where numbers are missing, so that no setting is passed over in silence."""
    none, some = _lacking(study, groups, outcome)
    if none == len(groups):  # said already
        return ""
    parts = [f"in {none} there is nothing to compare"] if none else []
    parts += [f"in {some} a choice has no number, so that none is called the best"] if some else []
    return "".join(f"; {part}" for part in parts)


def behind(study: StoredStudy, groups: Groups, outcome: str) -> str:
    """Where nobody leads everybody: which two can be told apart all the same."""
    gap = _widest(study, groups, outcome)
    if gap is None:
        return ""
    where = part_of(gap.ahead, len(groups), "settings")
    reverse = f" and behind in {gap.behind}" if gap.behind else ""
    by = phrases.ends(outcome, gap.widest, named=True)
    most = f"; the widest gap is {phrases.amount(outcome, gap.widest)}{by}" if gap.widest.estimate else ""
    return f"Yet {gap.more} was ahead of {gap.less} beyond simulation noise in {where}{reverse}{most}."
