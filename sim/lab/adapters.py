"""Adapters: a study as SALib's problem, and as a model of the Exploratory Modelling Workbench.

SALib chooses futures and judges them: sample its problem, run the study on the rows that ``from_salib`` makes of the
sample, hand back an outcome in the order of the rows. The Workbench calls the model itself: ``to_ema``.

>>> from sim.lab.study import Grid, Levels, Range, Study
>>> varied = {"tension.baseline": Range(0, 0.6), "forum.slots": Range(6, 9, whole=True)}
>>> study = Study("try", "?", "standing", varied, {"track": Levels(1, 2)}, {}, ("uptake",), Grid(2), 10)
>>> problem = to_salib(study)
>>> problem["names"], problem["bounds"]
(['tension.baseline', 'forum.slots'], [[0.0, 0.6], [6.0, 10.0]])
>>> from_salib(study, [[0.3, 9.99]]).table
({'tension.baseline': 0.3, 'forum.slots': 9},)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from sim.lab.design.domains import Domain, Range
from sim.lab.design.experiment import Study, scenario_text
from sim.lab.design.rows import Rows
from sim.lab.design.settings import StudyError, Value

RATE, ANY = "transfer_rate", "any_transfer"
NO_WORKBENCH = "to_ema needs the Exploratory Modelling Workbench: pip install ema_workbench"


def to_salib(study: Study, levers: bool = False) -> dict[str, Any]:
    """The problem that SALib's samplers and analyses take: ``num_vars``, ``names``, ``bounds``.

    SALib knows continuous factors only. A whole number from a to b is bounded by a and b + 1, one of n levels by 0 and
    n, and ``from_salib`` rounds down; ``levels`` says what the numbers of a factor with levels stand for. With
    ``levers`` they are factors too; otherwise every row of the sample is run with every combination of them.
    """
    domains = _factors(study, levers)
    return {
        "num_vars": len(domains),
        "names": list(domains),
        "bounds": [list(_bounds(domain)) for domain in domains.values()],
        "levels": {name: list(domain.values) for name, domain in domains.items() if not isinstance(domain, Range)},
    }


def from_salib(study: Study, sample: Iterable[Iterable[float]]) -> Rows:
    """The rows of a sample (rows, factors) as a design, to be used as ``dataclasses.replace(study, design=...)``.

    Point k of a study whose levers have c combinations is row k // c. Raises StudyError if the sample has neither as
    many columns as the study has uncertainties, nor as many as with its levers.
    """
    rows = [[float(value) for value in row] for row in sample]
    width = len(rows[0]) if rows else 0
    widths = (len(study.uncertainties), len(study.domains()))
    if width not in widths:
        raise StudyError(
            f"the sample has {width} columns; the study has {widths[0]} factors, or {widths[1]} with levers"
        )
    pairs = list(_factors(study, width > widths[0]).items())
    return Rows({name: _read(domain, row[k]) for k, (name, domain) in enumerate(pairs)} for row in rows)


def _factors(study: Study, levers: bool) -> Mapping[str, Domain]:
    domains = study.domains() if levers else study.uncertainties
    if not domains:
        raise StudyError("the study has no uncertainties to sample")
    return domains


def _bounds(domain: Domain) -> tuple[float, float]:
    if isinstance(domain, Range):
        return float(domain.low), float(domain.high + domain.whole)
    return 0.0, float(len(domain.values))


def _read(domain: Domain, number: float) -> Value:
    low, high = _bounds(domain)
    return domain.at((number - low) / (high - low))


@dataclass(frozen=True)
class StudyFunction:
    """A study as a function: values of all that varies in, outcomes out, every call on the same luck.

    Counts and shares are means over the repetitions; first months count the scenario's months where it never happened;
    ``transfer_rate`` is over all repetitions. A point that cannot be gives NaN.
    """

    study: Study
    text: str

    def __call__(self, **values: Any) -> dict[str, float]:
        """The outcomes at a point; the Workbench passes every value by its name."""
        from sim.engine import simulate
        from sim.lab.study import scenario_of
        from sim.scenario import ScenarioError

        try:
            point = self.study.point({name: _plain(value) for name, value in values.items()})
            scenario = scenario_of(self.text, self.study.scenario, point)
        except ScenarioError:
            return dict.fromkeys(self.study.outcomes, float("nan"))
        found = simulate(scenario, self.study.repetitions, self.study.seed, threads=1, curves=0).outcomes
        return {name: _mean(found, name, scenario.months) for name in self.study.outcomes}


def _plain(value: Any) -> Value:
    """The Workbench passes numbers of NumPy from version 3 on."""
    return value.item() if hasattr(value, "item") else value


def _mean(found: Mapping[str, Any], name: str, months: int) -> float:
    if name == RATE:
        from sim.statistics.rates import CARRIED, SOLVED

        total = float(found[SOLVED].sum())
        return float(found[CARRIED].sum()) / total if total else float("nan")
    if name == ANY:
        return float((found["transferred"] > 0).mean())
    if name.startswith("first_"):
        from sim.statistics.restricted import months_until

        return float(months_until(found[name], months).mean())
    return float(found[name].mean())


def to_ema(study: Study) -> Any:
    """The study as an ``ema_workbench.Model``: its uncertainties, levers and outcomes, and a function that runs it.

    A name with a single level becomes a constant. Raises StudyError if the Workbench is not installed, or if the
    study plays a model of one's own.
    """
    try:
        ema: Any = import_module("ema_workbench")
    except ImportError:
        raise StudyError(NO_WORKBENCH) from None
    if study.driver != "engine":
        raise StudyError(f"to_ema runs the engine; the study has driver {study.driver}")
    name = "".join(letter for letter in study.name if letter.isalnum()) or "study"
    model = ema.Model(name, function=StudyFunction(study, scenario_text(study)))
    model.uncertainties = [_parameter(ema, *pair) for pair in study.uncertainties.items() if _varies(pair[1])]
    model.levers = [_parameter(ema, *pair) for pair in study.levers.items() if _varies(pair[1])]
    model.constants = [ema.Constant(key, each.at(0)) for key, each in study.domains().items() if not _varies(each)]
    model.outcomes = [ema.ScalarOutcome(outcome) for outcome in study.outcomes]
    return model


def _varies(domain: Domain) -> bool:
    return isinstance(domain, Range) or len(domain.values) > 1


def _parameter(ema: Any, name: str, domain: Domain) -> Any:
    if not isinstance(domain, Range):
        return ema.CategoricalParameter(name, list(domain.values))
    kind = ema.IntegerParameter if domain.whole else ema.RealParameter
    return kind(name, domain.low, domain.high)
