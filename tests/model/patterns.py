"""What the model shows at the defaults: every pattern with its estimate, interval and verdict.

``python -m tests.model.patterns`` prints the table of docs/patterns.md; a number behind it asks for other repetitions.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

import numpy as np

from sim.engine import Result, simulate
from sim.scenario import load
from sim.scenario.plan import TRACKS, in_room
from sim.seats import lay_out

SEED = 1
RESAMPLES = 1000
SWEEPS = {
    "encroachment 0 to 0.9": (("encroachment.level=0",), ("encroachment.level=0.9",)),
    "tension baseline 0.1 to 0.65": (("tension.baseline=0.1",), ("tension.baseline=0.65",)),
    "asymmetry 0 to 1": (("understanding.asymmetry=0",), ("understanding.asymmetry=1",)),
    "turnover 0 to 0.2": (("careers.official=0", "careers.others=0"), ("careers.official=0.2", "careers.others=0.2")),
}
"""What is turned up from one end to the other, all else and all luck held equal."""
KEEP = ("trust.forgetting=1", "careers.official=0", "careers.others=0", "government.door=0")
"""Nobody forgets or leaves: only what is said and done moves trust."""
TALKING_POINTS = (
    "candour.official=0.1", "candour.private=0.3", "candour.former=0.3", "candour.expert=0.3", "candour.safety_floor=0",
    "forum.facilitation=0", "encroachment.level=1", "encroachment.selfcensorship=1",
)  # fmt: skip

Part = tuple[np.ndarray, np.ndarray]
"""Numerator and denominator of a ratio, a row a dialogue."""


class Found(NamedTuple):
    """A pattern: the first quantity is expected to exceed the second."""

    pattern: str
    room: str
    first: float
    second: float
    low: float
    high: float
    repetitions: int

    @property
    def verdict(self) -> str:
        """Holds or fails where the interval of the difference lies apart from zero."""
        return "holds" if self.low > 0 else "fails" if self.high < 0 else "not identified"

    def row(self) -> str:
        """A line of the table."""
        gap = f"{self.first - self.second:.3f} | {self.low:.3f} to {self.high:.3f}"
        return f"| {self.pattern} | {self.room} | {self.first:.3f} | {self.second:.3f} | {gap} | {self.verdict} |"


@cache
def played(room: str, overrides: tuple[str, ...], repetitions: int, followed: bool = False) -> Result:
    """The standing dialogue in a track's room, month by month if it is to be followed."""
    scenario = in_room(load("standing", overrides), room)
    return simulate(scenario, repetitions, SEED, curves=repetitions if followed else 0)


def breakthroughs(result: Result) -> Part:
    """Per meeting."""
    return result.outcomes["breakthroughs"], result.outcomes["meetings"]


def transfer(result: Result) -> Part:
    """Transferred per breakthrough."""
    return result.outcomes["transferred"], result.outcomes["breakthroughs"]


def agreements(result: Result) -> Part:
    """Per dialogue."""
    return result.outcomes["agreed"], np.ones(result.repetitions)


def falls(result: Result) -> Part:
    """Share of meetings in whose month mean trust fell."""
    met = np.flatnonzero(lay_out(result.scenario).meetings[1:, 0])
    fell = np.diff(result.curves["trust"], axis=1)[:, met] < 0
    return fell.sum(axis=1), np.full(len(fell), len(met))


def trust_at_end(result: Result) -> Part:
    """Mean trust between counterparts."""
    return result.outcomes["trust_end"], np.ones(result.repetitions)


def constant(value: float) -> Callable[[Result], Part]:
    """A number to hold a quantity against."""
    return lambda result: (np.full(result.repetitions, value), np.ones(result.repetitions))


def compared(pattern: str, room: str, first: Part, second: Part) -> Found:
    """Difference of two ratios of totals; the interval resamples dialogues, both arms on the same luck."""
    columns = np.stack([*first, *second], axis=1).astype(float)
    sums = resamples(len(columns)) @ columns
    low, high = np.percentile(sums[:, 0] / sums[:, 1] - sums[:, 2] / sums[:, 3], [2.5, 97.5])
    total = columns.sum(axis=0)
    return Found(pattern, room, total[0] / total[1], total[2] / total[3], float(low), float(high), len(columns))


@cache
def resamples(dialogues: int) -> np.ndarray:
    """How often each dialogue is drawn, with replacement, a row a resample."""
    chance = np.random.default_rng(SEED)
    drawn = ((chance.random(dialogues) * dialogues).astype(int) for _ in range(RESAMPLES))
    return np.array([np.bincount(each, minlength=dialogues) for each in drawn], float)


def order(repetitions: int) -> list[Found]:
    """Which room has more breakthroughs, and whose arrive."""
    one, half, two = (played(room, (), repetitions, True) for room in TRACKS)
    return [
        compared("breakthroughs per meeting, Track 2 above 1.5", "2, 1.5", breakthroughs(two), breakthroughs(half)),
        compared("breakthroughs per meeting, Track 1.5 above 1", "1.5, 1", breakthroughs(half), breakthroughs(one)),
        compared("transfer rate, Track 1 above 1.5", "1, 1.5", transfer(one), transfer(half)),
        compared("transfer rate, Track 1.5 above 2", "1.5, 2", transfer(half), transfer(two)),
    ]


def sweeps(repetitions: int) -> list[Found]:
    """What falls when something is turned up."""
    found = []
    for says, measure in (("breakthroughs per meeting", breakthroughs), ("transfer rate", transfer)):
        for name, ends in SWEEPS.items():
            for room in ("track1_5", "track2"):
                low, high = (measure(played(room, end, repetitions)) for end in ends)
                found.append(compared(f"{says} falls, {name}", TRACKS[room].removeprefix("Track "), low, high))
    return found


def trust(repetitions: int) -> list[Found]:
    """Trust falls as well as rises."""
    found = []
    for room, label in TRACKS.items():
        name = label.removeprefix("Track ")
        usual, kept, empty = (played(room, each, repetitions, True) for each in ((), KEEP, TALKING_POINTS))
        prior = constant(usual.scenario.theory.trust.prior)(usual)
        tenth = constant(0.1)(usual)
        found += [
            compared("share of meetings in whose month trust fell, above a tenth", name, falls(usual), tenth),
            compared("the same where nobody forgets or leaves", name, falls(kept), tenth),
            compared("prior trust above trust after five years of talking points", name, prior, trust_at_end(empty)),
        ]
    return found


def must_not(repetitions: int) -> list[Found]:
    """What would be too good to be true."""
    one, two = (played(room, (), repetitions, True) for room in ("track1", "track2"))
    return [
        compared("one half above the transfer rate", "2", constant(0.5)(two), transfer(two)),
        compared("agreements per dialogue, Track 1 above 2", "1, 2", agreements(one), agreements(two)),
    ]


def patterns(repetitions: int = 2000) -> list[Found]:
    """Every pattern."""
    return [each for part in (order, sweeps, trust, must_not) for each in part(repetitions)]


if __name__ == "__main__":
    print("\n".join(each.row() for each in patterns(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)))
