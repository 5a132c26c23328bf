"""Named tuples of arrays as structs of C: a word a field, under the same names."""

from __future__ import annotations

import ctypes
import struct
from typing import Any

import numpy as np

from sim import chance
from sim.chance import ITEM, SIDE, WHEN
from sim.events import BREAKTHROUGH, CANDID, DRAFTS, SHELVED, TURNS
from sim.rules.candour import REMOTE_CONFIDENTIALITY
from sim.rules.drafting import BOLDEST, HALVINGS, HELP, MARGIN, SLACK
from sim.rules.forum import Forum
from sim.state import IN_OFFICIAL_ROOM, IN_UNOFFICIAL_ROOM, LIVE, State

POINTERS = {"float64": "double *", "int64": "int64_t *", "uint64": "uint64_t *", "bool": "bool *"}
NOTES = {"TURNS": TURNS, "CANDID": CANDID, "DRAFTS": DRAFTS, "BREAKTHROUGH": BREAKTHROUGH, "SHELVED": SHELVED}
CONSTANTS = {
    "BOLDEST": BOLDEST, "HALVINGS": HALVINGS, "MARGIN": MARGIN, "LIVE": LIVE, "WHEN": WHEN, "ITEM": ITEM, "SIDE": SIDE,
    "REMOTE_CONFIDENTIALITY": REMOTE_CONFIDENTIALITY, "HELP": HELP, "SLACK": SLACK,
    "IN_OFFICIAL_ROOM": IN_OFFICIAL_ROOM, "IN_UNOFFICIAL_ROOM": IN_UNOFFICIAL_ROOM,
}  # fmt: skip
DRAWS = ("PARTNER", "CANDOUR", "TOPIC", "OWN_ERROR", "COMMON_ERROR", "FLOOR", "PROPOSER", "SPOKESPERSON", "ANSWER")


def fields(columns: Any) -> str:
    """Fields of a named tuple in C; a chapter within the theory is a struct within a struct."""
    return " ".join(_field(name, value) for name, value in zip(columns._fields, columns, strict=True))


def _field(name: str, value: Any) -> str:
    if isinstance(value, np.ndarray):
        return f"{POINTERS[value.dtype.name]}{name};"
    if isinstance(value, tuple):
        return f"struct {{ {fields(value)} }} {name};"
    return f"{'int64_t' if isinstance(value, int) else 'double'} {name};"


def header(**tuples: Any) -> str:
    """``columns.h``: a type for each named tuple, and the constants of the rules."""
    lines = [f"typedef struct {{ {fields(columns)} }} {name};" for name, columns in tuples.items()]
    lines.append(f"typedef struct {{ {' '.join(f'double {name};' for name in Forum._fields)} }} Terms;")
    lines += [f"#define {name} {value!r}" for name, value in CONSTANTS.items()]
    numbers = {**{name: getattr(chance, name) for name in DRAWS}, **{name: int(kind) for name, kind in NOTES.items()}}
    lines += [f"#define {name} {number}" for name, number in numbers.items()]
    return "\n".join(lines) + "\n"


def words(columns: Any) -> bytes:
    """The struct itself. The arrays must outlive it."""
    return b"".join(_word(value) for value in columns)


def _word(value: Any) -> bytes:
    if isinstance(value, np.ndarray):
        return struct.pack("@Q", value.ctypes.data)
    if isinstance(value, tuple):
        return words(value)
    return struct.pack("@q" if isinstance(value, int) else "@d", value)


def pointer(columns: Any) -> Any:
    """A pointer that C takes for one to the struct."""
    return ctypes.create_string_buffer(words(columns))


def in_one_piece(state: State) -> tuple[State, np.ndarray]:
    """A state in a single stretch of memory, and that stretch as words, to be put aside and back at once.

    Columns may be parts of larger arrays; what overlaps in the state given overlaps in the same way in the new one.
    """
    wholes = {id(whole): whole for whole in map(_whole, state)}
    ends = np.cumsum([-(-whole.nbytes // 8) for whole in wholes.values()])
    flat = np.zeros(int(ends[-1]), np.uint64)
    starts = dict(zip(wholes, (0, *(8 * ends)), strict=False))
    cells = flat.view(np.uint8)

    def moved(column: np.ndarray) -> np.ndarray:
        whole = _whole(column)
        start = starts[id(whole)] + column.ctypes.data - whole.ctypes.data
        return cells[start : start + column.nbytes].view(column.dtype).reshape(column.shape)

    return State(*map(moved, state)), flat


def _whole(column: np.ndarray) -> np.ndarray:
    """The array that a column is a part of, or itself."""
    return column if column.base is None else column.base
