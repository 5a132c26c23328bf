"""The record across the calibrated region: the same cases at accepted parameter vectors instead of the defaults."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from sim.scenario import load
from sim.scenario.locate import lines_of
from sim.scenario.plan import Scenario
from sim.scenario.setting import Setting
from sim.statistics.estimate import Estimate
from sim.statistics.intervals import share
from sim.validation.record.areas import area_of
from sim.validation.record.history import plays
from sim.validation.record.play import EventTimes
from sim.validation.record.questions import CODINGS, MEASURES, OWN, STRICT, answers, case_values

Vector = tuple[Setting, ...]
"""A parameter vector as overrides, for example ``(Setting("trust.prior", 0.3),)``."""
ENDS = (5, 50, 95)


@dataclass(frozen=True)
class Percentiles:
    """Where a number lies over parameter vectors: 5th, 50th and 95th percentile. No interval of a sample."""

    low: float
    middle: float
    high: float


@dataclass(frozen=True)
class RegionHindcast:
    """The record at several parameter vectors."""

    vectors: int
    shares: dict[str, Percentiles]
    """Key of a case to the share of its dialogues with transfer."""
    areas: dict[str, Percentiles]
    """Measure and coding to area under the curve."""
    above: dict[str, Estimate]
    """Measure and coding to the share of vectors at which the area is above one half."""


def play_region(
    names: Sequence[str],
    tried: Sequence[Vector],
    repetitions: int,
    seed: int = 1,
    progress: Callable[[int], None] | None = None,
) -> RegionHindcast:
    """Play cases at every vector. What a case's own file says stands: a vector sets only what the file leaves out.

    Args:
        names: of shipped cases.
        tried: parameter vectors, at least one.
        repetitions: dialogues a case and vector.
        seed: of all luck.
        progress: told how many vectors are done.
    """
    shares: list[np.ndarray] = []
    areas: dict[str, list[float]] = {}
    for done, vector in enumerate(tried, start=1):
        scenarios = [at(name, vector) for name in names]
        played = plays(scenarios, repetitions, seed)
        shares.append(case_values(OWN, STRICT, played))
        for name, found in _areas(scenarios, played).items():
            areas.setdefault(name, []).append(found)
        if progress:
            progress(done)
    table = np.array(shares)
    return RegionHindcast(
        vectors=len(tried),
        shares={name: percentiles(table[:, column]) for column, name in enumerate(names)},
        areas={name: percentiles(np.array(found)) for name, found in areas.items()},
        above={name: share(sum(each > 0.5 for each in found), len(found)) for name, found in areas.items()},
    )


def _areas(scenarios: Sequence[Scenario], played: Sequence[EventTimes]) -> dict[str, float]:
    """Area of every measure by every coding that has cases of both kinds."""
    found = {
        f"{measure}, {coding}": area_of(case_values(measure, coding, played), answers(coding, scenarios))
        for coding in CODINGS
        for measure in MEASURES
    }
    return {name: area for name, area in found.items() if area is not None}


def at(name: str, vector: Vector) -> Scenario:
    """A shipped scenario with those values of a vector that its own file does not give."""
    written = lines_of(load(name).text)
    return load(name, [each for each in vector if each.path not in written])


def percentiles(values: np.ndarray) -> Percentiles:
    """Percentiles of values, one a vector."""
    return Percentiles(*(float(end) for end in np.percentile(values, ENDS)))
