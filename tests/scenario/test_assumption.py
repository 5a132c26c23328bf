"""What the shipped scenarios call assumed: each can be played both ways, and a case names what matters most."""

from __future__ import annotations

import tomllib

import pytest

from sim import simulate
from sim.lab.preparation.digest import scenario_digest
from sim.scenario import load
from sim.scenario.assumption import otherwise
from sim.scenario.shipped import paths
from sim.validation.record.history import of_record

CASES = [each.key for each in of_record("case")]


@pytest.mark.parametrize("name", paths())
def test_every_shipped_assumption_can_be_played_both_ways(name):
    scenario = load(name)
    for each in scenario.assumptions:
        other = otherwise(scenario, each)
        assert scenario_digest(other) != scenario_digest(scenario), each
        assert simulate(other, 1, threads=1).repetitions == 1


@pytest.mark.parametrize("name", CASES)
def test_every_case_names_what_is_assumed_in_it_its_openings_first(name):
    """Catches a case that gives its governments' receptivity the dates of what came of it, and says so nowhere."""
    scenario = load(name)
    keys = {each.key for each in scenario.assumptions}
    assert 2 <= len(scenario.assumptions) <= 6
    rows = tomllib.loads(paths()[name].read_text(encoding="utf-8")).get("events", ())
    opened = {f"events.{place}": row["source"] for place, row in enumerate(rows, start=1) if row["kind"] == "opening"}
    assert not opened or keys & set(opened)
    assert {key for key, source in opened.items() if "read from" in source} <= keys
