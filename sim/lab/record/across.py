"""The record across the calibrated region: the same cases at accepted parameter vectors instead of the defaults."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from sim.lab.comparison import Estimate
from sim.lab.record.case import YEAR
from sim.lab.record.held import ordering, part, plays
from sim.lab.statistics.intervals import share
from sim.scenario import load
from sim.scenario.locate import lines_of
from sim.scenario.plan import Scenario
from sim.scenario.setting import Setting

Vector = tuple[Setting, ...]
"""A parameter vector as overrides, for example ``(Setting("trust.prior", 0.3),)``."""
ENDS = (5, 50, 95)
ASKED = {"transfer": None, "transfer in the first year": YEAR}


@dataclass(frozen=True)
class Spread:
    """Where a number lies over parameter vectors: 5th, 50th and 95th percentile. No interval of a sample."""

    low: float
    middle: float
    high: float


@dataclass(frozen=True)
class Across:
    """The record at several parameter vectors."""

    vectors: int
    shares: dict[str, Spread]
    """Key of a case to the share of its dialogues with transfer."""
    areas: dict[str, Spread]
    """Ordering to area under the curve."""
    above: dict[str, Estimate]
    """Ordering to the share of vectors at which the area is above one half."""


def across(
    names: Sequence[str],
    tried: Sequence[Vector],
    repetitions: int,
    seed: int = 1,
    progress: Callable[[int], None] | None = None,
) -> Across:
    """Play cases at every vector. What a case's own file says stands: a vector sets only what the file leaves out.

    Args:
        names: of shipped cases.
        tried: parameter vectors, at least one.
        repetitions: dialogues a case and vector.
        seed: of all luck.
        progress: told how many vectors are done.
    """
    shares: dict[str, list[np.ndarray]] = {name: [] for name in ASKED}
    areas: dict[str, list[float]] = {name: [] for name in ASKED}
    for done, vector in enumerate(tried, start=1):
        scenarios = [at(name, vector) for name in names]
        played = plays(scenarios, repetitions, seed)
        for name, within in ASKED.items():
            shares[name].append(np.array([part(each.transfer, within) for each in played]))
            areas[name] += _area(name, shares[name][-1], scenarios, seed)
        if progress:
            progress(done)
    table = np.array(shares["transfer"])
    return Across(
        vectors=len(tried),
        shares={name: spread(table[:, column]) for column, name in enumerate(names)},
        areas={name: spread(np.array(found)) for name, found in areas.items() if found},
        above={name: share(sum(each > 0.5 for each in found), len(found)) for name, found in areas.items()},
    )


def _area(name: str, shares: np.ndarray, scenarios: Sequence[Scenario], seed: int) -> list[float]:
    history = [(each.record.transfer, each.record.transfer_months) for each in scenarios if each.record is not None]
    found = ordering(name, shares, history, seed).area
    return [] if found is None or found.estimate is None else [found.estimate]


def at(name: str, vector: Vector) -> Scenario:
    """A shipped scenario with those values of a vector that its own file does not give."""
    written = lines_of(load(name).text)
    return load(name, [each for each in vector if each.path not in written])


def spread(values: np.ndarray) -> Spread:
    """Percentiles of values, one a vector."""
    return Spread(*(float(end) for end in np.percentile(values, ENDS)))
