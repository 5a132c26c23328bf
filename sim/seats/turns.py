"""Turns: how long a row holds of a table whose rows take turns, whatever they are about."""

from __future__ import annotations

from sim.compiled import page


@page
def until(starts, row, months):
    """The month, or the end, at which the next row takes over that is about the same.

    ``starts`` (rows, what a row is about and the month from which it holds) is in order, the month last.
    """
    last = starts.shape[1] - 1
    if row + 1 == starts.shape[0]:
        return months
    for column in range(last):
        if starts[row + 1, column] != starts[row, column]:
            return months
    return starts[row + 1, last]
