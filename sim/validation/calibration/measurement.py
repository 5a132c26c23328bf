"""How a target's number is estimated from sums of dialogues, and how far luck lets it be known.

The error is that of a delete-a-group jackknife over groups of dialogues (Tukey 1958). Dialogues of the same number live
through the same luck in every room, so that the error of a ratio between rooms is that of pairs.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from sim.validation.calibration.targets import Target

Evidence = Mapping[str, np.ndarray]
"""Situation to sums, (groups, columns)."""


class Measurement(NamedTuple):
    """A number, and its standard error; both NaN where nothing can be said."""

    value: float
    error: float


def leave_out(evidence: Evidence) -> dict[str, np.ndarray]:
    """Sums of all dialogues, then without each group: situation to (1 + groups, columns)."""
    return {name: np.vstack([sums.sum(0), sums.sum(0) - sums]) for name, sums in evidence.items()}


def measurement(target: Target, leaving: Mapping[str, np.ndarray]) -> Measurement:
    """A target's number with its jackknife error, never below what one event more or less would change.

    NaN if a situation was not played, or nothing happened that the rate could be taken of.
    """
    rates = [target.rate] if target.against is None else [target.rate, target.against]
    if any(rate.situation not in leaving for rate in rates):
        return Measurement(np.nan, np.nan)
    with np.errstate(divide="ignore", invalid="ignore"):
        values, grain = _combined(target, [rate.sums(leaving) for rate in rates])
    if not np.isfinite(values[0]):
        return Measurement(np.nan, np.nan)
    rest = values[1:][np.isfinite(values[1:])]
    spread = float(np.sqrt((len(rest) - 1) / len(rest) * np.sum((rest - rest.mean()) ** 2))) if len(rest) else 0.0
    return Measurement(float(values[0]), max(spread, grain))


def _combined(target: Target, sums: list[tuple[np.ndarray, np.ndarray]]) -> tuple[np.ndarray, float]:
    """The number, of all dialogues and without each group, and what one event changes."""
    (of, per), *others = sums
    one = of / per
    if not others:
        return one, float(1.0 / per[0])
    two = others[0][0] / others[0][1]
    if target.minus:
        return one - two, float(1.0 / per[0])
    return one / two, float(1.0 / per[0] / two[0])
