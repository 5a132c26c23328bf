"""What a column of a study's table holds, and what is said of a study that cannot be run."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sim.scenario.faults import all_of, nearest

Value = float | int | str | bool
"""What a column of a study's table holds."""


MOST_POINTS = 1 << 20
"""Most points of a study."""
MOST_LEVELS = 10_000
"""Most values of a range that is crossed with others."""


class StudyError(ValueError):
    """A study that cannot be run, in a sentence that says what is wrong and what is meant."""


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """The end of a sentence that names the word probably meant, or nothing.

    >>> did_you_mean("treck1", ["track1", "track2"]), did_you_mean("zebra", ["track1"])
    (' Did you mean "track1"?', '')
    """
    close = nearest(word, words)
    return f' Did you mean "{close}"?' if close else ""


def check_points(count: int) -> None:
    """Refuse more points than a study may have, before they are laid out. Raises StudyError."""
    if count > MOST_POINTS:
        raise StudyError(
            f"found {count:,} points, allowed at most {MOST_POINTS:,}: cross fewer values, or sample them with Sobol"
        )


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
