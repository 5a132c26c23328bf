"""What a rule pushes one way is pushed, and with the values that take the push away it is not, to the last bit."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.chance import Draws, luck_of
from sim.engine import chronicle, simulate
from sim.events import KINDS
from sim.rules import PARAMETERS
from sim.rules.candour import Candour, frankness, official_openness
from sim.rules.encroachment import Encroachment, selfcensored
from sim.rules.settlement import agreed
from sim.rules.transfer import Transfer, reach
from sim.scenario import load
from sim.scenario.plan import Scenario
from sim.scenario.seating import in_room
from sim.scenario.setting import read_settings
from sim.scenario.shipped import folder
from sim.validation.construction import LEANING

WITHOUT = {each.key: each.without for each in LEANING}
TWO_FORUMS = folder("experiments") / "scenarios" / "two_forums.toml"
SHARES = st.floats(0, 1)


def track(name: str, *settings: str) -> Scenario:
    return in_room(load("standing", settings), name)


def moved(outcome: str, one: Scenario, other: Scenario) -> bool:
    first, second = (simulate(each, 300, 1, curves=0).outcomes[outcome] for each in (one, other))
    return not np.array_equal(first, second)


@pytest.mark.parametrize("without", [(), WITHOUT["will"]], ids=["as it is", "without"])
def test_will_decides_what_officials_solve_and_without_their_silence_it_does_not(without):
    closed, open_ = (track("track1", f"transfer.receptive={share}", *without) for share in (0.1, 0.8))
    assert moved("breakthroughs", closed, open_) == (not without)


@given(SHARES)
def test_carriers_differ_by_what_they_are_told_to_carry(ease):
    chapter = Transfer()
    assert reach(chapter, 0, ease) >= reach(chapter, 1, ease) >= reach(chapter, 2, ease)
    alike = Transfer(**{each.name.split(".")[1]: float(each.value) for each in read_settings(WITHOUT["carriers"])})
    assert reach(alike, 0, ease) == reach(alike, 1, ease) == reach(alike, 2, ease)


@pytest.mark.parametrize("without", [(), WITHOUT["table"]], ids=["as it is", "without"])
def test_an_official_table_helps_a_quiet_room_and_without_three_rules_it_does_not(without):
    """The official room drafts nothing here, so that all it can do is sit there."""
    met, unmet = (
        load(TWO_FORUMS, ("forums.official.drafts=0", f"forums.official.meetings_a_year={times}", *without))
        for times in (12, 0)
    )
    assert moved("transferred", met, unmet) == (not without)


@pytest.mark.parametrize("without", [(), WITHOUT["leaks"]], ids=["as it is", "without"])
def test_leaks_cost_transfers_and_without_three_rules_they_do_not(without):
    unfunded = ("settlement.collapse=0", *without)
    tight, loose = (track("track2", f"publicity.leak={leak}", *unfunded) for leak in (0, 1))
    assert moved("transferred", tight, loose) == (not without)


@pytest.mark.parametrize("room", ["track1", "track1_5", "track2"])
def test_agreement_is_one_chance_a_month_whichever_room_a_package_came_from(room):
    """Told from the months of transfer, tension and the draws alone: no room, no government, no package."""
    scenario = track(room, "transfer.receptive=0.8", "settlement.collapse=0")
    tension = simulate(scenario, 30, 1, curves=30).curves["tension"]
    told, found = [], []
    for run in range(30):
        draw = Draws(luck_of(1), run)
        for line in chronicle(scenario, 1, run):
            if KINDS[line.kind] == "transferred":
                told.append((run, line.question, _month_agreed(scenario, draw, line, tension[run])))
            elif KINDS[line.kind] == "agreed":
                found.append((run, line.question, line.month))
    assert found
    assert sorted(each for each in told if each[2] >= 0) == sorted(found)


def _month_agreed(scenario, draw, line, tension):
    for month in range(line.month, scenario.months):
        if draw("settlement", month, line.question) < agreed(scenario.theory.settlement, tension[month]):
            return month
    return -1


@given(SHARES, SHARES, st.booleans(), st.floats(0.1, 0.5), SHARES)
def test_full_encroachment_and_selfcensorship_make_all_speak_like_an_official(exposed, openness, open_, may, left):
    allowed = official_openness(Candour(official=may, closed=left), open_)
    more = max(openness, allowed)
    full = selfcensored(Encroachment(selfcensorship=1.0), 1.0, exposed)
    assert frankness(more, full, allowed) == pytest.approx(allowed, abs=1e-12)
    none = selfcensored(Encroachment(selfcensorship=0.0), 1.0, exposed)
    assert frankness(more, none, allowed) == more


@pytest.mark.parametrize("each", LEANING, ids=lambda each: each.key)
def test_a_leaning_names_what_there_is(each):
    assert {setting.name for setting in read_settings(each.without)} <= set(PARAMETERS)
    assert each.sentence.endswith(".")
    assert each.left.endswith(".")
