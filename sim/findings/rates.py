"""The table behind rates: an outcome under each setting, and who is ahead."""

from __future__ import annotations

from typing import NamedTuple

from sim.findings.provenance import Facts
from sim.findings.settings import ComparedSetting, relation, slice_of
from sim.findings.study import WANTED, Ask, Study
from sim.statistics.estimate import Estimate
from sim.words.claims import Claim, Group, ranked
from sim.words.phrases import Phrase, phrase


class Rates(NamedTuple):
    """Settings with their estimates."""

    facts: Facts
    phrase: Phrase
    claim: Claim
    rows: tuple[tuple[ComparedSetting, Estimate], ...]
    held: str
    asked: tuple[str, ...]


def read(study: Study, ask: Ask) -> Rates:
    """The table of a study. Raises Unfit if it has none."""
    outcome = study.outcome(ask, WANTED)
    cut = slice_of(study, ask)
    rows = tuple((setting, study.estimate(setting.point, outcome)) for setting in cut.settings)
    groups = [Group(setting.name, value) for setting, value in rows]
    claim = ranked(groups, relation(study, outcome, cut.settings, groups), phrase(outcome))
    return Rates(study.facts, phrase(outcome), claim, rows, cut.held, (*ask.named, *cut.asked))
