"""What a study found, point by point: estimates with 95% intervals from the stored runs, in tidy rows."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from sim.comparison import STAGES
from sim.lab.highest_counts import highest_counts
from sim.lab.measure import EVER, NOTHING, RATE, columns_of, scale_of, values
from sim.scenario.plan import Scenario
from sim.statistics.bounded import mean_of
from sim.statistics.estimate import Estimate, Outcomes
from sim.statistics.intervals import OUTER, share
from sim.statistics.rates import PARTS, ResampledRate, transfer_rates
from sim.statistics.restricted import restricted_mean
from sim.store.columns import SUMMARY, Column

AT_ONCE = 256
"""Points whose dialogues are resampled together: the same dialogues for all, drawn once."""
RESAMPLED = 1_000_000
"""Most numbers held for resampling."""
FUNNEL = (*STAGES, RATE, *EVER)
"""Steps of the path to agreement, for every study alike."""


def cells_of(found: Estimate) -> tuple[float | int | None, ...]:
    """n, estimate, low, high, inner low, inner high, level."""
    level = None if found.low is None and found.high is None else OUTER
    return found.n, found.estimate, found.low, found.high, found.inner_low, found.inner_high, level


def blank(columns: Sequence[Column], *first: object) -> tuple[object, ...]:
    """Cells of a row that has no numbers, because a point of it failed: what it is of, then as many as are left.

    The columns end with that of the failure, which is not among the cells.
    """
    return (*first, *[None] * (len(columns) - len(first) - 1))


class SummaryRow(NamedTuple):
    """An estimate of an outcome at a point; None if the point failed."""

    point: int
    outcome: str
    estimate: Estimate | None

    def cells(self) -> tuple[object, ...]:
        """Outcome, n, estimate, low, high, inner low, inner high, level, method."""
        if self.estimate is None:
            return blank(SUMMARY, self.outcome)
        return self.outcome, *cells_of(self.estimate), self.estimate.method


class Summary:
    """Takes the points of a study in their order and gives a row an outcome for each."""

    def __init__(self, outcomes: Sequence[str], seed: int, compared: Container[int] = ()) -> None:
        """``compared``: numbers of the points whose rates will be compared, so that what was resampled is kept."""
        self.outcomes, self._compared = tuple(outcomes), compared
        self._rates: dict[int, ResampledRate] = {}
        self._seed = seed
        self._found: dict[int, dict[str, Estimate]] = {}
        self._waiting: list[tuple[int, Outcomes]] = []

    @property
    def columns(self) -> list[str]:
        """Columns of runs that the outcomes and the funnel need."""
        return columns_of((*self.outcomes, *FUNNEL))

    def add(self, point: int, found: Mapping[str, np.ndarray], scenario: Scenario) -> None:
        """Add a point: columns (dialogues,), -1 or NaN where missing, and its scenario."""
        wanted, most = dict.fromkeys((*self.outcomes, *FUNNEL)), highest_counts(scenario)
        self._found[point] = {name: estimate(found, name, scenario.months, most) for name in wanted if name != RATE}
        self._waiting.append((point, {name: found[name] for name in PARTS}))
        held = sum(column.size for _, parts in self._waiting for column in parts.values())
        if len(self._waiting) >= AT_ONCE or held >= RESAMPLED:
            self._resample()

    def _resample(self) -> None:
        """Rates of the points that wait. All have as many dialogues, so the same are drawn whatever is together."""
        if not self._waiting:
            return
        rates = transfer_rates([parts for _, parts in self._waiting], self._seed)
        for (point, _), rate in zip(self._waiting, rates, strict=True):
            self._found[point][RATE] = rate.value
            if point in self._compared:
                self._rates[point] = rate
        self._waiting.clear()

    @property
    def rates(self) -> Mapping[int, ResampledRate]:
        """Transfer rates of the points that are compared, by point: of all that were added so far."""
        self._resample()
        return self._rates

    def estimates(self) -> Mapping[int, Mapping[str, Estimate]]:
        """All estimates, by point and outcome."""
        self._resample()
        return self._found

    def rows(self, failed: Iterable[int] = ()) -> Iterator[SummaryRow]:
        """The study's outcomes, by point, then in their order; ``failed``: numbers of points that were not added."""
        return self._rows(self.outcomes, failed)

    def funnel(self, failed: Iterable[int] = ()) -> Iterator[SummaryRow]:
        """The path to agreement, by point, then step by step; ``failed`` as in ``rows``."""
        return self._rows(FUNNEL, failed)

    def _rows(self, outcomes: Sequence[str], failed: Iterable[int]) -> Iterator[SummaryRow]:
        nothing: dict[str, Estimate] = {}
        for point, found in sorted({**self.estimates(), **dict.fromkeys(failed, nothing)}.items()):
            yield from (SummaryRow(point, outcome, found.get(outcome)) for outcome in outcomes)


def estimate(
    found: Mapping[str, np.ndarray], outcome: str, months: int, most: Mapping[str, float] = NOTHING
) -> Estimate:
    """The mean of an outcome per dialogue, with its interval; of ``any_transfer`` and its like a share of dialogues.

    A first month counts the scenario's months where it never came: its mean up to that horizon. ``most``: see
    ``sim.lab.highest_counts``.
    """
    if outcome.startswith("first_"):
        return restricted_mean(found[outcome], months)
    if outcome in EVER:
        happened = found[EVER[outcome]] > 0
        return share(int(np.count_nonzero(happened)), len(happened))
    numbers = values(found, outcome, months)
    return mean_of(numbers[np.isfinite(numbers)], scale_of(outcome, months, most))
