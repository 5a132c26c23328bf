"""Whether a measure puts cases with transfer above cases without, and whether it does so better than no model.

The area under the curve is the chance that a case that happened stands above one that did not, ties counting half
(Mann and Whitney 1947). Its interval is over cases: they are drawn again with replacement, and the middle 95% of the
draws are kept; a draw without a case of either kind is left out. Beside it stand facts that need no model. The best of
them is chosen anew in every draw, as whoever had no model would choose it with the same cases in hand. With few cases
such an interval is too narrow rather than too wide; where no draw differs from another, that of ``ordering.area`` takes
its place.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from sim.scenario.record import UNKNOWN, YES
from sim.statistics.estimate import Estimate, unknown
from sim.statistics.intervals import INNER, OUTER, Bounds, estimate
from sim.validation.record.ordering import FEW, area

DRAWS = 5000
STREAM = 0xCA5E5
"""Key of the draws' own stream of chance."""
OVER_CASES, ALIKE = "bootstrap over cases", "no draw of cases differs"


class Against(NamedTuple):
    """A measure of the model, by itself and against no model."""

    area: Estimate
    difference: Estimate
    """Its area minus that of the best fact (-1 to 1)."""


@dataclass(frozen=True)
class CodingAreas:
    """The cases whose outcome is known by one coding."""

    coding: str
    cases: int
    happened: int
    measures: dict[str, Against]
    facts: dict[str, Estimate]
    """Area of each fact that needs no model."""
    best: str
    """The fact with the largest area; empty if there is no area."""


def coding_areas(
    coding: str,
    history: Sequence[str],
    measures: Mapping[str, np.ndarray],
    facts: Mapping[str, np.ndarray],
    seed: int = 1,
) -> CodingAreas:
    """Areas of measures and of facts over the same draws of cases.

    Args:
        coding: what it is called.
        history: ``yes``, ``no`` or ``unknown``, one a case; unknown ones are left out.
        measures, facts: (cases,) one number a case each.
        seed: of the draws.
    """
    known, happened = _known(history)
    sizes = len(happened), int(happened.sum())
    if not _enough(happened):
        none = unknown(sizes[0], FEW)
        return CodingAreas(coding, *sizes, dict.fromkeys(measures, Against(none, none)), dict.fromkeys(facts, none), "")
    counts = _drawn(happened, seed)
    plain = {name: _areas(values[known], happened, counts) for name, values in facts.items()}
    best = np.max(list(plain.values()), axis=0)
    model = {name: _areas(values[known], happened, counts) for name, values in measures.items()}
    return CodingAreas(
        coding,
        *sizes,
        {
            name: Against(_area(found, measures[name][known], happened), _told(found - best, sizes[0]))
            for name, found in model.items()
        },
        {name: _area(found, facts[name][known], happened) for name, found in plain.items()},
        max(plain, key=lambda name: float(plain[name][0])),
    )


def area_of(values: np.ndarray, history: Sequence[str]) -> float | None:
    """The area alone, over the cases whose outcome is known; None with fewer than two of either kind.

    >>> area_of(np.array([0.9, 0.5, 0.5, 0.2, 0.7]), ["yes", "yes", "no", "no", "unknown"])
    0.875
    """
    known, happened = _known(history)
    return float(_areas(values[known], happened, np.ones((1, len(happened))))[0]) if _enough(happened) else None


def _known(history: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
    """Which cases are known, and of these, in which it happened."""
    known = np.array([answer != UNKNOWN for answer in history], bool)
    return known, np.array([answer == YES for answer in history], bool)[known]


def _enough(happened: np.ndarray) -> bool:
    return bool(min(happened.sum(), (~happened).sum()) >= 2)


def _drawn(happened: np.ndarray, seed: int) -> np.ndarray:
    """(1 + draws, cases) how often each case is in each draw, the cases as they are first."""
    cases = len(happened)
    draws = np.random.Generator(np.random.PCG64(np.random.SeedSequence(seed, spawn_key=(STREAM,))))
    counts = draws.multinomial(cases, np.full(cases, 1 / cases), size=DRAWS)
    both = (counts[:, happened].sum(1) > 0) & (counts[:, ~happened].sum(1) > 0)
    return np.vstack([np.ones(cases, counts.dtype), counts[both]])


def _areas(values: np.ndarray, happened: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """(1 + draws,) the area in every draw."""
    there, absent = values[happened][:, None], values[~happened][None, :]
    ahead = (there > absent) + 0.5 * (there == absent)
    yes, no = counts[:, happened], counts[:, ~happened]
    return np.asarray(np.sum((yes @ ahead) * no, axis=1) / (yes.sum(1) * no.sum(1)))


def _area(found: np.ndarray, values: np.ndarray, happened: np.ndarray) -> Estimate:
    told = _told(found, len(happened))
    return told if told.low is not None else area(values, happened.astype(float))


def _told(found: np.ndarray, cases: int) -> Estimate:
    ends = [np.quantile(found[1:], 0.5 + side * level / 2) for level in (OUTER, INNER) for side in (-1, 1)]
    if ends[0] == ends[1]:
        return Estimate(float(found[0]), None, None, cases, ALIKE)
    return estimate(found[0], Bounds(*(float(end) for end in ends)), cases, OVER_CASES)
