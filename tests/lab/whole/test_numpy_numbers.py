"""Numbers of NumPy and pandas stand wherever Python's do: in studies, in tables, and in what plays them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim import Dialogue, compare, load
from sim.engine import chronicle, simulate
from sim.lab.adapters import StudyFunction
from sim.lab.design.check_study import check
from sim.lab.pilot import prospect
from sim.lab.runner.progress import Progress
from sim.lab.runner.run import RunOptions as How
from sim.lab.runner.run import run_study
from sim.lab.study import Grid, LatinHypercube, Levels, OneAtATime, Options, Range, Rows, Sobol, StudyError
from sim.scenario.limits import as_plain, whole, wholes
from sim.statistics.power import spread_if
from tests.lab.design.test_designs import a_study

N, F = np.int64, np.float32
BASELINE = {"tension.baseline": Range(0, 0.5)}

SAME: list[tuple[object, object]] = [
    (Range(N(0), N(3)), Range(0, 3)),
    (Range(F(0.1), F(0.3), levels=N(3)), Range(0.1, 0.3, levels=3)),
    (Range(N(2), N(8), whole=np.bool_(True)), Range(2, 8, whole=True)),
    (Levels(N(1), N(2)), Levels(1, 2)),
    (Levels(F(0.1), np.float64(0.3)), Levels(0.1, 0.3)),
    (Levels(np.bool_(True), np.bool_(False)), Levels(True, False)),
    (Levels(np.str_("official"), "private"), Levels("official", "private")),
    (Levels(*pd.Series([0.1, 0.2])), Levels(0.1, 0.2)),
    (Options({np.str_("a"): {"forum.slots": N(6)}}), Options({"a": {"forum.slots": 6}})),
    (Grid(N(3)), Grid(3)),
    (Grid({"tension.baseline": N(3)}), Grid({"tension.baseline": 3})),
    (OneAtATime(N(3), base={"tension.baseline": F(0.3)}), OneAtATime(3, base={"tension.baseline": 0.3})),
    (Sobol(N(4), N(2)), Sobol(4, 2)),
    (Sobol(4.0), Sobol(4)),
    (LatinHypercube(np.uint8(4), N(2)), LatinHypercube(4, 2)),
    (Rows([{"track": F(1.5), "months": N(24)}]), Rows([{"track": 1.5, "months": 24}])),
    (Rows(pd.DataFrame({"a": [0.3], "b": [2]}).to_dict("records")), Rows([{"a": 0.3, "b": 2}])),
]


@pytest.mark.parametrize(("given_as", "meant"), SAME, ids=lambda value: repr(value)[:40])
def test_a_number_of_numpy_is_the_number_it_prints(given_as: object, meant: object) -> None:
    """Equal would not be enough: what is written into study.json and into settings is the representation."""
    assert repr(given_as) == repr(meant)


@pytest.mark.parametrize("wrong", [float("nan"), np.nan, F("inf"), 10**400, np.array([1, 2]), None, 1j])
def test_what_is_no_number_is_no_end_of_a_range_and_no_level(wrong: Any) -> None:
    with pytest.raises(StudyError, match="from one number to another; found"):
        Range(0, wrong)
    with pytest.raises(StudyError, match="a level is a number, a text, True or False; found"):
        Levels(wrong)


def test_a_study_in_numbers_of_numpy_is_the_study_in_numbers_of_python() -> None:
    slots = Levels(*np.arange(6, 8))
    held = {"forums.standing.drafts": N(3), "drafting.rigidity": F(0.55)}
    study = a_study(
        uncertainties=BASELINE,
        levers={"forum.slots": slots},
        held=held,
        design=Sobol(N(4)),
        repetitions=N(3),
        seed=N(2),
    )
    check(study)
    plainly = {"forums.standing.drafts": 3, "drafting.rigidity": 0.55}
    same = a_study(
        uncertainties=BASELINE,
        levers={"forum.slots": Levels(6, 7)},
        held=plainly,
        design=Sobol(4),
        repetitions=3,
        seed=2,
    )
    assert repr(list(study.points())) == repr(list(same.points()))
    assert repr(study) == repr(same)


def test_a_study_in_numbers_of_numpy_runs_and_is_written(tmp_path: Path) -> None:
    study = a_study(uncertainties=BASELINE, held={"months": N(3)}, design=Grid(N(2)), repetitions=N(2), seed=N(2))
    assert run_study(study, tmp_path / "results", How(1), Progress()).points == 2
    assert json.loads((tmp_path / "results" / "study.json").read_text(encoding="utf-8"))["seed"] == 2


def test_the_workbench_may_pass_numbers_of_numpy() -> None:
    study = a_study(uncertainties={"tension.baseline": Range(0, 0.5), "forum.slots": Range(6, 9, whole=True)})
    answer = StudyFunction(study, load("standing").text)
    given_as: dict[str, Any] = {"tension.baseline": F(0.3), "forum.slots": N(7)}
    assert answer(**given_as) == answer(**{"tension.baseline": 0.3, "forum.slots": 7})


def test_what_plays_takes_numbers_of_numpy_and_gives_pythons_back() -> None:
    plan = load("standing", ["months=6"])
    result = simulate(plan, N(3), N(2), N(1), first_run=N(1), curves=N(2), block=N(2))
    assert [type(number) for number in (result.seed, result.first_run, result.repetitions)] == [int] * 3
    assert chronicle(plan, N(2), N(3)) == chronicle(plan, 2, 3)
    assert Dialogue(plan, seed=N(2), run=N(3)).run_to_end().tally == Dialogue(plan, seed=2, run=3).run_to_end().tally
    found = compare(plan, (1.5, np.str_("2")), repetitions=N(20), seed=N(3))
    assert json.loads(json.dumps(found.to_json_object()))["seed"] == 3
    wanted = prospect(spread_if(F(1.9), F(1.9), F(0)), F(0.1), F(0.8))
    assert json.loads(json.dumps(wanted.to_json_object()))["difference"] == 0.1


PLAYED: list[Callable[[Any], object]] = [
    lambda number: simulate(load("standing"), number),
    lambda number: simulate(load("standing"), 1, number),
    lambda number: simulate(load("standing"), 1, threads=number),
    lambda number: chronicle(load("standing"), number),
    lambda number: chronicle(load("standing"), 1, number),
    lambda number: Dialogue(seed=number),
    lambda number: compare(load("standing"), repetitions=number),
]


@pytest.mark.parametrize("play", PLAYED)
@pytest.mark.parametrize("wrong", [2.5, float("nan"), float("inf"), True, "3", np.bool_(True), [1]])
def test_what_plays_says_which_number_is_none(play: Callable[[Any], object], wrong: Any) -> None:
    with pytest.raises(
        ValueError, match=r"^(repetitions|seed|threads|first_run|run): found .*, allowed a whole number"
    ):
        play(wrong)


@given(st.floats(allow_nan=False, allow_infinity=False, width=32))
def test_a_number_of_32_bits_becomes_the_shortest_decimal_that_stands_for_it(value: float) -> None:
    found = as_plain(F(value))
    assert F(found) == F(value)
    assert repr(found) == repr(float(str(F(value))))


@given(st.integers(-(2**63), 2**63 - 1))
def test_whole_numbers_stay_whole_in_whatever_type(value: int) -> None:
    assert (whole(value), whole(N(value))) == (value, value)
    if 0 <= value <= 10**18:
        assert wholes(run=N(value)) == [value]
    assert whole(value + 0.5) is None or abs(value) > 2**51
