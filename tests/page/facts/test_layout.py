"""What a page is told of a module's memory is enough to find everything in it, and true."""

from __future__ import annotations

import json
from math import prod

import numpy as np
import pytest

from sim import load
from sim.page.facts.layout import layout
from sim.page.pack import BASE, MemoryColumn, pack
from sim.rules import PARAMETERS
from sim.seats.tables import flatten

TOLD = json.loads(json.dumps(layout()))
"""As it comes out of a page."""
SCENARIO = load("pcac-r2cp")
TYPES = {"float": np.float64, "int": np.int32, "bool": np.uint8, "bits": np.uint64}
KINDS = {letter: np.dtype(TYPES[kind]) for letter, (kind, _) in TOLD["kinds"].items()}
RUNS, FOLLOWED, LINES = 5, 2, 7


@pytest.fixture(scope="module")
def packed():
    return pack(SCENARIO, 1, RUNS, FOLLOWED, LINES)


def sizes() -> dict[str, int]:
    """Every letter, worked out as its name says."""
    tables = flatten(SCENARIO)
    seats, widest = int(tables.sizes.sum()), int(tables.sizes.sum(axis=1).max())
    found = TOLD["fixed"] | {
        "T": SCENARIO.months, "F": len(SCENARIO.forums), "G": len(SCENARIO.governments),
        "H": len(SCENARIO.governments) + 1, "Q": sum(block.questions for block in SCENARIO.agenda),
        "K": SCENARIO.theory.drafting.issues, "S": seats, "W": widest, "N": len(tables.terms), "M": len(tables.mixes),
        "V": len(SCENARIO.events), "L": LINES, "J": RUNS, "I": FOLLOWED, "P": seats * widest,
    }  # fmt: skip
    for stretch, axes in TOLD["stretches"].items():
        parts = [axes for name, (_, axes) in TOLD["records"]["State"]["columns"].items() if in_stretch(name, stretch)]
        found[axes[1]] = sum(prod(shape(each, found)) for each in parts)
    return found


def in_stretch(name: str, stretch: str) -> bool:
    """True of the columns of a state that are parts of a stretch."""
    (_, axes), of_all = TOLD["records"]["State"]["columns"][name], TOLD["stretches"]
    return axes[0] == of_all[stretch][0] and name not in {*of_all, *TOLD["within"], "chronicle"}


def shape(axes: str, found: dict[str, int]) -> tuple[int, ...]:
    return tuple(int(axis) if axis.isdigit() else found[axis] for axis in axes[1:])


def test_every_letter_is_explained():
    axes = [axes for record in TOLD["records"].values() for _, axes in record["columns"].values()]
    axes += [what for door in TOLD["doors"].values() for what in door.values()]
    used = {axis for each in axes if each[0] in KINDS and each != "int" for axis in each[1:]}
    assert {each for each in used if not each.isdigit()} == {*TOLD["letters"], *TOLD["fixed"]} == {*sizes()}


def test_bytes_are_those_of_the_cells():
    assert {letter: dtype.itemsize for letter, dtype in KINDS.items()} == {
        letter: size for letter, (_, size) in TOLD["kinds"].items()
    }


@pytest.mark.parametrize("record", ["Tables", "World", "Luck", "State"])
def test_records_are_where_they_are_said_to_be(packed, record):
    """Address and lengths of every column, read in the record by what a page is told."""
    found, image = sizes(), np.frombuffer(packed.image, np.uint8)
    assert len(TOLD["records"][record]["columns"]) == len(packed.columns[record])
    for name, (start, axes) in TOLD["records"][record]["columns"].items():
        place = packed.places[record] + start - BASE
        numbers = image[place : place + 4 * len(axes)].view(np.uint32)
        assert packed.columns[record][name] == MemoryColumn(numbers[0], KINDS[axes[0]], shape(axes, found))
        assert tuple(numbers[1:]) == shape(axes, found)


def test_columns_of_a_state_follow_in_their_stretches(packed):
    columns = packed.columns["State"]
    for stretch in TOLD["stretches"]:
        end = columns[stretch].address
        for name in (each for each in TOLD["records"]["State"]["columns"] if in_stretch(each, stretch)):
            assert columns[name].address == end
            end += columns[name].size
        assert end == columns[stretch].address + columns[stretch].size
    for name, first in TOLD["within"].items():
        assert columns[name].address == columns[first].address


def test_parameters_are_where_they_are_said_to_be(packed):
    image, theory = packed.image, TOLD["theory"]["chapters"]
    read = {}
    for chapter, parameters in theory.items():
        for name, (start, kind) in parameters.items():
            place = packed.places["Theory"] + start - BASE
            (read[f"{chapter}.{name}"],) = np.frombuffer(image, TYPES[kind], 1, place).tolist()
    assert read == {path: getattr(getattr(SCENARIO.theory, one.chapter), one.name) for path, one in PARAMETERS.items()}


def test_entry_points_are_called_as_they_are_said_to_be(packed):
    """Which fault would this catch? Arguments in another order than a page gives them."""
    found, numbers = sizes(), {"first_run": 11, "start": 2, "runs": 3}
    for door, arguments in TOLD["doors"].items():
        wanted: list[int] = []
        for name, what in arguments.items():
            if what in packed.places:
                wanted.append(packed.places[what])
            elif what in ("int", "long"):
                wanted.append(numbers[name])
            else:
                wanted += [packed.outputs[name].address, *shape(what, found)]
        assert list(packed.arguments(door, **numbers)) == wanted


def test_tables_have_the_columns_that_their_names_are_given_for():
    tables = flatten(SCENARIO)
    assert tables.terms.shape[1] == len(TOLD["terms"])
    assert tables.governments.shape[1] == len(TOLD["governments"])
    assert tables.mixes.shape[1] == len(TOLD["mixes"]) + 1
    assert {int(kind) for kind in tables.event[:, 0]} <= {*range(len(TOLD["events"]))}
