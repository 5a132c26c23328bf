"""Numbers that callers give: Python's, NumPy's or pandas', and whole ones also where they are written 12.0."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sim.scenario.values import plain


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
        ValueError: with the name of the first that is none.
    """
    numbers = []
    for name, value in said.items():
        number = whole(value)
        if number is None:
            raise ValueError(f"{name}: found {value!r}, allowed a whole number")
        numbers.append(number)
    return numbers
