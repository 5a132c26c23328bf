"""A simulator whose accepted region is known: all targets are met, but for one that a single parameter decides."""

import numpy as np

from sim.validation.calibration.ranges import PATHS, RANGES, shares
from sim.validation.calibration.targets import COLUMNS, GROUPS

DECIDES = "trust.prior"
LOW, HIGH = 0.02, 0.2
"""Shares of its range between which breakthroughs a meeting in Track 2 are in their band, .02 to .2."""
MEETINGS = 20
GOOD = {
    "track1": {"breakthroughs": 0.2, "transferred": 0.18, "never": 0.85},
    "track1_5": {"transferred": 0.3, "trust": 0.45},
    "track2": {"transferred": 0.15, "declined": 0.2, "decided": 0.8, "trust": 0.45, "at_once": 0.05},
    "track1_open": {"breakthroughs": 1.0},
    "track2_open": {"breakthroughs": 2.0},
    "no_learning": {},
    "frozen_trust": {},
    "two_forums": {"quiet_solved": 0.8, "quiet_carried": 0.2},
    "secret": {"year_1": 0.25, "year_2": 0.1, "two_years": 0.35},
}
"""Sums a dialogue, but for what follows from the pace of Track 2: rates of packages are a breakthrough."""
PACE = {"track1_5": 0.6, "track2": 1.0, "no_learning": 0.2, "frozen_trust": 0.7}
"""Breakthroughs by those of Track 2."""
PER_PACKAGE = ("transferred", "declined", "decided")


def play(values, names, first, last, seed):
    """As ``sim.validation.calibration.play.play``, with noise that shrinks like that of a simulator."""
    share = shares(values)[PATHS.index(DECIDES)]
    return {name: _sums(name, share * MEETINGS, first, last, seed) for name in names}


def _sums(name, pace, first, last, seed):
    rng = np.random.Generator(np.random.PCG64([seed, first, sorted(GOOD).index(name)]))
    per_group = (last - first) / GROUPS
    sums = {"dialogues": per_group, "meetings": MEETINGS * per_group, "trusting": per_group}
    rates = {"breakthroughs": PACE.get(name, 0.0) * pace, **GOOD[name]}
    for column, rate in rates.items():
        by = rates["breakthroughs"] if column in PER_PACKAGE and name in PACE else 1.0
        sums[column] = rate * by * per_group * (1.0 + 0.02 * (rng.random(GROUPS) - 0.5))
    return np.stack([np.broadcast_to(sums.get(column, 0.0), GROUPS) for column in COLUMNS], axis=1)


def values_at(share):
    """A vector with that share of the parameter that decides, and the middle of all others."""
    return {each.path: each.at(share if each.path == DECIDES else 0.5) for each in RANGES}


class Recorder:
    """The toy, and what it was asked for: situations, first dialogue, last dialogue, seed."""

    def __init__(self):
        self.asked = []

    def __call__(self, values, names, first, last, seed):
        self.asked.append((*names, first, last, seed))
        return play(values, names, first, last, seed)
