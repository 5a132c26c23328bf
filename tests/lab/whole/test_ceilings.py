"""Numbers without end, and files without end, are refused before anything is counted, laid out or opened."""

from __future__ import annotations

import os
import re
import socket
from pathlib import Path

import pytest

from sim import Dialogue, compare, load, simulate
from sim.engine import chronicle
from sim.lab.design import designs, domains
from sim.lab.design.check_study import check
from sim.lab.design.settings import MOST_POINTS
from sim.lab.preparation.plan import plan_of
from sim.lab.runner.progress import Progress
from sim.lab.runner.run import RunOptions, run_study
from sim.lab.runner.to_precision import PrecisionTarget, run_until
from sim.lab.study import Grid, LatinHypercube, Levels, OneAtATime, Range, Rows, Sobol, StudyError, read_study
from sim.scenario import ScenarioError
from sim.scenario.limits import LIMITS, bound
from sim.statistics.power import Deviations, repetitions_for, spread_if
from sim.statistics.precision import next_size
from tests.lab.design.test_designs import a_study

HUGE, LONG = 10**100, 0xF << 20000
VALUES = {"huge": HUGE, "long": LONG, "negative": -1, "half": 0.5, "text": "7", "list": [1], "infinite": float("inf"),
          "true": True}  # fmt: skip
VARIED = {"tension.baseline": Range(0, 0.5)}


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("repetitions", lambda plan, value: simulate(plan, value)),
        ("seed", lambda plan, value: simulate(plan, 1, value)),
        ("threads", lambda plan, value: simulate(plan, 1, threads=value)),
        ("first_run", lambda plan, value: simulate(plan, 1, first_run=value)),
        ("curves", lambda plan, value: simulate(plan, 1, curves=value)),
        ("block", lambda plan, value: simulate(plan, 1, block=value)),
        ("repetitions", lambda plan, value: compare(plan, repetitions=value)),
        ("seed", lambda plan, value: compare(plan, repetitions=1, seed=value)),
        ("threads", lambda plan, value: compare(plan, repetitions=1, threads=value)),
        ("seed", lambda plan, value: Dialogue(plan, seed=value)),
        ("run", lambda plan, value: Dialogue(plan, run=value)),
        ("run", lambda plan, value: chronicle(plan, run=value)),
    ],
)
@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_every_number_of_a_caller_has_limits(name, asked, value):
    """Which fault this would catch: MemoryError, OverflowError, a loop without end."""
    least, most = LIMITS[name]
    with pytest.raises(
        ValueError, match=f"^{name}: found .*, allowed a whole number from {least:,} to {re.escape(bound(most))}$"
    ):
        asked(load(), value)


def test_the_last_numbers_that_are_allowed_are_played():
    """Which fault this would catch: a limit beyond what can be addressed; the two drivers part there first."""
    last = {"seed": LIMITS["seed"][1], "run": LIMITS["run"][1]}
    assert Dialogue(load(), **last).run_to_end().chronicle == chronicle(load(), **last)


@pytest.mark.parametrize(
    ("design", "varied", "words"),
    [
        (Grid(levels=10**9), VARIED, "levels: found 1000000000, allowed a whole number from 2 to 10,000"),
        (Grid(levels={"tension.baseline": HUGE}), VARIED, "levels: found a whole number of more than 20 digits"),
        (OneAtATime(levels=10**9), VARIED, "levels: found 1000000000"),
        (Sobol(points=HUGE), VARIED, "Sobol: points: found a whole number of more than 20 digits, allowed"),
        (LatinHypercube(points=10**9), VARIED, "LatinHypercube: points: found 1000000000, allowed"),
        (Sobol(points=4, seed=HUGE), VARIED, "Sobol: seed: found"),
        (
            Grid(levels=2000),
            {**VARIED, "drafting.rigidity": Range(0.5, 0.6)},
            f"found 4,000,000 points, allowed at most {MOST_POINTS:,}: cross fewer values, or sample them with Sobol",
        ),
    ],
)
def test_a_design_without_end_is_refused_before_it_is_laid_out(monkeypatch, design, varied, words):
    """Which fault this would catch: values counted out one by one, or points made, before anybody asks how many."""
    made: list[int] = []
    counted = domains.Fraction
    monkeypatch.setattr(domains, "Fraction", lambda *a: made.append(1) or counted(*a))
    monkeypatch.setattr(designs, "Combinations", lambda *_: pytest.fail("points were made"))
    with pytest.raises(StudyError) as caught:
        check(a_study(design=design, uncertainties=varied, levers={}))
    assert words in str(caught.value)
    assert len(made) < 100


def test_a_range_has_as_many_levels_as_can_be_told_apart():
    for wrong in (lambda: Range(0, 1, levels=10**9), lambda: Range(0, 1).spread(10**9)):
        with pytest.raises(StudyError, match="levels: found 1000000000, allowed a whole number from 2 to 10,000"):
            wrong()
    assert len(Range(0, 1).spread(10_000)) == 10_000


