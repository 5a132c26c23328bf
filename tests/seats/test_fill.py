"""A world is what the scenario says, cell by cell: as plain questions answer it, and whatever was in its memory."""

from __future__ import annotations

import inspect
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim import load
from sim.scenario import ScenarioError
from sim.scenario.origin import vouch_for
from sim.scenario.plan import TRACKS, Change, DatedEvent, Scenario
from sim.scenario.seating import in_room
from sim.scenario.shipped import paths
from sim.seats import lay_out
from sim.seats.fill import fill
from sim.seats.room import WORLD, room_for
from sim.seats.tables import flatten
from sim.state import DTYPES, World
from tests.contested import contested
from tests.seats.plain import plainly
from tests.worlds import scenarios

HARD = Path(__file__).parent.parent / "docs" / "hard.toml"


def same(scenario: Scenario) -> None:
    """Hold a world to the plain one: type, shape, order in memory and every bit."""
    for name, found, asked in zip(World._fields, lay_out(scenario), plainly(scenario), strict=True):
        wanted = np.array(asked, DTYPES[WORLD[name][0]]).reshape(
            found.shape if np.size(asked) == 0 else np.shape(asked)
        )
        assert (found.dtype, found.shape) == (wanted.dtype, wanted.shape), name
        assert found.flags.c_contiguous, name
        assert found.tobytes() == wanted.tobytes(), name


@given(scenarios() | contested())
def test_a_world_says_what_the_scenario_does(scenario):
    same(scenario)


@pytest.mark.parametrize("name", [*paths(), HARD])
def test_shipped_scenarios_in_their_own_room_and_in_each_track_s(name):
    scenario = load(name)
    for each in (scenario, *(in_room(scenario, track) for track in TRACKS)):
        same(each)


@given(scenarios() | contested(), st.sampled_from([0, 85, 255]))
def test_every_cell_is_written(scenario, left):
    """Which fault would this catch? A page's memory still holds the world before; a cell left alone is one of that."""
    tables, wanted = flatten(scenario), lay_out(scenario)
    world = room_for(tables)
    for column in world:
        column.view(np.uint8)[...] = left
    fill(tables, world)
    assert all(one.tobytes() == other.tobytes() for one, other in zip(world, wanted, strict=True))


def test_of_several_things_on_a_date_each_counts_in_its_turn():
    """Crises of a month compound, the later word on openness holds, encroachment lasts until it is said anew."""
    scenario = load("standing", ["months=6"])
    one, other = (each.key for each in scenario.governments)
    dated = (
        DatedEvent("encroachment", 5, governments=(one,), size=0.9), DatedEvent("crisis", 2, size=0.5),
        DatedEvent("encroachment", 3, governments=(one,), size=0.2), DatedEvent("crisis", 2, size=0.5),
        DatedEvent("opening", 4, governments=(one,)), DatedEvent("closing", 4, governments=(one, other)),
    )  # fmt: skip
    world = lay_out(vouch_for(replace(scenario, events=dated)))
    assert world.crisis.tolist() == [0, 0.75, 0, 0, 0, 0]
    assert world.receptivity[3].tolist() == [0, 0]
    assert world.level[:, 0].tolist() == [scenario.governments[0].encroachment] * 2 + [0.2] * 2 + [0.9] * 2


def test_what_is_dated_beyond_the_months_writes_nothing():
    """Which fault would this catch? Compiled code looks at no end of a column: it would write into another."""
    scenario = load("standing", ["months=6"])
    (forum,) = scenario.forums
    late = Change(9, {"slots": 1}, forum.delegations)
    dated = tuple(DatedEvent(kind, month, size=1.0) for kind in ("crisis", "interruption") for month in (0, 7, 99))
    odd = vouch_for(replace(scenario, forums=(replace(forum, changes=(late,)),), events=dated))
    assert all(one.tobytes() == other.tobytes() for one, other in zip(lay_out(odd), lay_out(scenario), strict=True))


def test_what_was_changed_by_hand_is_looked_at_first():
    with pytest.raises(ScenarioError):
        flatten(replace(load(), months=-1))


def test_a_world_describes_itself_as_it_is_made():
    """The remarks in ``sim.state`` say kinds and axes for whoever reads, ``WORLD`` for whoever makes one."""
    kinds = {"float": "f", "int": "i", "bool": "b", "": "f"}
    named = {"fields of rules.forum.Forum": "C", "G + 1": "H"}
    remarks = re.findall(r"    (\w+): np.ndarray  # \(([^)]*?),?\) ?(float|int|bool|)", inspect.getsource(World))
    said = {
        name: kinds[kind] + "".join(named.get(axis, axis) for axis in axes.split(", ")) for name, axes, kind in remarks
    }
    assert said == WORLD
