"""Settings on the page: what ``--set`` takes, the page takes; what it refuses, the page refuses in the same words."""

from __future__ import annotations

import json
import re
from random import Random
from typing import Any

import pytest

from sim.scenario import ScenarioError, loads
from sim.scenario.names import names_in, tree_of
from sim.scenario.nodes import Number
from sim.scenario.setting import LEFT_OUT, Setting
from tests.browser.mutated import VALUES, WORDS
from tests.browser.reading import FILE, Case, answers, as_json, judged, sentences, told
from tests.scenario.conftest import BASE
from tests.scenario.test_check_assumptions import assumed

TEXT = BASE + assumed("tension.baseline", "0.2") + assumed("events.2", '"left out"')
NO_NAMES = """
    events.7.month, events.0, forums.none.slots, governments.new, a..b, , sources.months, sources."events.1.month",
    sources.x, trust.success, tension . baseline, __proto__.x, constructor, forums.big.delegations.usa.x.y, agenda.1,
    rooms.track2, forums.small.changes.1, forums.small.changes.9.slots, assumptions.1.other
"""
NAMES = [*names_in(tree_of(TEXT)), *(name.strip() for name in NO_NAMES.split(","))]
TYPED = """async ([facts, texts]) => {
    const { settingsOf } = await import("/reading/setting.js");
    const { grammarOf } = await import("/reading/grammar.js");
    return JSON.stringify(texts.map((text) => settingsOf([text], grammarOf(facts))[0].typed));
}"""
CHECK = """async ([facts, text, settings]) => {
    const { read, check } = await import("/reading/read.js");
    const { tree } = read(text, facts, "x.toml");
    return JSON.stringify(settings.map((each) => check(tree, facts, "x.toml", each)));
}"""


def texts(count: int, seed: int) -> list[str]:
    random = Random(seed)
    equals = [*["="] * 30, " = ", ""]
    values = [*VALUES, *WORDS, *["0.35", "7", "24", LEFT_OUT, '["usa", "china"]'] * 8]
    return [f"{random.choice(NAMES)}{random.choice(equals)}{random.choice(values)}" for _ in range(count)]


def plausible(count: int, seed: int) -> list[str]:
    """Numbers that may stand under their name, though not beside everything else."""
    random = Random(seed)
    numbers = [(name, node) for name, node in names_in(tree_of(TEXT)).items() if isinstance(node, Number)]
    drawn = [(*random.choice(numbers), random.random()) for _ in range(count)]
    values = [(name, node.low + share * (node.high - node.low), node.whole) for name, node, share in drawn]
    return [f"{name}={round(value) if whole else round(value, 3)}" for name, value, whole in values]


def test_settings_are_taken_or_refused_as_the_command_does(modules):
    cases = [Case(TEXT, FILE, [text]) for text in (*texts(300, seed=1), *plausible(100, seed=3))]
    pairs = [*texts(100, seed=2), *plausible(100, seed=4)]
    cases += [Case(TEXT, FILE, pair) for pair in zip(pairs[::2], pairs[1::2], strict=True)]
    kinds = judged(cases, answers(modules, cases))
    assert kinds.count("scenario") > 60
    assert kinds.count("faults") > 200


def test_a_text_is_read_as_the_same_value(modules):
    given = [f"a={value}" for value in (*VALUES, *WORDS)]
    typed = json.loads(modules.evaluate(TYPED, [told(), given]))
    assert typed == [Setting.read(text).as_typed for text in given]


CHANGES: list[dict[str, Any]] = [
    {"months": 90}, {"months": 12.0}, {"months": 12.5}, {"months": "many"}, {"months": True}, {"tension.baseline": 2},
    {"tension.baseline": 0.42}, {"tension.baseline": 70}, {"tension.baseline": LEFT_OUT}, {"events.2": LEFT_OUT},
    {"events.9": LEFT_OUT}, {"forums.small.delegations.usa": {"experts": 4}}, {"forums.big.meets_in": [2, 4]},
    {"forums.small.delegations.usa": {"experts": 0}}, {"forums.big.meets_in": [4, 2]}, {"nowhere": 1},
    {"governments.japan.name": "<b>Nippon</b>"}, {"governments.japan.name": "a\nb"}, {"forums.new.name": "N"},
    {"events.1.month": 3, "events.1.size": 0.25}, {"rooms.track2": {"experts": 2}}, {"rooms.track2.officials": 1},
    {"months": 24, "forums.small.closes": 20}, {"drafting.questions": 61}, {"sources": {"months": "a"}},
    {"a.b": [[[[[[[[[1]]]]]]]]]},
]  # fmt: skip


@pytest.mark.parametrize("given", CHANGES, ids=str)
def test_a_change_in_the_page_is_what_with_makes_of_it(modules, given):
    settings = [[name, None if value == LEFT_OUT else value] for name, value in given.items()]
    (found,) = json.loads(modules.evaluate(CHECK, [told(), TEXT, [settings]]))
    try:
        want = {"scenario": as_json(loads(TEXT, FILE).with_(given))}
    except ScenarioError as error:
        want = {"faults": sorted(re.sub(r"^x\.toml:\d+: ", "x.toml: ", each) for each in sentences(error))}
        found["faults"].sort()
    assert {name: found[name] for name in found if name != "tree"} == want
