"""How often the interval of a mean holds the truth: counts, degrees and months, in small and large studies.

``python -m tests.statistics.means`` prints the table of ``docs/statistics.md``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

import numpy as np

from sim.statistics import bounded
from sim.statistics.bounded import COUNT, SHARE, OutcomeScale
from tests.lab import known

STUDIES, SIZES = 5000, (20, 200, 1000)
HORIZON = 60
Draw = Callable[[np.random.Generator, tuple[int, int]], np.ndarray]


class World(NamedTuple):
    """What dialogues give: independent draws whose mean is known."""

    kind: OutcomeScale
    truth: float
    draw: Draw


def _poisson(mean: float) -> World:
    return World(COUNT, mean, lambda chance, shape: chance.poisson(mean, shape))


def _clustered(mean: float, shape_of: float) -> World:
    part = shape_of / (shape_of + mean)
    return World(COUNT, mean, lambda chance, shape: chance.negative_binomial(shape_of, part, shape))


def _mostly_none(share: float, mean: float) -> World:
    def draw(chance: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
        return chance.poisson(mean, shape) * (chance.random(shape) < share)

    return World(COUNT, share * mean, draw)


def _yes(share: float) -> World:
    return World(COUNT, share, lambda chance, shape: (chance.random(shape) < share).astype(int))


def _mixed(chance: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    return chance.poisson(known.SOLVED[0] * chance.choice(known.EASE, shape, p=known.WEIGHT))


def _degree(one: float, other: float) -> World:
    return World(SHARE, one / (one + other), lambda chance, shape: chance.beta(one, other, shape))


def _months(hazard: float) -> World:
    truth = sum((1 - hazard) ** month for month in range(HORIZON))
    draw: Draw = lambda chance, shape: np.minimum(chance.geometric(hazard, shape), HORIZON)  # noqa: E731
    return World(bounded.months(HORIZON), truth, draw)


WORLDS: Mapping[str, World] = {
    "events, mean 0.002": _poisson(0.002),
    "events, mean 0.05": _poisson(0.05),
    "events, mean 0.3": _poisson(0.3),
    "events, mean 2": _poisson(2),
    "events, mean 60": _poisson(60),
    "clustered events, mean 0.05, variance 1.25 times": _clustered(0.05, 0.2),
    "clustered events, mean 0.3, variance 1.6 times": _clustered(0.3, 0.5),
    "clustered events, mean 1, variance 2 times": _clustered(1, 1),
    "clustered events, mean 5, variance 6 times": _clustered(5, 1),
    "none in 40%, else 2 on average": _mostly_none(0.6, 2),
    "none in 95%, else 3 on average": _mostly_none(0.05, 3),
    "easy, middling and hard conflicts, mean 2": World(COUNT, known.MEAN[0], _mixed),
    "at most one, in 5%": _yes(0.05),
    "at most one, in 30%": _yes(0.3),
    "at most one, in 90%": _yes(0.9),
    "degree, around 0.5": _degree(5, 5),
    "degree, narrow around 0.4": _degree(100, 150),
    "degree, near 0 and 1 mostly": _degree(0.5, 0.5),
    "degree, near 0, skewed": _degree(1, 20),
    "months, hazard 0.0002": _months(0.0002),
    "months, hazard 0.001": _months(0.001),
    "months, hazard 0.01": _months(0.01),
    "months, hazard 0.05": _months(0.05),
}


def coverage(world: World, dialogues: int, studies: int) -> float:
    """Share of studies whose interval holds the truth."""
    chance, hits = np.random.default_rng(dialogues), 0
    for sample in world.draw(chance, (studies, dialogues)):
        found = bounded.mean_of(sample, world.kind)
        assert found.low is not None
        assert found.high is not None
        hits += found.low <= world.truth <= found.high
    return hits / studies


def table(studies: int) -> str:
    """All worlds in all sizes, in percent."""
    lines = [f"| one number a dialogue | {' | '.join(f'n = {size:,}' for size in SIZES)} |", "|---|---|---|---|"]
    for name, world in WORLDS.items():
        cells = (f"{100 * coverage(world, size, studies):.1f}" for size in SIZES)
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines)


if __name__ == "__main__":
    print(table(STUDIES))
