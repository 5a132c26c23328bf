"""Adapters: another tool's factors and ours are the same ones, in the same order, with the same values."""

from __future__ import annotations

import math
import pickle
import sys
import warnings
from dataclasses import replace
from typing import Any

import pytest

from sim.engine import simulate
from sim.lab.adapters import StudyFunction, from_salib, to_ema, to_salib
from sim.lab.study import Grid, Levels, Options, Range, Study, StudyError, scenario_of, scenario_text
from tests.lab.design.test_designs import a_study

VARIED = {
    "tension.baseline": Range(0.1, 0.6),
    "forum.slots": Range(6, 9, whole=True),
    "pace": Options({"usual": {}, "quick": {"forum.meetings_a_year": 12}}),
}
LEVERS = {"track": Levels(1, 2)}
OUTCOMES = ("transferred", "first_transfer", "transfer_rate")


def a_varied_study(**said: Any) -> Study:
    usual = {"uncertainties": VARIED, "levers": LEVERS, "held": {"months": 12}, "outcomes": OUTCOMES, "design": Grid(2)}
    return a_study(**{**usual, "repetitions": 40, **said})


@pytest.fixture
def workbench() -> Any:
    """It warns of what else could be installed."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield pytest.importorskip("ema_workbench")


def test_salib_s_own_samplers_take_the_problem_and_its_sample_becomes_our_rows() -> None:
    sobol = pytest.importorskip("SALib.sample.sobol")
    study = a_varied_study()
    problem = to_salib(study)
    sample = sobol.sample(problem, 64, calc_second_order=False, seed=1)
    found = replace(study, design=from_salib(study, sample)).points()
    assert len(found) == 2 * len(sample)
    for name, domain in VARIED.items():
        assert all(point.values[name] in domain for point in found)
    slots = [point.values["forum.slots"] for point in found]
    assert all(0.2 < slots.count(number) / len(slots) < 0.3 for number in (6, 7, 8, 9)), "rounding favours an end"
    assert problem["levels"] == {"pace": ["usual", "quick"]}
    for row, point in zip(sample, found[::2], strict=True):
        assert point.values["tension.baseline"] == pytest.approx(row[0])
        assert point.values["pace"] == ("quick" if row[2] >= 1 else "usual")


def test_salib_s_indices_are_of_the_factor_they_are_named_after() -> None:
    """Columns swapped on the way, or points in another order than rows, would move the index."""
    sobol, analyze = pytest.importorskip("SALib.sample.sobol"), pytest.importorskip("SALib.analyze.sobol")
    numpy = pytest.importorskip("numpy")
    study = a_varied_study(levers={})
    problem = to_salib(study)
    sample = sobol.sample(problem, 128, calc_second_order=False, seed=1)
    points = replace(study, design=from_salib(study, sample)).points()
    answers = numpy.array(
        [3 * point.values["tension.baseline"] + (point.values["pace"] == "quick") for point in points]
    )
    total = dict(zip(problem["names"], analyze.analyze(problem, answers, False, seed=1)["ST"], strict=True))
    shares = {"tension.baseline": 0.1875 / 0.4375, "forum.slots": 0.0, "pace": 0.25 / 0.4375}
    assert total == {name: pytest.approx(share, abs=0.1) for name, share in shares.items()}


def test_levers_can_be_factors_too() -> None:
    study = a_varied_study()
    problem = to_salib(study, levers=True)
    assert problem["num_vars"] == 4
    assert problem["bounds"][3] == [0.0, 2.0]
    rows = from_salib(study, [[0.1, 9.99, 0.0, 2.0], [0.6, 6.0, 2.0, 0.0]])
    points = replace(study, design=rows).points()
    assert [tuple(point.values.values()) for point in points] == [
        (0.1, 9, "usual", "track2"),
        (0.6, 6, "quick", "track1"),
    ]


@pytest.mark.parametrize("sample", [[], [[0.1]], [[0.1, 6, 0, 0, 0]]])
def test_a_sample_of_another_problem_is_refused(sample: list[list[float]]) -> None:
    with pytest.raises(StudyError, match="columns; the study has 3 factors, or 4 with levers"):
        from_salib(a_varied_study(), sample)


def test_an_answer_is_what_the_engine_gives_at_that_point() -> None:
    study = a_varied_study(held={"months": 60})
    point = study.points()[-1]
    found = simulate(scenario_of(scenario_text(study), "standing", point), 40, seed=1).outcomes
    answer = StudyFunction(study, scenario_text(study))(**point.values)
    months = [month if month > 0 else 60 for month in found["first_transfer"]]
    assert found["transferred"].sum() > 0, "nothing to compare"
    assert answer == {
        "transferred": pytest.approx(found["transferred"].mean()),
        "first_transfer": pytest.approx(sum(months) / 40),
        "transfer_rate": pytest.approx(found["carried"].sum() / found["solved"].sum()),
    }


def test_a_point_that_cannot_be_is_no_number() -> None:
    study = a_varied_study(uncertainties={"tension.baseline": Range(0, 0.95)}, outcomes=("uptake",))
    answer = StudyFunction(study, scenario_text(study))(**{"tension.baseline": 0.9, "track": "track1"})
    assert math.isnan(answer["uptake"])


def test_the_workbench_runs_the_study(workbench: Any) -> None:
    """Its table of experiments and outcomes is what the engine gives at each of its rows."""
    study = a_varied_study()
    model = to_ema(study)
    kinds = {each.name: type(each).__name__ for each in (*model.uncertainties, *model.levers)}
    assert kinds == {
        "tension.baseline": "RealParameter",
        "forum.slots": "IntegerParameter",
        "pace": "CategoricalParameter",
        "track": "CategoricalParameter",
    }
    with workbench.SequentialEvaluator(model) as evaluator:
        experiments, outcomes = evaluator.perform_experiments(scenarios=3, policies=2)
    answer = StudyFunction(study, scenario_text(study))
    for number, row in enumerate(experiments.to_dict("records")):
        expected = answer(**{name: row[name] for name in study.domains()})
        for name in OUTCOMES:
            assert outcomes[name][number] == pytest.approx(expected[name], nan_ok=True)
    pickle.loads(pickle.dumps(model.function))  # its processes need it


def test_a_single_level_is_a_constant_in_the_workbench(workbench: Any) -> None:
    model = to_ema(a_varied_study(levers={"track": Levels(2)}))
    assert [(each.name, each.value) for each in model.constants] == [("track", "track2")]
    with workbench.SequentialEvaluator(model) as evaluator:
        _, outcomes = evaluator.perform_experiments(scenarios=2)
    assert len(outcomes["transferred"]) == 2


def test_without_the_workbench_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ema_workbench", None)
    with pytest.raises(StudyError, match="pip install ema_workbench"):
        to_ema(a_varied_study())


def test_the_workbench_does_not_silently_play_another_model(workbench: Any) -> None:
    with pytest.raises(StudyError, match="driver mesa"):
        to_ema(a_varied_study(driver="mesa"))
