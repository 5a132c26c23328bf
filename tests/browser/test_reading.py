"""Scenarios read by the page: what Python's reader says of a text, the page's says too, to the last letter."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import pytest

from sim.page.facts.grammar import grammar
from sim.scenario import ScenarioError, loads
from sim.scenario.plan import TRACKS
from sim.scenario.seating import in_room
from sim.scenario.shipped import paths
from sim.scenario.toml_text import decode
from tests.browser import broken
from tests.browser.mutated import mutated
from tests.browser.plain import plain

MUTATED = 2000
FILE = "x.toml"
READ = """async ([facts, cases]) => {
    const { read } = await import("/reading/read.js");
    const bytes = (content) => (typeof content === "string" ? content : Uint8Array.from(content));
    return JSON.stringify(cases.map(([content, file, settings]) => read(bytes(content), facts, file, settings)));
}"""

Case = tuple[str | list[int], str, Sequence[str]]
Read = Callable[[Iterable[Case]], list[dict[str, Any]]]


@pytest.fixture(scope="module")
def told() -> dict[str, Any]:
    return {"grammar": grammar()}


@pytest.fixture(scope="module")
def answers(modules, told) -> Read:
    """What the page reads in texts, or says of them: all of them in one call."""
    return lambda cases: json.loads(modules.evaluate(READ, [told, [list(case) for case in cases]]))


def said(text: str | bytes, name: str = FILE, settings: Sequence[str] = ()) -> dict[str, Any]:
    """What Python's reader gives, in the page's form."""
    content = text if isinstance(text, bytes) else text.encode()
    try:
        return {"scenario": as_json(loads(decode(content, name), name, settings))}
    except ScenarioError as error:
        return {"faults": str(error).split("\n")}


def as_json(scenario: Any) -> Any:
    return json.loads(json.dumps(plain(scenario)))


def same(cases: Sequence[Case], found: Iterable[dict[str, Any]]) -> list[str]:
    """Which kind each case is of, once all are seen to be as Python says."""
    kinds = []
    for (text, name, settings), answer in zip(cases, found, strict=True):
        want = said(bytes(text) if isinstance(text, list) else text, name, settings)
        assert {key: value for key, value in answer.items() if key != "tree"} == want, (text, settings)
        kinds += want
    return kinds


SHIPPED = [(path.read_text(encoding="utf-8"), path.name, ()) for path in paths().values()]


def test_every_shipped_scenario_is_read_as_python_reads_it(answers):
    assert set(same(SHIPPED, answers(SHIPPED))) == {"scenario"}


def test_every_room_of_every_shipped_scenario_is_seated_as_python_seats_it(modules):
    scenarios = [loads(text, name) for text, name, _ in SHIPPED]
    seated = modules.evaluate(
        """async ([scenarios, tracks]) => {
            const { inRoom } = await import("/reading/room.js");
            const rooms = (scenario) => tracks.flatMap((track) =>
                [undefined, scenario.forums[0].key].map((forum) => inRoom(scenario, track, forum)));
            return JSON.stringify(scenarios.map(rooms));
        }""",
        [[as_json(each) for each in scenarios], list(TRACKS)],
    )
    for scenario, rooms in zip(scenarios, json.loads(seated), strict=True):
        first = scenario.forums[0].key
        assert rooms == [as_json(in_room(scenario, track, forum)) for track in TRACKS for forum in (None, first)]


def test_every_file_that_is_broken_by_hand_gets_the_sentences_of_the_command(answers):
    cases = [(text, FILE, ()) for text in broken.texts()]
    assert same(cases, answers(cases)).count("faults") > 240


def test_every_file_that_is_broken_at_random_is_read_or_gets_the_sentences_of_the_command(answers):
    cases = [(text, FILE, ()) for text in mutated(MUTATED, seed=1)]
    kinds = same(cases, answers(cases))
    assert kinds.count("scenario") > MUTATED // 10
    assert kinds.count("faults") > MUTATED // 2
