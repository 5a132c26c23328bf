"""Which parameters the targets constrain: the accepted against the searched, one parameter or two at a time."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from sim.statistics.ranks import correlations
from sim.validation.calibration.points import blocks_from
from sim.validation.calibration.ranges import PATHS, RANGES, reach_ordered

DRAWS = 2000
"""Resamples of the intervals, and of the prior for the check against chance."""
PRIOR = 4096
"""Points of the sequence that stand for what was searched."""
LEVEL = 0.05
"""Chance that any parameter at all, or any pair, is called constrained, or related, where none is."""


class Marginal(NamedTuple):
    """A parameter before and after. ``width``: middle nine tenths of the accepted by that of the prior."""

    path: str
    searched_q05: float
    searched_q95: float
    q05: float
    median: float
    q95: float
    width: float
    distance: float
    """Kolmogorov-Smirnov distance of accepted from prior, with a 95% bootstrap interval."""
    distance_low: float
    distance_high: float
    p: float
    """Chance that as many vectors of the prior lie that far off in any parameter: allows for looking at all of them."""

    @property
    def constrained(self) -> bool:
        """Whether the targets move it further than chance would move any parameter."""
        return self.p <= LEVEL


class ParameterPair(NamedTuple):
    """Two parameters whose accepted values go together: Spearman's correlation, and its p-value over all pairs."""

    one: str
    other: str
    correlation: float
    p: float


def prior_points(seed: int, reach: bool = True) -> np.ndarray:
    """What was searched: first points of the sequence, (PRIOR, ranges), openness in order; reach too, unless not."""
    found: list[np.ndarray] = []
    for _, shares in blocks_from(seed, 0):
        found.append(shares[reach_ordered(shares)] if reach else shares)
        if sum(map(len, found)) >= PRIOR:
            break
    return np.concatenate(found)[:PRIOR]


def below(points: np.ndarray, prior: np.ndarray) -> np.ndarray:
    """Share of the prior below each point, column by column: uniform for points of the prior, (points, columns)."""
    columns = [np.searchsorted(np.sort(prior[:, each]), points[:, each]) for each in range(prior.shape[1])]
    return np.stack(columns, axis=1) / len(prior)


def distances(shares: np.ndarray) -> np.ndarray:
    """Kolmogorov-Smirnov distance of each column, (points, columns) of shares, from a uniform one: (columns,)."""
    steps = np.arange(len(shares) + 1)[:, None] / len(shares)
    at = np.sort(shares, axis=0)
    return np.asarray(np.maximum((steps[1:] - at).max(0), (at - steps[:-1]).max(0)))


def marginals(accepted: np.ndarray, prior: np.ndarray, seed: int = 1, draws: int = DRAWS) -> tuple[Marginal, ...]:
    """Every parameter before and after; both samples (points, ranges) in shares of the ranges."""
    rng = np.random.Generator(np.random.PCG64(seed))
    ours, theirs = below(accepted, prior), below(prior, prior)

    def drawn(points: np.ndarray) -> np.ndarray:
        return distances(points[(rng.random(len(ours)) * len(points)).astype(int)])

    found = distances(ours)
    chance = np.array([drawn(theirs).max() for _ in range(draws)])
    low, high = np.quantile(np.array([drawn(ours) for _ in range(draws)]), [0.025, 0.975], axis=0)
    middle = np.concatenate(
        [np.quantile(prior, [0.05, 0.95], axis=0), np.quantile(accepted, [0.05, 0.5, 0.95], axis=0)]
    )
    rows = []
    for column, each in enumerate(RANGES):
        before, until, q05, median, q95 = (each.at(float(share)) for share in middle[:, column])
        width = (each.place(q95) - each.place(q05)) / (each.place(until) - each.place(before))
        p = (1 + int((chance >= found[column]).sum())) / (draws + 1)
        distance = float(found[column]), float(low[column]), float(high[column])
        rows.append(Marginal(each.path, before, until, q05, median, q95, width, *distance, p))
    return tuple(rows)


def pairs(accepted: np.ndarray, prior: np.ndarray, seed: int = 1, draws: int = 200) -> tuple[ParameterPair, ...]:
    """Pairs of parameters whose correlation among the accepted is beyond chance, the strongest first.

    Chance: the largest correlation, over all pairs, when every column is shuffled. Openness is searched in order, so
    that a correlation counts only by how far it departs from that of the prior.
    """
    rng = np.random.Generator(np.random.PCG64(seed))
    found = correlations(accepted) - correlations(prior)
    one, two = np.triu_indices(len(PATHS), 1)
    largest = np.array([np.abs(correlations(_shuffled(accepted, rng))[one, two]).max() for _ in range(draws)])
    rows = []
    for a, b in zip(one, two, strict=True):
        p = (1 + int((largest >= abs(found[a, b])).sum())) / (draws + 1)
        if p <= LEVEL:
            rows.append(ParameterPair(PATHS[a], PATHS[b], float(found[a, b]), p))
    return tuple(sorted(rows, key=lambda pair: -abs(pair.correlation)))


def _shuffled(points: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    return np.take_along_axis(points, np.argsort(rng.random(points.shape), axis=0), axis=0)
