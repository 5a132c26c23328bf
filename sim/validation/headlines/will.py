"""By how much of a ratio between rooms the will of governments counts: at the defaults, and where both are open.

An official whose government is closed says nothing candid, so an unofficial room beside an official one owes part of
its lead to months in which officials were not allowed to speak. Beside every ratio stands the one in which they are.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from sim.scenario.setting import read_settings
from sim.statistics.estimate import Estimate
from sim.store.tables import read_csv, write_csv
from sim.validation.patterns.claims import Measure, Part, Pattern, Term, gap
from sim.validation.patterns.measures import AGREED, BREAKTHROUGHS, BY_QUESTIONS, TRANSFERRED, UPTAKE
from sim.validation.patterns.play import Player
from sim.validation.patterns.settings import TRACK_1, TRACK_1_5, TRACK_2

FILE = "will.csv"
COLUMNS = ("measure", "rooms", "situation", "ratio", "low", "high", "dialogues")
OPEN = ("transfer.receptive=1", "publicity.disown=0")
"""Governments are receptive in every month, and no leak closes one."""
DEFAULTS, BOTH_OPEN = "at the defaults", "both governments always open"
SITUATIONS: dict[str, tuple[str, ...]] = {DEFAULTS: (), BOTH_OPEN: OPEN}
MEASURES: dict[str, Measure] = {
    "breakthroughs a meeting": BREAKTHROUGHS, "uptake a dialogue": UPTAKE, "transferred a dialogue": TRANSFERRED,
    "agreed a dialogue": AGREED, "transfer rate": BY_QUESTIONS,
}  # fmt: skip
"""The counts and the rate that the study ``which_track_transfers`` gives of each track."""
ROOMS = {"Track 2 over Track 1": (TRACK_2, TRACK_1), "Track 1.5 over Track 1": (TRACK_1_5, TRACK_1)}


class RoomRatio(NamedTuple):
    """A ratio of two rooms on the same luck."""

    measure: str
    rooms: str
    situation: str
    ratio: Estimate


def play(repetitions: int, seed: int = 1, progress: Callable[[int], None] | None = None) -> tuple[RoomRatio, ...]:
    """Every ratio in either situation, each room played ``repetitions`` times."""
    names = [(each, rooms, situation) for each in MEASURES for rooms in ROOMS for situation in SITUATIONS]
    pattern = Pattern("will", "", "", "X", tuple(_part(*each) for each in names))
    (found,) = Player(repetitions, seed, progress=progress).play([pattern])
    return tuple(RoomRatio(*of, _ratio(each.effect)) for of, each in zip(names, found.parts, strict=True))


def _part(measure: str, rooms: str, situation: str) -> Part:
    one, other = (arm.but(*read_settings(SITUATIONS[situation])) for arm in ROOMS[rooms])
    of = MEASURES[measure]
    return Part(measure, gap(of, one, other), 0.0, "", per=(Term(1.0, of, other),))


def _ratio(change: Estimate) -> Estimate:
    """From a change as a share of the second room to a ratio, which is not below 0."""
    if change.estimate is None or change.low is None or change.high is None:
        return change
    return Estimate(1 + change.estimate, max(0.0, 1 + change.low), 1 + change.high, change.n, change.method)


def write(path: Path, rows: tuple[RoomRatio, ...]) -> None:
    """The table, numbers to four significant digits."""
    write_csv(path, COLUMNS, [(*row[:3], *map(_short, _ends(row.ratio)), row.ratio.n) for row in rows])


def _ends(found: Estimate) -> tuple[float | None, float | None, float | None]:
    return found.estimate, found.low, found.high


def _short(value: float | None) -> float | None:
    return None if value is None else float(f"{value:.4g}")


def read(path: Path) -> tuple[RoomRatio, ...]:
    """The rows of the table; Raises DamagedError if it is none."""
    return tuple(RoomRatio(row["measure"], row["rooms"], row["situation"], _estimate(row)) for row in read_csv(path))


def _estimate(row: dict[str, str]) -> Estimate:
    ratio, low, high = (float(row[name]) if row[name] else None for name in ("ratio", "low", "high"))
    return Estimate(ratio, low, high, int(row["dialogues"]))
