"""Outcomes made up without any model, so that what is asked of statistics, words and charts is known beforehand."""

from __future__ import annotations

from functools import cache

import numpy as np

from sim.comparison import Comparison
from sim.lab.compare import contrast
from sim.scenario import Scenario, load

TRACKS = ("track1", "track1_5", "track2")


@cache
def scenario() -> Scenario:
    return load("standing")


def clustered(chance, dialogues, mean, rate, likeness):
    """Questions solved and carried a dialogue; ``likeness`` is the correlation within a dialogue."""
    solved = chance.poisson(mean * chance.gamma(2.0, 0.5, dialogues))
    if rate in (0, 1):
        return solved, solved * rate
    spread = 1 / likeness - 1
    return solved, chance.binomial(solved, chance.beta(rate * spread, (1 - rate) * spread, dialogues))


def outcomes(seed, dialogues, mean, rate, talk=True):
    chance = np.random.default_rng(seed)
    solved, carried = clustered(chance, dialogues, mean, rate, 0.2)
    found = {
        "meetings": np.full(dialogues, 20 if talk else 0),
        "drafts": chance.poisson(70, dialogues),
        "solved": solved,
        "uptake": carried + chance.binomial(solved - carried, 0.7),
        "carried": carried,
        "solved_unofficial": solved,
        "carried_unofficial": carried,
        "transferred": carried,
        "agreed": chance.binomial(carried, 0.3),
        "turns": np.full(dialogues, 900 if talk else 0),
        "candid": np.full(dialogues, 450 if talk else 0),
        "trust_end": chance.random(dialogues),
    }
    return {**found, "breakthroughs": solved + chance.binomial(solved, 0.4)}  # some questions are solved again


def comparison(*cases, dialogues=400, tracks=TRACKS, seed=1) -> Comparison:
    """A comparison of made-up tracks; a case is (mean number of questions solved, transfer rate)."""
    found = {
        track: outcomes(10 * seed + place, dialogues, *case)
        for place, (track, case) in enumerate(zip(tracks, cases, strict=False))
    }
    return contrast(scenario(), found, seed)


def usual() -> Comparison:
    return comparison((0.3, 1), (1.3, 0.3), (2.1, 0.15), dialogues=1000)


ODD = {
    "nothing": lambda: comparison((0, 0), (0, 0), (0, 0), dialogues=50),
    "never transferred": lambda: comparison((0.5, 0), (1, 0), (2, 0)),
    "always transferred": lambda: comparison((0.5, 1), (1, 1), (2, 1)),
    "one and none": lambda: comparison((0, 0), (1.0, 0.4), tracks=TRACKS[1:]),
    "one track": lambda: comparison((1.0, 0.4), tracks=("track1_5",)),
    "a single dialogue": lambda: comparison((3, 0.5), (3, 0.5), (3, 0.5), dialogues=1),
    "two dialogues": lambda: comparison((3, 0.5), (3, 0.5), (3, 0.5), dialogues=2),
    "plenty": lambda: comparison((140, 0.5), (1500, 0.6), (12, 0.7), dialogues=40),
}
"""Comparisons at the edges of what can happen."""
