"""What Python hands the page, a part a file: what the page says of the model, it does not know by itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sim.edition import VERSION
from sim.page import build
from sim.page.facts.first import first
from sim.page.facts.grammar import grammar
from sim.page.facts.layout import layout
from sim.page.facts.outcomes import curves, kinds, outcomes
from sim.page.facts.parameters import chapters, parameters
from sim.page.facts.shipped import shipped
from sim.page.facts.statistics import statistics
from sim.page.facts.story import story
from sim.page.facts.titles import titles


def facts(scenarios: Mapping[str, str], changes: Sequence[tuple[str, Any]] = ()) -> dict[str, Any]:
    """All that the page is told, as JSON takes it.

    Args:
        scenarios: TOML by the key under which the page offers it, in the order in which it does.
        changes: dotted names and values that are set in the first of them when the page is opened.
    """
    return {
        "version": VERSION,
        "model": build.model(),
        "parameters": parameters(),
        "chapters": chapters(),
        "scenarios": dict(scenarios),
        "titles": titles(scenarios),
        "changes": [list(each) for each in changes],
        "layout": layout(),
        "grammar": grammar(),
        "shipped": shipped(scenarios),
        "outcomes": outcomes(),
        "curves": curves(),
        "kinds": kinds(),
        "story": story(),
        "statistics": statistics(),
        "first": first(),
    }
