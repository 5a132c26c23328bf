"""One case: what history says of it, what the model says of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sim.scenario.plan import Scenario
from sim.scenario.record import NO, YES, Months, Record
from sim.statistics.estimate import Estimate
from sim.statistics.intervals import share
from sim.statistics.restricted import restricted_mean
from sim.validation.record.play import NEVER, EventTimes

YEAR = 12
CLASSES = ("months", "years", "never")
"""How long it took: at most ``YEAR`` months from the first meeting, longer, or not in the period watched."""


@dataclass(frozen=True)
class Side:
    """One outcome, uptake or transfer: history on one side, the model on the other."""

    happened: str
    """``yes``, ``no`` or ``unknown``."""
    took: Months | None
    """Months from the first meeting in history, earliest and latest; None if not known or never."""
    share: Estimate
    """Share of simulated dialogues in which it happened, with Wilson's interval."""
    median: float | None
    """Median months from the first meeting, among those in which it happened."""
    restricted: Estimate
    """Mean months from the first meeting, a dialogue in which it never happened counting all months watched."""
    classes: dict[str, Estimate]
    """Share of simulated dialogues in each class of months."""

    @property
    def order(self) -> str | None:
        """The class of months that history took; None if it is not known, or lies in more than one."""
        if self.happened == NO:
            return "never"
        if self.happened != YES or self.took is None or self.took[0] <= YEAR < self.took[1]:
            return None
        return "months" if self.took[1] <= YEAR else "years"

    @property
    def likeliest(self) -> str:
        """The class that most simulated dialogues are in."""
        return max(CLASSES, key=lambda name: self.classes[name].estimate or 0.0)

    @property
    def agreement(self) -> Estimate | None:
        """Share of simulated dialogues that went as history did: by class where months are known, else yes or no."""
        if self.order is not None:
            return self.classes[self.order]
        return self.share if self.happened == YES else None


@dataclass(frozen=True)
class Case:
    """A scenario of record, measured."""

    key: str
    title: str
    forum: str
    """Name of the forum that the record speaks of."""
    record: Record
    watched: int
    """Months from the first meeting to the end of the case's period."""
    uptake: Side
    transfer: Side
    alive: Estimate
    """Share of simulated dialogues whose forum had not ended for want of funders by the end of the period."""
    lived: float | None
    """Median months from the first meeting to the forum's end, among those that had ended."""


def measure_case(scenario: Scenario, record: Record, played: EventTimes) -> Case:
    """What the simulated dialogues of a case say, beside its record."""
    ended = played.ended[played.ended != NEVER]
    return Case(
        key=scenario.key,
        title=scenario.title,
        forum=scenario.forum(record.forum).name,
        record=record,
        watched=played.watched,
        uptake=_side(record.uptake, record.uptake_months, played.uptake, played.watched),
        transfer=_side(record.transfer, record.transfer_months, played.transfer, played.watched),
        alive=share(len(played.ended) - len(ended), len(played.ended)),
        lived=_median(ended),
    )


def _side(happened: str, took: Months | None, months: np.ndarray, watched: int) -> Side:
    came = months[months != NEVER]
    sizes = (int(np.sum(came <= YEAR)), int(np.sum(came > YEAR)), len(months) - len(came))
    return Side(
        happened=happened,
        took=took,
        share=share(len(came), len(months)),
        median=_median(came),
        restricted=_restricted(months, watched),
        classes={name: share(size, len(months)) for name, size in zip(CLASSES, sizes, strict=True)},
    )


def _median(months: np.ndarray) -> float | None:
    return float(np.median(months)) if len(months) else None


def _restricted(months: np.ndarray, watched: int) -> Estimate:
    """The restricted mean, moved by one: ``restricted_mean`` counts months from 1, a record from 0."""
    found = restricted_mean(np.where(months == NEVER, NEVER, months + 1), watched + 1)
    value, low, high, inner_low, inner_high = (
        None if end is None else end - 1
        for end in (found.estimate, found.low, found.high, found.inner_low, found.inner_high)
    )
    return Estimate(value, low, high, found.n, found.method, inner_low, inner_high)
