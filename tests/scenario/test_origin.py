"""A scenario is changed in one way from Python, checked as a whole; what was put together otherwise is not played."""

from __future__ import annotations

import copy
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sim import Dialogue, Scenario, ScenarioError, compare, in_room, load, simulate
from sim.engine import states
from sim.lab.design.sweep import sweep_study
from sim.lab.study import scenario_of, scenario_text
from sim.scenario.names import names_in, tree_of
from sim.scenario.origin import vouch_for
from sim.scenario.plan import TRACKS
from sim.scenario.setting import Setting
from sim.scenario.shipped import paths
from sim.seats import lay_out
from sim.validation.ablation.variants import full
from sim.validation.patterns import PATTERNS
from sim.validation.patterns.arm import arm_scenario
from sim.validation.record.history import of_record, without_dates
from sim.validation.switches import SWITCHES, off

STANDING = load("standing")
DELEGATION = "forums.standing.delegations.east"


def too_tense(scenario: Scenario, baseline: float = 5.0) -> Scenario:
    """With a baseline of tension put there by hand."""
    tension = scenario.theory.tension._replace(baseline=baseline)
    return replace(scenario, theory=scenario.theory._replace(tension=tension))


# What with_ makes -----------------------------------------------------------------------------------------------


def test_changes_are_those_of_set():
    found = STANDING.with_({"months": 90, "tension.baseline": 0.6})
    assert (found.months, found.forums[0].closes, found.theory.tension.baseline) == (90, 90, 0.6)
    assert simulate(found, 1, threads=1).curves["tension"].shape == (1, 90)


def test_one_change_after_another_is_loading_with_both():
    found = STANDING.with_({"months": 90, DELEGATION: {"experts": 2}}).with_({f"{DELEGATION}.former": 1, "months": 36})
    texts = ["months=90", f"{DELEGATION}={{experts = 2}}", f"{DELEGATION}.former=1", "months=36"]
    whole = load(overrides=texts)
    assert (found, found.text) == (whole, whole.text)
    assert load(overrides=texts[:2]).with_({f"{DELEGATION}.former": 1}).with_({"months": 36}) == whole


@pytest.mark.parametrize("name", paths())
def test_every_shipped_scenario_can_be_changed(name):
    scenario = load(name)
    assert scenario.with_({}) == scenario
    changed = scenario.with_({"trust.prior": np.float32(0.3), "trust.strength": np.int64(4)})
    assert changed == load(name, ["trust.prior=.3", "trust.strength=4"])
    assert changed.theory.trust.prior == 0.3
    assert changed.text == load(name, ["trust.prior=0.3", "trust.strength=4"]).text


def test_a_whole_number_may_be_computed():
    """A mean, or a column of a data frame, gives 90.0 where a study takes 90."""
    ninety = STANDING.with_({"months": 90})
    assert STANDING.with_({"months": np.float64(90.0)}) == load(overrides=["months=90."]) == ninety


def test_all_that_is_wrong_is_said_at_once_and_the_scenario_stays_as_it_was():
    with pytest.raises(ScenarioError) as caught:
        STANDING.with_({"months": 900, "tension.baselin": 0.6, "forums.standing.slots": 2.5})
    said = str(caught.value)
    assert 'override "months=900": months: found 900, allowed a whole number from 1 to 240 (months)' in said
    assert 'tension.baselin: unknown key; did you mean "baseline"?' in said
    assert "forums.standing.slots: found 2.5, allowed a whole number" in said
    assert load("standing") == STANDING


def test_with_takes_names_and_values_and_nothing_else():
    with pytest.raises(TypeError, match=r'with_\({"months": 24}\)'):
        STANDING.with_("months=24")


@pytest.mark.parametrize("track", TRACKS)
def test_a_swapped_room_stays_swapped(track):
    changes = {"months": 24, "forum.slots": 6, f"rooms.{track}.quorum": 0.8}
    assert in_room(STANDING, track).with_(changes) == in_room(STANDING.with_(changes), track)


def test_a_mechanism_that_is_off_stays_off():
    scenario = off(in_room(STANDING, "track2"), "encroachment").with_({"months": 24})
    assert {each.encroachment for each in scenario.governments} == {0.0}
    assert scenario == off(in_room(load(overrides=["months=24"]), "track2"), "encroachment")


@pytest.mark.parametrize(
    ("made", "name", "value"),
    [(in_room(STANDING, "track2"), f"{DELEGATION}.officials", 3),
     (off(STANDING, "encroachment"), "encroachment.level", 0.5)],
)  # fmt: skip
def test_a_change_that_would_have_no_effect_is_refused(made, name, value):
    with pytest.raises(ScenarioError, match=f"{name}: no effect"):
        made.with_({"months": 24, name: value})
    assert made.with_({"months": 24}).months == 24


def dependent(scenario: Scenario) -> Scenario:
    """With careers that depend on the government, put there by hand."""
    first, *rest = scenario.forums
    seated = tuple(replace(each, dependence=0.5) for each in first.delegations)
    return replace(scenario, forums=(replace(first, delegations=seated), *rest))


# What is not played ---------------------------------------------------------------------------------------------

