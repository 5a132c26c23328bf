"""Entry points: every column has a type, and only what one writes may change."""

from __future__ import annotations

import pytest

from sim import load
from sim.chance import Luck
from sim.page import engine
from sim.page.columns import RECORDS
from sim.page.pack import pack
from sim.page.translator.types import Array, Struct
from sim.seats.tables import Tables
from sim.state import State, World


@pytest.mark.parametrize(("class_", "name"), [(Tables, "Tables"), (World, "World"), (Luck, "Luck"), (State, "State")])
def test_every_column_has_a_type(class_, name) -> None:
    assert tuple(each for each, _ in engine.record(name).fields) == class_._fields


def test_only_what_an_entry_point_writes_may_change_while_it_works() -> None:
    written = {
        name: {
            f"{record.name}.{each}"
            for record in engine.types(door)
            if isinstance(record, Struct)
            for each, column in record.fields
            if isinstance(column, Array) and not column.fixed
        }
        for name, door in engine.DOORS.items()
    }
    world, state = ({f"{each.__name__}.{column}" for column in each._fields} for each in (World, State))
    playing = state | {"Luck.streams"}
    assert written == {"fill": world, "watch": state, "play": playing, "play_usual": playing}


@pytest.mark.parametrize(
    ("name", "player"),
    [("standing", "play_usual"), ("ottawa", "play"), ("oslo-1993", "play"), ("fermeda-1969", "play")],
    ids=["two governments, a forum, four issues", "other issues", "two forums", "three governments"],
)
def test_only_talks_of_the_usual_sizes_go_in_by_their_own_entry_point(name, player) -> None:
    """Which fault would this catch? Wrong numbers, or a loop without end, where lengths are others than are known."""
    assert pack(load(name), runs=1, curves=0).player == player


def test_known_lengths_are_those_of_the_talks_that_are_played_so() -> None:
    """Whoever renames an axis would leave a slower module behind, and no wrong number."""
    packed, letters = pack(load(), runs=1, curves=0), set()
    structs = {each.name: each for each in engine.types(engine.DOORS["play_usual"]) if isinstance(each, Struct)}
    for name in ("World", "Luck", "State"):
        for each, type_ in structs[name].fields:
            axes = zip(RECORDS[name][each][1:], type_.lengths, packed.columns[name][each].shape, strict=True)
            known = [(axis, length, there) for axis, length, there in axes if length is not None]
            assert all(length == there for _, length, there in known), f"{name}.{each}"
            letters |= {axis for axis, _, _ in known}
    assert letters == {*engine.USUAL}
