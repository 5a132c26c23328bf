"""The table behind indices: shares of variance of each factor, under each choice of the lever."""

from __future__ import annotations

from sim.findings import factors
from sim.findings.factors import Sensitivity
from sim.findings.study import Focus, StoredStudy

MEASURES = ("first_order", "total")


def read(study: StoredStudy, focus: Focus) -> Sensitivity:
    """The table of a study. Raises Unfit if it has none."""
    return factors.read(study, focus, MEASURES, "shares of variance")
