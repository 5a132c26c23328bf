"""The search: history matching in waves. A free wave plays what comes; a led one what the emulator does not rule out.

A led wave fits the emulator to all that was played before, walks on along the points whose reach is in order, and plays
each with a promise of at least ``LEAST``; one in ``CONTROL`` lies just below that, to see what is lost there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import numpy as np

from sim.lab.preparation.digest import model_digest
from sim.validation.calibration.emulator import FEWEST, Surface, fit, promise
from sim.validation.calibration.evaluate import CUT, STAGES, TIMES, Player, evaluate
from sim.validation.calibration.parallel import in_order
from sim.validation.calibration.play import play
from sim.validation.calibration.points import blocks_from, shares_of
from sim.validation.calibration.prior import WEIGHT
from sim.validation.calibration.ranges import RANGES, reach_ordered, vector
from sim.validation.calibration.store import CONFIRMED, FACTS, TABLES, VectorRows, Wave, claim, read
from sim.validation.calibration.targets import TARGETS

LEAST = 0.02
"""A vector is not played if the emulator gives it less than this chance to meet all targets."""
BELOW = LEAST / 10.0
"""Least promise of a control: further below the cut hardly any would be accepted, and they would tell nothing."""
CONTROL = 16
"""One vector in so many of a led wave is a control."""
LED = 10
"""Waves that the emulator leads, each with a better emulator."""
VECTORS = 13_312
"""Vectors of a search, unless asked for otherwise."""


def waves_of(vectors: int) -> tuple[tuple[int, bool], ...]:
    """Size of each wave, and whether the emulator leads it. The last is free again: what the emulator has not seen.

    >>> waves = waves_of(13_312)
    >>> len(waves), waves[0], waves[1], waves[-1]
    (12, (4096, False), (512, True), (4096, False))
    """
    first, led = max(1, vectors * 4 // 13), max(1, vectors // 26)
    return (first, False), *[(led, True)] * LED, (vectors - first - LED * led, False)


class Search(NamedTuple):
    """What is asked for: where it is kept, how many vectors each wave plays, on which luck."""

    folder: Path
    waves: tuple[tuple[int, bool], ...] = waves_of(VECTORS)
    seed: int = 1
    player: Player = play

    def question(self) -> dict[str, object]:
        """What decides the result, for the folder to remember."""
        return {
            "model": model_digest(),
            "seed": self.seed,
            "waves": self.waves,
            "ranges": {each.path: [each.low, each.likely, each.high, each.log] for each in RANGES},
            "targets": {each.name: [each.low, each.high] for each in TARGETS},
            "rules": [*STAGES, TIMES, CUT, LEAST, BELOW, CONTROL, WEIGHT],
        }

    def files(self) -> tuple[str, ...]:
        """Names of all that a calibration leaves beside what it was asked for."""
        waves = (f"wave-{number}.csv" for number in range(1, len(self.waves) + 1))
        return (*waves, f"{CONFIRMED}.csv", FACTS, *TABLES)


class Candidate(NamedTuple):
    """A point to play: number, shares, what the emulator gives it (NaN in a free wave), whether it is a control."""

    point: int
    shares: np.ndarray
    promise: float
    control: bool


def no_progress(*_: object) -> None:
    """Nobody is told how far it is."""


def search(wanted: Search, progress: Callable[[int, int], None] = no_progress) -> VectorRows:
    """Play all waves, or what is left of them; a row a vector, in the order they were played.

    ``progress`` is told how many are done, of how many. Raises DifferentError if the folder holds another search.
    """
    claim(wanted.folder, wanted.question(), wanted.files())
    total = sum(size for size, _ in wanted.waves)
    finished: list[Wave] = []
    for number, (size, led) in enumerate(wanted.waves, start=1):
        before, wave = read(finished), Wave(wanted.folder, f"wave-{number}")
        if len(wave) < size:
            chosen = _led(wanted, before) if led else _free(wanted, before)
            left = islice(chosen, len(wave), size)
            for each, evaluation in in_order(
                lambda one: evaluate(vector(one.shares), wanted.seed, wanted.player), left
            ):
                wave.add(each.point, each.control, each.promise, evaluation)
                progress(len(before.point) + len(wave), total)
        finished.append(wave)
    return read(finished)


def _next(before: VectorRows) -> int:
    return int(before.point.max()) + 1 if len(before.point) else 0


def _free(wanted: Search, before: VectorRows) -> Iterator[Candidate]:
    """The points that follow, without end."""
    for numbers, shares in blocks_from(wanted.seed, _next(before)):
        yield from (Candidate(int(number), row, np.nan, True) for number, row in zip(numbers, shares, strict=True))


def _led(wanted: Search, before: VectorRows) -> Iterator[Candidate]:
    """The points that follow and have promise, and the controls among them, without end."""
    surfaces = emulator(wanted.seed, before)
    since = 0
    for found, points in blocks_from(wanted.seed, _next(before)):
        in_order = reach_ordered(points)
        numbers, shares = found[in_order], points[in_order]
        hopes = promise(surfaces, shares, BELOW)
        row = 0
        while row < len(numbers):
            control = since == CONTROL - 1
            wanting = (hopes[row:] >= LEAST) != control
            ahead = np.flatnonzero(wanting & (hopes[row:] > 0.0))
            if not len(ahead):
                break
            row += int(ahead[0])
            yield Candidate(int(numbers[row]), shares[row], float(hopes[row]), control)
            since = 0 if control else since + 1
            row += 1


def emulator(seed: int, played: VectorRows) -> tuple[Surface, ...]:
    """The emulator after some waves: a surface a target, those first that leave least of what was played.

    A target that hardly any vector was measured on has none, and rules nothing out.
    """
    points = shares_of(seed, played.point)
    measured = np.isfinite(played.values).sum(0) >= FEWEST
    surfaces = [fit(TARGETS[column], column, points, played)[0] for column in np.flatnonzero(measured).tolist()]
    left = [float(promise([surface], points, 0.0).mean()) for surface in surfaces]
    return tuple(surfaces[number] for number in np.argsort(left, kind="stable"))
