"""What is packed for a module: where it lies, and that it fits."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from sim import load
from sim.chance import ITEM, SIDE
from sim.page.columns import RECORDS, STRETCHES
from sim.page.pack import BASE, pack
from sim.rules import PARAMETERS
from sim.scenario.ceilings import FORUMS, GOVERNMENTS, HEAVIEST, HORIZON, MEETINGS, QUESTIONS, SEATS
from sim.seats import lay_out
from sim.seats.tables import flatten
from sim.state import blank


def test_columns_lie_apart() -> None:
    """No two pieces of memory overlap but a state's columns and their stretches; all is between stack and end."""
    packed = pack(load(), runs=5, curves=2, lines=7)
    alone = [column for name in ("Tables", "World", "Luck") for column in packed.columns[name].values()]
    alone += [packed.columns["State"][name] for name in (*STRETCHES, "chronicle")] + [*packed.outputs.values()]
    spans = sorted((column.address, column.address + column.size) for column in alone if column.size)
    assert spans[0][0] >= BASE
    assert spans[-1][1] <= packed.end
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_columns_of_a_state_lie_where_the_engine_has_them() -> None:
    """Which fault would this catch? Another order within a stretch, which the opening clears by place."""
    scenario = load("pcac-r2cp")
    columns = pack(scenario).columns["State"]
    state = blank(lay_out(scenario), scenario.theory.drafting.issues)
    for stretch, axes in STRETCHES.items():
        whole, narrow = getattr(state, stretch), columns[stretch]
        assert (whole.size,) == narrow.shape
        for name in (each for each, of in RECORDS["State"].items() if of[0] == axes[0] and each != "chronicle"):
            column, cells = getattr(state, name), narrow.dtype.itemsize
            place = (column.ctypes.data - whole.ctypes.data) // whole.itemsize
            assert (columns[name].address - narrow.address, columns[name].shape) == (place * cells, column.shape), name


def test_a_number_that_does_not_fit_is_refused(monkeypatch) -> None:
    def too_far(scenario):
        tables = flatten(scenario)
        return tables._replace(ends=np.full_like(tables.ends, 2**31))

    monkeypatch.setattr("sim.page.pack.flatten", too_far)
    with pytest.raises(ValueError, match=r"a column holds 2,147,483,648; in a page whole numbers have 32 bits"):
        pack(load())


def test_nothing_that_a_page_reckons_in_32_bits_can_be_too_large() -> None:
    """At the most that a scenario may hold: addresses of draws but for their months, pairs, cells of a column."""
    items = max(QUESTIONS, int(PARAMETERS["forum.slots"].high))
    assert items * ITEM + GOVERNMENTS * SIDE + SEATS < 2**31
    assert FORUMS * GOVERNMENTS * SEATS * GOVERNMENTS * SEATS < 2**31
    assert HEAVIEST < 2**31
    assert HORIZON * MEETINGS * GOVERNMENTS * SEATS < 2**31
