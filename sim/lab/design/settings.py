"""What a column of a study's table holds, and what is said of a study that cannot be run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

Value = float | int | str | bool
"""What a column of a study's table holds."""


class StudyError(ValueError):
    """A study that cannot be run, in a sentence that says what is wrong and what is meant."""


MOST_TOLD = 50
"""Most faults that are told at once."""


def all_of(faults: Sequence[str]) -> str:
    r"""Faults a line each, as many as anyone reads.

    >>> all_of(["a", "b"]), all_of(["a"] * 52).splitlines()[-1]
    ('a\nb', 'and 2 more')
    """
    more = [f"and {len(faults) - MOST_TOLD:,} more"] if len(faults) > MOST_TOLD else []
    return "\n".join([*faults[:MOST_TOLD], *more])


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
