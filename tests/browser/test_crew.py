"""A crew in the page: the numbers are Python's with any number of workers, and with none where none are allowed."""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
from html import escape
from pathlib import Path

import numpy as np
import pytest

from sim import load
from sim.engine import chronicle, simulate
from sim.lab.runner.curves import QUANTILES
from sim.page.bundle import bundled
from sim.page.file import POLICY, WEB, data, script
from tests.browser import played
from tests.browser.played import array, compared, given
from tests.browser.test_bands import NAMES

RUNS, FIRST, SEED = 101, 2**53 + 1, 2**70
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
DIES = """
self.onmessage = ({data: {id, start}}) => {
  if (!start) throw new Error("dead");
  self.postMessage({id, answer: null});
};
self.postMessage({ready: true});
"""
ENTRY = """
import { crewOf } from "./engine/crew.js";
import { serve } from "./engine/worker.js";
export function start() {
  const read = (id) => document.getElementById(id).textContent;
  const {facts, scenario, module} = JSON.parse(read("facts"));
  const bytes = Uint8Array.from(atob(module), (letter) => letter.charCodeAt(0));
  crewOf(bytes, facts, read("program"), {workers: 2})
    .then(async (crew) => {
      const fan = await crew.fan(scenario, {seed: "1", runs: 20});
      return [crew.how, crew.why, ...fan.outcomes.turns];
    })
    .then((told) => tell(JSON.stringify(told)), (fault) => tell(String(fault)));
}
function tell(told) {
  const line = document.createElement("output");
  line.textContent = told;
  document.body.append(line);
}
if (typeof document === "undefined") serve(self);
"""
"""A page that does nothing but hire a crew and tell of it."""
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
    asked = given(scenario, seed=SEED, first=FIRST, runs=RUNS, run=FIRST) | {"other": played.plain(other)}
    found = json.loads(page.evaluate(ALL, asked))
    for name, arm in (("own", scenario), ("other", other)):
        outcomes = {"outcomes": found["arms"][name], "curves": None}
        compared(outcomes, simulate(arm, RUNS, SEED, 1, first_run=FIRST, curves=0))
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


@pytest.mark.parametrize("frame", ["", '<iframe sandbox="allow-scripts" srcdoc="{}"></iframe>'], ids=["page", "frame"])
def test_a_crew_works_in_a_file_under_the_policy_of_the_page_and_in_a_frame_that_reaches_nothing(
    chromium, tmp_path, frame
):
    """Which fault would this catch? Text of a page that serves no worker; a worker that only a site allows."""
    page = chromium.new_page()
    (tmp_path / "page.html").write_text(frame.format(escape(alone(tmp_path))) or alone(tmp_path), encoding="utf-8")
    page.goto((tmp_path / "page.html").as_uri())
    told = page.frames[-1].locator("output").inner_text()
    turns = simulate(load("standing"), 20, 1, 1, curves=0).outcomes["turns"].tolist()
    assert json.loads(told) == ["workers", None, *turns]
    page.close()


def alone(folder: Path) -> str:
    """That page, whose program is bundled and whose policy is said as those of the real one are."""
    web = folder / "web"
    if not web.exists():
        shutil.copytree(WEB, web)
        (web / "main.js").write_text(ENTRY, encoding="utf-8")
    program = script(bundled(web))
    told = {"facts": played.told(), "scenario": played.plain(load("standing")), "module": played.module()}
    policy = POLICY.format(program=digest(program), style="'none'")
    return (
        f'<!doctype html><meta http-equiv="content-security-policy" content="{escape(policy)}">'
        f'<script type="application/json" id="facts">{data(told)}</script><script id="program">{program}</script>'
    )


def digest(text: str) -> str:
    """A text as a policy names it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
