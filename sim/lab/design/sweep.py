"""Sweeps: a study from a few words, without a file of its own.

>>> study = sweep_study("try", "standing", ["tension.baseline=0:0.6:3", "track=1,2"])
>>> len(study.points()), study.question
(6, 'What changes with tension.baseline and track?')
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from sim.lab.design.designs import Design, Grid, Unusable
from sim.lab.design.domains import Domain
from sim.lab.design.experiment import Study
from sim.lab.design.rows import Rows
from sim.lab.design.settings import StudyError
from sim.lab.design.track import TRACK
from sim.lab.design.variation import parse_vary
from sim.scenario.faults import all_of
from sim.scenario.setting import Setting, read_settings
from sim.words.numbers import listed

OUTCOMES = ("transfer_rate", "breakthroughs", "transferred")


class SweepVariation(NamedTuple):
    """What varies in a sweep, as far as it could be read."""

    domains: Mapping[str, Domain]
    design: Design
    wrong: list[str]
    """What could not, a sentence each."""


def sweep_study(
    name: str,
    scenario: str,
    varied: Sequence[str] | Path | SweepVariation,
    overrides: Sequence[str | Setting] = (),
    repetitions: int = 500,
) -> Study:
    """A study of a scenario at every combination of some values, or at the rows of a table.

    Args:
        name: of the study.
        scenario: a shipped name, or the path of a TOML file.
        varied: variations ``NAME=LOW:HIGH:COUNT`` or ``NAME=A,B,C``, a CSV file, or what ``read_variation`` made.
        overrides: what is held at every point, as ``load`` takes it.
        repetitions: dialogues per point.

    Raises:
        StudyError: if a variation or the table cannot be read.
        ScenarioError: if an override is no assignment.
    """
    held = dict(read_settings(overrides))
    if not isinstance(varied, SweepVariation):
        varied = read_variation(varied)
        if varied.wrong:
            raise StudyError(all_of(varied.wrong))
    sides = _sides(varied.domains)
    return Study(name, _question(varied.domains), scenario, *sides, held, OUTCOMES, varied.design, repetitions)


def read_variation(varied: Sequence[str] | Path) -> SweepVariation:
    """What some variations, or the rows of a table, come to, and everything that is wrong with them.

    >>> read_variation(["track=1,2", "months=x:3:2", "track=1"]).wrong[1]
    '"track" is varied twice; give all its values at once.'
    """
    if isinstance(varied, Path):
        try:
            rows = Rows(varied).read()
        except StudyError as fault:
            return SweepVariation({}, Unusable(), [str(fault)])
        return SweepVariation(rows.domains(), rows, [])
    domains: dict[str, Domain] = {}
    wrong = []
    for each in varied:
        try:
            path, levels = parse_vary(each)
        except StudyError as fault:
            wrong.append(str(fault))
            continue
        if path in domains:
            wrong.append(f'"{path}" is varied twice; give all its values at once.')
        domains.setdefault(path, levels)
    return SweepVariation(domains, Grid(), wrong)


def _sides(domains: Mapping[str, Domain]) -> tuple[dict[str, Domain], dict[str, Domain]]:
    """Uncertainties and levers: the track is a choice, so that tracks are compared in pairs; all else is not known."""
    choices = {name: domain for name, domain in domains.items() if name == TRACK}
    return {name: domain for name, domain in domains.items() if name not in choices}, choices


def _question(names: Iterable[str]) -> str:
    return f"What changes with {listed(list(names))}?"
