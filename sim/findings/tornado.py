"""The table behind the tornado: swings of one factor at a time, of one choice of the lever."""

from __future__ import annotations

from sim.findings import factors
from sim.findings.factors import Sensitivity
from sim.findings.study import Focus, StoredStudy, Unfit

MEASURES = ("to_low", "to_high", "swing")


def read(study: StoredStudy, focus: Focus) -> Sensitivity:
    """The table of a study, of one choice of its levers. Raises Unfit if it has none."""
    table = factors.read(study, focus, MEASURES, "swings of one factor at a time")
    if len(table.choices) > 1:
        middle = table.choices[(len(table.choices) - 1) // 2]
        table = table._replace(choices=(middle,))
    if not any(bars for bars in table.choices[0].factors.values()):
        raise Unfit("its sensitivity.csv has no swings of one factor at a time")
    return table
