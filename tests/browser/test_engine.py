"""The engine in a browser lives the dialogues of the command, to the last bit, whatever it played before."""

from __future__ import annotations

import json
import random
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sim import load
from sim.engine import chronicle, simulate
from sim.page.pack import pack
from sim.scenario.origin import vouch_for
from sim.scenario.plan import TRACKS, Scenario
from sim.scenario.seating import in_room
from sim.scenario.shipped import paths
from sim.seats.tables import flatten
from tests.browser import played
from tests.browser.plain import plain
from tests.browser.played import compared, told
from tests.contested import contested
from tests.page.whole.test_same_bits import HARD
from tests.worlds import scenarios

WORLDS = settings(deadline=None, suppress_health_check=list(HealthCheck), max_examples=40)
TABLES = """async (scenarios) => {
  const {flatten} = await import("/engine/flatten.js");
  return JSON.stringify(scenarios.map((scenario) => flatten(scenario, made.facts)));
}"""
PLAY = """(cases) => exact(cases.map(({scenario, seed, first, runs}) => {
  made.engine.load(scenario, seed);
  return {...made.engine.play(first, runs, {curves: true}), chronicle: made.engine.chronicle(first)};
}))"""
NOTED = """async (scenarios) => {
  const {engineOf} = await import("/engine/engine.js"), real = WebAssembly.instantiate, called = [];
  const noted = ([name, door]) => [name, (...given) => (called.push(name), door(...given))];
  WebAssembly.instantiate = async (...given) => {
    const {instance} = await real(...given);
    return {instance: {exports: Object.fromEntries(Object.entries(instance.exports).map(noted))}};
  };
  const engine = await engineOf(made.bytes, made.facts);
  WebAssembly.instantiate = real;
  for (const scenario of scenarios) {
    engine.load(scenario, 1);
    engine.play(0, 1);
  }
  return called;
}"""
"""Which entry points an engine calls to play a run of each scenario."""
REFUSED = """([scenario, runs]) => {
  made.engine.load(scenario, 1);
  try { made.engine.play(0, runs); } catch (fault) { return [fault.name, fault.message]; }
}"""
FORBIDDEN = """async (facts) => {
  const {engineOf} = await import("/engine/engine.js");
  return engineOf(new Uint8Array(8), facts).catch((fault) => fault.message);
}"""


@pytest.fixture(scope="module")
def page(modules):
    played.make(modules)
    return modules


def tables(page, asked: list[Scenario]) -> list[dict]:
    """Tables that a page makes of scenarios."""
    return json.loads(page.evaluate(TABLES, [plain(each) for each in asked]))


def play(page, cases: list[dict]) -> list[dict]:
    """What a page plays, case by case."""
    return json.loads(page.evaluate(PLAY, cases))


def everywhere() -> list[Scenario]:
    """Every shipped scenario, in its own rooms and in those of each track, and one that has everything."""
    own = [load(name) for name in paths()]
    return [*own, load(HARD), *(in_room(scenario, track) for scenario in own for track in TRACKS)]


def test_tables_are_those_of_python(page):
    shipped = everywhere()
    for scenario, found in zip(shipped, tables(page, shipped), strict=True):
        held(scenario, found)


@WORLDS
@given(scenario=scenarios() | contested())
def test_tables_of_generated_worlds_are_those_of_python(page, scenario):
    shorter = vouch_for(replace(scenario, months=scenario.months // 2 + 1))  # dates beyond its end are left out
    for each, found in zip((scenario, shorter), tables(page, [scenario, shorter]), strict=True):
        held(each, found)


def held(scenario: Scenario, found: dict) -> None:
    """Hold the tables of a page to those of Python."""
    for name, table in flatten(scenario)._asdict().items():
        data, shape = np.array(found[name]["data"], table.dtype), found[name]["shape"]
        assert [*table.shape] == shape, f"{scenario.key} {name}"
        assert np.array_equal(data.reshape(shape), table), f"{scenario.key} {name}"


def test_shipped_scenarios_end_alike_whatever_was_played_before(page):
    """Which fault would this catch? Any number of a former scenario, seed, seat or month that stays in the memory."""
    cases = [(scenario, seed, 1000 * seed) for seed, scenario in enumerate(everywhere())]
    random.Random(18).shuffle(cases)
    cases += cases[:3]
    asked = [played.given(scenario, seed=seed, first=first, runs=2) for scenario, seed, first in cases]
    values = 0
    for (scenario, seed, first), found in zip(cases, play(page, asked), strict=True):
        values += compared(found, simulate(scenario, 2, seed, 1, first_run=first))
        assert found["chronicle"] == [[*line] for line in chronicle(scenario, seed, first)], scenario.key
    assert values > 100_000


@WORLDS
@given(scenario=scenarios() | contested(), seed=st.integers(0, 2**256 - 1), first=st.integers(0, 10**18))
def test_generated_worlds_end_alike(page, scenario, seed, first):
    (found,) = play(page, [played.given(scenario, seed=seed, first=first, runs=2)])
    compared(found, simulate(scenario, 2, seed, 1, first_run=first))
    assert found["chronicle"] == [[*line] for line in chronicle(scenario, seed, first)]


def test_talks_of_the_usual_sizes_go_in_by_their_own_entry_point_and_no_others(page):
    """Which fault would this catch? A page that is slower than it could be, and no wrong number."""
    shipped = [load(name) for name in paths()]
    wanted = [pack(scenario, runs=1, curves=0).player for scenario in shipped]
    assert {*wanted} == {"play", "play_usual"}
    assert page.evaluate(NOTED, [plain(each) for each in shipped]) == [
        door for player in wanted for door in ("fill", player)
    ]


def test_a_chronicle_is_told_to_its_end_however_long_it_is(page):
    """Which fault would this catch? One that ends where the room for it ended at first."""
    scenario = load("standing").with_({"months": 240, "forum.meetings_a_year": 24.0})
    (found,) = play(page, [played.given(scenario, seed=1, first=0, runs=1)])
    assert len(found["chronicle"]) > 2048
    assert found["chronicle"] == [[*line] for line in chronicle(scenario, 1, 0)]


def test_what_no_memory_holds_is_refused_in_a_sentence(page):
    name, message = page.evaluate(REFUSED, [plain(load("standing")), 2**30])
    assert (name, message) == ("RangeError", "This device has too little memory for a scenario of this size.")
    (found,) = play(page, [played.given(load("standing"), seed=1, first=0, runs=1)])
    compared(found, simulate(load("standing"), 1, 1, 1))


def test_where_webassembly_is_forbidden_a_sentence_says_so(chromium, served):
    page = chromium.new_page()
    policy = {"content-security-policy": "script-src 'self' 'unsafe-eval'"}
    page.route("**/forbidden", lambda route: route.fulfill(body="<title>none</title>", headers=policy))
    page.goto(f"{served}/forbidden")
    assert "does not allow WebAssembly" in page.evaluate(FORBIDDEN, told())
    page.close()
