"""Sweeps: a study from a few words, without a file of its own.

>>> study = sweep_study("try", "standing", ["tension.baseline=0:0.6:3", "track=1,2"])
>>> len(study.points()), study.question
(6, 'What changes with tension.baseline and track?')
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from sim.lab.design.designs import Grid
from sim.lab.design.domains import Domain
from sim.lab.design.experiment import Study
from sim.lab.design.rows import Rows
from sim.lab.design.settings import StudyError
from sim.lab.design.track import TRACK
from sim.lab.design.vary import parse_vary
from sim.lab.numbers import listed
from sim.scenario.setting import Setting, read_settings

OUTCOMES = ("transfer_rate", "breakthroughs", "transferred")


def sweep_study(
    name: str,
    scenario: str,
    varied: Sequence[str] | Path,
    overrides: Sequence[str | Setting] = (),
    repetitions: int = 500,
) -> Study:
    """A study of a scenario at every combination of some values, or at the rows of a table.

    Args:
        name: of the study.
        scenario: a shipped name, or the path of a TOML file.
        varied: variations ``NAME=LOW:HIGH:COUNT`` or ``NAME=A,B,C``, or a CSV file.
        overrides: what is held at every point, as ``load`` takes it.
        repetitions: dialogues per point.

    Raises:
        StudyError: if a variation or the table cannot be read.
        ScenarioError: if an override is no assignment.
    """
    held = dict(read_settings(overrides))
    if isinstance(varied, Path):
        rows = Rows(varied).read()
        sides = _sides(rows.domains())
        return Study(name, _question(rows.domains()), scenario, *sides, held, OUTCOMES, rows, repetitions)
    domains: dict[str, Domain] = {}
    for each in varied:
        path, levels = parse_vary(each)
        if path in domains:
            raise StudyError(f'"{path}" is varied twice; give all its values at once.')
        domains[path] = levels
    return Study(name, _question(domains), scenario, *_sides(domains), held, OUTCOMES, Grid(), repetitions)


def _sides(domains: Mapping[str, Domain]) -> tuple[dict[str, Domain], dict[str, Domain]]:
    """Uncertainties and levers: the track is a choice, so that tracks are compared in pairs; all else is not known."""
    choices = {name: domain for name, domain in domains.items() if name == TRACK}
    return {name: domain for name, domain in domains.items() if name not in choices}, choices


def _question(names: Iterable[str]) -> str:
    return f"What changes with {listed(list(names))}?"
