"""Entry points: every column has a type, and only what one writes may change."""

from __future__ import annotations

import pytest

from sim.chance import Luck
from sim.page import engine
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
    assert written == {"fill": world, "watch": state, "play": state | {"Luck.streams"}}
