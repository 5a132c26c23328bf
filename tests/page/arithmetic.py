"""The laws on operands at the edges: as Python has them, as numba does, and as a module does."""

from __future__ import annotations

import inspect
from importlib import import_module
from itertools import cycle, product
from math import inf, nan
from types import FunctionType
from typing import NamedTuple

import numpy as np

from sim.compiled.webassembly import object_code
from sim.page.module import module_of
from sim.page.pack import BASE, NARROW, MemoryColumn
from tests.page import laws
from tests.page.machine import Machine

FLOATS = (0.0, -0.0, 1.0, 0.5, -1.5, 1e308, -1e308, 5e-324, -5e-324, inf, -inf, nan, 0.1, 3 - 2**-51, -2.5, 2.0**31)
WHOLES = (-7, -3, -1, 0, 1, 2, 3, 5, 11, 40_000)
KEYS = (0, 1, 2**63, 2**64 - 1, 0x9E3779B97F4A7C15)
ELEMENTS = {np.float64: "FLOAT", np.int64: "INT", np.uint64: "BITS"}
CELLS = {kind.name: dtype for kind, dtype in NARROW.items()}


class Given(NamedTuple):
    """Tables to be filled, and a column of operands for each argument."""

    of_floats: np.ndarray
    of_wholes: np.ndarray
    of_others: np.ndarray
    of_bits: np.ndarray
    xs: np.ndarray
    ys: np.ndarray
    ks: np.ndarray
    js: np.ndarray
    keys: np.ndarray
    cells: np.ndarray


def given() -> Given:
    """Every pair of floats and of whole numbers, each with some key."""
    rows = list(product(FLOATS, FLOATS))
    pairs = [pair for _, pair in zip(rows, cycle(product(WHOLES, WHOLES)), strict=False)]
    xs, ys = np.array(rows).T.copy()
    ks, js = np.array(pairs, np.int64).T.copy()
    keys = np.array([key for _, key in zip(rows, cycle(KEYS), strict=False)], np.uint64)
    number = len(rows)
    return Given(
        np.zeros((number, 27)), np.zeros((number, 2, 17), np.int64), np.zeros((number, 2, 8)),
        np.zeros((number, 3), np.uint64), xs, ys, ks, js, keys, np.zeros((2, 3)),
    )  # fmt: skip


def by_python() -> Given:
    """What Python makes of them."""
    tables = given()
    with np.errstate(all="ignore"):
        laws.table(*tables)
    return tables


def by_numba() -> Given:
    """What numba does, as the engine asks it to."""
    import numba

    tables, space = given(), {"__name__": laws.__name__}
    exec(compile(inspect.getsource(laws), laws.__file__, "exec"), space)
    for name, function in list(space.items()):
        if isinstance(function, FunctionType) and function.__module__ == laws.__name__:
            space[name] = numba.njit(error_model="numpy")(function)
    space["table"](*tables)
    return tables


def by_module(known: bool) -> Given:
    """What a module does, with lengths of arrays that are known, or travel with them."""
    tables, address, columns = given(), BASE, []
    machine = Machine(translated(laws.table, *tables, known=known), seconds=5.0)
    for array in tables:
        columns.append(MemoryColumn(address, CELLS[ELEMENTS[array.dtype.type]], array.shape))
        machine.write(address, array.astype(columns[-1].dtype).tobytes())
        address += -(-columns[-1].size // 16) * 16
    machine.call("play", *(number for column in columns for number in (column.address, *column.shape)))
    read = (machine.read(column).astype(array.dtype) for array, column in zip(tables, columns, strict=True))
    return Given(*read)


def translated(page, *arrays: np.ndarray, known: bool = False) -> bytes:
    """A page that takes arrays, as a module, by the translator as it is imported at this moment."""
    program, text, types = (import_module(f"sim.page.translator.{name}") for name in ("program", "text", "types"))
    kinds = (types.Scalar[ELEMENTS[array.dtype.type]] for array in arrays)
    lengths = (array.shape if known else (None,) * array.ndim for array in arrays)
    columns = tuple(types.Array(kind, each, "") for kind, each in zip(kinds, lengths, strict=True))
    return module_of(object_code(text.module_text({"play": program.Program().entry(page, columns)})), ["play"])


def differences(one: Given, other: Given) -> list[str]:
    """Which results differ in a bit; any NaN is like any other, since WebAssembly leaves their bits to the machine."""
    said = []
    for name, first, second in zip(Given._fields, one, other, strict=True):
        differ = first.view(np.uint64) != second.view(np.uint64)
        if first.dtype == np.float64:
            differ &= ~(np.isnan(first) & np.isnan(second))
        places = (tuple(map(int, place)) for place in np.argwhere(differ))
        said += [f"{name}{list(place)}: {first[place]} and {second[place]}" for place in places]
    return said
