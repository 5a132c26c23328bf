"""A moment of a run in the page: the reference model, stepped month by month, says how things stand."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from sim import load
from sim.engine import simulate
from sim.model import Dialogue, as_state
from sim.rules.roles import OFFICIAL
from tests.browser import played
from tests.browser.played import array, compared, given
from tests.page.test_watch import trust_of
from tests.page.whole.test_same_bits import HARD

MOMENTS = """({scenario, seed, run, months}) => {
  made.engine.load(scenario, seed);
  return exact(months.map((month) => made.engine.at(run, month)));
}"""
APART = {"month", "seats", "trust", "first_seat", "tension"}


@pytest.fixture(scope="module")
def page(modules):
    played.make(modules)
    return modules


@pytest.mark.parametrize("name", ["standing", "pcac-r2cp", HARD])
def test_moments_are_those_of_the_reference_model(page, name: str | Path):
    """Which fault would this catch? A page that looks ahead, or shows who sits there in another month."""
    scenario, seed, run, stride = load(name), 2**200, 3, 7
    months = [*range(0, scenario.months, stride), scenario.months]
    found = json.loads(page.evaluate(MOMENTS, given(scenario, seed=seed, run=run, months=months)))
    dialogue = Dialogue(scenario, seed, run)
    for moment in found:
        while dialogue.month < moment["month"]:
            dialogue.step()
        held(dialogue, moment)


def held(dialogue: Dialogue, moment: dict) -> None:
    """Hold what a page tells of a moment to a dialogue at that moment."""
    state, month = as_state(dialogue), moment["month"]
    assert moment["tension"] == state.tension[0]
    assert np.array_equal(array(moment["trust"]), trust_of(dialogue).ravel(), equal_nan=True), f"after month {month}"
    assert np.array_equal(array(moment["first_seat"]), dialogue.world.first_seat.ravel())
    for name in moment.keys() - APART:
        assert np.array_equal(array(moment[name]), getattr(state, name).ravel()), f"{name} after month {month}"
    assert moment["seats"] == [seat for forum in dialogue.forums for seat in seats(dialogue, forum)], month


def seats(dialogue: Dialogue, forum) -> list[dict]:
    """Who sits in a forum, as the page says it; capacity is that of the month that ended."""
    capacity = dialogue.world.official[max(0, dialogue.month - 1)]
    return [
        {
            "forum": forum.number, "government": each.government.number, "place": each.place, "role": each.role,
            "official": bool(each.role == OFFICIAL and capacity[each.seat]),
            "present": bool(forum.met and each in forum.table), "seated": each.seated,
        }
        for each in forum.participants
    ]  # fmt: skip


def test_what_is_looked_at_changes_nothing(page):
    """Which fault would this catch? A life that ends where one looked, a chronicle written over what comes after it."""
    scenario = load("standing")
    wanted = simulate(scenario, 5, 7, 1)
    for look in ("at(2, 30)", "chronicle(2)"):
        played_on = f"""({{scenario, seed}}) => {{
          made.engine.load(scenario, seed);
          made.engine.{look};
          return exact(made.engine.play(0, 5, {{curves: true}}));
        }}"""
        compared(json.loads(page.evaluate(played_on, given(scenario, seed=7))), wanted)
