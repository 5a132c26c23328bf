"""How often intervals hold a known truth, over many made-up studies."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import numpy as np

from sim.statistics.bounded import COUNT, mean_of
from sim.statistics.dominance import cliffs_delta, dominance
from sim.statistics.effects import odds_ratio, risk_difference
from sim.statistics.estimate import Estimate
from sim.statistics.intervals import resampled_sums, share
from sim.statistics.paired import mean_difference, share_difference
from sim.statistics.rates import rate_difference, transfer_rate
from sim.statistics.ratio import delta_difference, delta_rate
from sim.statistics.restricted import restricted_difference, restricted_mean
from sim.statistics.survival import kaplan_meier
from tests.lab import known
from tests.lab.known import HORIZON, LOSS, MONTH, RATE, Study, study

TRUTH = {
    "share, Wilson": known.SHARE[0],
    "mean": known.MEAN[0],
    "transfer rate, bootstrap": RATE,
    "transfer rate, delta method": RATE,
    "paired difference of means": known.MEAN[0] - known.MEAN[1],
    "paired difference of shares": known.SHARE[0] - known.SHARE[1],
    "risk difference, unpaired": known.SHARE[0] - known.SHARE[1],
    "difference of rates, bootstrap": RATE * (1 - LOSS),
    "difference of rates, delta method": RATE * (1 - LOSS),
    "odds ratio, paired": known.CELLS[1] / known.CELLS[2],
    "odds ratio, unpaired": known.ODDS[0] / known.ODDS[1],
    "Cliff's delta, paired": known.CLIFF,
    "Cliff's delta, unpaired": known.CLIFF,
    "dominance within pairs": known.WITHIN,
    "Kaplan-Meier at a month": known.waiting(0, MONTH),
    "restricted mean": known.restricted(0),
    "paired difference of restricted means": known.restricted(0) - known.restricted(1),
}
"""Every kind of interval that the laboratory gives, with the truth it should hold."""


def estimates(found: Study, other: Study, seed: int, resamples: int) -> dict[str, Estimate]:
    """All kinds, from one study; ``other`` is independent of it, for what is unpaired."""
    (b1, b2), (t1, t2), (e1, e2), (y1, y2) = found.solved, found.carried, found.first_event, found.yes
    sums = resampled_sums(np.column_stack((t1, b1, t2, b2)), seed, resamples)
    rates = transfer_rate(t1, b1, sums[:, :2]), transfer_rate(t2, b2, sums[:, 2:])
    return {
        "share, Wilson": share(int(y1.sum()), len(y1)),
        "mean": mean_of(b1, COUNT),
        "transfer rate, bootstrap": rates[0].value,
        "transfer rate, delta method": delta_rate(t1, b1),
        "paired difference of means": mean_difference(b1, b2),
        "paired difference of shares": share_difference(y1, y2),
        "risk difference, unpaired": risk_difference(y1, other.yes[1], paired=False),
        "difference of rates, bootstrap": rate_difference(*rates),
        "difference of rates, delta method": delta_difference((t1, b1), (t2, b2)),
        "odds ratio, paired": odds_ratio(y1, y2),
        "odds ratio, unpaired": odds_ratio(y1, other.yes[1], paired=False),
        "Cliff's delta, paired": cliffs_delta(b1, b2),
        "Cliff's delta, unpaired": cliffs_delta(b1, other.solved[1], paired=False),
        "dominance within pairs": dominance(b1, b2),
        "Kaplan-Meier at a month": kaplan_meier(e1, HORIZON).after(MONTH),
        "restricted mean": restricted_mean(e1, HORIZON),
        "paired difference of restricted means": restricted_difference(e1, e2, HORIZON),
    }


def holds(found: Estimate, truth: float) -> bool:
    return (found.low is None or found.low <= truth) and (found.high is None or truth <= found.high)


def coverage(seeds: Iterable[int], dialogues: int, resamples: int) -> Mapping[str, float]:
    """Share of studies whose interval holds the truth, a kind each."""
    hits = dict.fromkeys(TRUTH, 0)
    studies = 0
    for seed in seeds:
        studies += 1
        pair = study(2 * seed, dialogues), study(2 * seed + 1, dialogues)
        for kind, found in estimates(*pair, seed, resamples).items():
            hits[kind] += holds(found, TRUTH[kind])
    return {kind: count / studies for kind, count in hits.items()}


def share_held(estimate: Callable[[int], Estimate], truth: float, seeds: Iterable[int]) -> float:
    """The same for a single kind, from its estimate in the study of a seed."""
    return float(np.mean([holds(estimate(seed), truth) for seed in seeds]))
