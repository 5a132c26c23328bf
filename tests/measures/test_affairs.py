"""Affairs at the end: questions solved and carried, agreements and forums, told from what happened and nothing else."""

from __future__ import annotations

import pytest

from sim.engine import chronicle, simulate
from sim.events import BREAKTHROUGH, COLLAPSED, ENDED, WAS_AGREED, WAS_TRANSFERRED
from sim.scenario import load
from sim.scenario.seating import in_room

RUNS = 40
CASES = {
    "mixed": load("pcac-r2cp"),
    "an official table beside": in_room(load("oslo-1993"), "track2", "norway"),
    "officials": in_room(load("standing"), "track1"),
}


def noted(scenario, run, kind):
    """Lines of one kind in the chronicle of a run."""
    return [line for line in chronicle(scenario, 5, run) if line.kind == kind]


@pytest.fixture(name="case", params=list(CASES))
def one_case(request):
    scenario = CASES[request.param]
    return scenario, simulate(scenario, RUNS, seed=5, curves=0).outcomes


def test_a_question_solved_twice_by_a_forum_counts_once_and_by_two_forums_twice(case):
    scenario, outcomes = case
    for run in range(RUNS):
        where = {(line.forum, line.question) for line in noted(scenario, run, BREAKTHROUGH)}
        assert outcomes["solved"][run] == len(where)


def test_what_was_carried_is_what_was_transferred_from_the_forum_that_solved_it(case):
    scenario, outcomes = case
    for run in range(RUNS):
        where = {(line.forum, line.question) for line in noted(scenario, run, WAS_TRANSFERRED)}
        assert outcomes["carried"][run] == len(where) <= outcomes["solved"][run]


def test_agreements_in_force_are_those_that_did_not_collapse_and_living_forums_those_that_did_not_end(case):
    scenario, outcomes = case
    for run in range(RUNS):
        agreed, fallen = (len(noted(scenario, run, kind)) for kind in (WAS_AGREED, COLLAPSED))
        assert outcomes["standing"][run] == agreed - fallen
        assert outcomes["alive"][run] == len(scenario.forums) - len(noted(scenario, run, ENDED))
