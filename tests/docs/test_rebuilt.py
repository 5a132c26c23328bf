"""The ODD description is complete: a model made of it alone lives the runs of the engine, to the last bit.

The rebuilt model reads a scenario file and the tables of docs/odd. What is compared: every line of the chronicle, every
monthly curve, every outcome, every state variable at the end.
"""

from __future__ import annotations

import ast
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sim.engine import chronicle, simulate
from sim.events import BREAKTHROUGH, HEARD, KINDS, WENT_STALE, Event
from sim.scenario import load, loads
from sim.scenario.plan import TRACKS
from sim.scenario.shipped import paths
from tests.docs.beside import SEEDS, as_situation, differences, played, rebuilt, text_of
from tests.docs.documents import ROOT
from tests.docs.rebuilt.life import Life
from tests.docs.rebuilt.world import World
from tests.worlds import scenarios

HERE = ROOT / "tests" / "docs"


@pytest.mark.parametrize("run", [0, 1])
@pytest.mark.parametrize("track", TRACKS)
def test_the_standing_dialogue_in_each_room(track: str, run: int) -> None:
    assert played("standing", track, run) == []


@pytest.mark.parametrize("track", ["", "track1", "track2"])
def test_two_dialogues_of_three_sides(track: str) -> None:
    assert played("pcac-r2cp", track, 2) == []


@pytest.mark.parametrize("track", ["", *TRACKS])
def test_a_hard_case_in_each_room(track: str) -> None:
    assert played("hard", track, 1) == []


def has_everything(lines: list[Event]) -> bool:
    """True if every kind of event occurs, and a stale package is heard of and lives again, the rarest thing of all."""
    stale, revived = set(), False
    for line in lines:
        revived = revived or (line.kind == HEARD and line.question in stale)
        stale |= {line.question} if line.kind == WENT_STALE else set()
        stale -= {line.question} if line.kind in (BREAKTHROUGH, HEARD) else set()
    return revived and {line.kind for line in lines} == set(range(len(KINDS)))


def test_the_hard_case_leaves_nothing_out() -> None:
    """Catches a comparison that says nothing of, say, reopened packages, because there are none."""
    scenario, seed = loads(text_of("hard")), SEEDS["hard"]
    full = next(run for run in range(1000) if has_everything(chronicle(scenario, seed, run)))
    life = rebuilt(text_of("hard"), seed, full)
    assert differences(scenario, life) == []
    assert {KINDS[line[1]] for line in life.chronicle} == set(KINDS)


@settings(max_examples=8, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(scenarios(most_months=10), st.integers(0, 2**70), st.integers(0, 2**31))
def test_generated_worlds(scenario, seed, run) -> None:
    assert differences(scenario, Life(World(as_situation(scenario)), seed, run)) == []


@pytest.mark.deep
@settings(max_examples=150, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(scenarios(), st.integers(0, 2**70), st.integers(0, 2**31))
def test_many_generated_worlds(scenario, seed, run) -> None:
    assert differences(scenario, Life(World(as_situation(scenario)), seed, run)) == []


@pytest.mark.deep
@pytest.mark.parametrize("name", sorted(paths()))
def test_every_shipped_scenario(name: str) -> None:
    assert played(name, "", 3) == []


def test_another_default_is_seen() -> None:
    """Catches a comparison that would agree whatever the tables say."""
    other = load("standing", ["trust.bad=0.5900001"])
    assert differences(other, rebuilt(text_of("standing"), 1, 0)) != []


def test_the_rebuilt_model_imports_nothing_of_ours() -> None:
    found = set()
    for path in (HERE / "rebuilt").glob("*.py"):
        for line in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(line, ast.Import):
                found |= {each.name for each in line.names}
            elif isinstance(line, ast.ImportFrom):
                found.add(line.module or "")
    assert "tests.docs.rebuilt.world" in found
    ours = {name for name in found if name.partition(".")[0] not in sys.stdlib_module_names}
    assert {name for name in ours if not name.startswith("tests.docs.rebuilt")} == set()


def test_runs_of_a_study_are_the_same_runs() -> None:
    """The number of a run is part of its address: the third of three is run 2, however many are asked for."""
    outcomes, _ = rebuilt(text_of("standing"), 7, 2).play()
    result = simulate(load("standing"), 3, 7, 1)
    assert {name: float(value) for name, value in outcomes.items()} == {
        name: float(column[2]) for name, column in result.outcomes.items()
    }
