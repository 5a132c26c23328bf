"""The table behind differences: settings two by two, and what the first has over the second on the same luck."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from sim.findings.provenance import Provenance
from sim.findings.settings import ComparedSetting, PairedDifference, differences, relation, slice_of
from sim.findings.study import WANTED, Focus, StoredStudy, Unfit
from sim.statistics.estimate import Estimate
from sim.words.claims import Claim, Group, ranking
from sim.words.numbers import MINUS
from sim.words.phrases import Phrase, phrase


class SettingPair(NamedTuple):
    """Two settings, their estimates, and first minus second."""

    first: ComparedSetting
    second: ComparedSetting
    values: tuple[Estimate, Estimate]
    difference: PairedDifference

    @property
    def label(self) -> str:
        """Both in words, first minus second."""
        return f"{self.first.label} {MINUS} {self.second.label}"


class PairedDifferences(NamedTuple):
    """Pairs of settings."""

    facts: Provenance
    phrase: Phrase
    claim: Claim
    pairs: tuple[SettingPair, ...]
    circumstances: str
    options: tuple[str, ...]


def read(study: StoredStudy, focus: Focus) -> PairedDifferences:
    """The table of a study. Raises Unfit if nothing in it was compared in pairs."""
    cut = slice_of(study, focus)
    wanted = [study.outcome(focus)] if focus.outcome else [*WANTED, *study.outcomes]
    outcome, pairs = next(((name, found) for name in wanted if (found := _pairs(study, name, cut.settings))), ("", ()))
    if not pairs:
        raise Unfit(
            f"its differences.csv compares no two settings on {' or '.join(wanted[:1] if focus.outcome else WANTED)}"
        )
    values = {setting.point: study.estimate(setting.point, outcome) for setting in cut.settings}
    groups = [Group(setting.name, values[setting.point]) for setting in cut.settings]
    claim = ranking(groups, relation(study, outcome, cut.settings, groups), phrase(outcome))
    return PairedDifferences(
        study.facts, phrase(outcome), claim, pairs, cut.circumstances, (*focus.options, *cut.options)
    )


def _pairs(study: StoredStudy, outcome: str, settings: Sequence[ComparedSetting]) -> tuple[SettingPair, ...]:
    there = differences(study, outcome)
    return tuple(
        SettingPair(
            one,
            two,
            (study.estimate(one.point, outcome), study.estimate(two.point, outcome)),
            there[one.point, two.point],
        )
        for one, two in combinations(settings, 2)
        if (one.point, two.point) in there and there[one.point, two.point].value.estimate is not None
    )
