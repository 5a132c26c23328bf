"""Numbers that callers give: Python's, NumPy's or pandas', and whole ones also where they are written 12.0."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sim.scenario.faults import display
from sim.scenario.values import plain

LIMITS = {
    "repetitions": (1, 10_000_000),
    "seed": (0, 2**256 - 1),
    "run": (0, 10**18),
    "first_run": (0, 10**18),
    "threads": (1, 512),
    "curves": (0, 100_000),
    "block": (1, 1_000_000),
    "cap": (1, 10_000_000),
    "pilot": (50, 1_000_000),
    "vectors": (40, 10_000_000),
}
"""Least and most of every number that callers and commands give: what can be addressed, and held."""


def as_plain(value: Any) -> Any:
    """A value in Python's own types, as ``values.plain`` has it; what a scenario could not hold stays as it is.

    >>> import numpy as np
    >>> as_plain(np.float32(0.3)), as_plain(np.bool_(True)), as_plain({"a": np.arange(2)}), as_plain(None)
    (0.3, True, {'a': [0, 1]}, None)
    """
    try:
        return plain(value)
    except ValueError:
        return {key: as_plain(each) for key, each in value.items()} if isinstance(value, Mapping) else value


def whole(value: Any) -> int | None:
    """The whole number that a value is, also where it is written as 12.0; None if it is none.

    >>> whole(12.0), whole(12.5), whole(True), whole("12"), whole(float("inf"))
    (12, None, None, None, None)
    """
    value = as_plain(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return int(value) if isinstance(value, int) or value.is_integer() else None


def wholes(**said: Any) -> list[int]:
    """The whole numbers that some arguments are, in their order.

    >>> wholes(seed=1, repetitions=1e3)
    [1, 1000]

    Raises:
        ValueError: with the name of the first that is none, or beyond its limits.
    """
    for name, value in said.items():
        if wrong := beyond(value, *LIMITS[name]):
            raise ValueError(f"{name}: {wrong}")
    return [int(value) for value in said.values()]


def bound(most: int) -> str:
    """The most that a number may be, as a sentence writes it.

    >>> bound(10_000), bound(2**256 - 1)
    ('10,000', '2**256 - 1')
    """
    return f"{most:,}" if most < 10**20 else f"2**{most.bit_length()} - 1"


def beyond(value: Any, least: int, most: int) -> str:
    """What is wrong with a value that must be a whole number within limits; nothing if it is one.

    >>> beyond(0, 1, 10_000), beyond(12.0, 1, 20)
    ('found 0, allowed a whole number from 1 to 10,000', '')
    >>> beyond(10**5000, 1, 9)
    'found a whole number of more than 20 digits, allowed a whole number from 1 to 9'
    """
    number = whole(value)
    if number is not None and least <= number <= most:
        return ""
    return f"found {_told(value, number)}, allowed a whole number from {least:,} to {bound(most)}"


def _told(value: Any, number: int | None) -> str:
    if number is None and not isinstance(value, str | int | float):
        return f"{value!r:.48}"
    return display(value if number is None else number)
