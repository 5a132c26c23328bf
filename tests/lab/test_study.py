"""Studies: what is set reaches the scenario, as it was written and nothing else."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sim.lab.design.check_study import check
from sim.lab.study import Grid, Levels, Options, Range, Sobol, scenario_of, scenario_text
from sim.rules import PARAMETERS
from sim.scenario import ScenarioError, load
from sim.scenario.names import names_in, node_of, tree_of, value_of
from sim.scenario.override import override
from sim.scenario.plan import ROOMS
from sim.scenario.resolve import track_of
from sim.scenario.setting import Setting
from tests.lab.design.test_designs import a_study

_LEAVES = (
    st.booleans()
    | st.integers(-(2**62), 2**62)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"]))
)
_KEYS = st.text("aé .\"'-_", min_size=1)
TOML = st.recursive(_LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=3))
BASELINE = {"tension.baseline": Range(0, 0.6)}
OFFICIALS = {"officials": 3, "former": 1, "experts": 2}


@given(TOML)
@example('\x7f\x00\t"\\ \U0001f600 = #')
def test_a_value_comes_back_from_an_override_as_it_went_in(value: Any) -> None:
    """Through the texts of study.json and back: quotes, escapes, exponents, minus zero, tables in lists."""
    tree, _ = override({"a": {}}, [Setting.read(Setting.of("a.b", value).toml)])
    assert repr(tree["a"]["b"]) == repr(value)


@pytest.mark.parametrize("value", [None, {1: 2}, object(), "\ud800", 10**20, {1, 2}, 2j])
def test_what_toml_cannot_say_is_refused(value: object) -> None:
    with pytest.raises(ScenarioError, match=r"found .*allowed a number, a text, true or false"):
        Setting.of("months", value)


def test_a_point_is_its_settings_and_its_room() -> None:
    """Held first, then what varies; the room is swapped last, as `in_room` does after loading."""
    levers = {"track": Levels(1.5, 2), "pace": Options({"as it is": {}, "slow": {"forum.slots": 6, "forum.drafts": 2}})}
    study = a_study(uncertainties=BASELINE, levers=levers, held={"months": 24}, design=Grid(2))
    points = study.points()
    slow = points[-1]
    assert " ".join(each.toml for each in slow.settings) == (
        "months=24 tension.baseline=0.6 forum.slots=6 forum.drafts=2"
    )
    assert dict(slow.values) == {"tension.baseline": 0.6, "track": "track2", "pace": "slow"}
    found = scenario_of(scenario_text(study), "standing", slow)
    assert (found.months, found.theory.tension.baseline, found.forums[0].terms.slots) == (24, 0.6, 6)
    room = ROOMS["track2"]
    assert [(each.officials, each.former) for each in found.forums[0].delegations] == [(0, room.former)] * 2
    usual = scenario_of(scenario_text(study), "standing", points[0])
    assert (usual.forums[0].terms.slots, usual.forums[0].delegations[0].officials) == (9, ROOMS["track1_5"].officials)


def test_a_held_track_swaps_every_point() -> None:
    study = a_study(uncertainties=BASELINE, held={"track": 1})
    assert {point.track for point in study.points()} == {"track1"}


def test_an_option_can_be_a_dated_change() -> None:
    change = {"forums.standing.changes": [{"month": 12, "delegations": {"east": OFFICIALS}}]}
    study = a_study(uncertainties={}, levers={"join": Options({"never": {}, "month 12": change})})
    check(study)
    never, later = (scenario_of(scenario_text(study), "standing", point) for point in study.points())
    assert never.forums[0].changes == ()
    assert later.forums[0].changes[0].month == 12
    assert later.forums[0].changes[0].delegations[0].officials == 3
    assert track_of(later.forums[0].delegations) == "track1_5"


def test_studies_and_points_travel_between_processes() -> None:
    study = a_study(levers={"pace": Options({"slow": {"forum.slots": 6}}), "track": Levels(1)}, design=Sobol(4))
    assert pickle.loads(pickle.dumps(study)) == study
    assert pickle.loads(pickle.dumps(study.points())) == study.points()


def test_every_parameter_has_a_name_and_a_default() -> None:
    """Whatever a chapter says of a parameter is what a study sees under its dotted name."""
    tree = tree_of(load("standing").text)
    names = names_in(tree)
    assert {name: node_of(tree, name) for name in names} == names
    for path, parameter in PARAMETERS.items():
        node: Any = names[path]
        assert (node.low, node.high, node.whole) == (parameter.low, parameter.high, parameter.kind is int)
        assert value_of(tree, path) == parameter.default
    assert value_of(tree, "forums.standing.slots") == PARAMETERS["forum.slots"].default
    assert value_of(tree, "forums.standing.delegations.west.experts") == 2
    assert value_of(tree, "forums.standing.meets_in") is None
