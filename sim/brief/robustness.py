"""The robustness line: whether a finding holds over settings of the calibrated region, if the study stores that."""

from __future__ import annotations

from collections.abc import Sequence

from sim.brief.boilerplate import NO_REGION
from sim.findings.study import Row, StoredStudy, Unfit, number
from sim.statistics.estimate import Estimate
from sim.store.files import ACROSS
from sim.words.numbers import interval, listed, number_of
from sim.words.phrases import TRACKS, phrase

NEAREST = {"any_transfer": "transferred"}
"""Which measure of the table stands for an outcome that it lacks."""
MOST = 3


def robustness(study: StoredStudy, outcome: str) -> str:
    """How often the order held over the region, or the range of the estimates; else that nothing of it is stored."""
    try:
        rows = study.columns(ACROSS, "measure", "of", "low", "high", "settings")
    except Unfit:
        return NO_REGION
    measure = outcome if any(row["measure"] == outcome for row in rows) else NEAREST.get(outcome, "")
    mine = [row for row in rows if row["measure"] == measure and number(row["settings"])]
    pairs = [row for row in mine if row.get("ahead")]
    if pairs:
        return _pairs(measure, pairs[:MOST])
    ranges = [row for row in mine if row["low"] and row["high"]]
    return _ranges(measure, ranges[:MOST]) if ranges else NO_REGION


def _settings(row: Row) -> int:
    return int(number(row["settings"]) or 0)


def _pairs(measure: str, rows: Sequence[Row]) -> str:
    """In how many settings one of two was ahead, told apart."""
    parts = []
    for row in rows:
        first, _, second = row["of"].partition(" - ")
        ahead, behind, of = int(number(row["ahead"]) or 0), int(number(row.get("behind")) or 0), _settings(row)
        if behind > ahead:
            first, second, ahead, behind = second, first, behind, ahead
        names = [TRACKS.get(name, name) for name in (first, second)]
        parts.append(f"{names[0]} was ahead of {names[1]} in {ahead} of {of} and behind in {behind}")
    noun = phrase(measure).inner
    return f"At settings of the calibrated region, {noun}: {'; '.join(parts)}; in the rest no difference can be told."


def _ranges(measure: str, rows: Sequence[Row]) -> str:
    """The middle nine tenths of the estimates."""
    write = phrase(measure).write
    ends = [Estimate(None, number(row["low"]), number(row["high"]), _settings(row)) for row in rows]
    parts = [
        f"{interval(each, write)} with {TRACKS.get(row['of'], row['of'])}" for each, row in zip(ends, rows, strict=True)
    ]
    of = number_of(_settings(rows[0]), "setting")
    what = f"the middle nine tenths of {phrase(measure).inner}"
    return f"Over {of} of the calibrated region, {what} ({phrase(measure).unit}): {listed(parts)}."
