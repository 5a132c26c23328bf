"""Scenarios written by the page: Python reads in the text what the page had read."""

from __future__ import annotations

import json
import tomllib

from sim.scenario import loads
from sim.scenario.shipped import paths
from tests.browser.mutated import mutated
from tests.browser.reading import FILE, told
from tests.scenario.conftest import BASE
from tests.scenario.test_check_assumptions import assumed

WRITE = """async ([facts, cases]) => {
    const { read } = await import("/reading/read.js");
    const { write } = await import("/reading/write.js");
    const written = ([text, settings]) => {
        const { tree } = read(text, facts, "x.toml", settings);
        return tree ? write(tree, facts) : null;
    };
    return JSON.stringify(cases.map(written));
}"""
PART_OUT = BASE + '[[assumptions]]\nkey = "events.3.month"\nother = 13\nwhy = "w"\n' + assumed("events.1.month", 3)


def written(page, cases):
    return json.loads(page.evaluate(WRITE, [told(), cases]))


def test_every_shipped_scenario_is_written_as_it_was_read(modules):
    texts = [path.read_text(encoding="utf-8") for path in paths().values()]
    for text, again in zip(texts, written(modules, [[text, []] for text in texts]), strict=True):
        assert tomllib.loads(again) == tomllib.loads(text)
        assert loads(again) == loads(text)


def test_so_is_whatever_else_can_be_read(modules):
    texts = list(mutated(400, seed=5))
    pairs = zip(texts, written(modules, [[text, []] for text in texts]), strict=True)
    found = [(text, again) for text, again in pairs if again]
    assert len(found) > 40
    for text, again in found:
        assert loads(again, FILE) == loads(text.removeprefix("\ufeff").replace("\r\n", "\n"), FILE)


def test_numbers_are_written_in_the_kind_that_their_key_takes(modules):
    (text,) = written(modules, [[BASE, ["tension.pull=0", "governments.usa.reach=2", "months=60.0", "trust.bad=1e-5"]]])
    lines = text.split("\n")
    assert {"pull = 0.0", "reach = 2.0", "months = 60", "bad = 1e-05"} <= set(lines)


def test_what_is_left_out_is_gone_and_names_follow(modules):
    (text,) = written(modules, [[PART_OUT, ["events.2=left out", "forums.small.changes.1=left out"]]])
    tree = tomllib.loads(text)
    assert [event["kind"] for event in tree["events"]] == [
        "crisis", "opening", "interruption", "politicised", "encroachment",
    ]  # fmt: skip
    assert [each["key"] for each in tree["assumptions"]] == ["events.2.month", "events.1.month"]
    assert [change["month"] for change in tree["forums"]["small"]["changes"]] == [9]
    assert "events.1.month" in tree["sources"]
    loads(text)
