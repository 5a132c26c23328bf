"""What an ablation found: plain rows that tables, verdicts and the page all read, and the CSV they are stored in."""

from __future__ import annotations

import csv
import io
from typing import Any, NamedTuple

from sim.statistics.several import stands
from sim.store.tables import csv_text

PATH = ("breakthroughs", "uptake", "transferred", "transfer_rate", "agreed", "trust_end")
"""Measures that the project asks about: the path to agreement, and trust."""
BESIDE = ("standing", "misreading_end", "tension_end", "alive")
"""Measures that a mechanism may move without touching the path."""
MEASURES = PATH + BESIDE

PLAYED, IDLE, UNUSED = "played", "cannot act", "not used"
"""Switched off and played; switched off and every outcome of every dialogue is the same to the bit; nothing to switch
off, since the room sets the mechanism to nothing."""


class Contribution(NamedTuple):
    """One mechanism, one track, one measure. A mechanism that is idle or unused has one row, without a measure."""

    mechanism: str
    track: str
    status: str
    measure: str = ""
    base: float | None = None
    """The measure with everything in place."""
    estimate: float | None = None
    """Everything in place minus the mechanism off."""
    low: float | None = None
    high: float | None = None
    several_low: float | None = None
    """The interval that holds for all comparisons of the ablation at once (Bonferroni)."""
    several_high: float | None = None
    holm: float | None = None
    """p-value corrected for all comparisons of the ablation (Holm)."""
    n: int | None = None

    @property
    def apart(self) -> bool:
        """Whether the contribution is told apart from nothing, corrected for all comparisons."""
        return stands(self.holm)

    @property
    def share(self) -> float | None:
        """The contribution as a share of the measure with everything in place; None where that is nothing."""
        return self.estimate / abs(self.base) if self.base and self.estimate is not None else None

    @property
    def at_most(self) -> float | None:
        """The largest share that the interval over all comparisons leaves open, in either direction."""
        if not self.base or self.several_low is None or self.several_high is None:
            return None
        return max(abs(self.several_low), abs(self.several_high)) / abs(self.base)


def to_csv(rows: tuple[Contribution, ...]) -> str:
    """Rows as CSV: six digits of every number, nothing where there is none.

    >>> to_csv((Contribution("memo", "track1", UNUSED),)).splitlines()[1]
    'memo,track1,not used,,,,,,,,,'
    """
    short = ([f"{cell:.6g}" if isinstance(cell, float) else cell for cell in row] for row in rows)
    return csv_text(Contribution._fields, short)


def from_csv(text: str) -> tuple[Contribution, ...]:
    """Rows from CSV.

    >>> from_csv(to_csv((Contribution("memo", "track2", PLAYED, "uptake", 2.5, 0.1, n=9),)))[0].estimate
    0.1
    """
    lines = iter(csv.reader(io.StringIO(text)))
    if tuple(next(lines, ())) != Contribution._fields:
        raise ValueError(f"the first line must be {','.join(Contribution._fields)}")
    return tuple(_row(line) for line in lines)


def _row(line: list[str]) -> Contribution:
    *numbers, n = line[4:]
    cells: list[Any] = [*line[:4], *(float(number) if number else None for number in numbers), int(n) if n else None]
    return Contribution(*cells)
