"""A study's summary as rows of a point and outcome each, in whichever form it is stored.

A study of many points stores n, mean and variance of an outcome and no interval. What can be said from these is said
when they are read, by the same methods: Wilson's interval of a share of dialogues, a score interval of other means and
of the transfer rate, which cannot leave their range. Of first months the horizon is not stored, so theirs is Student's,
no lower than month 1, and there is none where nothing was seen to vary.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import inf, sqrt
from pathlib import Path

from sim.statistics.bounded import SHARE, mean_from
from sim.statistics.estimate import Estimate, unknown
from sim.statistics.intervals import OUTER, STUDENT, estimate, share, student, within
from sim.store.description import damage, read_table
from sim.store.tables import cell

MEAN, VARIANCE = "_mean", "_variance"


def read_summary(path: Path) -> list[dict[str, str]]:
    """The rows of a ``summary.csv``: one a point and outcome, as text, whether it is stored like that or not.

    Raises DamagedError if it is neither.
    """
    rows = read_table(path)
    if not rows or "outcome" in rows[0]:
        return rows
    try:
        return [each for row in rows for each in _rows(row)]
    except (IndexError, KeyError, ValueError, ArithmeticError) as fault:
        raise damage(path, f"it is no summary: {fault!r}") from None


def _rows(row: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """The rows that a row of a point stands for."""
    names = list(row)
    outcomes = [name.removesuffix(MEAN) for name in names if name.endswith(MEAN) and f"{name[:-5]}{VARIANCE}" in row]
    shared = {name: row[name] for name in names[: names.index(f"{outcomes[0]}_n")]}
    for outcome in outcomes:
        n, mean, variance = row[f"{outcome}_n"], row[f"{outcome}{MEAN}"], row[f"{outcome}{VARIANCE}"]
        found = estimate_from(outcome, int(n or 0), float(mean or "nan"), float(variance or "nan"))
        ends = (found.low, found.high, found.inner_low, found.inner_high, None if found.low is None else OUTER)
        told = dict(zip(("low", "high", "inner_low", "inner_high", "level"), map(cell, ends), strict=True))
        yield {**shared, "outcome": outcome, "n": n, "estimate": mean, **told, "method": found.method,
               "failure": row["failure"]}  # fmt: skip


def estimate_from(outcome: str, n: int, mean: float, variance: float) -> Estimate:
    """What a mean and a variance of one dialogue say of an outcome; NaN where there is none.

    >>> found = estimate_from("trust_end", 100, 0.5, 0.04)
    >>> round(found.low, 3), round(found.high, 3)
    (0.46, 0.54)
    >>> estimate_from("transferred", 100, 0.0, 0.0).low
    0.0
    """
    from sim.lab.measure import ANY, RATE, scale_of  # loads the compiler: only studies of many points need it

    if not n or mean != mean:
        return unknown(n, "nothing to count")
    if outcome == ANY:
        return share(round(mean * n), n)
    if outcome.startswith("first_"):
        return _of_months(n, mean, variance)
    squares = (n - 1) * variance if n > 1 else 0.0
    return mean_from(mean, squares, n, SHARE if outcome == RATE else scale_of(outcome, 0))


def _of_months(n: int, mean: float, variance: float) -> Estimate:
    if n < 2 or not variance:
        return Estimate(mean, None, None, n, "no interval: nothing was seen to vary")
    return within(estimate(mean, student(mean, sqrt(variance / n), n - 1), n, STUDENT), 1.0, inf)