def test_levers_are_counted_too():
    """Which fault this would catch: a design within its limit, crossed with choices beyond it."""
    levers = {name: Levels(*range(1, 101)) for name in ("forum.patience", "forum.funding_patience", "months")}
    rows = Rows([{"tension.baseline": each / 2000} for each in range(1000)])
    with pytest.raises(StudyError, match="found 1,000,000,000 points"):
        a_study(design=rows, uncertainties=VARIED, levers=levers).points()


def test_runs_in_all_have_a_limit():
    study = a_study(design=Grid(levels=200), uncertainties=VARIED, levers={}, repetitions=10_000_000)
    with pytest.raises(StudyError, match="found 200 points of 10,000,000 repetitions, allowed at most 1,000,000,000"):
        plan_of(study)


@pytest.mark.parametrize(("name", "value"), [("repetitions", HUGE), ("repetitions", 0), ("seed", 2**256), ("seed", -1)])
def test_a_study_says_the_same(name, value):
    least, most = LIMITS[name]
    with pytest.raises(
        StudyError, match=f"{name}: found .* allowed a whole number from {least:,} to {re.escape(bound(most))}"
    ):
        check(a_study(**{name: value}))


def test_a_precision_that_nothing_reaches_asks_for_the_most_there_is():
    """Which fault this would catch: OverflowError where a width is divided by next to nothing."""
    from sim.statistics.estimate import Estimate

    for target in (1e-300, 5e-324):
        assert next_size(Estimate(0.5, 0.4, 0.6, 500), 500, target, 10**7) == 8000


@pytest.mark.parametrize(
    "asked",
    [
        lambda: spread_if(1e300, 1),
        lambda: spread_if(float("nan"), 1),
        lambda: repetitions_for(Deviations(1, 1, 1), 1e-300),
        lambda: repetitions_for(Deviations(1, 1, 1), float("nan")),
    ],
)
def test_a_difference_or_spread_beyond_counting_is_refused(asked):
    with pytest.raises(ValueError, match=r"must be (at least 1e-09|0 to 1,000,000,000)"):
        asked()


@pytest.fixture(name="odd", params=["pipe", "socket", "folder", "device"])
def odd_file(request, tmp_path, monkeypatch):
    """A path to what is no plain file, and what it is called."""
    monkeypatch.chdir(tmp_path)  # the name of a socket is short
    path = Path("odd.csv")
    if request.param == "pipe":
        os.mkfifo(path)
    elif request.param == "folder":
        path.mkdir()
    elif request.param == "device":
        path = Path(os.devnull)
    else:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(str(path))
    return path, request.param


def test_what_is_no_plain_file_is_not_opened(odd):
    """Which fault this would catch: waiting for the other end of a pipe, or for the end of a device."""
    path, kind = odd
    with pytest.raises(StudyError, match=f"{path.name}: found a {kind}"):
        Rows(path).read()
    with pytest.raises(ScenarioError, match=f"found a {kind}"):
        load(path)


def test_a_study_that_is_no_plain_file(tmp_path):
    os.mkfifo(tmp_path / "pipe.py")
    with pytest.raises(StudyError, match=r"pipe\.py\" is no Python file"):
        read_study(str(tmp_path / "pipe.py"))
    (tmp_path / "large.py").write_bytes(b"#" * 1_000_001)
    with pytest.raises(StudyError, match=r"large\.py: found a file of 1,000,001 bytes, allowed at most 1,000,000"):
        read_study(str(tmp_path / "large.py"))


def test_a_table_has_as_many_bytes_rows_and_columns_as_a_study_can_use(tmp_path, monkeypatch):
    from sim.lab.design import table

    path = tmp_path / "rows.csv"
    path.write_text(",".join(f"a{number}" for number in range(1001)) + "\n" + ",".join(["1"] * 1001) + "\n")
    with pytest.raises(StudyError, match=r"rows\.csv:1: a table has at most 1,048,576 rows and 1,000 columns"):
        Rows(path).read()
    path.write_text("a\n" + "1\n" * 20)
    monkeypatch.setattr(table, "MOST_POINTS", 10)
    with pytest.raises(StudyError, match=r"rows\.csv:12: a table has at most 10 rows"):
        Rows(path).read()
    monkeypatch.setattr(table, "LARGEST", 9)
    with pytest.raises(StudyError, match=r"rows\.csv: found a file of 42 bytes, allowed at most 9"):
        Rows(path).read()


def test_how_a_study_is_run_has_limits(tmp_path):
    """Which fault this would catch: a thousand million threads, begun one by one."""
    study = a_study(uncertainties=VARIED, levers={})
    with pytest.raises(ValueError, match="threads: found 1000000000, allowed a whole number from 1 to 512"):
        run_study(study, tmp_path / "a", RunOptions(threads=10**9))
    with pytest.raises(ValueError, match="cap: found a whole number of more than 20 digits, allowed a whole number"):
        run_until(study, tmp_path / "b", RunOptions(), PrecisionTarget(0.1, HUGE), Progress(quiet=True))
