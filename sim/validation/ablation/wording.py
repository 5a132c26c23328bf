"""What may be said of a mechanism: words that its intervals allow."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sim.statistics.estimate import Estimate
from sim.validation.ablation.rows import IDLE, PATH, PLAYED, UNUSED, Contribution

MATERIAL = 0.05
"""Smallest share of a measure that counts as a contribution worth its parameters (assumption)."""

MATTERS, LITTLE, BESIDE_ONLY, NOTHING, OPEN = ("matters", "little", "beside the path", "nothing", "not known")
CANDIDATE = "candidate for removal"


class Assessment(NamedTuple):
    """What is said of a mechanism, and the row that says it loudest (None: no row to say it)."""

    word: str
    """``matters``: a contribution to the path that is told apart, of at least ``MATERIAL`` of the measure. ``little``:
    told apart, but less than that on every measure of the path. ``beside the path``: told apart on other measures
    alone. ``nothing``: none told apart, and the interval over all comparisons leaves less than ``MATERIAL`` on every
    measure. ``not known``: none told apart, but the interval leaves room for more. Or a status of ``rows``."""
    row: Contribution | None = None

    @property
    def candidate(self) -> bool:
        """Whether nothing speaks for keeping the mechanism here."""
        return self.word in (NOTHING, IDLE)


def assess(rows: Iterable[Contribution]) -> Assessment:
    """What is said of one mechanism by its rows, in one track or several."""
    every = list(rows)
    played = [row for row in every if row.status == PLAYED]
    if not played:
        return Assessment(IDLE if any(row.status == IDLE for row in every) else UNUSED)
    apart = [row for row in played if row.apart]
    on_path = [row for row in apart if row.measure in PATH]
    if on_path:
        large = [row for row in on_path if _size(row) >= MATERIAL]
        return Assessment(MATTERS if large else LITTLE, max(large or on_path, key=_sure))
    if apart:
        return Assessment(BESIDE_ONLY, max(apart, key=_sure))
    widest = max(played, key=_left_open)
    return Assessment(NOTHING if _left_open(widest) < MATERIAL else OPEN, widest)


def _size(row: Contribution) -> float:
    return float("inf") if row.share is None else abs(row.share)


def _sure(row: Contribution) -> float:
    """The share that its interval leaves at least, so that a wide interval does not make a row the loudest."""
    size = Estimate(row.estimate, row.low, row.high, row.n or 0).size
    return (size.low or 0.0) / abs(row.base) if row.base else 0.0


def _left_open(row: Contribution) -> float:
    """How much the intervals leave open; a rate without a single question solved leaves everything open."""
    if row.base == 0.0 and row.estimate == 0.0:
        return 0.0
    return float("inf") if row.at_most is None else row.at_most


def by_mechanism(rows: Iterable[Contribution]) -> dict[str, list[Contribution]]:
    """Rows by mechanism, in the order in which they come."""
    found: dict[str, list[Contribution]] = {}
    for row in rows:
        found.setdefault(row.mechanism, []).append(row)
    return found
