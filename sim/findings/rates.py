"""The table behind rates: an outcome under each setting, and who is ahead."""

from __future__ import annotations

from typing import NamedTuple

from sim.findings.provenance import Provenance
from sim.findings.settings import ComparedSetting, relation, slice_of
from sim.findings.study import WANTED, Focus, StoredStudy
from sim.statistics.estimate import Estimate
from sim.words.claims import Claim, Group, ranking
from sim.words.phrases import Phrase, phrase


class Rates(NamedTuple):
    """Settings with their estimates."""

    facts: Provenance
    phrase: Phrase
    claim: Claim
    rows: tuple[tuple[ComparedSetting, Estimate], ...]
    circumstances: str
    options: tuple[str, ...]


def read(study: StoredStudy, focus: Focus) -> Rates:
    """The table of a study. Raises Unfit if it has none."""
    outcome = study.outcome(focus, WANTED)
    cut = slice_of(study, focus)
    rows = tuple((setting, study.estimate(setting.point, outcome)) for setting in cut.settings)
    groups = [Group(setting.name, value) for setting, value in rows]
    claim = ranking(groups, relation(study, outcome, cut.settings, groups), phrase(outcome))
    return Rates(study.facts, phrase(outcome), claim, rows, cut.circumstances, (*focus.options, *cut.options))
