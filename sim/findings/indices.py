"""The table behind indices: shares of variance of each factor, under each choice of the lever."""

from __future__ import annotations

from sim.findings import factors
from sim.findings.factors import Sensitivity
from sim.findings.study import Ask, Study

MEASURES = ("first_order", "total")


def read(study: Study, ask: Ask) -> Sensitivity:
    """The table of a study. Raises Unfit if it has none."""
    return factors.read(study, ask, MEASURES, "shares of variance")