PLAYED = {
    "simulate": lambda scenario: simulate(scenario, 1, threads=1),
    "compare": lambda scenario: compare(scenario, repetitions=1, threads=1),
    "Dialogue": Dialogue,
    "states": lambda scenario: next(states(scenario, 1)),
    "with_": lambda scenario: scenario.with_({"forum.slots": 6}),
    "a room of it": lambda scenario: simulate(in_room(scenario, "track2"), 1, threads=1),
    "without a mechanism": lambda scenario: simulate(off(scenario, "leak"), 1, threads=1),
}
BY_HAND = {
    "months": (replace(STANDING, months=90), 'months: found 90, read as 60, allowed scenario.with_({"months": 90})'),
    "no such tension": (too_tense(STANDING), "tension.baseline: found 5.0, allowed 0 to 0.95 (share)"),
    "in its range": (too_tense(STANDING, 0.5), 'allowed scenario.with_({"tension.baseline": 0.5})'),
    "a seat": (dependent(STANDING), f"{DELEGATION}.dependence: found 0.5, read as 0.0, allowed scenario.with_("),
    "a side": (replace(STANDING, governments=STANDING.governments[:1]), "governments: not as it was read"),
    "no text": (replace(STANDING, origin=None), "put together by hand, allowed what load reads"),
}  # fmt: skip


@pytest.mark.parametrize("how", PLAYED)
@pytest.mark.parametrize("what", BY_HAND)
def test_a_scenario_changed_by_hand_is_not_played(what, how):
    scenario, sentence = BY_HAND[what]
    with pytest.raises(ScenarioError) as caught:
        PLAYED[how](scenario)
    assert sentence in str(caught.value)
    assert str(caught.value).startswith('scenario "standing"')


def test_a_contradiction_is_named_where_it_is():
    """Fewer months than the case's last event: with_ would say so of the event, and so does the engine."""
    case = next(each for each in of_record("case") if each.events)
    short = replace(case, months=1)
    with pytest.raises(ScenarioError) as by_hand:
        simulate(short, 1)
    with pytest.raises(ScenarioError) as checked:
        case.with_({"months": 1})
    assert {fault.path for fault in checked.value.faults} <= {fault.path for fault in by_hand.value.faults}


def test_what_was_copied_or_renamed_and_is_as_it_was_is_played():
    for same in (copy.copy(STANDING), replace(STANDING), replace(STANDING, key="mine"), too_tense(STANDING, 0.4)):
        assert lay_out(same).meetings.shape == (60, 1)
    assert not replace(STANDING).checked
    assert copy.copy(STANDING).checked


def test_whoever_vouches_for_a_scenario_is_believed_and_has_no_text():
    """How a proof plays generated worlds, and values outside their ranges."""
    scenario = vouch_for(too_tense(STANDING, 0.95))
    assert simulate(scenario, 1, threads=1).repetitions == 1
    with pytest.raises(ScenarioError, match="has no text in which to change"):
        scenario.with_({"months": 24})


# What is played -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", paths())
def test_no_shipped_scenario_is_refused_in_any_room_or_without_any_mechanism(name):
    scenario = load(name)
    rooms = [in_room(scenario, track, forum.key) for track in TRACKS for forum in scenario.forums]
    rooms += [in_room(scenario, track) for track in TRACKS]
    for made in (scenario, full(scenario), without_dates(scenario), *rooms):
        assert made.checked
        lay_out(made)
    assert all(off(scenario, each).checked for each in SWITCHES)
    for made in (scenario, *rooms[-3:], off(rooms[-1], "crises")):
        assert made.origin is not None
        assert made.origin.make() == made


def test_no_arm_of_a_pattern_is_refused():
    arms = {term.arm for each in PATTERNS.values() for part in each.parts for term in part.all_terms}
    for arm in arms:
        made = arm_scenario(arm)
        assert made.checked
        assert made.origin is not None
        assert made.origin.make() == made
    assert len(arms) > 50


# One reading ----------------------------------------------------------------------------------------------------

NAMES = sorted(names_in(tree_of(STANDING.text)))
VALUES = st.one_of(
    st.text(max_size=12),
    st.floats().map(repr),
    st.integers(-5, 300).map(str),
    st.sampled_from([".5", "5.", "1e3", "+3", "true", "private", "track2", "2017-01-01", "2017-01", "[4, 5]", "{}",
                     "[" * 5000, "left out", "1\nb=2", "24 # months", "'a'", "nan", "[[{month = 3}]]", "-0.0", "007"]),
)  # fmt: skip


def outcome(make):
    """The scenario, or what is wrong with it."""
    try:
        return make()
    except ScenarioError as error:
        return {(fault.path, fault.found, fault.allowed, fault.nearest) for fault in error.faults}


def in_a_sweep(text: str) -> Scenario:
    """The scenario at the one point of a sweep."""
    study = sweep_study("one", "standing", ["careers.handover=0.25"], [text])
    return scenario_of(scenario_text(study), "standing", study.points()[0])


@settings(max_examples=150)
@given(st.sampled_from(NAMES) | st.text("abc.= ", max_size=8), VALUES)
@example("start", "2017-01-01")
@example("months", "[" * 5000)
@example("tension.baseline", ".5")
@example("forums.standing.changes", "[{month = 12, slots = 6}]")
@example("months", "")
@example("forums.standing.delegations.east.capacity", "left out")
@example("assumptions.1", "left out")
@example("assumptions.1.why", "left out")
@example("title", "left out")
@example("forum.slots", "6.0")
@example("events.1.month", "3.0")
@example("forums.standing.opens", "1E20")
@example("forums.standing.opens", "1E300")
def test_set_sweep_and_with_agree(name, value):
    text = f"{name}={value}"
    loaded = outcome(lambda: load("standing", [text, "careers.handover=0.25"]))
    assert outcome(lambda: in_a_sweep(text)) == loaded
    try:
        setting = Setting.read(text)
    except ScenarioError:
        return
    changes = {setting.name: setting.value, "careers.handover": 0.25}
    assert name.strip() == "careers.handover" or outcome(lambda: STANDING.with_(changes)) == loaded
