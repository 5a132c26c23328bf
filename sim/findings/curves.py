"""The table behind curves: a fan of runs for each setting, and which of them rose or fell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sim.findings.provenance import Provenance
from sim.findings.settings import ComparedSetting, slice_of
from sim.findings.study import Focus, Row, StoredStudy, Unfit, number
from sim.words.numbers import listed
from sim.words.phrases import DEGREE
from sim.words.trends import movement

QUANTILES = ("q05", "q25", "q50", "q75", "q95")
NOUNS = {
    "breakthroughs": "breakthroughs so far", "uptake": "packages taken up so far",
    "transferred": "packages transferred so far", "agreed": "packages agreed so far",
}  # fmt: skip
COUNTED = "number per simulated dialogue"
UNITS = dict.fromkeys(("trust", "misreading", "tension"), DEGREE) | dict.fromkeys(NOUNS, COUNTED)
WANTED = ("trust", "transferred")


class Fan(NamedTuple):
    """Quantiles of the runs of a setting, month by month."""

    setting: ComparedSetting
    months: tuple[int, ...]
    quantiles: tuple[tuple[float, ...], ...]
    """A row a quantile, a column a month."""


class Fans(NamedTuple):
    """Fans of one curve."""

    facts: Provenance
    curve: str
    fans: tuple[Fan, ...]
    circumstances: str
    options: tuple[str, ...]
    unknown: tuple[str, ...] = ()
    """Settings without numbers."""

    @property
    def noun(self) -> str:
        """The curve in words."""
        return NOUNS.get(self.curve, self.curve.replace("_", " "))

    @property
    def unit(self) -> str:
        """What it counts; empty if not known."""
        return UNITS.get(self.curve, "")


def read(study: StoredStudy, focus: Focus) -> Fans:
    """The table of a study. Raises Unfit if it stored no curves."""
    rows = study.columns("curves.csv", "point", "curve", "month", *QUANTILES)
    there = tuple(dict.fromkeys(row["curve"] for row in rows))
    curve = focus.outcome or next((name for name in WANTED if name in there), there[0])
    if curve not in there:
        raise Unfit(f'it stored no curve "{curve}"; it has: {", ".join(there)}')
    cut = slice_of(study, focus)
    mine: dict[str, list[Row]] = {}
    for row in rows:
        if row["curve"] == curve and all(number(row[name]) is not None for name in QUANTILES):
            mine.setdefault(row["point"], []).append(row)
    fans = tuple(_fan(each, mine[each.point]) for each in cut.settings if each.point in mine)
    if not fans:
        raise Unfit(f"its curves.csv has no {curve} at these settings")
    unknown = tuple(each.name for each in cut.settings if each.point not in mine)
    return Fans(study.facts, curve, fans, cut.circumstances, (*focus.options, *cut.options), unknown)


def _fan(setting: ComparedSetting, rows: Sequence[Row]) -> Fan:
    ordered = sorted(rows, key=lambda row: int(float(row["month"])))
    months = tuple(int(float(row["month"])) for row in ordered)
    return Fan(setting, months, tuple(tuple(float(row[name]) for row in ordered) for name in QUANTILES))


def title_of(table: Fans) -> str:
    """Who rose and who fell, in at least half or nine in ten of the simulated dialogues."""
    found: dict[str, list[str]] = {}
    for fan in table.fans:
        start, end = ([row[place] for row in fan.quantiles] for place in (0, -1))
        way = movement((start[0], start[1], start[3], start[4]), (end[0], end[1], end[3], end[4]))
        found.setdefault(way, []).append(fan.setting.name)
    told = [(way, names) for way, names in found.items() if way]
    # the first month is over when its curve begins: what its meetings did is not in the rise or fall
    first, lasts = table.fans[0].months[0], {fan.months[-1] for fan in table.fans}
    last = lasts.pop() if len(lasts) == 1 else "the last"
    if not told:
        return f"No rise or fall of {table.noun} after month {first} can be told for half of the simulated dialogues"
    parts = [f"{way} of simulated dialogues with {_names(names, len(table.fans))}" for way, names in told]
    return f"From month {first} to {last} {table.noun} {'; '.join(parts)}"


def _names(names: Sequence[str], of: int) -> str:
    if len(names) == of and of > 3:
        return f"each of the {of} settings"
    return listed(list(names)) if len(names) <= 3 else f"{len(names)} of {of} settings"
