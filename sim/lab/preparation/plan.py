"""From a study to what is to be played: points with their keys, those that cannot be."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sim.lab.measure import MEASURES
from sim.lab.preparation.digest import Identity, key_of, model_digest, scenario_digest
from sim.lab.preparation.models import model_source
from sim.lab.study import Point, Study, StudyError, scenario_of, scenario_text
from sim.scenario import ScenarioError

if TYPE_CHECKING:
    from sim.scenario.plan import Scenario

MOST_RUNS = 1_000_000_000
"""Most runs of a study: more than a day of a processor where a dialogue is quick."""
KEPT = 500
"""Most scenarios held ready, some 20 kB each; those of larger studies are read again when their runs are due."""
MANY = 5000
"""Points above which a study has one row a point in its tables, and none of its points in ``study.json``."""


@dataclass(frozen=True)
class Terms:
    """What every chunk of a study shares: all that playing one needs beside its point, fit to be sent elsewhere."""

    text: str
    scenario: str
    seed: int
    driver: str
    model: str | None
    """With driver mesa: ``package.module:Class`` or ``/path/of/file.py:Class``."""
    digest: str
    """Of the model's sources, which whoever plays must have."""


@dataclass(frozen=True)
class Plan:
    """A study made ready."""

    study: Study
    terms: Terms
    points: Sequence[Point]
    keys: dict[int, str]
    """Number of a point to its key, for those that can be played."""
    broken: dict[int, str]
    """Number of a point to what is wrong with it, for those that cannot."""
    months: Sequence[int]
    """Of the scenario of each point; 0 of those that cannot be played."""
    scenarios: dict[int, Scenario]
    """Scenarios held ready."""
    source: str
    """Hash of the file of a model of one's own, else empty."""
    identity: str
    """Hash of what decides the study's runs, whatever their number: results under the same one belong together."""

    def scenario(self, number: int) -> Scenario:
        """The scenario at a point."""
        ready = self.scenarios.get(number)
        return ready or scenario_of(self.terms.text, self.study.scenario, self.points[number])

    @property
    def many(self) -> bool:
        """Whether the study has so many points that nobody reads tables of several rows for each."""
        return len(self.points) > MANY


def plan_of(study: Study) -> Plan:
    """Read the scenario at every point. Raises ScenarioError or StudyError if there is nothing to play."""
    if unknown := [name for name in study.outcomes if name not in MEASURES]:
        raise StudyError(f'{study.name}: outcomes: found "{unknown[0]}", allowed {", ".join(MEASURES)}')
    text, points, (model, source) = scenario_text(study), study.points(), model_source(study)
    if len(points) * study.repetitions > MOST_RUNS:
        runs = f"{len(points):,} points of {study.repetitions:,} repetitions"
        raise StudyError(f"{study.name}: found {runs}, allowed at most {MOST_RUNS:,} runs in all")
    terms = Terms(text, study.scenario, study.seed, study.driver, model, model_digest())
    facts, whole = (terms.digest, source, terms.driver, terms.seed), Identity(terms.digest, source)
    keys, broken, months = dict[int, str](), dict[int, str](), array("i", bytes(4 * len(points)))
    ready: dict[int, Scenario] = {}
    for number, point in enumerate(points):
        try:
            scenario = scenario_of(text, study.scenario, point)
        except (ScenarioError, KeyError) as fault:
            broken[number] = one_line(fault)
        else:
            keys[number], months[number] = key_of(scenario_digest(scenario), *facts), scenario.months
            if len(ready) < KEPT:
                ready[number] = scenario
        whole.add(point.values, keys.get(number))
    if not keys:
        raise StudyError(f"no point of the study can be played: {next(iter(broken.values()), 'the design is empty')}")
    return Plan(study, terms, points, keys, broken, months, ready, source, whole.digest())


def one_line(fault: BaseException) -> str:
    """What an error says, in one line."""
    said = str(fault) if isinstance(fault, ScenarioError) else f"{type(fault).__name__}: {fault}"
    return "; ".join(line.strip() for line in said.splitlines() if line.strip())[:1000]
