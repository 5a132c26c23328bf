"""From a study to what is to be played: points with their keys, those that cannot be."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sim.lab.runner.digest import key_of, model_digest, scenario_digest
from sim.lab.runner.models import named_source
from sim.lab.statistics.measure import MEASURES
from sim.lab.study import Point, Study, StudyError, scenario_of, scenario_text
from sim.scenario import ScenarioError

if TYPE_CHECKING:
    from sim.scenario.plan import Scenario

KEPT = 5000
"""Most scenarios held ready; those of larger studies are read again when their runs are due."""


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
    points: tuple[Point, ...]
    keys: dict[int, str]
    """Number of a point to its key, for those that can be played."""
    broken: dict[int, str]
    """Number of a point to what is wrong with it, for those that cannot."""
    months: dict[int, int]
    """Number of a point to the months of its scenario."""
    scenarios: dict[int, Scenario]
    """Scenarios held ready."""
    source: str
    """Hash of the file of a model of one's own, else empty."""


def plan_of(study: Study) -> Plan:
    """Read the scenario at every point. Raises ScenarioError or StudyError if there is nothing to play."""
    if unknown := [name for name in study.outcomes if name not in MEASURES]:
        raise StudyError(f'{study.name}: outcomes: found "{unknown[0]}", allowed {", ".join(MEASURES)}')
    text, points = scenario_text(study), study.points()
    digests, broken, months = {}, {}, {}
    ready: dict[int, Scenario] = {}
    for point in points:
        try:
            scenario = scenario_of(text, study.scenario, point)
        except (ScenarioError, KeyError) as fault:
            broken[point.number] = one_line(fault)
            continue
        digests[point.number] = scenario_digest(scenario)
        months[point.number] = scenario.months
        if len(ready) < KEPT:
            ready[point.number] = scenario
    if not digests:
        raise StudyError(f"no point of the study can be played: {next(iter(broken.values()), 'the design is empty')}")
    model, source = named_source(study)
    terms = Terms(text, study.scenario, study.seed, study.driver, model, model_digest())
    facts = (terms.digest, source, terms.driver, terms.seed)
    keys = {number: key_of(digest, *facts) for number, digest in digests.items()}
    return Plan(study, terms, points, keys, broken, months, ready, source)


def keys_under(plan: Plan, digest: str) -> dict[str, str]:
    """Keys as sources with another hash would give them, each to that of this plan."""
    facts = (digest, plan.source, plan.terms.driver, plan.terms.seed)
    found = {}
    for number, key in plan.keys.items():
        scenario = scenario_of(plan.terms.text, plan.study.scenario, plan.points[number])
        found[key_of(scenario_digest(scenario), *facts)] = key
    return found


def one_line(fault: BaseException) -> str:
    """What an error says, in one line."""
    said = str(fault) if isinstance(fault, ScenarioError) else f"{type(fault).__name__}: {fault}"
    return "; ".join(line.strip() for line in said.splitlines() if line.strip())[:1000]


def described(plan: Plan, command: str) -> dict[str, Any]:
    """The study in full, as study.json keeps it: enough to know, and to replay, every run."""
    study = plan.study
    return {
        "name": study.name,
        "question": study.question,
        "scenario": study.scenario,
        "scenario_sha256": hashlib.sha256(plan.terms.text.encode()).hexdigest(),
        "uncertainties": {name: str(domain) for name, domain in study.uncertainties.items()},
        "levers": {name: str(domain) for name, domain in study.levers.items()},
        "held": [each.written for each in study.held_settings()],
        "outcomes": list(study.outcomes),
        "curves": list(study.curves),
        "design": repr(study.design),
        "repetitions": study.repetitions,
        "seed": study.seed,
        "driver": study.driver,
        "model": study.model,
        "model_sha256": plan.terms.digest,
        "model_file_sha256": plan.source,
        "command": command,
        "points": [
            {
                "point": point.number, "values": dict(point.values),
                "settings": [each.written for each in point.settings],
                "track": point.track, "swapped": point.swapped, "key": plan.keys.get(point.number),
            }
            for point in plan.points
        ],
    }  # fmt: skip


def identity(described: dict[str, Any]) -> str:
    """Hash of what decides a study's runs, whatever their number: results under the same one belong together."""
    points = [[point["values"], point["key"]] for point in described["points"]]
    return key_of(described["model_sha256"], described["model_file_sha256"], points)
