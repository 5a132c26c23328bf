"""A crew in the page: the numbers are Python's with any number of workers, and with none where none are allowed."""

from __future__ import annotations

import json

import numpy as np
import pytest

from sim import load
from sim.engine import chronicle, simulate
from sim.lab.tables.curves import QUANTILES
from tests.browser import played
from tests.browser.played import array, compared, given
from tests.browser.test_bands import NAMES

RUNS, FIRST, SEED = 101, 2**53 + 1, 2**70
MANY = 601
"""More than a crew plays at once of what is not urgent."""
HIRE = """async ([source, workers]) => {
  const {crewOf} = await import("/engine/crew.js");
  window.crew?.dismiss();
  window.crew = await crewOf(made.bytes, made.facts, source, {workers});
  return [crew.how, crew.why];
}"""
FAN = "async ({scenario, ...wanted}) => exact(await crew.fan(scenario, wanted))"
ALL = """async ({scenario, other, seed, first, runs, run}) => exact({
  arms: await crew.outcomes({own: scenario, other}, {seed, first, runs}),
  told: await crew.chronicle(scenario, {seed, run}),
  moment: await crew.at(scenario, {seed, run, month: 20}),
})"""
AGAIN = """async ({scenario, seed}) => {
  const length = ({outcomes}) => outcomes.meetings.length, name = (fault) => fault.name;
  const fans = [40, 30, 20, 10].map((runs) => crew.fan(scenario, {seed, runs}).then(length, name));
  const compare = crew.outcomes({own: scenario}, {seed, runs: 5}).then(({own}) => own.meetings.length);
  return [await Promise.all(fans), await compare];
}"""
PIECES = """async ({scenario, seed}) => {
  const name = (fault) => fault.name, length = ({own}) => own.meetings.length;
  const older = crew.outcomes({own: scenario, more: scenario}, {seed, runs: 600}).then(length, name);
  const apart = crew.outcomes({own: scenario}, {seed, runs: 7, kind: "dots"}).then(length, name);
  const newer = crew.outcomes({own: scenario}, {seed, runs: 501}).then(length, name);
  return Promise.all([older, apart, newer]);
}"""
TURNS = """async () => {
  const {inTurns} = await import("/engine/slices.js"), {port1, port2} = new MessageChannel(), heard = [];
  port1.onmessage = () => heard.push("another task");
  port2.postMessage(null);
  const long = () => { for (const end = performance.now() + 10; performance.now() < end; ); return 1; };
  return [await inTurns([long, () => heard.push("the second piece")]), heard];
}"""
DIES = """
self.onmessage = ({data: {id, start}}) => {
  if (!start) throw new Error("dead");
  self.postMessage({id, answer: null});
};
self.postMessage({ready: true});
"""
NOWHERE = "allows no helpers in the background"


@pytest.fixture(scope="module")
def page(modules):
    played.make(modules)
    return modules


@pytest.fixture(scope="module")
def source(served) -> str:
    """What a worker runs: the modules as they are served."""
    return f'import("{served}/engine/worker.js").then((module) => module.serve(self));'


def fan_of(page, scenario) -> None:
    """Hold a fan to Python's engine and to NumPy's quantiles."""
    found = json.loads(page.evaluate(FAN, given(scenario, seed=SEED, first=FIRST, runs=RUNS)))
    wanted = simulate(scenario, RUNS, SEED, 1, first_run=FIRST)
    compared({"outcomes": found["outcomes"], "curves": None}, wanted)
    for name, curve in wanted.curves.items():
        bands = np.quantile(curve, QUANTILES, axis=0)
        assert [*found["bands"][name]] == [*NAMES]
        for band, row in zip(found["bands"][name].values(), bands, strict=True):
            assert np.array_equal(array(band), row), name


@pytest.mark.parametrize("workers", [0, 1, 2, 3])
def test_numbers_are_the_same_with_any_number_of_workers(page, source, workers):
    assert page.evaluate(HIRE, [source, workers]) == ["workers" if workers else "main", None]
    scenario, other = load("standing"), load("pcac-r2cp")
    fan_of(page, scenario)
    asked = given(scenario, seed=SEED, first=FIRST, runs=MANY, run=FIRST) | {"other": played.plain(other)}
    found = json.loads(page.evaluate(ALL, asked))
    for name, arm in (("own", scenario), ("other", other)):
        outcomes = {"outcomes": found["arms"][name], "curves": None}
        compared(outcomes, simulate(arm, MANY, SEED, 1, first_run=FIRST, curves=0))
    assert found["told"] == [[*line] for line in chronicle(scenario, SEED, FIRST)]
    assert len(found["moment"]["seats"]) == 12


def test_fewer_runs_than_workers(page, source):
    page.evaluate(HIRE, [source, 3])
    found = json.loads(page.evaluate(FAN, given(load("standing"), seed=1, first=0, runs=2)))
    compared({"outcomes": found["outcomes"], "curves": None}, simulate(load("standing"), 2, 1, 1))


@pytest.mark.parametrize("workers", [0, 2])
def test_what_waits_is_superseded_and_what_is_at_work_is_finished(page, source, workers):
    page.evaluate(HIRE, [source, workers])
    asked = given(load("standing"), seed=1)
    assert page.evaluate(AGAIN, asked) == [[40, "Superseded", "Superseded", 10], 5]
    assert page.evaluate(PIECES, asked) == ["Superseded", 7, 501]


def test_between_two_pieces_of_long_work_others_have_their_turn(page):
    assert page.evaluate(TURNS) == [[1, 2], ["another task", "the second piece"]]


@pytest.mark.parametrize("wrong", ["throw new Error();", DIES], ids=["never begins", "dies at work"])
def test_where_workers_die_the_page_plays_by_itself_and_says_so(page, wrong):
    page.evaluate(HIRE, [wrong, 2])
    fan_of(page, load("standing"))
    how, why = page.evaluate("() => [crew.how, crew.why]")
    assert how == "main"
    assert NOWHERE in why


def test_a_worker_that_never_answers_counts_as_none(chromium, served):
    page = chromium.new_page()
    page.clock.install()
    page.goto(served)
    played.make(page)
    page.evaluate("async () => { window.crewOf = (await import('/engine/crew.js')).crewOf; }")
    page.evaluate("() => { window.hiring = crewOf(made.bytes, made.facts, '', {workers: 2}); }")
    page.clock.fast_forward(5000)
    how, why = page.evaluate("async () => { const {how, why} = await window.hiring; return [how, why]; }")
    assert how == "main"
    assert NOWHERE in why
    page.close()


def test_where_workers_are_forbidden_the_page_plays_by_itself_and_says_so(chromium, served, source):
    page = chromium.new_page()
    policy = {"content-security-policy": "worker-src 'none'"}
    page.route("**/forbidden", lambda route: route.fulfill(body="<title>none</title>", headers=policy))
    page.goto(f"{served}/forbidden")
    played.make(page)
    how, why = page.evaluate(HIRE, [source, 2])
    assert how == "main"
    assert NOWHERE in why
    fan_of(page, load("standing"))
    page.close()
