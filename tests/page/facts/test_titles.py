"""A page's menu names every scenario as the command does."""

from __future__ import annotations

from sim.page.facts.titles import titles
from sim.scenario import load
from sim.scenario.shipped import paths


def test_titles_are_those_that_the_scenarios_have():
    texts = {key: path.read_text(encoding="utf-8") for key, path in paths().items()}
    assert titles(texts) == {key: load(key).title for key in texts}
