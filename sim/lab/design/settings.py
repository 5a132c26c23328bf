"""What a column of a study's table holds, and what is said of a study that cannot be run."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sim.scenario.faults import all_of

Value = float | int | str | bool
"""What a column of a study's table holds."""


class StudyError(ValueError):
    """A study that cannot be run, in a sentence that says what is wrong and what is meant."""


def every(calls: Iterable[tuple[Any, ...]]) -> list[Any]:
    """What every call gives (a function, then its arguments). Raises StudyError with what is wrong in all of them."""
    found, wrong = [], []
    for function, *arguments in calls:
        try:
            found.append(function(*arguments))
        except StudyError as fault:
            wrong.append(str(fault))
    if wrong:
        raise StudyError(all_of(wrong))
    return found
